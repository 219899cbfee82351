package dev.whence;

import dev.whence.model.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The law of a run: every input that was listed ends exactly once, read or rejected. Not
 * thread-safe.
 */
final class Ledger {

  private final Map<String, Integer> open = new HashMap<>();
  private final int listed;
  private int read;
  private int rejected;

  /** Opens with the names of all inputs, those rejected while listing included. */
  Ledger(List<String> names) {
    names.forEach(name -> open.merge(name, 1, Integer::sum));
    listed = names.size();
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

  /** Throws when an input ended twice or never. */
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
          listed
              + " inputs were listed, "
              + read
              + " were read and "
              + rejected
              + " rejected; not balanced: "
              + wrong.stream().sorted().limit(10).toList());
    }
  }
}
