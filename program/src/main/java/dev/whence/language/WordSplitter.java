package dev.whence.language;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts a sentence into words and marks, in the manner of the Universal Dependencies English
 * treebanks: contractions and possessives are parted, except that hyphenated words stay whole.
 * Every character that is no white space is in exactly one token. Immutable.
 */
final class WordSplitter {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?://|www\\.)\\S+|\\S+@[\\w-]+\\.\\w[\\w.]*");
  private static final Pattern FIGURE_MARK = Pattern.compile("[\\d][.,:/]\\d");
  private static final String OPENERS = "\"'([{<$\u00a3\u20ac\u00a5*\u2022#";
  private static final String CLOSERS = "\"')]}>,;:!?%*";
  private static final String PARTERS = "\"()[]{}<>\u2014\u2013\u2026;!?";

  private final Set<String> abbreviations = WordList.words("abbreviations.tsv");

  /** The tokens of a sentence, in text order; text is straightened. */
  List<Span> split(String text, Span sentence) {
    List<Span> tokens = new ArrayList<>();
    int at = sentence.start();
    while (at < sentence.end()) {
      while (at < sentence.end() && isSpace(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end < sentence.end() && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        splitChunk(text, at, end, end == sentence.end(), tokens);
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\ufeff';
  }

  private void splitChunk(String text, int start, int end, boolean last, List<Span> tokens) {
    int from = start;
    while (from < end && OPENERS.indexOf(text.charAt(from)) >= 0 && !isElision(text, from, end)) {
      tokens.add(new Span(from, from + 1));
      from++;
    }
    int to = end;
    List<Span> closing = new ArrayList<>();
    while (to > from) {
      int cut = closerStart(text, from, to, last && closing.isEmpty());
      if (cut == to) {
        break;
      }
      closing.add(0, new Span(cut, to));
      to = cut;
    }
    if (from < to) {
      splitCore(text, from, to, tokens);
    }
    tokens.addAll(closing);
  }

  /** "'90s", "'em": an apostrophe that belongs to its word. */
  private static boolean isElision(String text, int at, int end) {
    return text.charAt(at) == '\''
        && at + 2 < end
        && (Character.isDigit(text.charAt(at + 1))
            || (text.regionMatches(true, at + 1, "em", 0, 2) && at + 3 >= end));
  }

  /** Where the last mark of the stretch starts; its end when it ends with a word. */
  private int closerStart(String text, int from, int to, boolean last) {
    char mark = text.charAt(to - 1);
    if (mark == '.') {
      int dots = to;
      while (dots > from && text.charAt(dots - 1) == '.') {
        dots--;
      }
      if (to - dots > 1) {
        return dots;
      }
      return isAbbreviation(text.substring(from, to - 1), last) ? to : to - 1;
    }
    return CLOSERS.indexOf(mark) >= 0 || mark == '\u2026' ? to - 1 : to;
  }

  /** Whether a stop after the word belongs to it. */
  private boolean isAbbreviation(String word, boolean last) {
    if (word.indexOf('.') > 0 && Character.isLetter(word.charAt(word.length() - 1))) {
      return word.length() - word.lastIndexOf('.') <= 2 || abbreviations.contains(word);
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return !last && (initial || abbreviations.contains(word));
  }

  private void splitCore(String text, int start, int end, List<Span> tokens) {
    if (ADDRESS.matcher(text).region(start, end).matches()) {
      tokens.add(new Span(start, end));
      return;
    }
    int from = start;
    for (int i = start; i < end; i++) {
      int marks = partingMarks(text, i, start, end);
      if (marks > 0) {
        splitWord(text, from, i, tokens);
        tokens.add(new Span(i, i + marks));
        from = i + marks;
        i = from - 1;
      }
    }
    splitWord(text, from, end, tokens);
  }

  /** Length of the mark inside a chunk that parts it here; 0 when none does. */
  private static int partingMarks(String text, int at, int start, int end) {
    char mark = text.charAt(at);
    if (PARTERS.indexOf(mark) >= 0) {
      return 1;
    }
    int same = at;
    while (same < end && text.charAt(same) == mark) {
      same++;
    }
    if ((mark == '-' || mark == '.') && same - at > 1) {
      return same - at;
    }
    if (mark == '-' && (at == start || at + 1 == end)) {
      return 1;
    }
    boolean inFigure =
        at > start && at + 1 < end && FIGURE_MARK.matcher(text).region(at - 1, at + 2).matches();
    boolean parts = mark == ',' || mark == ':' || mark == '%' || (mark == '.' && isJoin(text, at));
    return parts && !inFigure ? 1 : 0;
  }

  /** "said.The" inside a sentence. */
  private static boolean isJoin(String text, int at) {
    return at > 1
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 2))
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private static void splitWord(String text, int start, int end, List<Span> tokens) {
    if (start >= end) {
      return;
    }
    int cut = start + contraction(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (cut > start && cut < end) {
      tokens.add(new Span(start, cut));
      tokens.add(new Span(cut, end));
    } else {
      currency(text, start, end, tokens);
    }
  }

  private static void currency(String text, int start, int end, List<Span> tokens) {
    int sign = text.indexOf('$', start);
    if (sign > start && sign + 1 < end) {
      tokens.add(new Span(start, sign + 1));
      tokens.add(new Span(sign + 1, end));
    } else {
      tokens.add(new Span(start, end));
    }
  }

  /** Where the second part of a contracted word starts; its length when it is none. */
  private static int contraction(String word) {
    int length = word.length();
    if (word.equals("cannot")) {
      return 3;
    }
    if (word.endsWith("n't") && length > 3) {
      return length - 3;
    }
    int mark = word.lastIndexOf('\'');
    if (mark <= 0) {
      return length;
    }
    return switch (word.substring(mark + 1)) {
      case "", "s", "d", "m", "ll", "re", "ve" -> mark;
      default -> length;
    };
  }
}
