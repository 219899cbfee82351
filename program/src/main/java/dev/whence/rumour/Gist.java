package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.Published;
import dev.whence.model.Sentence;
import dev.whence.model.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a folder needs of every article, also of one that does not speak of the claim: some 8 KB of
 * an article of 600 words. It depends on nothing but the article.
 */
final class Gist {

  private final List<Sketch> sketches;
  private final Set<String> namedKeys;
  private final Map<String, String> lemmas;
  private final Set<String> outlets;
  private final @Nullable String publisher;
  private final @Nullable String ownOutlet;
  private final @Nullable LocalDate firstDay;
  private final long[] shingles;

  /**
   * The parts of a gist.
   *
   * @param sketches all sentences, in text order
   * @param namedKeys the keys of the names
   * @param lemmas for each verb or noun, in lower case, its lemma, the first by name of several
   * @param outlets the outlets it names, as {@link OutletNames#squash} gives them
   * @param publisher the outlet that its page gives as its own
   * @param ownOutlet the outlet that it is of by its page or its dateline
   * @param firstDay the first day it may be of, by its page
   * @param shingles its runs of words, in rising order, each once
   */
  Gist(
      List<Sketch> sketches,
      Set<String> namedKeys,
      Map<String, String> lemmas,
      Set<String> outlets,
      @Nullable String publisher,
      @Nullable String ownOutlet,
      @Nullable LocalDate firstDay,
      long[] shingles) {
    this.sketches = List.copyOf(sketches);
    this.namedKeys = namedKeys;
    this.lemmas = lemmas;
    this.outlets = outlets;
    this.publisher = publisher;
    this.ownOutlet = ownOutlet;
    this.firstDay = firstDay;
    this.shingles = shingles;
  }

  /** Draws the gist of an article whose reading is there. */
  static Gist of(Page page) {
    Published published = page.reading().annotated().document().metadata().published();
    return new Gist(
        sketches(page),
        namedKeys(page),
        lemmas(page),
        OutletNames.namedIn(page),
        OutletNames.printedPublisher(page),
        OwnOutlet.of(page),
        published == null ? null : published.earliest(),
        CopyFinder.shinglesOf(page));
  }

  private static List<Sketch> sketches(Page page) {
    Set<Integer> spoken = new HashSet<>();
    for (Attribution attribution : page.reading().attributions()) {
      if (!attribution.content().isEmpty() && !page.lines().isEmpty()) {
        Line line = page.lineAt(attribution.content().get(0).start());
        if (line.span().contains(attribution.content().get(0))) {
          spoken.add(line.index());
        }
      }
    }
    List<Sketch> sketches = new ArrayList<>();
    for (Line line : page.lines()) {
      int block = page.reading().annotated().sentences().get(line.index()).block();
      boolean isSpoken = spoken.contains(line.index());
      sketches.add(new Sketch(line.index(), page.depth(line), block, isSpoken, line.keys()));
    }
    return sketches;
  }

  private static Set<String> namedKeys(Page page) {
    Set<String> keys = new HashSet<>();
    for (Entity entity : page.reading().annotated().entities()) {
      keys.addAll(Keys.of(entity.name()));
    }
    return keys;
  }

  private static Map<String, String> lemmas(Page page) {
    Map<String, String> lemmas = new HashMap<>();
    for (Sentence sentence : page.reading().annotated().sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.tag().equals("VERB") || token.tag().equals("NOUN")) {
          String word = token.span().of(page.text()).toLowerCase(Locale.ROOT);
          lemmas.merge(word, token.lemma(), Gist::firstByName);
        }
      }
    }
    return lemmas;
  }

  /** Which of two lemmas of one word is gone by, so that no order decides it. */
  static String firstByName(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  List<Sketch> sketches() {
    return sketches;
  }

  Set<String> namedKeys() {
    return namedKeys;
  }

  Map<String, String> lemmas() {
    return lemmas;
  }

  Set<String> outlets() {
    return outlets;
  }

  @Nullable String publisher() {
    return publisher;
  }

  @Nullable String ownOutlet() {
    return ownOutlet;
  }

  @Nullable LocalDate firstDay() {
    return firstDay;
  }

  /** Not to be changed. */
  long[] shingles() {
    return shingles;
  }
}
