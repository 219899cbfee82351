package dev.whence.correction;

import dev.whence.model.Amendments;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The statements of a reading, by the words they hold. */
record Statements(Reading reading) {

  /** Two readings may draw the border of a content in other places; more apart, it is another. */
  private static final double SAME = 0.5;

  /** The statement whose words are those of a place, or most of them. */
  Optional<Attribution> at(Span place) {
    return reading.attributions().stream()
        .filter(one -> likeness(Amendments.placeOf(one), place) >= SAME)
        .max(Comparator.comparingDouble(one -> likeness(Amendments.placeOf(one), place)));
  }

  private static double likeness(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return shared <= 0 ? 0 : (double) shared / one.cover(other).length();
  }

  Reading with(Attribution added) {
    List<Attribution> all = new ArrayList<>(reading.attributions());
    int at = 0;
    while (at < all.size() && first(all.get(at)) <= first(added)) {
      at++;
    }
    all.add(at, added);
    return having(all);
  }

  private static int first(Attribution attribution) {
    List<Span> parts = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
    return parts.get(0).start();
  }

  Reading replacing(Attribution old, Attribution changed) {
    return having(
        reading.attributions().stream().map(one -> one.equals(old) ? changed : one).toList());
  }

  /** Without a statement; those that lay in it lie in what that lay in. */
  Reading without(Attribution removed) {
    List<Attribution> rest = new ArrayList<>();
    for (Attribution one : reading.attributions()) {
      if (Objects.equals(one.inside(), removed.id())) {
        AttributionDraft draft = new AttributionDraft(one);
        draft.inside = removed.inside();
        rest.add(draft.build());
      } else if (!one.equals(removed)) {
        rest.add(one);
      }
    }
    return having(rest);
  }

  Reading having(List<Attribution> attributions) {
    return new Reading(reading.annotated(), attributions, reading.notes());
  }
}
