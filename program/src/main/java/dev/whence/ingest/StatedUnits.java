package dev.whence.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The units of a page that are in the body the page states; with none it changes nothing. */
final class StatedUnits {

  private static final double FEW = 0.6;
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.7;
  private static final int LEAST = 300;

  private final PageOutline outline;
  private final StatedBody body;
  private final Set<PageUnit> stated = Collections.newSetFromMap(new IdentityHashMap<>());
  private int length;

  StatedUnits(PageOutline outline, StatedBody body) {
    this.outline = outline;
    this.body = body;
    if (body.isEmpty()) {
      return;
    }
    for (PageUnit unit : outline.units()) {
      if (body.holds(unit)) {
        stated.add(unit);
        length += unit.length();
      }
    }
  }

  /** The region itself, or the smallest with nearly all of the body when this one has little. */
  PageRegion corrected(PageRegion region) {
    if (length < LEAST || lengthIn(region) >= length * FEW) {
      return region;
    }
    PageRegion best = region;
    int least = Integer.MAX_VALUE;
    for (PageRegion other : outline.regions()) {
      int size = other.endUnit() - other.firstUnit();
      if (size <= least && lengthIn(other) >= length * NEARLY_ALL) {
        best = other;
        least = size;
      }
    }
    outline.units().subList(best.firstUnit(), best.endUnit()).stream()
        .filter(stated::contains)
        .forEach(PageUnit::unmarkJunk);
    return best;
  }

  private int lengthIn(PageRegion region) {
    int sum = 0;
    for (PageUnit unit : outline.units().subList(region.firstUnit(), region.endUnit())) {
      sum += stated.contains(unit) ? unit.length() : 0;
    }
    return sum;
  }

  /** Leaves out what comes after the end of the body, when the body is whole. */
  List<PageUnit> withoutTail(List<PageUnit> article) {
    int all = 0;
    int both = 0;
    int last = -1;
    for (int i = 0; i < article.size(); i++) {
      PageUnit unit = article.get(i);
      all += unit.length();
      both += stated.contains(unit) ? unit.length() : 0;
      last = stated.contains(unit) ? i : last;
    }
    boolean whole = last >= 0 && both >= all * MOST && body.endsWith(article.get(last));
    return whole ? new ArrayList<>(article.subList(0, last + 1)) : article;
  }
}
