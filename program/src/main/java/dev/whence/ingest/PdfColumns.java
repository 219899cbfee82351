package dev.whence.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the columns of a page from the places of its characters, and the order they are read in.
 *
 * <p>Characters close together on one base line are a line; lines under each other are a block,
 * unless two lines stand side by side under one. Order after Breuel (High Performance Document
 * Layout Analysis, 2003): of two blocks that share a stretch of the width the upper comes first; a
 * block wholly to the left comes before one to its right, unless a third lies between them in
 * height and reaches across both, such as a headline. The order of the file is kept where it breaks
 * none of that, since programs that flow text write it in reading order, tables included.
 */
final class PdfColumns {

  private static final int MOST_BLOCKS = 400;
  private static final int COLUMN_LINES = 3;
  private static final float GUTTER = 0.7f;
  private static final int GUTTER_LINES = 3;
  private static final float GUTTER_REACH = 5.5f;
  private static final int MOST_GAPS = 2_000;

  private PdfColumns() {}

  /** The page's blocks in reading order; what is turned against the page comes last. */
  static List<PdfBlock> blocks(List<PdfLine> printed) {
    List<PdfBlock> blocks = new ArrayList<>();
    for (int turned = 0; turned < 4; turned++) {
      int turn = turned;
      List<PdfLine> upright = printed.stream().filter(line -> line.turned() == turn).toList();
      List<PdfLine> lines = joined(cutAtGutters(upright));
      dropCaps(lines);
      blocks.addAll(ordered(stacked(lines)));
    }
    return blocks;
  }

  /** A character printed twice at one place only looks bold. */
  private static List<PdfGlyph> withoutDoubles(List<PdfGlyph> glyphs) {
    Map<String, PdfGlyph> seen = new HashMap<>();
    List<PdfGlyph> single = new ArrayList<>(glyphs.size());
    for (PdfGlyph glyph : glyphs) {
      String place = glyph.text() + '@' + Math.round(glyph.y() / 2) + ',';
      int column = Math.round(glyph.x() / 2);
      boolean doubled = false;
      for (int near = column - 1; near <= column + 1 && !glyph.isBlank(); near++) {
        PdfGlyph other = seen.get(place + near);
        doubled |=
            other != null && Math.abs(other.x() - glyph.x()) < Math.max(0.3f, glyph.width() * 0.3f);
      }
      if (!doubled) {
        seen.put(place + column, glyph);
        single.add(glyph);
      }
    }
    return single;
  }

  /** Characters close together on one base line, in the order of the file. */
  static List<PdfLine> lines(List<PdfGlyph> glyphs) {
    List<PdfLine> lines = new ArrayList<>();
    PdfLine open = null;
    for (PdfGlyph glyph : withoutDoubles(glyphs)) {
      if (glyph.isBlank()) {
        if (open != null) {
          open.blank();
        }
      } else if (open != null && open.takes(glyph)) {
        open.add(glyph);
      } else {
        open = new PdfLine(glyph, lines.size());
        lines.add(open);
      }
    }
    return lines;
  }

  private record Gap(float from, float to) {}

  /**
   * A wide blank that goes through line after line, with no ink across it, is the gutter between
   * two columns.
   */
  private static List<PdfLine> cutAtGutters(List<PdfLine> lines) {
    List<List<Gap>> gaps = new ArrayList<>();
    int count = 0;
    for (PdfLine line : lines) {
      List<Gap> own = new ArrayList<>();
      gaps(line, own);
      gaps.add(own);
      count += own.size();
    }
    if (count < GUTTER_LINES || count > MOST_GAPS) {
      return lines;
    }
    List<PdfLine> cut = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Float> gutters = new ArrayList<>();
      for (Gap gap : gaps.get(i)) {
        if (isGutter(gap, lines.get(i), lines, gaps)) {
          gutters.add((gap.from + gap.to) / 2);
        }
      }
      cut.addAll(gutters.isEmpty() ? List.of(lines.get(i)) : lines.get(i).cutAt(gutters));
    }
    return cut;
  }

  private static boolean isGutter(
      Gap gap, PdfLine line, List<PdfLine> lines, List<List<Gap>> gaps) {
    float middle = (gap.from + gap.to) / 2;
    int through = 0;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine other = lines.get(i);
      boolean near = Math.abs(other.base() - line.base()) < line.size() * GUTTER_REACH;
      if (near && other.left() < middle && other.right() > middle) {
        if (gaps.get(i).stream().noneMatch(one -> one.from < middle && one.to > middle)) {
          return false;
        }
        through++;
      }
    }
    return through > GUTTER_LINES;
  }

  private static void gaps(PdfLine line, List<Gap> gaps) {
    PdfGlyph before = null;
    for (PdfGlyph glyph : line.glyphs()) {
      if (!glyph.isBlank()) {
        if (before != null && glyph.x() - before.end() > line.size() * GUTTER) {
          gaps.add(new Gap(before.end(), glyph.x()));
        }
        before = glyph;
      }
    }
  }

  /** Pieces of one line that were drawn apart, such as a bold word, become one. */
  private static List<PdfLine> joined(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparingInt((PdfLine line) -> Math.round(line.base() / 2))
            .thenComparingDouble(PdfLine::left)
            .thenComparingInt(PdfLine::order));
    List<PdfLine> joined = new ArrayList<>();
    for (PdfLine line : sorted) {
      PdfLine last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.isContinuedBy(line)) {
        last.join(line);
      } else {
        joined.add(line);
      }
    }
    joined.sort(Comparator.comparingDouble(PdfLine::base).thenComparingDouble(PdfLine::left));
    return joined;
  }

  /** A large first letter goes to the line that it begins. */
  private static void dropCaps(List<PdfLine> lines) {
    for (PdfLine initial : List.copyOf(lines)) {
      if (initial.glyphs().size() > 2
          || !Character.isLetter(initial.glyphs().get(0).text().codePointAt(0))) {
        continue;
      }
      lines.stream()
          .filter(line -> line.size() * 1.8f < initial.size())
          .filter(line -> line.left() >= initial.right() - line.size())
          .filter(line -> line.left() - initial.right() < line.size() * 1.2f)
          .filter(
              line ->
                  line.base() > initial.base() - initial.size()
                      && line.base() <= initial.base() + 1)
          .min(Comparator.comparingDouble(PdfLine::base))
          .ifPresent(
              line -> {
                line.begin(initial);
                lines.remove(initial);
              });
    }
  }

  private static List<PdfBlock> stacked(List<PdfLine> lines) {
    List<PdfBlock> blocks = new ArrayList<>();
    List<PdfBlock> open = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      int end = at + 1;
      while (end < lines.size()
          && lines.get(end).base() - lines.get(at).base() < lines.get(at).size() * 0.35f) {
        end++;
      }
      stack(lines.subList(at, end), open, blocks);
      float top = lines.get(at).base();
      open.removeIf(block -> top - block.last().base() > block.last().size() * 2.5f);
      at = end;
    }
    return blocks;
  }

  private static void stack(List<PdfLine> row, List<PdfBlock> open, List<PdfBlock> blocks) {
    List<PdfBlock> fresh = new ArrayList<>();
    for (PdfLine line : row) {
      List<PdfBlock> above = open.stream().filter(block -> block.mayTake(line)).toList();
      boolean only =
          above.size() == 1
              && row.stream().filter(other -> above.get(0).mayTake(other)).limit(2).count() == 1;
      if (only) {
        above.get(0).add(line);
      } else {
        fresh.add(new PdfBlock(line));
      }
    }
    open.addAll(fresh);
    blocks.addAll(fresh);
  }

  private static List<PdfBlock> ordered(List<PdfBlock> blocks) {
    List<PdfBlock> byFile = new ArrayList<>(blocks);
    byFile.sort(Comparator.comparingInt(PdfBlock::order));
    if (blocks.size() > MOST_BLOCKS || isReadingOrder(byFile)) {
      return byFile;
    }
    boolean rightToLeft =
        blocks.stream().filter(block -> block.last().isRightToLeft()).count() * 2 > blocks.size();
    int count = byFile.size();
    boolean[][] before = new boolean[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        before[a][b] = a != b && isBefore(byFile.get(a), byFile.get(b), byFile, rightToLeft);
      }
    }
    return sorted(byFile, before);
  }

  /** Whether the order breaks no rule for two blocks under each other or for two real columns. */
  private static boolean isReadingOrder(List<PdfBlock> order) {
    for (int later = 1; later < order.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        PdfBlock a = order.get(earlier);
        PdfBlock b = order.get(later);
        boolean columns = a.lines().size() >= COLUMN_LINES && b.lines().size() >= COLUMN_LINES;
        if (isAbove(b, a) || (columns && isBefore(b, a, order, false))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAbove(PdfBlock a, PdfBlock b) {
    return a.overlapsAcross(b) && a.top() < b.top() - Math.min(a.size(), b.size()) * 0.3f;
  }

  private static boolean isBefore(PdfBlock a, PdfBlock b, List<PdfBlock> all, boolean rightToLeft) {
    if (a.overlapsAcross(b)) {
      return isAbove(a, b);
    }
    boolean first = rightToLeft ? a.left() > b.left() : a.left() < b.left();
    if (!first) {
      return false;
    }
    float top = Math.min(a.bottom(), b.bottom());
    float bottom = Math.max(a.top(), b.top());
    for (PdfBlock between : all) {
      boolean lies = between.top() >= top - 1 && between.bottom() <= bottom + 1;
      if (lies && between.overlapsAcross(a) && between.overlapsAcross(b)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the first block that nothing left must precede; where rules contradict, the upmost. */
  private static List<PdfBlock> sorted(List<PdfBlock> blocks, boolean[][] before) {
    List<PdfBlock> sorted = new ArrayList<>();
    boolean[] taken = new boolean[blocks.size()];
    while (sorted.size() < blocks.size()) {
      int next = next(blocks, before, taken);
      taken[next] = true;
      sorted.add(blocks.get(next));
    }
    return sorted;
  }

  private static int next(List<PdfBlock> blocks, boolean[][] before, boolean[] taken) {
    int free = -1;
    int upmost = -1;
    for (int b = 0; b < blocks.size(); b++) {
      if (taken[b]) {
        continue;
      }
      boolean blocked = false;
      for (int a = 0; a < blocks.size() && !blocked; a++) {
        blocked = !taken[a] && before[a][b];
      }
      if (!blocked && free < 0) {
        free = b;
      }
      upmost = upmost < 0 || blocks.get(b).top() < blocks.get(upmost).top() ? b : upmost;
    }
    return free >= 0 ? free : upmost;
  }
}
