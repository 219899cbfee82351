package dev.whence.ingest;

/**
 * Goes through a page's markup from one printed text or line break to the next, without building
 * anything. Tags, comments and scripts are passed over as the HTML standard says (section 13.2.5,
 * tokenization); where only a tree could tell what is meant, the scanner stops.
 */
final class MarkupScanner {

  private static final String[] DATA = {"script", "style", "iframe", "noembed", "noframes", "xmp"};

  private final char[] page;
  private final int length;
  private int at;
  private int start;
  private int end;
  private boolean lineBreak;
  private int plainUntil;
  private int foreign;
  private boolean stopped;

  MarkupScanner(AlignedText source) {
    this.page = source.chars();
    this.length = source.length();
  }

  /** First character of the text or line break. */
  int start() {
    return start;
  }

  /** One past its last character. */
  int end() {
    return end;
  }

  /** Whether it is a line break's tag, not a text. */
  boolean isBreak() {
    return lineBreak;
  }

  /** Goes on to the next text or line break; false at the page's end or where it cannot go on. */
  boolean next() {
    lineBreak = false;
    while (at < length && !stopped && !lineBreak) {
      int from = at;
      at = from < plainUntil ? plainUntil : markup(at);
      if (at > from) {
        start = from;
        end = at;
        return true;
      }
      if (at < length) {
        skipMarkup();
      }
    }
    return lineBreak;
  }

  /** Where the next tag or comment begins; a stray "<" is text. */
  private int markup(int from) {
    int open = indexOf('<', from);
    while (open >= 0 && open + 1 < length) {
      char c = page[open + 1];
      if (isLetter(c) || c == '/' || c == '!' || c == '?') {
        return open;
      }
      open = indexOf('<', open + 1);
    }
    return length;
  }

  private void skipMarkup() {
    char c = page[at + 1];
    if (isLetter(c)) {
      skipTag(at + 1, false);
    } else if (c == '/') {
      skipEndTag();
    } else if (c == '!' && isAt("--", at + 2)) {
      skipComment(at + 4);
    } else if (c == '!' && isAt("[CDATA[", at + 2) && foreign > 0) {
      stop();
    } else {
      skipPast('>', at + 2);
    }
  }

  private void skipEndTag() {
    char c = at + 2 < length ? page[at + 2] : ' ';
    if (isLetter(c)) {
      skipTag(at + 2, true);
    } else if (at + 2 >= length || c == '>') {
      stop();
    } else {
      skipPast('>', at + 2);
    }
  }

  private void skipComment(int from) {
    if (isAt(">", from) || isAt("->", from)) {
      skipPast('>', from);
      return;
    }
    int dashes = indexOf('-', '-', from);
    while (dashes >= 0) {
      if (isAt(">", dashes + 2) || isAt("!>", dashes + 2)) {
        skipPast('>', dashes + 2);
        return;
      }
      dashes = indexOf('-', '-', dashes + 1);
    }
    at = length;
  }

  private void skipPast(char c, int from) {
    int found = indexOf(c, from);
    at = found < 0 ? length : found + 1;
  }

  private void stop() {
    stopped = true;
  }

  private void skipTag(int name, boolean closing) {
    int from = at;
    int nameEnd = name;
    while (nameEnd < length && !endsName(page[nameEnd])) {
      nameEnd++;
    }
    at = tagEnd(nameEnd);
    if (at > length) {
      at = length;
      return;
    }
    int size = nameEnd - name;
    if (size == 2 && isNamed("br", name)) {
      lineBreak = true;
      start = from;
      end = closing ? from : at;
    } else if ((size == 3 && isNamed("svg", name)) || (size == 4 && isNamed("math", name))) {
      boolean empty = page[at - 2] == '/';
      foreign = closing ? Math.max(0, foreign - 1) : empty ? foreign : foreign + 1;
    } else if (!closing && foreign == 0) {
      enter(name, size);
    }
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || isBlank(c);
  }

  /** One past the end of a tag whose attributes begin here; past the page when it never ends. */
  private int tagEnd(int attributes) {
    char[] chars = page;
    int end = length;
    int i = attributes;
    boolean named = false;
    while (i < end) {
      char c = chars[i++];
      if (c == '>') {
        return i;
      }
      if (c == '=' && named) {
        i = valueEnd(i);
        named = false;
      } else if (c == '/') {
        named = false;
      } else if (!isBlank(c)) {
        named = true;
      }
    }
    return length + 1;
  }

  /** One past an attribute's value and its closing mark. */
  private int valueEnd(int from) {
    int i = from;
    while (i < length && isBlank(page[i])) {
      i++;
    }
    if (i == length) {
      return length;
    }
    char c = page[i];
    if (c == '"' || c == '\'') {
      int close = indexOf(c, i + 1);
      return close < 0 ? length : close + 1;
    }
    while (i < length && page[i] != '>' && !isBlank(page[i])) {
      i++;
    }
    return i;
  }

  /** Passes over what an element holds that is no markup. */
  private void enter(int name, int size) {
    char first = lower(page[name]);
    if (first == 'p' || first == 'l') {
      if (isNamed("plaintext", name) && size == 9) {
        stop();
      } else if ((isNamed("pre", name) && size == 3) || (isNamed("listing", name) && size == 7)) {
        skipLineEnd();
      }
    } else if (first == 't') {
      if (isNamed("title", name) && size == 5) {
        plainUntil = dataEnd("title");
      } else if (isNamed("textarea", name) && size == 8) {
        skipLineEnd();
        plainUntil = dataEnd("textarea");
      }
    } else if ("sinx".indexOf(first) >= 0) {
      for (String data : DATA) {
        if (size == data.length() && isNamed(data, name)) {
          skipData(data);
        }
      }
    }
  }

  /** The line end right after the tag belongs to it. */
  private void skipLineEnd() {
    if (isAt("\r\n", at)) {
      at += 2;
    } else if (isAt("\n", at) || isAt("\r", at)) {
      at++;
    }
  }

  private void skipData(String name) {
    int from = at;
    at = dataEnd(name);
    if (name.equals("script") && mayBeEscaped(from, at)) {
      stop();
    }
  }

  /** Where the end tag of an element stands that holds no markup; the page's end if nowhere. */
  private int dataEnd(String name) {
    int close = indexOf('<', '/', at);
    while (close >= 0) {
      int nameEnd = close + 2 + name.length();
      if (nameEnd < length && isNamed(name, close + 2) && endsName(page[nameEnd])) {
        return close;
      }
      close = indexOf('<', '/', close + 2);
    }
    return length;
  }

  /** In a script "<!-- <script>" makes the next end tag count for the inner one. */
  private boolean mayBeEscaped(int from, int to) {
    boolean comment = false;
    for (int i = indexOf('<', from); i >= 0 && i < to; i = indexOf('<', i + 1)) {
      comment = comment || isAt("<!--", i);
      if (comment && isNamed("script", i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name in small letters stands here, in letters of either case. */
  private boolean isNamed(String name, int from) {
    int count = name.length();
    if (from + count > length) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (lower(page[from + i]) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAt(String signs, int from) {
    int count = signs.length();
    if (from + count > length) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (page[from + i] != signs.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(char c, int from) {
    char[] chars = page;
    for (int i = from, end = length; i < end; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(char first, char second, int from) {
    char[] chars = page;
    for (int i = from, end = length - 1; i < end; i++) {
      if (chars[i] == first && chars[i + 1] == second) {
        return i;
      }
    }
    return -1;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
