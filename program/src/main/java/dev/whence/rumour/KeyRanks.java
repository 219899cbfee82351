package dev.whence.rumour;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The keys of a folder by number, in their order as strings. */
final class KeyRanks {

  private final String[] keys;
  private final Map<String, Integer> ranks;

  KeyRanks(Collection<String> all) {
    keys = all.stream().sorted().toArray(String[]::new);
    ranks = new HashMap<>(2 * keys.length);
    for (int i = 0; i < keys.length; i++) {
      ranks.put(keys[i], i);
    }
  }

  /** The number of a key; -1 for one that no article has. */
  int rankOf(String key) {
    return ranks.getOrDefault(key, -1);
  }

  String key(int rank) {
    return keys[rank];
  }
}
