package dev.whence.correction;

import dev.whence.model.Origin;
import dev.whence.model.Rumour;
import dev.whence.model.Traced;
import java.util.List;
import java.util.Optional;

/** The origins of a rumour, by the names that a user is shown. */
final class OriginNames {

  private OriginNames() {}

  static Optional<Origin> find(List<Origin> origins, String shown) {
    return origins.stream().filter(one -> one.shownName().equals(shown)).findFirst();
  }

  static boolean leadsTo(Traced traced, Origin origin) {
    return traced.restsOn().stream().anyMatch(one -> one.origin().equals(origin.id()));
  }

  /** An id that no origin of a rumour has. */
  static String free(List<Origin> origins) {
    int last =
        origins.stream().mapToInt(one -> Integer.parseInt(one.id().substring(1))).max().orElse(0);
    return "o" + (last + 1);
  }

  static String gone(Rumour rumour, String shown) {
    return "the rumour “" + rumour.claim() + "” has no origin “" + shown + "” any more";
  }
}
