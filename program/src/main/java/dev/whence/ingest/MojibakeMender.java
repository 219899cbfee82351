package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mends text that was UTF-8 but was read as a single-byte code page, layer by layer.
 *
 * <p>Idea: every character of such a text stands for a byte of the code page, and the bytes are
 * UTF-8 again. A stretch is evidence for a page when its bytes form a UTF-8 sequence, what comes
 * out is usual writing at that place, and what stands there is not. When the evidence for a page
 * suffices, its stretches are replaced; a text without evidence is never touched. Bytes that the
 * page does not define may be lost: of "closing quotation mark" only two of three are left in most
 * pages. Such a mark is restored from its place, by pairing with the opening ones, and counted as
 * inferred.
 *
 * <p>The idea of weighing what comes out against what stands there is ftfy's (Speer 2019), which
 * knows ten code pages and no inference of lost marks.
 */
final class MojibakeMender {

  private static final int LAYERS = 4;
  private static final int PLACES = 4_000;
  private static final double ENOUGH = 1.0;
  private static final Pattern ABOUT_ENCODING =
      Pattern.compile("mojibake|\\butf-?8\\b|windows-125\\d", Pattern.CASE_INSENSITIVE);

  private final List<CodePage> pages = CodePage.all();

  /**
   * A mended text.
   *
   * @param text the text, the same object when nothing was broken
   * @param edits what was done, one after the other; empty when nothing was
   * @param remarks what was mended, in plain words; empty when nothing was
   */
  record Mended(AlignedText text, List<Edit> edits, List<String> remarks) {

    /** Where an offset of the broken text lies in the mended one. */
    int offset(int broken) {
      int at = broken;
      for (Edit edit : edits) {
        at = edit.offset(at);
      }
      return at;
    }

    /** Mends other words of the same article, such as its headline, in the same way. */
    String mendLike(String words) {
      String mended = words;
      for (Edit edit : edits) {
        mended = edit.mendLike(mended);
      }
      return mended;
    }
  }

  /** Something done to a whole text. */
  private sealed interface Edit {

    /** Where an offset before it lies after it. */
    int offset(int broken);

    /** Does the same to other words of the article. */
    String mendLike(String words);
  }

  /**
   * A text that was broken as a whole.
   *
   * @param stretches in offsets of the text before
   */
  private record Turned(List<WrongPage.Stretch> stretches) implements Edit {

    @Override
    public int offset(int broken) {
      int moved = broken;
      for (WrongPage.Stretch stretch : stretches) {
        if (stretch.start() >= broken) {
          break;
        }
        int shrink = stretch.end() - stretch.start() - stretch.mended().length();
        moved -= Math.min(shrink, broken - stretch.start());
      }
      return moved;
    }

    @Override
    public String mendLike(String words) {
      WrongPage.Found found = WrongPage.in(words);
      if (found == null) {
        return words;
      }
      StringBuilder out = new StringBuilder();
      int at = 0;
      for (WrongPage.Stretch stretch : found.stretches()) {
        out.append(words, at, stretch.start()).append(stretch.mended());
        at = stretch.end();
      }
      return out.append(words.substring(at)).toString();
    }
  }

  /**
   * The marks of one code page that were mended together.
   *
   * @param page the page the text had been read with
   * @param marks in text order, in offsets of the text before this layer
   */
  private record Layer(CodePage page, List<BrokenMark> marks) implements Edit {

    @Override
    public String mendLike(String words) {
      StringBuilder out = new StringBuilder();
      int at = 0;
      for (BrokenMark mark : MojibakeMender.marks(words, page)) {
        out.append(words, at, mark.start()).append(mark.mended());
        at = mark.end();
      }
      return out.append(words.substring(at)).toString();
    }

    @Override
    public int offset(int broken) {
      int moved = broken;
      for (BrokenMark mark : marks) {
        if (mark.start() >= broken) {
          break;
        }
        int shrink = mark.end() - mark.start() - mark.mended().length();
        moved -= Math.min(shrink, broken - mark.start());
      }
      return moved;
    }
  }

  Mended mend(AlignedText broken) {
    AlignedText text = broken;
    List<Edit> layers = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    while (layers.size() < LAYERS) {
      CodePage page = pageOf(text.text());
      List<BrokenMark> marks = page == null ? List.of() : marks(text.text(), page);
      if (page == null || marks.isEmpty()) {
        break;
      }
      remarks.add(remark(page, marks, !layers.isEmpty()));
      layers.add(new Layer(page, marks));
      text = replace(text, marks);
    }
    WrongPage.Found wrong = layers.isEmpty() ? WrongPage.in(text.text()) : null;
    if (wrong != null) {
      remarks.add(wrong.remark());
      layers.add(new Turned(wrong.stretches()));
      text = turned(text, wrong.stretches());
    }
    return new Mended(text, layers, remarks);
  }

  /** The page the evidence speaks for; null when it does not suffice. */
  private @Nullable CodePage pageOf(String text) {
    int[] places = suspiciousPlaces(text);
    if (places.length == 0) {
      return null;
    }
    CodePage best = null;
    double most = ENOUGH - 2e-9;
    for (CodePage page : pages) {
      double evidence = evidence(text, page, places);
      if (evidence > most + 1e-9) {
        most = evidence;
        best = page;
      }
    }
    return best != null && speaksOfEncoding(text, most) ? null : best;
  }

  /** An article about broken text shows some; it is left alone unless it is broken throughout. */
  private static boolean speaksOfEncoding(String text, double evidence) {
    return evidence < 12 && ABOUT_ENCODING.matcher(text).find();
  }

  private static double evidence(String text, CodePage page, int[] places) {
    BrokenMarkFinder finder = new BrokenMarkFinder(text, page);
    double sum = 0;
    for (int place : places) {
      BrokenMark mark = finder.at(place);
      if (mark == null) {
        sum += finder.weightOfLost(place);
      } else {
        boolean company = hasCompany(finder, mark, text);
        sum += finder.weight(mark, company);
      }
    }
    return sum;
  }

  private static boolean hasCompany(BrokenMarkFinder finder, BrokenMark mark, String text) {
    if (mark.end() < text.length() && finder.at(mark.end()) != null) {
      return true;
    }
    for (int back = 2; back <= 4 && back <= mark.start(); back++) {
      BrokenMark before = finder.at(mark.start() - back);
      if (before != null && before.touches(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Pairs of characters that no writing puts side by side; at most some thousand. */
  private static int[] suspiciousPlaces(String text) {
    int[] places = new int[PLACES];
    int found = 0;
    char[] chars = text.toCharArray();
    for (int i = 0; i + 1 < chars.length && found < PLACES; i++) {
      if (chars[i] >= 0x80 && chars[i + 1] >= 0x80 && isSuspicious(text, i)) {
        places[found++] = i;
      }
    }
    return java.util.Arrays.copyOf(places, found);
  }

  private static boolean isSuspicious(String text, int at) {
    char a = text.charAt(at);
    char b = text.charAt(at + 1);
    if (a >= 0x3000 && a < 0xFB00) {
      return false;
    }
    boolean letters = Character.isLetter(a) && Character.isLetter(b);
    if (!letters || Character.UnicodeScript.of(a) != Character.UnicodeScript.of(b)) {
      return true;
    }
    boolean caseBreak = Character.isLowerCase(a) && Character.isUpperCase(b);
    boolean caseBreakBefore =
        at > 0 && Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(a);
    boolean scriptBreakBefore =
        at > 0
            && Character.isLetter(text.charAt(at - 1))
            && Character.UnicodeScript.of(text.charAt(at - 1)) != Character.UnicodeScript.of(a);
    return caseBreak || caseBreakBefore || scriptBreakBefore;
  }

  /** All stretches to replace, whole and lost ones, in text order. */
  private static List<BrokenMark> marks(String text, CodePage page) {
    BrokenMarkFinder finder = new BrokenMarkFinder(text, page);
    List<BrokenMark> whole = finder.all();
    List<BrokenMark> mendable = new ArrayList<>();
    int lineEnd = -1;
    boolean throughout = false;
    for (int i = 0; i < whole.size(); i++) {
      BrokenMark mark = whole.get(i);
      boolean company =
          (i > 0 && whole.get(i - 1).touches(mark))
              || (i + 1 < whole.size() && mark.touches(whole.get(i + 1)));
      if (mark.start() >= lineEnd) {
        int lineStart = text.lastIndexOf('\n', mark.start()) + 1;
        int newline = text.indexOf('\n', mark.start());
        lineEnd = newline < 0 ? text.length() : newline;
        throughout = isBrokenThroughout(finder, text, lineStart, lineEnd);
      }
      if (throughout || finder.isMendable(mark, company)) {
        mendable.add(mark);
      }
    }
    return new LostMarkRestorer(text, page).restore(mendable);
  }

  /** Whether all of a line's characters beyond ASCII are broken marks, and one is sure to be. */
  private static boolean isBrokenThroughout(
      BrokenMarkFinder finder, String text, int start, int end) {
    boolean sure = false;
    for (int at = start; at < end; ) {
      BrokenMark mark = text.charAt(at) < 0x80 ? null : finder.at(at);
      if (mark == null && text.charAt(at) >= 0x80) {
        mark = finder.lostAt(at, false);
        if (mark == null) {
          return false;
        }
      } else if (mark != null) {
        sure = sure || finder.weight(mark, false) >= 1;
      }
      at = mark == null ? at + 1 : mark.end();
    }
    return sure || company(finder, text, start, end);
  }

  /** Whether two marks stand side by side in the line, as the letters of one word do. */
  private static boolean company(BrokenMarkFinder finder, String text, int start, int end) {
    for (int at = start; at < end; at++) {
      BrokenMark mark = text.charAt(at) < 0x80 ? null : finder.at(at);
      if (mark != null && mark.end() < end && finder.at(mark.end()) != null) {
        return finder.weight(mark, true) > 0;
      }
    }
    return false;
  }

  private static AlignedText replace(AlignedText text, List<BrokenMark> marks) {
    AlignedText.Builder builder = new AlignedText.Builder(text.length());
    int at = 0;
    for (BrokenMark mark : marks) {
      builder.append(text, at, mark.start());
      builder.appendMade(mark.mended(), text, mark.start(), mark.end());
      at = mark.end();
    }
    return builder.append(text, at, text.length()).build();
  }

  private static AlignedText turned(AlignedText text, List<WrongPage.Stretch> stretches) {
    AlignedText.Builder builder = new AlignedText.Builder(text.length());
    int at = 0;
    for (WrongPage.Stretch stretch : stretches) {
      builder.append(text, at, stretch.start());
      builder.appendMade(stretch.mended(), text, stretch.start(), stretch.end());
      at = stretch.end();
    }
    return builder.append(text, at, text.length()).build();
  }

  private static String remark(CodePage page, List<BrokenMark> marks, boolean again) {
    Map<String, Long> counts =
        marks.stream()
            .collect(
                Collectors.groupingBy(BrokenMark::mended, TreeMap::new, Collectors.counting()));
    String listed =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(8)
            .map(entry -> entry.getValue() + " × " + entry.getKey())
            .collect(Collectors.joining(", "));
    long inferred = marks.stream().filter(BrokenMark::inferred).count();
    return marks.size()
        + (marks.size() == 1 ? " character" : " characters")
        + " mended"
        + (again ? " once more" : "")
        + ": UTF-8 had been read as "
        + page.spokenName()
        + " ("
        + listed
        + (counts.size() > 8 ? " and others" : "")
        + ")"
        + (inferred == 0
            ? ""
            : "; of "
                + inferred
                + " the last byte was lost, so they are inferred: "
                + inferredWords(marks));
  }

  private static String inferredWords(List<BrokenMark> marks) {
    Map<String, Long> counts =
        marks.stream()
            .filter(BrokenMark::inferred)
            .collect(
                Collectors.groupingBy(BrokenMark::mended, TreeMap::new, Collectors.counting()));
    long opened = marks.stream().filter(mark -> mark.codePoint() == '“').count();
    long closed = marks.stream().filter(mark -> mark.codePoint() == '”').count();
    return counts.entrySet().stream()
            .map(entry -> entry.getValue() + " × " + entry.getKey())
            .collect(Collectors.joining(", "))
        + (counts.containsKey("”")
            ? " by pairing (" + opened + " opened, " + closed + " closed)"
            : " from their place");
  }
}
