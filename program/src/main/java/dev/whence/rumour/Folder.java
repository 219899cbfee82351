package dev.whence.rumour;

import dev.whence.model.Absences;
import dev.whence.model.Certainty;
import dev.whence.model.Filed;
import dev.whence.model.NaturalOrder;
import dev.whence.model.Reading;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All articles of a run, with how rare each key is among them. They stand in the order of their
 * names, whatever the order in which they were given, so that nothing that is found here can depend
 * on that.
 */
final class Folder {

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, Integer> articlesWith = new HashMap<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();
  private final OutletNames outlets;
  private final int[] copies;
  private final List<Traced> unrelated = new ArrayList<>();
  private final Set<String> namedKeys = new HashSet<>();
  private final Map<String, String> lemmas = new HashMap<>();
  private int sentences;

  private Folder(List<? extends Filed> articles, Look.Looker looker, OutletAliases aliases) {
    this.outlets = OutletNames.with(aliases);
    CopyFinder copyFinder = new CopyFinder();
    Map<String, String> words = new HashMap<>();
    for (Filed article : articles) {
      Gist gist = gistOf(article, words);
      copyFinder.add(gist);
      outlets.add(gist);
      count(gist);
      pages.add(Page.of(article, gist, looker));
    }
    pages.forEach(page -> page.keys().forEach(key -> articlesWith.merge(key, 1, Integer::sum)));
    this.copies = copyFinder.copies();
    for (int i = 0; i < pages.size(); i++) {
      unrelated.add(unrelated(pages.get(i), copyOf(i)));
    }
  }

  /** The folder of some articles, each with a name of its own, and no list of outlets. */
  static Folder of(Collection<? extends Filed> articles, Function<Reading, Absences> absences) {
    Look.Looker looker =
        Look.looker(absences, CueLexicon::standard, (reading, finder) -> finder.get());
    return of(articles, looker, OutletAliases.none());
  }

  /**
   * The folder of some articles, each with a name of its own.
   *
   * @param looker what looks at an article whatever the claim
   */
  static Folder of(
      Collection<? extends Filed> articles, Look.Looker looker, OutletAliases aliases) {
    Comparator<Filed> byName = Comparator.comparing(Filed::article, new NaturalOrder());
    return new Folder(articles.stream().sorted(byName).toList(), looker, aliases);
  }

  private static Gist gistOf(Filed article, Map<String, String> words) {
    byte[] kept = article.gist().orElseGet(() -> GistCode.encode(Page.gistOf(article.reading())));
    return GistCode.decode(kept, words);
  }

  private void count(Gist gist) {
    sentences += gist.sketches().size();
    for (Sketch sketch : gist.sketches()) {
      sketch.keys().forEach(key -> sentencesWith.merge(key, 1, Integer::sum));
    }
    namedKeys.addAll(gist.namedKeys());
    gist.lemmas().forEach((word, lemma) -> lemmas.merge(word, lemma, Gist::firstByName));
  }

  private static Traced unrelated(Page page, @Nullable String copied) {
    return new Traced(
        page.id(),
        Stance.UNRELATED,
        Tone.FLAT,
        Certainty.LIKELY,
        List.of(),
        false,
        copied,
        List.of(),
        List.of(),
        List.of(),
        "rule:unrelated");
  }

  /** The articles in the order of their names. */
  List<Page> pages() {
    return pages;
  }

  /** Lets all readings go that were fetched for a rumour. */
  void close() {
    pages.forEach(Page::close);
  }

  /** The outlets the articles name. */
  OutletNames outlets() {
    return outlets;
  }

  /** For each page the place of the earlier page it copies, or -1. */
  int[] copies() {
    return copies.clone();
  }

  /** The id of the earlier article that one copies; null when it copies none. */
  @Nullable String copyOf(int article) {
    return copies[article] < 0 ? null : pages.get(copies[article]).id();
  }

  /** What is said of an article that does not speak of a claim. */
  Traced unrelated(int article) {
    return unrelated.get(article);
  }

  /** Whether an article has a name with this word in it. */
  boolean isInName(String word) {
    return namedKeys.contains(Keys.stem(word));
  }

  /** How rare a key is among the folder's sentences: 0 when all have it, 1 when none has. */
  double rarity(String key) {
    double with = sentencesWith.getOrDefault(key, 0) + 1.0;
    return Math.log((sentences + 1.0) / with) / Math.log(sentences + 1.0);
  }

  int articlesWith(String key) {
    return articlesWith.getOrDefault(key, 0);
  }

  /** Every key that an article has. */
  Set<String> keys() {
    return articlesWith.keySet();
  }

  /** The lemma the folder's articles know a word by; the word itself where they do not use it. */
  String lemmaOf(String word) {
    return lemmas.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }
}
