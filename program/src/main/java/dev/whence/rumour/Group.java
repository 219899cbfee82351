package dev.whence.rumour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Articles that tell one story, with the sentences that tell it and what these share. */
final class Group {

  private final List<Integer> articles = new java.util.ArrayList<>();
  private final Map<String, Double> sum = new HashMap<>();
  private final Map<Integer, List<Line>> told = new TreeMap<>();
  private double length;

  /**
   * A group of one article.
   *
   * @param vector the weighted keys by which it is compared
   * @param told the sentences of the article that tell the story
   */
  Group(int article, Map<String, Double> vector, List<Line> told) {
    articles.add(article);
    sum.putAll(vector);
    this.told.put(article, told);
    measure();
  }

  void take(Group other) {
    other.articles.stream().filter(article -> !articles.contains(article)).forEach(articles::add);
    other.told.forEach((article, lines) -> told.merge(article, lines, Group::both));
    other.sum.forEach((key, weight) -> sum.merge(key, weight, Double::sum));
    measure();
  }

  private static List<Line> both(List<Line> one, List<Line> other) {
    List<Line> both = new java.util.ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private void measure() {
    // Summed in key order: adding doubles in another order could change the last bit.
    double squares = 0;
    for (double weight : new TreeMap<>(sum).values()) {
      squares += weight * weight;
    }
    length = Math.sqrt(squares);
  }

  /** Cosine of the two groups' summed vectors. */
  double likeness(Group other) {
    Map<String, Double> small = sum.size() <= other.sum.size() ? sum : other.sum;
    Map<String, Double> large = small == sum ? other.sum : sum;
    double dot = 0;
    for (Map.Entry<String, Double> entry : new TreeMap<>(small).entrySet()) {
      dot += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
    }
    return length == 0 || other.length == 0 ? 0 : dot / (length * other.length);
  }

  List<Integer> articles() {
    return articles.stream().sorted().toList();
  }

  /** The article it began with. */
  int first() {
    return articles.get(0);
  }

  /** The sentences of an article that tell the story. */
  List<Line> told(int article) {
    return told.getOrDefault(article, List.of());
  }

  /** The shared words with their weights; those of one article alone weigh least. */
  Map<String, Double> words() {
    return sum;
  }
}
