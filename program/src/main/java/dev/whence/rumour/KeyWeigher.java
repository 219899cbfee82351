package dev.whence.rumour;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Weighs the keys of sentences by how rare they are among a folder's articles (tf-idf). */
final class KeyWeigher {

  /**
   * Articles of other matters that are thought of beside the folder's own, so that what all of a
   * small folder's articles say still counts.
   */
  private static final int OTHERS = 20;

  private static final double MOST_COUNTED = 3;

  private final Folder folder;

  private final KeyRanks ranks;

  KeyWeigher(Folder folder) {
    this.folder = folder;
    this.ranks = new KeyRanks(folder.keys());
  }

  /** Weighted keys as they are compared. */
  KeyVector compared(Map<String, Double> vector) {
    return KeyVector.of(vector, ranks);
  }

  /** How rare a key is: 0 or more, in nats. */
  double rarity(String key) {
    return Math.log((folder.pages().size() + OTHERS + 1) / (folder.articlesWith(key) + 0.5));
  }

  /** The keys of some sentences as a vector of length 1; empty when they have none. */
  Map<String, Double> vector(List<Sketch> sketches, ToDoubleFunction<Sketch> weight) {
    Map<String, Double> vector = new TreeMap<>();
    for (Sketch sketch : sketches) {
      sketch.keys().forEach(key -> vector.merge(key, weight.applyAsDouble(sketch), Double::sum));
    }
    vector.replaceAll((key, count) -> Math.min(MOST_COUNTED, count) * rarity(key));
    double length = Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
    if (length > 0) {
      vector.replaceAll((key, value) -> value / length);
    }
    return vector;
  }
}
