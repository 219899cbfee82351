package dev.whence.rumour;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores answers by the weighted sum of features: multinomial logistic regression, fitted by {@code
 * training/stance.py}. A file of tab-separated lines: a head with the answers, then each feature
 * with its weight for each answer; {@code @always} is the weight without any feature.
 */
final class LinearModel {

  private static final String ALWAYS = "@always";

  private final List<String> answers;
  private final Map<String, double[]> weights;

  private LinearModel(List<String> answers, Map<String, double[]> weights) {
    this.answers = answers;
    this.weights = weights;
  }

  /** The model of a file of this room. */
  static LinearModel of(String file) {
    List<List<String>> rows = Lexicons.rows(file);
    List<String> answers = rows.get(0).subList(1, rows.get(0).size());
    Map<String, double[]> weights = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      double[] each = row.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
      if (each.length != answers.size()) {
        throw new IllegalArgumentException(
            file + ": " + row.get(0) + " has " + each.length + " weights");
      }
      weights.put(row.get(0), each);
    }
    return new LinearModel(answers, weights);
  }

  /** The names of the features it knows, and every run of words that one of them begins with. */
  Set<String> beginnings() {
    Set<String> beginnings = new HashSet<>(weights.keySet());
    for (String name : weights.keySet()) {
      for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
        beginnings.add(name.substring(0, at));
      }
    }
    return beginnings;
  }

  /**
   * How much speaks for each answer.
   *
   * @param features values by name; those the model does not know count nothing
   * @return logarithms of odds, comparable with one another, by answer
   */
  Map<String, Double> scores(Map<String, Double> features) {
    double[] sum = weights.getOrDefault(ALWAYS, new double[answers.size()]).clone();
    // Summed in the order of names: adding doubles in another order could change the last bit.
    Map<String, Double> known = new TreeMap<>();
    features.forEach(
        (name, value) -> {
          if (weights.containsKey(name)) {
            known.put(name, value);
          }
        });
    known.forEach((name, value) -> add(sum, name, value));
    Map<String, Double> scores = new TreeMap<>();
    for (int i = 0; i < sum.length; i++) {
      scores.put(answers.get(i), sum[i]);
    }
    return scores;
  }

  private void add(double[] sum, String name, double value) {
    double[] each = weights.get(name);
    if (each != null) {
      Arrays.setAll(sum, i -> sum[i] + each[i] * value);
    }
  }
}
