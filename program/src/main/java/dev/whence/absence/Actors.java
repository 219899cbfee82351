package dev.whence.absence;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks or stays silent across articles, under one name each: a spokesperson is the body
 * spoken for. Only equal names are one actor.
 */
final class Actors {

  private static final Pattern SPOKEN_FOR =
      Pattern.compile(
          "(?i)^(?:an?|the|one|its|their)? ?(?:senior )?(?:spokes\\p{L}+|representatives?|officials?|press office"
              + "|lawyers?) (?:for|of|at|from) (?:the )?");
  private static final Pattern SPOKESMAN_AFTER =
      Pattern.compile("(?i)(?:'s)? (?:spokes\\p{L}+|press office|representatives?)$");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?|its|his|her) ");

  /** A rest of an article, as of "a spokesman", is no name. */
  private static final int SHORTEST = 3;

  /** For each article and attribution the actor's name. */
  private final Map<String, Set<String>> spoken = new TreeMap<>();

  private final Map<String, String> firstForms = new TreeMap<>();

  private Actors() {}

  static Actors of(List<Reading> readings) {
    Actors actors = new Actors();
    List<Reading> ordered = new ArrayList<>(readings);
    ordered.sort((one, other) -> one.article().compareTo(other.article()));
    for (Reading reading : ordered) {
      for (Attribution attribution : reading.attributions()) {
        String actor = actors.of(reading, attribution);
        if (actor != null && attribution.act() != Act.SILENT) {
          actors.spoken.computeIfAbsent(actor, k -> new TreeSet<>()).add(reading.article());
        }
      }
    }
    return actors;
  }

  /** The actor of an attribution; null when it is unsure who that is. */
  @Nullable String of(Reading reading, Attribution attribution) {
    String name = attribution.speaker();
    if (name == null && !attribution.source().isEmpty()) {
      name = attribution.source().get(0).of(reading.text());
    }
    if (name == null || SilenceBook.isPronoun(name)) {
      return null;
    }
    String bare = name.replace('\u2019', '\'').replace('\n', ' ').strip();
    bare = SPOKESMAN_AFTER.matcher(SPOKEN_FOR.matcher(bare).replaceFirst("")).replaceFirst("");
    String body = ARTICLE.matcher(bare).replaceFirst("").strip();
    String actor = body.length() < SHORTEST ? name.strip() : body;
    return firstForms.computeIfAbsent(actor.toLowerCase(Locale.ROOT), k -> actor);
  }

  /** The articles in which an actor says something. */
  Set<String> articlesWithWordsOf(String actor) {
    return spoken.getOrDefault(actor, Set.of());
  }

  static Set<String> words(String actor) {
    return Arrays.stream(actor.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .collect(Collectors.toSet());
  }
}
