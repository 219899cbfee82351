package dev.whence.rumour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Articles that tell one story, with the sentences that tell it and what these share. */
final class Group {

  private final int first;
  private final TreeSet<Integer> articles = new TreeSet<>();
  private final Map<Integer, List<Sketch>> told = new TreeMap<>();
  private KeyVector words;

  /**
   * A group of one article.
   *
   * @param words the weighted keys by which it is compared
   * @param told the sentences of the article that tell the story
   */
  Group(int article, KeyVector words, List<Sketch> told) {
    this.first = article;
    articles.add(article);
    this.words = words;
    this.told.put(article, told);
  }

  void take(Group other) {
    articles.addAll(other.articles);
    other.told.forEach((article, sketches) -> told.merge(article, sketches, Group::both));
    words = words.plus(other.words);
  }

  private static List<Sketch> both(List<Sketch> one, List<Sketch> other) {
    List<Sketch> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** Cosine of the two groups' summed vectors. */
  double likeness(Group other) {
    return words.likeness(other.words);
  }

  /** By place in the folder, rising. */
  List<Integer> articles() {
    return List.copyOf(articles);
  }

  int size() {
    return articles.size();
  }

  /** The article it began with. */
  int first() {
    return first;
  }

  /** The sentences of an article that tell the story. */
  List<Sketch> told(int article) {
    return told.getOrDefault(article, List.of());
  }

  /** The shared words with their weights; those of one article alone weigh least. */
  KeyVector words() {
    return words;
  }
}
