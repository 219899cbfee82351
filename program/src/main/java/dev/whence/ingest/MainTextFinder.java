package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
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

  /** A region named as junk is believed up to this share of the page's running text. */
  private static final double[] MOST = {0.5, 0.2, 0.05};

  private static final double ENOUGH_LEFT = 0.3;
  private static final double ENOUGH = 200;
  private static final int ANCESTORS = 5;

  private final PageOutline outline;
  private final List<PageUnit> units;
  private final @Nullable Element headline;
  private final Opening opening;
  private final StatedUnits stated;

  /**
   * Begins the search.
   *
   * @param headline the headline's element; null when the page has none
   * @param description what the page says it is about; may be empty
   * @param body what the page states as its article's body; may be empty
   */
  MainTextFinder(
      PageOutline outline, @Nullable Element headline, String description, StatedBody body) {
    this.outline = outline;
    this.headline = headline;
    this.units = outline.units();
    this.stated = new StatedUnits(outline, body);
    this.opening = new Opening(units, headline, description);
  }

  /** The article's units in page order; empty when the page has no running text. */
  List<PageUnit> find() {
    weigh();
    double all = outline.regions().get(0).mass();
    for (double most : MOST) {
      units.forEach(PageUnit::unmarkJunk);
      weigh();
      markJunk(most * all);
      weigh();
      if (outline.regions().get(0).mass() > Math.min(ENOUGH, all * ENOUGH_LEFT)) {
        break;
      }
    }
    score();
    PageRegion top = top();
    if (top == null) {
      return List.of();
    }
    PageRegion region = stated.corrected(marked(widened(top)));
    int headline = headlineBefore(region);
    int text = opening.textFrom(region.firstUnit(), region.endUnit());
    List<PageUnit> standfirst =
        headline < 0 ? List.of() : opening.between(headline, Math.max(text, headline));
    standfirst.forEach(PageUnit::markLead);
    int first = startsWithHeadline(region, headline) ? headline : beginning(region, headline);
    List<PageUnit> article =
        new ArrayList<>(standfirst.stream().filter(unit -> units.indexOf(unit) < first).toList());
    int lead = Math.max(0, region.firstUnit() - first) + article.size();
    article.addAll(units.subList(first, region.endUnit()));
    return stated.withoutTail(new UnitFilter(article, lead, !standfirst.isEmpty()).filter());
  }

  /** The headline's unit before the region or in it, above its text; -1 when there is none. */
  private int headlineBefore(PageRegion region) {
    int last = opening.textFrom(region.firstUnit(), region.endUnit());
    for (int i = Math.min(last, units.size() - 1); i >= 0; i--) {
      if (isHeadline(units.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the headline is in the region and most of the region's text comes after it. */
  private boolean startsWithHeadline(PageRegion region, int headline) {
    if (headline <= region.firstUnit()) {
      return false;
    }
    double before = 0;
    for (PageUnit unit : units.subList(region.firstUnit(), headline)) {
      before += unit.mass();
    }
    return before < region.mass() / 2;
  }

  /** Where the article begins: after its headline, if what stands between is running text. */
  private int beginning(PageRegion region, int headline) {
    if (headline < 0 || headline >= region.firstUnit()) {
      return region.firstUnit();
    }
    double mass = 0;
    double links = 0;
    for (PageUnit unit : units.subList(headline, region.firstUnit())) {
      boolean subheadline =
          unit.shape() == PageUnit.Shape.HEADING && unit.length() > 60 && !isHeadline(unit);
      mass += subheadline ? unit.length() : unit.mass();
      links += unit.isJunk() ? 0 : unit.linkShare() * unit.length();
    }
    return mass > 0 && mass < region.mass() && links < mass + 60 ? headline : region.firstUnit();
  }

  private boolean isHeadline(PageUnit unit) {
    return unit.isInside(headline);
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

  private void markJunk(double most) {
    for (PageRegion region : outline.regions()) {
      boolean junk =
          switch (region.hint()) {
            case JUNK -> region.mass() <= most;
            case TEASER -> region.mass() <= most && leadsElsewhere(region);
            case CREDIT, CAPTION -> region.mass() <= Math.min(600, most);
            default -> false;
          };
      if (junk) {
        units.subList(region.firstUnit(), region.endUnit()).forEach(PageUnit::markJunk);
      }
    }
  }

  /** A teaser of another article has a heading or a link; the lead of this one has neither. */
  private boolean leadsElsewhere(PageRegion region) {
    return units.subList(region.firstUnit(), region.endUnit()).stream()
        .anyMatch(
            unit ->
                unit.linkShare() > 0.3
                    || (unit.shape() == PageUnit.Shape.HEADING && !isHeadline(unit)));
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
    double[] links = new double[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      PageUnit unit = units.get(i);
      boolean counts = !unit.isJunk() && !EmbeddedPost.isFrame(unit);
      links[i + 1] = links[i] + (counts ? unit.linkShare() * unit.length() : 0);
    }
    for (PageRegion region : outline.regions()) {
      double hinted =
          switch (region.hint()) {
            case BODY -> 1.3;
            case ARTICLE -> 1.1;
            default -> 1;
          };
      double linked = links[region.endUnit()] - links[region.firstUnit()];
      double score = region.score() * hinted * region.mass() / (region.mass() + linked + 1);
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
    for (PageRegion outer = top.parent();
        outer != null && !outer.is("body");
        outer = outer.parent()) {
      if (outer.mass() > region.mass() || isArticle(outer)) {
        if (!mayWiden(region, outer)) {
          break;
        }
        region = outer;
      }
    }
    return region;
  }

  private static boolean isArticle(PageRegion region) {
    return region.is("article") || isMarked(region);
  }

  private boolean mayWiden(PageRegion region, PageRegion outer) {
    double more = outer.mass() - region.mass();
    if (isMarked(region) && more < region.mass() * 0.3) {
      return false;
    }
    return (isArticle(outer) && more < region.mass() * 0.8) || isMoreOfTheSame(region, outer);
  }

  /** Whether what the parent adds is running text rather than lists of links and teasers. */
  private boolean isMoreOfTheSame(PageRegion region, PageRegion parent) {
    double more = 0;
    double links = 0;
    int paragraphs = 0;
    for (int i = parent.firstUnit(); i < parent.endUnit(); i++) {
      PageUnit unit = units.get(i);
      boolean outside = i < region.firstUnit() || i >= region.endUnit();
      if (outside && !unit.isJunk()) {
        double mass = unit.mass();
        more += mass;
        paragraphs += mass > 0 ? 1 : 0;
        links += EmbeddedPost.isFrame(unit) ? 0 : unit.linkShare() * unit.length();
      }
    }
    return more > region.mass() * 0.05 && more / paragraphs > 45 && links < more * 0.2;
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
}
