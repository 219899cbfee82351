package dev.whence.rumour;

import dev.whence.model.HedgeChange.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, number or time that a sentence leaves open, with the words that leave it open: "a man
 * believed to be Ivo Maldren", "up to 40 officers", "around 5 May".
 *
 * @param aspect which part of a claim is left open
 * @param softener the words that leave it open
 * @param core what is left open, as printed
 */
record Softened(Aspect aspect, String softener, String core) {

  private static final String NAME = "(\\p{Lu}[\\p{L}'’\\-]+(?: \\p{Lu}[\\p{L}'’\\-]+)*)";
  private static final String NUMBER =
      "((?:\\d[\\d,.]*\\d|\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred|hundreds|thousands|dozens)(?: (?:hundred|thousand|million|billion))?)\\b";
  private static final String TIME =
      "((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2})?|(?:19|20)\\d\\d))\\b";

  private static final Map<Aspect, Pattern> OPEN =
      Map.of(
          Aspect.WHO,
          Pattern.compile(
              "\\b((?i:(?:believed|thought|understood|said|reported|alleged|presumed|rumou?red|claiming|claimed|purporting|appears|appeared) to be(?: that of)?|identified (?:only )?by [\\p{L} ]{3,30} as|purported(?:ly)?|alleged(?:ly)?|suspected|supposed(?:ly)?|possibly|perhaps) )(?:the |a )?"
                  + NAME),
          Aspect.HOW_MUCH,
          Pattern.compile(
              "\\b((?i:about|around|some|nearly|almost|roughly|approximately|up to|as many as|as few as|at least|at most|more than|less than|fewer than|over|an estimated|perhaps|possibly) )"
                  + NUMBER),
          Aspect.WHEN,
          Pattern.compile(
              "\\b((?i:about|around|sometime (?:in|on|before|after)|possibly (?:in |on )?|probably (?:in |on )?|perhaps (?:in |on )?|as early as|no later than|on or about|at the latest by) )"
                  + TIME));

  /** What a sentence leaves open, aspect by aspect and in text order. */
  static List<Softened> in(String sentence) {
    List<Softened> found = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      Pattern open = OPEN.get(aspect);
      if (open != null) {
        Matcher matcher = open.matcher(sentence);
        while (matcher.find()) {
          found.add(new Softened(aspect, matcher.group(1).strip(), matcher.group(2)));
        }
      }
    }
    return found;
  }

  /**
   * Whether another sentence gives the same without leaving it open. A number must count the same
   * thing: the word after it must be the same.
   *
   * @param own the sentence that this was found in
   */
  boolean isFlatIn(String own, String sentence) {
    Matcher same = wholeCore(own).matcher(sentence);
    return same.find()
        && in(sentence).stream().noneMatch(other -> other.aspect == aspect && other.hasCore(core));
  }

  /** Whether another one leaves the same open. */
  boolean hasCore(String other) {
    return core.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private Pattern wholeCore(String own) {
    String counted = "";
    if (aspect == Aspect.HOW_MUCH) {
      Matcher next = Pattern.compile(Pattern.quote(core) + " (\\p{L}+)").matcher(own);
      counted = next.find() ? " " + next.group(1) : "";
    }
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(core + counted) + "(?![\\p{L}\\p{N}])");
  }
}
