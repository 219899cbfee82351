package dev.whence.rumour;

import dev.whence.model.IndependentOrigins;
import dev.whence.model.OriginKind;
import java.util.List;

/** Counts how many origins stand behind a claim that do not have it from one another. */
final class IndependenceCounter {

  private IndependenceCounter() {}

  static IndependentOrigins count(OriginLinker.Linked linked) {
    int hard = 0;
    int all = 0;
    for (End end : linked.ends()) {
      all++;
      if (end.kind() == OriginKind.PERSON || end.kind() == OriginKind.DOCUMENT) {
        hard++;
      }
    }
    int least = all == 0 ? 1 : Math.max(1, hard);
    return new IndependentOrigins(least, Math.max(1, all), "", List.of());
  }
}
