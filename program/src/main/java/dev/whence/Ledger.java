package dev.whence;

import dev.whence.model.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The law of a run: every article that was come upon ends exactly once, read or rejected. Not
 * thread-safe.
 */
final class Ledger {

  private final Map<String, Integer> open = new HashMap<>();
  private int met;
  private int read;
  private int rejected;

  /** An article was come upon, or something that is rejected at once. */
  void met(String article) {
    met++;
    open.merge(article, 1, Integer::sum);
  }

  /** How many were come upon so far. */
  int met() {
    return met;
  }

  void read(String article) {
    read++;
    close(article);
  }

  void rejected(Rejected one) {
    rejected++;
    close(one.article());
  }

  private void close(String article) {
    open.merge(article, -1, Integer::sum);
  }

  /** Throws when an article ended twice or never. */
  void check() {
    List<String> wrong = new ArrayList<>();
    open.forEach(
        (name, left) -> {
          if (left != 0) {
            wrong.add(name + (left > 0 ? " (never ended)" : " (ended too often)"));
          }
        });
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          met
              + " articles were met, "
              + read
              + " were read and "
              + rejected
              + " rejected; not balanced: "
              + wrong.stream().sorted().limit(10).toList());
    }
  }
}
