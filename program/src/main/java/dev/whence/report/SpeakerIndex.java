package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.PostStatement;
import dev.whence.model.SightingLedger.Sighting;
import dev.whence.model.Speaker;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has a page: everybody who speaks, and whoever is seen or not or has a post without a word.
 * Only a name that no other bears is anybody's.
 */
final class SpeakerIndex {

  private static final int TWO = -1;

  private final List<Speaker> all;
  private final Map<String, Integer> numbers = new HashMap<>();

  SpeakerIndex(Ledgers ledgers) {
    this.all = new ArrayList<>(ledgers.speakers().speaking());
    number();
    for (Sighting sighting : ledgers.sightings().sightings()) {
      addWordless(sighting.ofWhom());
    }
    for (PostStatement post : ledgers.posts()) {
      addWordless(post.person());
    }
    all.sort(Comparator.comparing(Speaker::name, String.CASE_INSENSITIVE_ORDER));
    number();
  }

  private void addWordless(@Nullable String name) {
    if (name != null && !numbers.containsKey(key(name))) {
      all.add(new Speaker(name, SpeakerKind.PERSON, List.of(name), List.of(), List.of()));
      numbers.put(key(name), all.size());
    }
  }

  private void number() {
    numbers.clear();
    for (int i = 0; i < all.size(); i++) {
      int number = i + 1;
      for (String name : all.get(i).printed()) {
        numbers.merge(key(name), number, (one, other) -> one.equals(other) ? one : TWO);
      }
    }
  }

  /** Everybody, in the order of the alphabet. */
  List<Speaker> all() {
    return all;
  }

  /** The only one with this name. */
  Optional<Speaker> speaker(String name) {
    return numberOf(name).map(number -> all.get(number - 1));
  }

  /** The page of the only one with this name. */
  Optional<String> pageOf(String name) {
    return numberOf(name).map(SpeakerIndex::page);
  }

  private static String page(int number) {
    return "/speakers/" + number;
  }

  private Optional<Integer> numberOf(String name) {
    return Optional.ofNullable(numbers.get(key(name))).filter(number -> number != TWO);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "");
  }
}
