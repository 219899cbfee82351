package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether words withhold something. EXAMPLE: The price was not disclosed. Neither of the companies
 * would reveal the terms. A silence that no word speaks of is none.
 */
final class Withholding {

  private static final Pattern REFUSING =
      Pattern.compile(
          "\\b(?:not|never|no|neither|nor|without|declin\\w+|refus\\w+|fail\\w*|unavailable|unable|silen\\w+"
              + "|quiet|mum|avoid\\w*|withh\\w+|evad\\w+|ignor\\w+|yet to|decide\\w* against|reject\\w*)\\b|n['\u2019]t\\b");
  private static final Pattern UNDISCLOSED =
      Pattern.compile(
          "\\b(?:not|n['\u2019]t|never) (?:\\w+ly )?(?:been )?(?:disclosed|revealed|released|specified|reported"
              + "|made public)\\b");
  private static final Pattern NOBODY = Pattern.compile("^(?:neither|none|nobody|no one)\\b");
  private static final Pattern TELLING =
      Pattern.compile("\\b(?:reveal|disclose|comment|say|specify|confirm|explain|discuss)\\b");
  private static final Pattern AHEAD = Pattern.compile("\\b(?:predict|expect|forecast)");

  private Withholding() {}

  /** The act, corrected where the cue's words or a source that is nobody tell otherwise. */
  static Act corrected(Candidate candidate, Act act) {
    Range cueRange = candidate.cue();
    if (cueRange == null || candidate.rule().equals(RefusalPattern.NAME)) {
      return act;
    }
    String cue = candidate.sentence().words(cueRange).toLowerCase(Locale.ROOT);
    Place place = candidate.source();
    String source =
        place == null ? "" : place.sentence().words(place.range()).toLowerCase(Locale.ROOT);
    boolean nobody = NOBODY.matcher(source).find();
    if (act == Act.SILENT && !nobody && !REFUSING.matcher(cue).find()) {
      return AHEAD.matcher(cue).find() ? Act.PREDICTS : Act.ASSERTS;
    }
    boolean undisclosed = place == null && UNDISCLOSED.matcher(cue).find();
    boolean withheld = nobody && TELLING.matcher(cue).find();
    return act == Act.ASSERTS && (undisclosed || withheld) ? Act.SILENT : act;
  }
}
