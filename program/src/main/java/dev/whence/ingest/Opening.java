package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst: what of the text is printed apart from it, under the headline. It is known
 * by what the page says of itself (its description begins with the same words), by its class, or by
 * its place: a heading right under the headline.
 */
final class Opening {

  private static final Pattern MARKED =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:lead|lede|intro|introduction|standfirst|sub-?titles?|sub-?head(?:line|ing|er)?s?|dek|deck|excerpt|abstract"
              + "|summary|teaser-?text|strapline|chapo|chapeau|sapo|perex|vorspann|unterzeile|bajada|entradilla|copete|subtitulos?|sommario|occhiello"
              + "|sumario|resumen?|linha-?fina|ingress|leadtext|article-?description)(?:$|[\\s_-])");
  private static final Pattern DATE =
      Pattern.compile("\\d[./-]\\d|\\b(?:19|20)\\d\\d\\b|\\d:\\d\\d");
  private static final int SHORT = 60;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 600;
  private static final int SAME = 40;
  private static final int MOST = 3;
  private static final double VARIANT = 0.6;
  private static final double TEXT = 100;

  private final List<PageUnit> units;
  private final @Nullable Element headline;
  private final String description;
  private final Set<String> headlineWords;

  /**
   * Looks at a page.
   *
   * @param headline the headline's element; null when the page has none
   * @param description what the page says it is about; may be empty
   */
  Opening(List<PageUnit> units, @Nullable Element headline, String description) {
    this.units = units;
    this.headline = headline;
    this.description = FurnitureWords.skeleton(description);
    this.headlineWords = headline == null ? Set.of() : FurnitureWords.wordsOf(headline.text());
  }

  /**
   * The units of the standfirst between the headline and a unit of the text; mostly none or one.
   */
  List<PageUnit> between(int headlineUnit, int text) {
    List<PageUnit> found = new ArrayList<>();
    boolean first = true;
    for (PageUnit unit : units.subList(headlineUnit, text)) {
      if (unit.isInside(headline) || !isPossible(unit)) {
        continue;
      }
      boolean heading = unit.shape() == PageUnit.Shape.HEADING && first;
      boolean under = heading && (!unit.isJunk() || isBesideHeadline(unit));
      if (isDescribed(unit) || (isMarked(unit) && !isDate(unit)) || under) {
        found.add(unit);
      }
      first = false;
    }
    return found.size() > MOST ? List.of() : found;
  }

  private boolean isBesideHeadline(PageUnit unit) {
    return headline != null && Objects.equals(headline.parent(), unit.holder().parent());
  }

  private static boolean isDate(PageUnit unit) {
    return unit.length() < SHORT && DATE.matcher(unit.words()).find();
  }

  private boolean isPossible(PageUnit unit) {
    String words = unit.words();
    return unit.length() >= SHORTEST
        && unit.length() <= LONGEST
        && unit.linkShare() < 0.4
        && unit.shape() != PageUnit.Shape.CAPTION
        && unit.shape() != PageUnit.Shape.ITEM
        && !FurnitureWords.isControl(words)
        && !FurnitureWords.isForm(words)
        && !FurnitureWords.isPictureCredit(words)
        && !isVariantOfHeadline(unit);
  }

  private boolean isVariantOfHeadline(PageUnit unit) {
    Set<String> words = FurnitureWords.wordsOf(unit.words());
    long shared = words.stream().filter(headlineWords::contains).count();
    return shared > words.size() * VARIANT;
  }

  private boolean isDescribed(PageUnit unit) {
    if (isUnder(unit, ClassHints.Hint.CAPTION)) {
      return false;
    }
    String words = unit.skeleton();
    int same = Math.min(SAME, Math.min(words.length(), description.length()));
    return same >= SHORTEST && words.regionMatches(0, description, 0, same);
  }

  /** Whether its own element or one right around it is called a standfirst. */
  private static boolean isMarked(PageUnit unit) {
    if (isUnder(unit, ClassHints.Hint.JUNK) || isUnder(unit, ClassHints.Hint.CREDIT)) {
      return false;
    }
    Element holder = unit.holder();
    if (MARKED.matcher(holder.className()).find()) {
      return true;
    }
    Element around = holder.parent();
    return around != null
        && MARKED.matcher(around.className()).find()
        && around.text().length() <= LONGEST;
  }

  /** Whether one of the elements around it, as far as they are small, has the hint. */
  private static boolean isUnder(PageUnit unit, ClassHints.Hint hint) {
    PageRegion region = unit.region();
    for (int i = 0; i < MOST && region != null; i++, region = region.parent()) {
      if (region.hint() == hint) {
        return true;
      }
    }
    return false;
  }

  /** Where running text begins, from a unit on. */
  int textFrom(int start, int end) {
    for (int i = start; i < end; i++) {
      PageUnit unit = units.get(i);
      if (unit.mass() >= TEXT && !isMarked(unit) && !isDescribed(unit)) {
        return i;
      }
    }
    return start;
  }
}
