package dev.whence.ingest;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A printed line of one column, or a piece of one: characters on one base line, close together. */
final class PdfLine {

  private static final float WIDEST_BLANK = 1.5f;

  /** A blank that is a character of its own may be stretched far in a narrow justified column. */
  private static final float WIDEST_PRINTED_BLANK = 5f;

  private static final float WIDEST_AFTER_BULLET = 4f;
  private static final float NARROWEST_BLANK = 0.16f;
  private static final float RAISED = 0.15f;
  private static final Map<Character, Character> ACCENTS =
      Map.of(
          '\u00B4', '\u0301', '`', '\u0300', '\u02C6', '\u0302', '\u02DC', '\u0303', '\u00A8',
          '\u0308', '\u02DA', '\u030A', '\u00B8', '\u0327', '\u02C7', '\u030C', '\u00AF', '\u0304',
          '\u02D8', '\u0306');

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final int order;
  private boolean blankPending;
  private float left;
  private float right;
  private float base;
  private float size;
  private int bold;
  private int italic;
  private int rightToLeft;

  PdfLine(PdfGlyph first, int order) {
    this.order = order;
    glyphs.add(first);
    left = first.x();
    right = first.end();
    base = first.y();
    size = first.size();
    count(first);
  }

  private void count(PdfGlyph glyph) {
    bold += glyph.bold() ? 1 : 0;
    italic += glyph.italic() ? 1 : 0;
    rightToLeft += glyph.isRightToLeft() ? 1 : 0;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float base() {
    return base;
  }

  float size() {
    return size;
  }

  float top() {
    return base - size * 0.75f;
  }

  float bottom() {
    return base + size * 0.25f;
  }

  /** By how many quarters it is turned against the page. */
  int turned() {
    return glyphs.get(0).turned();
  }

  int order() {
    return order;
  }

  boolean isBold() {
    return bold * 10 > glyphs.size() * 8;
  }

  boolean isItalic() {
    return italic * 10 > glyphs.size() * 8;
  }

  boolean isRightToLeft() {
    return rightToLeft * 3 > glyphs.size();
  }

  List<PdfGlyph> glyphs() {
    return glyphs;
  }

  void blank() {
    blankPending = true;
  }

  /** Whether the character carries this line on. */
  boolean takes(PdfGlyph glyph) {
    float larger = Math.max(size, glyph.size());
    float smaller = Math.min(size, glyph.size());
    PdfGlyph last = glyphs.get(glyphs.size() - 1);
    if (glyph.turned() != last.turned()) {
      return false;
    }
    float shift = Math.abs(glyph.y() - base);
    boolean raised = smaller < larger * 0.85f && shift < larger * 0.55f;
    boolean level = shift < larger * 0.12f || glyph.y() == last.y() || raised;
    if (!level || smaller < larger * 0.5f) {
      return false;
    }
    float widest = blankPending ? WIDEST_PRINTED_BLANK : WIDEST_BLANK;
    float gap = glyph.x() - right;
    float gapLeft = left - glyph.end();
    boolean after = gap > -larger && gap < larger * (raised ? 0.5f : widest);
    boolean before =
        (glyph.isRightToLeft() || rightToLeft > 0)
            && gapLeft > -larger
            && gapLeft < larger * widest;
    return after || before;
  }

  void add(PdfGlyph glyph) {
    boolean firstWasMark = glyph.size() > size * 1.17f;
    if (firstWasMark) {
      base = glyph.y();
      size = glyph.size();
    }
    if (blankPending) {
      PdfGlyph last = glyphs.get(glyphs.size() - 1);
      glyphs.add(
          new PdfGlyph(
              " ",
              last.end(),
              base,
              Math.max(0, glyph.x() - last.end()),
              size,
              last.bold(),
              last.italic(),
              last.turned(),
              last.artifact(),
              last.link() != null && last.link().equals(glyph.link()) ? last.link() : null));
      blankPending = false;
    }
    glyphs.add(glyph);
    left = Math.min(left, glyph.x());
    right = Math.max(right, glyph.end());
    count(glyph);
  }

  /** Puts a large initial before the line. */
  void begin(PdfLine initial) {
    for (int i = initial.glyphs.size() - 1; i >= 0; i--) {
      PdfGlyph glyph = initial.glyphs.get(i);
      float x = left - 0.01f;
      glyphs.add(
          0,
          new PdfGlyph(
              glyph.text(), x, base, 0, size, false, false, glyph.turned(), false, glyph.link()));
    }
  }

  /** Whether the other stands on the same line right after this one, nearer than a column would. */
  boolean isContinuedBy(PdfLine other) {
    float larger = Math.max(size, other.size);
    float gap = other.left - right;
    return Math.abs(base - other.base) < larger * 0.2f
        && Math.min(size, other.size) > larger * 0.6f
        && gap > -larger * 0.3f
        && gap < larger * (isBullet() ? WIDEST_AFTER_BULLET : 0.55f);
  }

  private boolean isBullet() {
    return glyphs.size() == 1 && "•◦▪‣●■–-*".contains(glyphs.get(0).text());
  }

  void join(PdfLine other) {
    for (PdfGlyph glyph : other.glyphs) {
      glyphs.add(glyph);
      count(glyph);
    }
    if (other.glyphs.size() > glyphs.size() / 2) {
      size = other.size;
      base = other.base;
    }
    left = Math.min(left, other.left);
    right = Math.max(right, other.right);
  }

  /** Cuts the line where a gutter between columns runs through it. */
  List<PdfLine> cutAt(List<Float> gutters) {
    List<PdfLine> parts = new ArrayList<>();
    PdfLine part = null;
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph glyph = glyphs.get(i);
      if (part != null && glyph.isBlank()) {
        part.blank();
        continue;
      }
      PdfLine open = part;
      boolean cut =
          open != null && gutters.stream().anyMatch(x -> open.right <= x && glyph.x() >= x);
      if (part == null || cut) {
        part = new PdfLine(glyph, order);
        parts.add(part);
      } else {
        part.add(glyph);
      }
    }
    return parts;
  }

  /** Appends what the line says, in the order it is read. */
  void appendTo(LinkedText text) {
    List<PdfGlyph> inOrder = isRightToLeft() ? logical() : glyphs;
    float narrowest = narrowestBlank(inOrder);
    PdfGlyph before = null;
    for (int i = 0; i < inOrder.size(); i++) {
      PdfGlyph glyph = inOrder.get(i);
      if (isFootnoteMark(glyph, before)) {
        continue;
      }
      if (glyph.isBlank()) {
        text.blank();
      } else {
        if (before != null && !before.isBlank() && isApart(before, glyph, narrowest)) {
          text.blank();
        }
        append(text, glyph, before);
      }
      before = glyph;
    }
  }

  private static void append(LinkedText text, PdfGlyph glyph, @Nullable PdfGlyph before) {
    String piece = readable(glyph.text());
    if (before != null && !piece.isEmpty() && isAccentOver(before, glyph, piece)) {
      char accent = ACCENTS.getOrDefault(before.text().charAt(0), ' ');
      if (text.text().endsWith(before.text())) {
        text.cut(text.length() - before.text().length());
        piece = Normalizer.normalize(piece + accent, Normalizer.Form.NFC);
      }
    }
    text.append(piece, glyph.link());
  }

  /** Some programs print an accent first and the letter under it after. */
  private static boolean isAccentOver(PdfGlyph accent, PdfGlyph glyph, String letter) {
    float middle = accent.x() + accent.width() / 2;
    return accent.text().length() == 1
        && ACCENTS.containsKey(accent.text().charAt(0))
        && Character.isLetter(letter.codePointAt(0))
        && middle > glyph.x()
        && middle < glyph.end();
  }

  /** Ligatures and presentation forms as letters, control characters as nothing. */
  private static String readable(String glyph) {
    StringBuilder readable = new StringBuilder(glyph.length());
    for (int i = 0; i < glyph.length(); i++) {
      char c = glyph.charAt(i);
      boolean form = (c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
      if (form) {
        readable.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u2028' || c == '\u2029') {
        readable.append(' ');
      } else if (c >= ' ' && c != '\u007F' && c != '\uFFFE' && c != '\uFFFF' && c != '\uFEFF') {
        readable.append(c);
      }
    }
    return readable.toString();
  }

  /** A raised small figure or star after a word leads to a footnote and is no part of the word. */
  private boolean isFootnoteMark(PdfGlyph glyph, @Nullable PdfGlyph before) {
    boolean raised = glyph.size() < size * 0.85f && base - glyph.y() > size * RAISED;
    boolean mark = glyph.text().length() == 1 && "0123456789*†‡".contains(glyph.text());
    return raised && mark && before != null && !before.isBlank();
  }

  private static boolean isApart(PdfGlyph before, PdfGlyph glyph, float narrowest) {
    float gap = glyph.x() >= before.x() ? glyph.x() - before.end() : before.x() - glyph.end();
    boolean unspaced = before.isUnspaced() || glyph.isUnspaced();
    return gap > (unspaced ? glyph.size() * 0.6f : narrowest);
  }

  /** In spaced-out words the gap between letters is no blank. */
  private float narrowestBlank(List<PdfGlyph> inOrder) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      PdfGlyph a = inOrder.get(i - 1);
      PdfGlyph b = inOrder.get(i);
      if (!a.isBlank() && !b.isBlank()) {
        gaps.add(b.x() >= a.x() ? b.x() - a.end() : a.x() - b.end());
      }
    }
    gaps.sort(Comparator.naturalOrder());
    float usual = gaps.size() < 4 ? 0 : Math.max(0, gaps.get(gaps.size() / 2));
    return Math.max(NARROWEST_BLANK * size, usual * 1.6f + 0.08f * size);
  }

  /** The characters as they stand from left to right, put into the order they are read in. */
  private List<PdfGlyph> logical() {
    List<PdfGlyph> visual = new ArrayList<>(glyphs);
    visual.sort(Comparator.comparingDouble(PdfGlyph::x));
    StringBuilder first = new StringBuilder();
    visual.forEach(glyph -> first.append(glyph.text().charAt(0)));
    Bidi bidi = new Bidi(first.toString(), Bidi.DIRECTION_RIGHT_TO_LEFT);
    byte[] levels = new byte[visual.size()];
    PdfGlyph[] ordered = new PdfGlyph[visual.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      ordered[i] = visual.get(i);
    }
    Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    return List.of(ordered);
  }
}
