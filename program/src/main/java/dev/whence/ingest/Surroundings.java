package dev.whence.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article's text and the short lines printed about it.
 *
 * @param above lines between the headline and the text, and right above: byline, date line
 * @param parts the article's blocks in text order
 * @param below lines right after the text: credit, author, notice of where it is from
 * @param from where in the page's source the headline or else the text begins; -1 when unknown
 * @param to where the text ends; -1 when unknown
 */
record Surroundings(List<String> above, List<String> parts, List<String> below, int from, int to) {

  private static final int BEFORE_TEXT = 14;
  private static final int AFTER_HEADLINE = 40;
  private static final int AFTER_TEXT = 8;
  private static final int LONGEST_LINE = 160;
  private static final int LONG_PART = 200;

  /** A notice of where a text is from, "Excerpted from … Reprinted by permission of …". */
  private static final int LONGEST_NOTICE = 300;

  /** Source characters by which an author's box may stand before the headline or after the text. */
  private static final int NEAR_BEFORE = 4_000;

  private static final int NEAR_AFTER = 6_000;

  Surroundings {
    above = List.copyOf(above);
    parts = List.copyOf(parts);
    below = List.copyOf(below);
  }

  static Surroundings of(
      PageElements page,
      PageOutline outline,
      List<PageUnit> article,
      @Nullable Element headline,
      UnaryOperator<String> mend) {
    List<String> parts = article.stream().map(unit -> mend.apply(unit.words())).toList();
    List<PageUnit> units = outline.units();
    int text = article.isEmpty() ? 0 : units.indexOf(article.get(0));
    int last = article.isEmpty() ? -1 : units.indexOf(article.get(article.size() - 1));
    List<String> above = new ArrayList<>();
    int top = Math.max(0, first(units, text, headline) - 2);
    int running = firstRunning(article);
    int bottom = running < 0 ? text + 2 : units.indexOf(article.get(running)) + 1;
    for (PageUnit unit : units.subList(top, Math.min(units.size(), Math.max(bottom, text + 2)))) {
      if (isLine(unit) && !unit.isInside(headline)) {
        above.add(mend.apply(unit.words()));
      }
    }
    Set<PageUnit> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(article);
    List<String> below = new ArrayList<>();
    for (int i = Math.max(0, last - 2); i < Math.min(units.size(), last + 1 + AFTER_TEXT); i++) {
      boolean line = isLine(units.get(i)) || units.get(i).length() < LONGEST_NOTICE;
      if (line && (i > last || !kept.contains(units.get(i)))) {
        below.add(mend.apply(units.get(i).words()));
      }
    }
    int start = headline == null ? -1 : page.before(headline);
    int from = start < 0 && !article.isEmpty() ? start(page, article.get(0)) : start;
    int to = article.isEmpty() ? -1 : start(page, article.get(article.size() - 1));
    return new Surroundings(above, parts, below, from, to);
  }

  /** The unit after which the lines about the article stand. */
  private static int first(List<PageUnit> units, int text, @Nullable Element headline) {
    for (int i = text; headline != null && i >= 0 && text - i < AFTER_HEADLINE; i--) {
      if (units.size() > i && units.get(i).isInside(headline)) {
        return i;
      }
    }
    return Math.max(0, text - BEFORE_TEXT);
  }

  private static int firstRunning(List<PageUnit> article) {
    for (int i = 0; i < article.size(); i++) {
      if (article.get(i).mass() > LONG_PART) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLine(PageUnit unit) {
    return unit.length() < LONGEST_LINE && unit.mass() < LONGEST_LINE / 2.0;
  }

  private static int start(PageElements page, PageUnit unit) {
    return unit.nodes().stream()
        .mapToInt(page::before)
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  /**
   * Whether a place is between headline and end of text, or close by; one that is not known is.
   *
   * @param at as {@link PageElements#before} gives it
   */
  boolean isNear(int at) {
    return at < 0 || ((from < 0 || at > from - NEAR_BEFORE) && (to < 0 || at < to + NEAR_AFTER));
  }
}
