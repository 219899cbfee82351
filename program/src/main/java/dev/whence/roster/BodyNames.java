package dev.whence.roster;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies an article names, so that "the commission" can be said in full. */
final class BodyNames {

  private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "s", "on", "a");

  private static final int STEM = 4;

  private final List<String> names;
  private final List<String> places;

  private BodyNames(List<String> names, List<String> places) {
    this.names = names;
    this.places = places;
  }

  static BodyNames of(Reading reading) {
    List<String> names = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Entity entity : reading.annotated().entities()) {
      if (entity.kind() != EntityKind.PERSON && entity.name().contains(" ")) {
        names.add(entity.name());
      }
      if (entity.kind() == EntityKind.PLACE) {
        places.add(entity.name());
      }
    }
    return new BodyNames(names, places);
  }

  /** The full name of a body that is printed short; as printed where it is unsure which. */
  @Nullable String full(@Nullable String body) {
    if (body == null || body.contains(" ")) {
      return body;
    }
    String last = body.toLowerCase(Locale.ROOT);
    List<String> fitting =
        names.stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(" " + last))
            .distinct()
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : body;
  }

  /**
   * "Halvoran" for the place Halvora that the article names: a word with the beginning of the one
   * place's name and an ending of a people's. Null where no place or several fit.
   */
  @Nullable String placeOf(String people) {
    if (!people.matches("\\p{Lu}\\p{L}+(?:ese|an|ish|ch|i|ian|ean)")) {
      return null;
    }
    List<String> fitting =
        places.stream()
            .filter(place -> place.length() >= STEM && people.length() > STEM)
            .filter(
                place -> people.startsWith(place.substring(0, Math.max(STEM, place.length() - 2))))
            .distinct()
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** A body's name taken apart, once for all comparisons. */
  record Name(String printed, Set<String> words, String initials) {

    static Name of(String printed) {
      return new Name(printed, BodyNames.words(printed), BodyNames.initials(printed));
    }

    /** Whether a printed body is the one asked for: all its telling words, or its initials. */
    boolean isCalled(Name asked) {
      boolean within = !asked.words.isEmpty() && words.containsAll(asked.words);
      return within || printed.equals(asked.initials) || asked.printed.equals(initials);
    }
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .collect(Collectors.toSet());
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\s+", -1))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }
}
