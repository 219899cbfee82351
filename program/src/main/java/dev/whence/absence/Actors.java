package dev.whence.absence;

import dev.whence.model.Absences.Withheld;
import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

  /** An official or a lawyer may speak for himself; a spokesperson does not. */
  private static final Pattern SPEAKS_FOR =
      Pattern.compile("(?i)\\b(?:spokes\\p{L}+|representatives?|press office)\\b");

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?|its|his|her) ");

  /** A rest of an article, as of "a spokesman", is no name. */
  private static final int SHORTEST = 3;

  /** For each article and attribution the actor's name. */
  private final Map<String, Set<String>> spoken = new TreeMap<>();

  private final Map<String, String> firstForms = new TreeMap<>();

  /** The words of each actor in the order of the articles; silences are none. */
  private final Map<String, List<Spoken>> words = new TreeMap<>();

  private final Set<String> named = new TreeSet<>();

  /** What was found once, by article and attribution: every silence asks for all of it again. */
  private final Map<String, Map<String, Optional<String>>> known = new HashMap<>();

  private final UnaryOperator<String> fullest;

  private Actors(UnaryOperator<String> fullest) {
    this.fullest = fullest;
  }

  /**
   * The actors of these articles.
   *
   * @param fullest the fullest name of a person, for one that an article prints
   */
  static Actors of(List<Reading> readings, UnaryOperator<String> fullest) {
    Actors actors = new Actors(fullest);
    List<Reading> ordered = new ArrayList<>(readings);
    ordered.sort((one, other) -> one.article().compareTo(other.article()));
    for (Reading reading : ordered) {
      for (Attribution attribution : reading.attributions()) {
        String actor = actors.of(reading, attribution);
        String named = actors.named(reading, attribution);
        if (named != null) {
          actors.named.add(named);
        }
        if (actor != null && attribution.act() != Act.SILENT) {
          actors.spoken.computeIfAbsent(actor, k -> new TreeSet<>()).add(reading.article());
          actors
              .words
              .computeIfAbsent(actor, k -> new ArrayList<>())
              .add(new Spoken(reading, attribution));
        }
      }
    }
    return actors;
  }

  /** The actor of an attribution; null when it is unsure who that is. */
  @Nullable String of(Reading reading, Attribution attribution) {
    return known
        .computeIfAbsent(reading.article(), k -> new HashMap<>())
        .computeIfAbsent(attribution.id(), k -> Optional.ofNullable(found(reading, attribution)))
        .orElse(null);
  }

  private @Nullable String found(Reading reading, Attribution attribution) {
    if (attribution.figureOf() != null) {
      return null;
    }
    String name = attribution.speaker();
    if (name == null && !attribution.source().isEmpty()) {
      name = attribution.source().get(0).of(reading.text());
    }
    return name == null || SilenceBook.isPronoun(name)
        ? null
        : actor(name, attribution.kind() == SpeakerKind.PERSON);
  }

  /** The name under which somebody is known, for one that an article prints. */
  private String actor(String name, boolean person) {
    String bare = name.replace('\u2019', '\'').replace('\n', ' ').strip();
    bare = SPOKESMAN_AFTER.matcher(SPOKEN_FOR.matcher(bare).replaceFirst("")).replaceFirst("");
    String body = ARTICLE.matcher(bare).replaceFirst("").strip();
    String printed = body.length() < SHORTEST ? name.strip() : body;
    String actor = person ? fullest.apply(printed) : printed;
    return firstForms.computeIfAbsent(actor.toLowerCase(Locale.ROOT), k -> actor);
  }

  /** The actor of a silence; null when it is unsure who that is. */
  @Nullable String of(Reading reading, Withheld silence) {
    Attribution statement = ownStatement(reading, silence);
    return statement == null ? actor(silence.who(), false) : of(reading, statement);
  }

  /** Whether a silence is that of somebody with a name, so that a later word can end it. */
  boolean isSomebody(Reading reading, Withheld silence, String actor) {
    Attribution statement = ownStatement(reading, silence);
    return statement == null
        ? isNamed(actor) || silence.attribution().isPresent()
        : named(reading, statement) != null;
  }

  /** The statement that a silence is; null where it is told of another than the one who speaks. */
  private static @Nullable Attribution ownStatement(Reading reading, Withheld silence) {
    String id = silence.attribution().orElse(null);
    return reading.attributions().stream()
        .filter(one -> one.id().equals(id))
        .filter(one -> one.speaker() == null || silence.who().equals(one.speaker()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The actor of an attribution where that is somebody with a name; null for anybody else. Somebody
   * unnamed who speaks for a body that is named is that body.
   */
  @Nullable String named(Reading reading, Attribution attribution) {
    String speaker = attribution.speaker();
    String actor = speaker == null ? null : of(reading, attribution);
    if (actor == null || speaker == null || attribution.kind().isNamed()) {
      return actor;
    }
    boolean speaksFor = SPEAKS_FOR.matcher(speaker).find() && !SPEAKS_FOR.matcher(actor).find();
    return speaksFor && Character.isUpperCase(actor.codePointAt(0)) ? actor : null;
  }

  /** Whether some article shows an actor as somebody with a name. */
  boolean isNamed(String actor) {
    return named.contains(actor);
  }

  /** What an actor says, in the order of the articles. */
  List<Spoken> wordsOf(String actor) {
    return words.getOrDefault(actor, List.of());
  }

  /** Words of an actor in an article. */
  record Spoken(Reading reading, Attribution attribution) {}

  /** The articles in which an actor says something. */
  Set<String> articlesWithWordsOf(String actor) {
    return spoken.getOrDefault(actor, Set.of());
  }

  static Set<String> words(String actor) {
    return Arrays.stream(actor.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
