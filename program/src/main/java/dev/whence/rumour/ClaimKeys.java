package dev.whence.rumour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim taken apart: the keys of its words with their weights. Names and numbers weigh more than
 * other words, and words that few of the folder's articles use weigh more than those all use.
 */
final class ClaimKeys {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");
  private static final Pattern PRINTED_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'’\\-]*(?: \\p{Lu}[\\p{L}\\p{N}'’\\-]*)*");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|none|nobody|without|cannot)\\b|n['’]t\\b");

  private static final int STEM = 5;

  private final String claim;
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> printedNames = new ArrayList<>();
  private final boolean negated;
  private final double total;

  ClaimKeys(String claim, Folder folder) {
    this.claim = claim;
    this.negated = NEGATION.matcher(claim).find();
    Matcher matcher = WORD.matcher(claim);
    while (matcher.find()) {
      add(matcher.group(), matcher.start() == 0, folder);
    }
    readPrintedNames();
    this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void add(String word, boolean first, Folder folder) {
    if (Keys.isEmpty(word)) {
      return;
    }
    boolean capital = Character.isUpperCase(word.charAt(0)) && (!first || isNameOf(word, folder));
    boolean number = Character.isDigit(word.charAt(0));
    String key = Keys.stem(capital ? word : folder.lemmaOf(word));
    if (capital) {
      names.add(key);
    }
    weights.put(key, (capital || number ? 1.4 : 1.0) * weight(key, folder));
  }

  private void readPrintedNames() {
    Matcher name = PRINTED_NAME.matcher(claim);
    while (name.find()) {
      boolean isName = Keys.of(name.group()).stream().anyMatch(names::contains);
      if (isName) {
        printedNames.add(name.group());
      }
    }
  }

  private static boolean isNameOf(String word, Folder folder) {
    return folder.isInName(word) || folder.lemmaOf(word).equals(word);
  }

  /** A word that no article uses cannot tell articles apart; it must not weigh the claim down. */
  private static double weight(String key, Folder folder) {
    return folder.articlesWith(key) == 0 ? 0.3 : 0.4 + 1.2 * folder.rarity(key);
  }

  String claim() {
    return claim;
  }

  Set<String> keys() {
    return weights.keySet();
  }

  Set<String> names() {
    return names;
  }

  /** Whether a word is one of the claim's that is no name, or of its family ("defection"). */
  boolean isEvent(String word) {
    if (Keys.isEmpty(word) || word.isEmpty()) {
      return false;
    }
    String key = Keys.stem(word);
    return weights.keySet().stream()
        .filter(own -> !names.contains(own) && own.length() >= STEM)
        .anyMatch(
            own -> key.equals(own) || (key.startsWith(own) && key.length() <= own.length() + 3));
  }

  /** The names in the claim as printed there, in order: runs of capitalised words. */
  List<String> printedNames() {
    return List.copyOf(printedNames);
  }

  /** Whether the claim itself says that something is not so. */
  boolean negated() {
    return negated;
  }

  /** How much of the claim a set of keys holds, from 0 to 1. */
  double share(Set<String> keys) {
    double shared = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (keys.contains(entry.getKey())) {
        shared += entry.getValue();
      }
    }
    return total == 0 ? 0 : shared / total;
  }

  /** How much of the claim some sentences hold together, from 0 to 1. */
  double share(List<Sketch> sketches) {
    double shared = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (sketches.stream().anyMatch(sketch -> sketch.keys().contains(entry.getKey()))) {
        shared += entry.getValue();
      }
    }
    return total == 0 ? 0 : shared / total;
  }

  /** How much of the claim a sentence holds; what its pronouns stand for counts almost fully. */
  double share(Line line, Set<String> before) {
    double shared = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      String key = entry.getKey();
      if (line.keys().contains(key)) {
        shared += entry.getValue();
      } else if (line.namedByPronouns().contains(key)) {
        shared += 0.8 * entry.getValue();
      } else if (before.contains(key)) {
        shared += 0.4 * entry.getValue();
      }
    }
    return total == 0 ? 0 : shared / total;
  }
}
