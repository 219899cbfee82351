package dev.whence.absence;

import dev.whence.model.Absences;
import dev.whence.model.Absences.Noticed;
import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.ObservableKind;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.SightingLedger;
import dev.whence.model.SightingLedger.Sighting;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the articles say could be seen or not seen: by whom, of whom, when, in which words. */
final class SightingBook {

  private static final Pattern PRONOUN = Pattern.compile("\\s(?:him|her|them|it)\\b");

  private SightingBook() {}

  static SightingLedger ledger(
      List<Reading> readings, Function<Reading, Absences> absences, UnaryOperator<String> fullest) {
    List<Sighting> found = new ArrayList<>();
    for (Reading reading : readings) {
      absences.apply(reading).noticed().forEach(one -> found.add(sighting(reading, one)));
    }
    found.replaceAll(one -> named(one, fullest));
    found.sort(
        Comparator.comparing(SightingBook::day)
            .thenComparing(one -> one.words().article())
            .thenComparing(one -> one.words().span())
            .thenComparing(Sighting::kind));
    return new SightingLedger(found, OpenQuestions.of(found));
  }

  private static Sighting named(Sighting one, UnaryOperator<String> fullest) {
    String whom = one.ofWhom();
    return new Sighting(
        one.kind(),
        whom == null ? null : fullest.apply(whom),
        one.onWordOf(),
        one.from(),
        one.to(),
        one.dated(),
        one.words());
  }

  private static LocalDate day(Sighting sighting) {
    LocalDate to = sighting.to();
    LocalDate from = sighting.from();
    return to != null ? to : from != null ? from : LocalDate.MIN;
  }

  private static Sighting sighting(Reading reading, Noticed noticed) {
    Published published = reading.annotated().published();
    TimeMention time = time(reading, noticed.sentence(), noticed.place());
    LocalDate from = published == null ? null : published.earliest();
    LocalDate to = published == null ? null : published.latest();
    boolean lastSeen = noticed.kind() == ObservableKind.LAST_SEEN;
    return new Sighting(
        noticed.kind(),
        person(reading, noticed.sentence(), noticed.place()),
        noticed.onWordOf().orElse(null),
        time == null ? (lastSeen ? null : from) : time.earliest(),
        time == null ? (lastSeen ? null : to) : time.latest(),
        time != null,
        Words.of(reading, noticed.sentence()));
  }

  /**
   * The time of a sentence that stands nearest to some words; null where none is known. Where
   * somebody says the words, a time outside of what he says is when he said it.
   */
  private static @Nullable TimeMention time(Reading reading, Span sentence, Span place) {
    Span said = contentAround(reading, place);
    Span within = said == null ? sentence : said;
    TimeMention nearest = null;
    for (TimeMention time : reading.annotated().times()) {
      int at = time.span().start();
      boolean inside = sentence.contains(at) && within.contains(at) && time.earliest() != null;
      if (inside && (nearest == null || away(time.span(), place) < away(nearest.span(), place))) {
        nearest = time;
      }
    }
    return nearest;
  }

  private static @Nullable Span contentAround(Reading reading, Span place) {
    Span closest = null;
    for (Attribution attribution : reading.attributions()) {
      for (Span content : attribution.content()) {
        boolean closer = closest == null || content.length() < closest.length();
        closest = content.contains(place.start()) && closer ? content : closest;
      }
    }
    return closest;
  }

  /** The person mentioned nearest to some words, in their sentence; null when none is. */
  private static @Nullable String person(Reading reading, Span sentence, Span place) {
    String after = reading.text().substring(place.end(), sentence.end());
    if (PRONOUN.matcher(after).lookingAt() && !isMentioned(reading, place.end() + 1)) {
      return null;
    }
    String nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Mention mention : reading.annotated().mentions()) {
      String name = personOf(reading, mention);
      if (name != null && sentence.contains(mention.span().start())) {
        int away = away(mention.span(), place);
        boolean source = isSource(reading, mention.span());
        if (!source && away < distance) {
          nearest = name;
          distance = away;
        }
      }
    }
    return nearest;
  }

  private static boolean isMentioned(Reading reading, int offset) {
    return reading.annotated().mentions().stream()
        .anyMatch(mention -> mention.span().contains(offset));
  }

  private static int away(Span mention, Span place) {
    return mention.start() >= place.end()
        ? mention.start() - place.end()
        : Math.max(0, place.start() - mention.end());
  }

  private static @Nullable String personOf(Reading reading, Mention mention) {
    for (Entity entity : reading.annotated().entities()) {
      if (entity.id() == mention.entity() && entity.kind() == EntityKind.PERSON) {
        return entity.name();
      }
    }
    return null;
  }

  private static boolean isSource(Reading reading, Span span) {
    return reading.attributions().stream()
        .flatMap(attribution -> attribution.source().stream())
        .anyMatch(source -> source.overlaps(span));
  }
}
