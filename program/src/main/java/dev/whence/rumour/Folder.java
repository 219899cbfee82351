package dev.whence.rumour;

import dev.whence.model.Reading;
import dev.whence.model.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All articles of a run, with how rare each key is among them. */
final class Folder {

  private final List<Page> pages;
  private final Map<String, Integer> articlesWith = new HashMap<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();
  private final int sentences;
  private final OutletNames outlets;
  private final int[] copies;
  private final Set<String> namedKeys = new HashSet<>();
  private final Map<String, String> lemmas = new HashMap<>();

  private Folder(List<Page> pages) {
    this.pages = List.copyOf(pages);
    this.outlets = OutletNames.of(pages);
    this.copies = CopyFinder.copies(pages);
    for (Page page : pages) {
      page.keys().forEach(key -> articlesWith.merge(key, 1, Integer::sum));
      page.lines().forEach(line -> line.keys().forEach(this::countSentence));
    }
    this.sentences = pages.stream().mapToInt(page -> page.lines().size()).sum();
  }

  static Folder of(Collection<Reading> readings) {
    Folder folder = new Folder(readings.stream().map(Grounded::of).map(Page::of).toList());
    readings.forEach(folder::learnLemmas);
    readings.forEach(folder::learnNames);
    return folder;
  }

  private void learnNames(Reading reading) {
    reading
        .annotated()
        .entities()
        .forEach(entity -> Keys.of(entity.name()).forEach(namedKeys::add));
  }

  /** Whether an article has a name with this word in it. */
  boolean isInName(String word) {
    return namedKeys.contains(Keys.stem(word));
  }

  private void learnLemmas(Reading reading) {
    reading.annotated().sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.tag().equals("VERB") || token.tag().equals("NOUN"))
        .forEach(token -> learnLemma(token, reading.text()));
  }

  private void learnLemma(Token token, String text) {
    String word = token.span().of(text).toLowerCase(java.util.Locale.ROOT);
    lemmas.merge(word, token.lemma(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  List<Page> pages() {
    return pages;
  }

  /** The outlets the articles name. */
  OutletNames outlets() {
    return outlets;
  }

  /** For each page the place of the earlier page it copies, or -1. */
  int[] copies() {
    return copies.clone();
  }

  private void countSentence(String key) {
    sentencesWith.merge(key, 1, Integer::sum);
  }

  /** How rare a key is among the folder's sentences: 0 when all have it, 1 when none has. */
  double rarity(String key) {
    double with = sentencesWith.getOrDefault(key, 0) + 1.0;
    return Math.log((sentences + 1.0) / with) / Math.log(sentences + 1.0);
  }

  int articlesWith(String key) {
    return articlesWith.getOrDefault(key, 0);
  }

  /** The lemma the folder's articles know a word by; the word itself where they do not use it. */
  String lemmaOf(String word) {
    return lemmas.getOrDefault(word.toLowerCase(java.util.Locale.ROOT), word);
  }
}
