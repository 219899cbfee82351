package dev.whence.rumour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an article words a claim, as the features of {@link StanceJudge}'s model: runs of one to
 * three words, each with the weight of the sentence nearest to the claim that holds it, and what
 * the cues of {@link CueLexicon} say of its sentences. The claim's own words and numbers are
 * masked, so that what is learnt of one story serves another.
 */
final class Wording {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*|[?!\"]");
  private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„«»]");
  private static final String OF_CLAIM = "CLAIM";
  private static final String NUMBER = "NUMBER";
  private static final int LONGEST_RUN = 3;
  private static final int TOP = 3;
  private static final double MANY_SENTENCES = 60;

  private final Set<String> claimed;
  private final Predicate<String> wanted;
  private final Map<String, Double> features = new HashMap<>();

  private Wording(Set<String> claimed, Predicate<String> wanted) {
    this.claimed = claimed;
    this.wanted = wanted;
  }

  /**
   * The features of an article.
   *
   * @param claimed the keys of the claim's words
   * @param sentences all its sentences with what they hold of the claim and which cues, in text
   *     order
   * @return names of features with their values, none of them 0
   */
  static Map<String, Double> of(Set<String> claimed, List<Cued> sentences) {
    return of(claimed, sentences, any -> true);
  }

  /**
   * The same; runs of words may be missing that are not wanted.
   *
   * @param wanted whether a run of words, or one that begins with it, is wanted
   */
  static Map<String, Double> of(
      Set<String> claimed, List<Cued> sentences, Predicate<String> wanted) {
    Wording wording = new Wording(claimed, wanted);
    sentences.forEach(wording::add);
    wording.features.replaceAll(
        (name, value) -> name.endsWith("-sum") ? Math.min(1, value / 8) : value);
    wording.most("@length", Math.min(1, sentences.size() / MANY_SENTENCES));
    wording.features.values().removeIf(value -> value == 0);
    return wording.features;
  }

  private void add(Cued cued) {
    Carrier carrier = cued.carrier();
    boolean top = carrier.depth() <= TOP;
    double weight = Math.min(1, 0.15 + carrier.likeness() + (top ? 0.3 : 0));
    List<String> words = words(carrier.line().text());
    for (int start = 0; start < words.size(); start++) {
      String run = words.get(start);
      int last = Math.min(words.size(), start + LONGEST_RUN);
      for (int end = start + 1; wanted.test(run); end++) {
        most(run, weight);
        if (end == last) {
          break;
        }
        run = run + " " + words.get(end);
      }
    }
    addCue("@hedge", cued.hedge(), weight, top);
    addCue("@doubt", cued.doubt(), weight, top);
    addCue("@denial", cued.denial(), weight, top);
    addCue("@attributed", cued.attributed(), weight, top);
    most("@claim", carrier.likeness());
    most(top ? "@claim-top" : "@claim-below", carrier.likeness());
  }

  private void addCue(String kind, double strength, double weight, boolean top) {
    most(kind + "-near", strength * weight);
    most(kind + "-top", top ? strength : 0);
    features.merge(kind + "-sum", strength * weight, Double::sum);
  }

  private void most(String name, double value) {
    features.merge(name, value, Math::max);
  }

  private List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    String plain = QUOTATION_MARK.matcher(sentence).replaceAll("\"").replace('’', '\'');
    Matcher word = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(masked(word.group()));
    }
    return words;
  }

  private String masked(String word) {
    if (claimed.contains(Keys.stem(word))) {
      return OF_CLAIM;
    }
    return Character.isDigit(word.charAt(0)) ? NUMBER : word;
  }
}
