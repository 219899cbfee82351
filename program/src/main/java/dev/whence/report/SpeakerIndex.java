package dev.whence.report;

import dev.whence.model.Speaker;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which speaker a name stands for: only one that no other bears is anybody's. */
final class SpeakerIndex {

  private static final int TWO = -1;

  private final List<Speaker> speakers;
  private final Map<String, Integer> numbers = new HashMap<>();

  SpeakerIndex(List<Speaker> speakers) {
    this.speakers = speakers;
    for (int i = 0; i < speakers.size(); i++) {
      int number = i + 1;
      for (String name : speakers.get(i).printed()) {
        numbers.merge(key(name), number, (one, other) -> one.equals(other) ? one : TWO);
      }
    }
  }

  /** The number of the only speaker with this name, from 1; empty when there is none such. */
  Optional<Integer> numberOf(String name) {
    return Optional.ofNullable(numbers.get(key(name))).filter(number -> number != TWO);
  }

  /** The only speaker with this name. */
  Optional<Speaker> speaker(String name) {
    return numberOf(name).map(number -> speakers.get(number - 1));
  }

  /** The page of the only speaker with this name. */
  Optional<String> pageOf(String name) {
    return numberOf(name).map(number -> "/speakers/" + number);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "");
  }
}
