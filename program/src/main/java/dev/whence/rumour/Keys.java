package dev.whence.rumour;

import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns words into keys that stay the same when a word is inflected, so that two wordings of one
 * claim can be compared. A key is a lower-case word cut back lightly ("training", "trained" and
 * "train" have one key); it is never shown.
 */
final class Keys {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a an the this that these those and or but nor if of in on at by to from for with without"
                  + " about into onto over under after before during between through against as than"
                  + " then there here it its he his him she her they their them we our us you your i"
                  + " my me who whom whose which what when where why how is are was were be been being"
                  + " am do does did done doing have has had having will would shall should can could"
                  + " may might must not no n't up out off down so such too very just also only even"
                  + " still yet more most some any all each every both either neither other another"
                  + " own same one ones say says said saying tell tells told report reports reported"
                  + " reportedly according claim claims claimed because while now new mr mrs ms dr s t"
                  + " ll re ve d go goes going went gone get gets got make makes made making take takes"
                  + " took taken")
              .split(" ", -1));

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"));

  private Keys() {}

  /** The keys of a token; none for a word without meaning of its own, several for "dual-lens". */
  static List<String> of(Token token, String text) {
    String word = token.span().of(text);
    if (isEmpty(token.lemma())) {
      return List.of();
    }
    boolean asPrinted = token.tag().equals("PROPN") || word.indexOf('-') >= 0;
    return of(asPrinted ? word : token.lemma());
  }

  /** The keys of free words, such as a claim or a name, in order and with repeats. */
  static List<String> of(String words) {
    List<String> keys = new ArrayList<>();
    Matcher matcher = WORD.matcher(words);
    while (matcher.find()) {
      if (!isEmpty(matcher.group())) {
        keys.add(stem(matcher.group()));
      }
    }
    return keys;
  }

  static boolean isEmpty(String word) {
    return EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Cuts a word back to what its inflected forms share. */
  static String stem(String word) {
    String key = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "");
    key = key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
    key = NUMBERS.getOrDefault(key.replace("'", ""), key.replace("'", ""));
    return key.length() < 4 || !Character.isLetter(key.charAt(key.length() - 1)) ? key : cut(key);
  }

  private static String cut(String key) {
    String cut = key;
    if (cut.endsWith("ies")) {
      cut = cut.substring(0, cut.length() - 3) + "y";
    } else if (cut.endsWith("sses")) {
      cut = cut.substring(0, cut.length() - 2);
    } else if (cut.endsWith("s") && !cut.endsWith("ss") && !cut.endsWith("us")) {
      cut = cut.substring(0, cut.length() - 1);
    }
    for (String ending : List.of("ing", "ed", "er")) {
      if (cut.endsWith(ending) && cut.length() - ending.length() >= 3) {
        cut = undouble(cut.substring(0, cut.length() - ending.length()));
        break;
      }
    }
    return cut.endsWith("e") && cut.length() > 3 ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
