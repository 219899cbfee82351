package dev.whence.rumour;

import java.util.Arrays;
import java.util.Map;

/**
 * Weighted keys by their ranks, so that two are compared in one walk over both. Sums run in the
 * order of the keys: adding doubles in another order could change the last bit. Immutable.
 */
final class KeyVector {

  /** From this many times the size on, keys are searched in the larger instead of walked past. */
  private static final int MUCH_LARGER = 16;

  private final KeyRanks ranks;
  private final int[] keys;
  private final double[] weights;
  private final double length;

  private KeyVector(KeyRanks ranks, int[] keys, double[] weights) {
    this.ranks = ranks;
    this.keys = keys;
    this.weights = weights;
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    this.length = Math.sqrt(squares);
  }

  static KeyVector of(Map<String, Double> weights, KeyRanks ranks) {
    int[] keys = weights.keySet().stream().mapToInt(ranks::rankOf).sorted().toArray();
    double[] values =
        Arrays.stream(keys).mapToDouble(key -> weights.getOrDefault(ranks.key(key), 0.0)).toArray();
    return new KeyVector(ranks, keys, values);
  }

  int size() {
    return keys.length;
  }

  String key(int at) {
    return ranks.key(keys[at]);
  }

  double weight(int at) {
    return weights[at];
  }

  /** The weight of a key; 0 where it has none. */
  double weight(String key) {
    int at = Arrays.binarySearch(keys, ranks.rankOf(key));
    return at < 0 ? 0 : weights[at];
  }

  /** Both summed, key by key. */
  KeyVector plus(KeyVector other) {
    int[] bothKeys = new int[keys.length + other.keys.length];
    double[] bothWeights = new double[bothKeys.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      int one = i < keys.length ? keys[i] : Integer.MAX_VALUE;
      int two = j < other.keys.length ? other.keys[j] : Integer.MAX_VALUE;
      bothKeys[size] = Math.min(one, two);
      bothWeights[size++] =
          one == two
              ? weights[i++] + other.weights[j++]
              : one < two ? weights[i++] : other.weights[j++];
    }
    return new KeyVector(ranks, Arrays.copyOf(bothKeys, size), Arrays.copyOf(bothWeights, size));
  }

  /** Cosine of the two; 0 where one is empty. */
  double likeness(KeyVector other) {
    KeyVector small = keys.length <= other.keys.length ? this : other;
    KeyVector large = small == this ? other : this;
    if (length == 0 || other.length == 0) {
      return 0;
    }
    boolean search = large.keys.length > MUCH_LARGER * small.keys.length;
    return (search ? small.dotBySearch(large) : small.dot(large)) / (length * other.length);
  }

  private double dot(KeyVector large) {
    double dot = 0;
    int j = 0;
    for (int i = 0; i < keys.length; i++) {
      while (j < large.keys.length && large.keys[j] < keys[i]) {
        j++;
      }
      if (j < large.keys.length && large.keys[j] == keys[i]) {
        dot += weights[i] * large.weights[j];
      }
    }
    return dot;
  }

  private double dotBySearch(KeyVector large) {
    double dot = 0;
    for (int i = 0; i < keys.length; i++) {
      int at = Arrays.binarySearch(large.keys, keys[i]);
      if (at >= 0) {
        dot += weights[i] * large.weights[at];
      }
    }
    return dot;
  }
}
