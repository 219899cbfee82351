package dev.whence.store;

import dev.whence.model.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search, taken out of whatever a person types: no sign among them has a meaning of
 * its own. Only the first 20 count.
 */
final class SearchWords {

  private static final int MOST_WORDS = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<String> words;

  private SearchWords(List<String> words) {
    this.words = words;
  }

  static SearchWords of(String typed) {
    return new SearchWords(
        WORD.matcher(typed).results().map(match -> match.group()).limit(MOST_WORDS).toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** For FTS5: within quotation marks, no word is taken for one of its query language. */
  String quoted() {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
  }

  /** Where the words stand in a sentence, in text order, whatever the form of their letters. */
  List<Span> in(String sentence) {
    Set<String> looked =
        words.stream()
            .map(SearchWords::folded)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(looked.isEmpty() ? "" : sentence);
    while (matcher.find()) {
      if (looked.contains(folded(matcher.group()))) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return spans;
  }

  /** Without capitals and marks, so that "É" and "e" are one. */
  static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
