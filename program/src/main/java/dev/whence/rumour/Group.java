package dev.whence.rumour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Articles that tell one story, with what their beginnings share. */
final class Group {

  private final List<Integer> articles = new java.util.ArrayList<>();
  private final Map<String, Double> sum = new HashMap<>();
  private double length;

  Group(int article, Map<String, Double> vector) {
    articles.add(article);
    sum.putAll(vector);
    measure();
  }

  void take(Group other) {
    articles.addAll(other.articles);
    other.sum.forEach((key, weight) -> sum.merge(key, weight, Double::sum));
    measure();
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

  /** The shared words with their weights; those of one article alone weigh least. */
  Map<String, Double> words() {
    return sum;
  }
}
