package dev.whence.rumour;

import dev.whence.model.Note;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds slips that a few articles of a rumour share: a name or a number that nearly all others
 * print with one letter or digit else ("Olberholtzer" for "Oberholtzer"). Whoever writes for
 * himself makes slips of his own, so a shared one speaks for copying, or for one source that both
 * follow. It is told as a note with its words, and counts for nothing: two names may be that alike
 * and both be right.
 *
 * <p>Forms are compared through what is left of them without one letter, never all with all.
 */
final class SharedSlips {

  private static final int SHORTEST_NAME = 6;
  private static final int SHORTEST_NUMBER = 4;
  private static final int MOST_SHARERS = 3;
  private static final int TIMES_AS_MANY = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’']*\\p{L}");

  /** Where each form stands first in each article that prints it, by the article's place. */
  private final Map<String, Map<Integer, Span>> printed = new TreeMap<>();

  private final List<Page> pages;
  private final int[] copies;

  private SharedSlips(List<Page> pages, int[] copies) {
    this.pages = pages;
    this.copies = copies;
  }

  /**
   * A note at each article that shares a slip with an earlier one of the list, which it does not
   * copy.
   *
   * @param pages the folder's articles
   * @param speaking the places of those that speak of the rumour, in rising order
   * @param copies for each page the place of the one it copies, or -1
   */
  static List<Note> find(List<Page> pages, Iterable<Integer> speaking, int[] copies) {
    SharedSlips slips = new SharedSlips(pages, copies);
    speaking.forEach(slips::read);
    return slips.notes();
  }

  private void read(int article) {
    String text = pages.get(article).text();
    for (Sentence sentence : pages.get(article).reading().annotated().sentences()) {
      for (Token token : sentence.tokens()) {
        formOf(token, text)
            .ifPresent(
                form ->
                    printed
                        .computeIfAbsent(form, key -> new TreeMap<>())
                        .putIfAbsent(article, token.span()));
      }
    }
  }

  /** A name or a number of some length as it is compared; empty for any other word. */
  private static Optional<String> formOf(Token token, String text) {
    String word = token.span().of(text);
    if (NUMBER.matcher(word).matches()) {
      String digits = word.replaceAll("[.,]", "");
      boolean tells = digits.length() >= SHORTEST_NUMBER && !YEAR.matcher(digits).matches();
      return tells ? Optional.of(digits) : Optional.empty();
    }
    boolean isName =
        token.tag().equals("PROPN")
            && word.length() >= SHORTEST_NAME
            && NAME.matcher(word).matches()
            && !word.equals(word.toUpperCase(Locale.ROOT));
    return isName ? Optional.of(word) : Optional.empty();
  }

  private List<Note> notes() {
    Map<String, Set<String>> usual = new HashMap<>();
    printed.forEach(
        (form, where) -> {
          if (where.size() > MOST_SHARERS) {
            rests(form)
                .forEach(rest -> usual.computeIfAbsent(rest, k -> new TreeSet<>()).add(form));
          }
        });
    List<Note> notes = new ArrayList<>();
    printed.forEach(
        (form, where) -> {
          if (where.size() > 1 && where.size() <= MOST_SHARERS) {
            usualFor(form, where.size(), usual).ifPresent(other -> tell(form, other, notes));
          }
        });
    return notes;
  }

  /** The form that so many more articles print that the other one is a slip beside it. */
  private Optional<String> usualFor(String form, int sharers, Map<String, Set<String>> usual) {
    TreeSet<String> near = new TreeSet<>();
    rests(form).forEach(rest -> near.addAll(usual.getOrDefault(rest, Set.of())));
    return near.stream()
        .filter(other -> isSlip(form, other))
        .filter(other -> printed.getOrDefault(other, Map.of()).size() >= TIMES_AS_MANY * sharers)
        .max((one, other) -> Integer.compare(articlesWith(one), articlesWith(other)));
  }

  private int articlesWith(String form) {
    return printed.getOrDefault(form, Map.of()).size();
  }

  /** The form itself and what is left of it without each of its letters. */
  private static List<String> rests(String form) {
    List<String> rests = new ArrayList<>(List.of(form));
    for (int i = 0; i < form.length(); i++) {
      rests.add(form.substring(0, i) + form.substring(i + 1));
    }
    return rests;
  }

  /** Whether one letter is else, missing, too many or in its neighbour's place, inside the word. */
  private static boolean isSlip(String form, String usual) {
    boolean sameEnds = form.charAt(0) == usual.charAt(0);
    boolean inflected = form.startsWith(usual) || usual.startsWith(form);
    return sameEnds && !inflected && isNear(form, usual) && !plainOf(form).equals(plainOf(usual));
  }

  private static boolean isNear(String form, String usual) {
    int start = 0;
    while (start < Math.min(form.length(), usual.length())
        && form.charAt(start) == usual.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(form.length(), usual.length()) - start
        && form.charAt(form.length() - 1 - end) == usual.charAt(usual.length() - 1 - end)) {
      end++;
    }
    String one = form.substring(start, form.length() - end);
    String other = usual.substring(start, usual.length() - end);
    boolean swapped =
        one.length() == 2 && new StringBuilder(one).reverse().toString().equals(other);
    return (one.length() <= 1 && other.length() <= 1) || swapped;
  }

  /**
   * Spellings that differ by country or by who wrote a foreign name in our letters are no slips.
   */
  private static String plainOf(String form) {
    return form.toLowerCase(Locale.ROOT)
        .replace("our", "or")
        .replace("ence", "ense")
        .replaceFirst("re$", "er")
        .replace("isation", "ization")
        .replaceAll("[iy]+$", "y")
        .replaceAll("e[iy]", "y")
        .replaceAll("(\\p{L})\\1", "$1")
        .replaceAll("e(?=d$|r$|n$)", "a");
  }

  private void tell(String form, String usual, List<Note> notes) {
    Map<Integer, Span> where = printed.getOrDefault(form, Map.of());
    List<Integer> articles = List.copyOf(where.keySet());
    int first = articles.get(0);
    for (int article : articles.subList(1, articles.size())) {
      Span span = where.get(article);
      if (copies[article] != first && copies[first] != article && span != null) {
        notes.add(
            new Note(
                pages.get(article).id(),
                Stage.RUMOUR,
                span,
                "prints “%s” as %s does; %d articles print “%s”. A slip that two share may come from copying; it proves nothing"
                    .formatted(form, pages.get(first).id(), articlesWith(usual), usual)));
      }
    }
  }
}
