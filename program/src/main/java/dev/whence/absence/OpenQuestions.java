package dev.whence.absence;

import dev.whence.model.ObservableKind;
import dev.whence.model.SightingLedger.Sighting;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What would settle what was seen or not seen: a list to go through. */
final class OpenQuestions {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private OpenQuestions() {}

  /** The questions that no later sighting of the same person has answered, each once. */
  static List<String> of(List<Sighting> sightings) {
    Set<String> open = new LinkedHashSet<>();
    for (int i = 0; i < sightings.size(); i++) {
      Sighting sighting = sightings.get(i);
      if (!isSeenLater(sighting, sightings.subList(i + 1, sightings.size()))) {
        String question = question(sighting);
        if (!question.isEmpty()) {
          open.add(question);
        }
      }
    }
    return List.copyOf(open);
  }

  /** What was removed is settled by being there again, all else by being seen. */
  private static boolean isSeenLater(Sighting sighting, List<Sighting> later) {
    ObservableKind settling =
        sighting.kind() == ObservableKind.REMOVED ? ObservableKind.RESTORED : ObservableKind.SEEN;
    return later.stream()
        .anyMatch(
            other ->
                other.kind() == settling
                    && String.valueOf(other.ofWhom()).equals(String.valueOf(sighting.ofWhom())));
  }

  private static String question(Sighting sighting) {
    String who = sighting.ofWhom() == null ? "whoever is meant" : sighting.ofWhom();
    return switch (sighting.kind()) {
      case LAST_SEEN ->
          "a dated photograph or recording of "
              + who
              + (sighting.to() == null ? "" : " from after " + DAY.format(sighting.to()));
      case NOT_SHOWN -> "an appearance of " + who + " before witnesses";
      case NO_IMAGES ->
          "a dated picture of the event"
              + (sighting.ofWhom() == null ? "" : ", with " + who + " in it");
      case REMOVED -> "an archived copy of what was removed about " + who + ", with its date";
      case EXPECTED_ABSENT -> "who else was there, and what reason was given for " + who;
      case SEEN, RESTORED, CONTRAST -> "";
    };
  }
}
