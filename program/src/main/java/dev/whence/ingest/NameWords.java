package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts class names and ids into words. Done by hand, since a page holds hundreds of names and a
 * regular expression for each was a tenth of the whole reading.
 */
final class NameWords {

  private NameWords() {}

  /** "a relatedPosts" gives a, relatedPosts. */
  static List<String> names(String list) {
    return pieces(list, false, (first, length) -> true);
  }

  /** "relatedPosts-box2" gives related, posts, box; "d71ad" is one word and holds no "ad". */
  static List<String> split(String name) {
    return split(name, (first, length) -> true);
  }

  /** The same, with an empty word in place of each that is not of interest. */
  static List<String> split(String name, Interest interest) {
    return pieces(lower(parted(name)), true, interest);
  }

  /** Tells by a word's first letter and length whether it may be of interest. */
  interface Interest {
    boolean in(char first, int length);
  }

  private static String lower(String name) {
    return holdsCapital(name) || !isAscii(name) ? name.toLowerCase(Locale.ROOT) : name;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The name with a hyphen before each capital that follows a small letter. */
  private static String parted(String name) {
    if (!holdsCapital(name)) {
      return name;
    }
    StringBuilder parted = new StringBuilder(name.length() + 4);
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' && isSmall(before)) {
        parted.append('-');
      }
      parted.append(c);
      before = c;
    }
    return parted.toString();
  }

  private static boolean holdsCapital(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return true;
      }
    }
    return false;
  }

  /** "Related_Posts 2" gives relatedposts2. */
  static String joined(String name) {
    char[] letters = name.toCharArray();
    int size = 0;
    for (char c : letters) {
      if (isSmall(c) || isDigit(c)) {
        letters[size++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        letters[size++] = (char) (c + ('a' - 'A'));
      } else if (c >= 0x80) {
        return joinedOfAny(name);
      }
    }
    return size == name.length() && !holdsCapital(name) ? name : new String(letters, 0, size);
  }

  /** A letter beyond ASCII may have a small letter within. */
  private static String joinedOfAny(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isSmall(c) || isDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static List<String> pieces(String text, boolean letters, Interest interest) {
    List<String> pieces = new ArrayList<>(4);
    char[] chars = text.toCharArray();
    int from = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || isBorder(chars[i], letters)) {
        if (i > from) {
          int end = letters ? withoutNumber(chars, from, i) : i;
          pieces.add(interest.in(chars[from], end - from) ? text.substring(from, end) : "");
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isBorder(char c, boolean letters) {
    return letters ? !isSmall(c) && !isDigit(c) : c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Where the word ends without a number behind its letters. */
  private static int withoutNumber(char[] text, int from, int to) {
    int end = to;
    while (end > from && isDigit(text[end - 1])) {
      end--;
    }
    return end > from && isSmall(text[end - 1]) ? end : to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
