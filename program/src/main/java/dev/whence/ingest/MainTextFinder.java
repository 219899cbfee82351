package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the units of a page, those that are the article.
 *
 * <p>First what is surely not: regions whose author calls them comments, related, share and so on,
 * unless most of the page's text is in them. Then the region with the most running text near its
 * top (after readability), widened to what the page marks as its article when that adds little.
 * Then unit by unit: link lists, labels, calls to sign up and headings without text go. Nothing of
 * this but a small stock of words depends on the language.
 */
final class MainTextFinder {

  private static final double MOST = 0.5;
  private static final int ANCESTORS = 5;

  private final PageOutline outline;
  private final List<PageUnit> units;

  MainTextFinder(PageOutline outline) {
    this.outline = outline;
    this.units = outline.units();
  }

  /** The article's units in page order; empty when the page has no running text. */
  List<PageUnit> find() {
    weigh();
    markJunk();
    weigh();
    score();
    PageRegion top = top();
    if (top == null) {
      return List.of();
    }
    PageRegion region = marked(widened(top));
    return new UnitFilter(units.subList(region.firstUnit(), region.endUnit())).filter();
  }

  /** Sums the running text of every region. */
  private void weigh() {
    double[] sums = new double[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      sums[i + 1] = sums[i] + units.get(i).mass();
    }
    for (PageRegion region : outline.regions()) {
      region.mass(sums[region.endUnit()] - sums[region.firstUnit()]);
    }
  }

  private void markJunk() {
    double all = outline.regions().isEmpty() ? 0 : outline.regions().get(0).mass();
    for (PageRegion region : outline.regions()) {
      boolean junk =
          switch (region.hint()) {
            case JUNK -> region.mass() < all * MOST;
            case CREDIT, CAPTION -> region.mass() < Math.min(600, all * MOST);
            default -> false;
          };
      if (junk) {
        units.subList(region.firstUnit(), region.endUnit()).forEach(PageUnit::markJunk);
      }
    }
  }

  private void score() {
    for (PageUnit unit : units) {
      double mass = unit.mass();
      if (mass == 0) {
        continue;
      }
      PageRegion region = unit.region();
      PageRegion at = isParagraphLike(region) && region.parent() != null ? region.parent() : region;
      double weight = 1;
      for (int i = 0; i < ANCESTORS && at != null; i++, at = at.parent()) {
        at.addScore(mass * weight);
        weight *= i == 0 ? 0.6 : 0.7;
      }
    }
  }

  private static boolean isParagraphLike(PageRegion region) {
    return Set.of("p", "li", "blockquote", "pre", "td", "dd", "h1", "h2", "h3", "h4")
        .contains(region.element().normalName());
  }

  private @Nullable PageRegion top() {
    PageRegion best = null;
    double most = 0;
    for (PageRegion region : outline.regions()) {
      double hinted =
          switch (region.hint()) {
            case BODY -> 1.3;
            case ARTICLE -> 1.1;
            default -> 1;
          };
      double score = region.score() * hinted;
      if (score > most) {
        most = score;
        best = region;
      }
    }
    return best;
  }

  /** Goes up while the parent holds more of the same, such as the other sections of the text. */
  private PageRegion widened(PageRegion top) {
    PageRegion region = top;
    PageRegion parent = region.parent();
    while (parent != null && !parent.is("body") && mayWiden(region, parent)) {
      region = parent;
      parent = region.parent();
    }
    return region;
  }

  private boolean mayWiden(PageRegion region, PageRegion parent) {
    double more = parent.mass() - region.mass();
    if (region.hint() == ClassHints.Hint.BODY && more < region.mass() * 0.3) {
      return false;
    }
    if (more == 0) {
      return parent.is("article") || isMarked(parent);
    }
    return (parent.is("article") || isMarked(parent)) && more < region.mass() * 0.8;
  }

  private static boolean isMarked(PageRegion region) {
    return region.hint() == ClassHints.Hint.BODY
        || region.element().attr("itemprop").equals("articleBody");
  }

  /** Goes down to what the page itself calls the article's body, when hardly anything is lost. */
  private PageRegion marked(PageRegion region) {
    PageRegion best = region;
    for (PageRegion inner : outline.regions()) {
      boolean fits =
          region.contains(inner) && isMarked(inner) && inner.mass() > region.mass() * 0.85;
      if (fits && inner.mass() <= best.mass()) {
        best = inner;
      }
    }
    return best;
  }

  /** Drops, unit by unit, what stands in the article's region but is none of it. */
  private static final class UnitFilter {

    private final List<PageUnit> units;

    UnitFilter(List<PageUnit> units) {
      this.units = units;
    }

    List<PageUnit> filter() {
      List<PageUnit> kept = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        PageUnit unit = units.get(i);
        if (!unit.isJunk() && isText(unit)) {
          kept.add(unit);
        }
      }
      trim(kept);
      return withoutBareHeadings(kept);
    }

    private static boolean isText(PageUnit unit) {
      String words = unit.words();
      if (unit.shape() == PageUnit.Shape.CAPTION
          || FurnitureWords.isControl(words)
          || FurnitureWords.isForm(words)
          || FurnitureWords.isPictureCredit(words)) {
        return false;
      }
      if (unit.shape() == PageUnit.Shape.HEADING) {
        return unit.linkShare() < 0.5;
      }
      if (unit.linkShare() > 0.6 && unit.length() < 250) {
        return false;
      }
      boolean label = unit.length() < 25 && !FurnitureWords.endsAsSentence(words);
      return !(label && unit.shape() == PageUnit.Shape.TEXT);
    }

    /** The article begins and ends with running text. */
    private static void trim(List<PageUnit> kept) {
      while (!kept.isEmpty() && isLoose(kept.get(kept.size() - 1))) {
        kept.remove(kept.size() - 1);
      }
    }

    private static boolean isLoose(PageUnit unit) {
      return unit.shape() == PageUnit.Shape.HEADING
          || (unit.length() < 40 && !FurnitureWords.endsAsSentence(unit.words()));
    }

    private static List<PageUnit> withoutBareHeadings(List<PageUnit> kept) {
      List<PageUnit> result = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        boolean heading = kept.get(i).shape() == PageUnit.Shape.HEADING;
        boolean bare = heading && (i + 1 == kept.size());
        if (!bare) {
          result.add(kept.get(i));
        }
      }
      return result;
    }
  }
}
