package dev.whence.absence;

import dev.whence.model.Absences;
import dev.whence.model.Absences.Withheld;
import dev.whence.model.Attribution;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.SilenceLedger;
import dev.whence.model.SilenceLedger.AnswerRate;
import dev.whence.model.SilenceLedger.End;
import dev.whence.model.SilenceLedger.Entry;
import dev.whence.model.Span;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The silences of all articles. Somebody unnamed is another in every article, so that nothing ends
 * their silences and no rate is theirs. A later statement of the same actor ends a silence when it
 * is in an article that came out after, and shares a telling word with the matter: with what is
 * printed as the object, or where none is, with the headline.
 */
final class SilenceBook {

  private static final Pattern PRONOUN =
      Pattern.compile("(?i)(?:he|she|it|they|we|i|you|this|that|who|both|neither)");
  private static final Pattern OBJECT_PRONOUN = Pattern.compile("(?i)(?:them|these|those|it|this)");
  private static final Set<String> TELLING = Set.of("NOUN", "PROPN", "VERB", "ADJ");
  private static final Set<String> EMPTY =
      Set.of(
          "say",
          "tell",
          "be",
          "have",
          "do",
          "comment",
          "question",
          "matter",
          "request",
          "report",
          "statement",
          "detail",
          "answer",
          "ask",
          "make",
          "give",
          "take");

  private final List<Reading> readings;
  private final Function<Reading, Absences> absences;
  private final Actors actors;

  SilenceBook(List<Reading> readings, Function<Reading, Absences> absences, Actors actors) {
    this.readings = readings;
    this.absences = absences;
    this.actors = actors;
  }

  SilenceLedger ledger() {
    List<Entry> entries = new ArrayList<>();
    for (Reading reading : readings) {
      Set<String> seen = new HashSet<>();
      for (Withheld silence : absences.apply(reading).withheld()) {
        String actor = actors.of(reading, silence);
        if (actor != null && seen.add(actor + "|" + silence.sentence().start())) {
          entries.add(entry(reading, silence, actor));
        }
      }
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> day(entry.from()))
            .thenComparing(entry -> entry.words().article())
            .thenComparing(entry -> entry.words().span()));
    return new SilenceLedger(entries, rates(entries));
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return day == null ? LocalDate.MIN : day;
  }

  private static @Nullable Sentence sentence(Reading reading, Attribution attribution) {
    List<Span> spans = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
    int at = spans.get(0).start();
    for (Sentence sentence : reading.annotated().sentences()) {
      if (sentence.span().contains(at)) {
        return sentence;
      }
    }
    return null;
  }

  private Entry entry(Reading reading, Withheld silence, String actor) {
    Published published = reading.annotated().published();
    String of =
        silence.of().stream()
            .map(span -> span.of(reading.text()))
            .collect(Collectors.joining(" … "));
    return new Entry(
        actor,
        silence.kind(),
        of.isBlank() ? null : meant(reading, silence, of),
        teller(reading, silence, actor),
        published == null ? null : published.earliest(),
        published == null ? null : published.latest(),
        Words.of(reading, silence.sentence()),
        actors.isSomebody(reading, silence, actor) ? end(reading, silence, actor) : null);
  }

  /** What a pronoun stands for that names the matter; any other words as they are. */
  private static String meant(Reading reading, Withheld silence, String of) {
    for (Attribution one : reading.attributions()) {
      String words = one.standsFor();
      boolean own = Optional.of(one.id()).equals(silence.attribution());
      if (own && words != null && OBJECT_PRONOUN.matcher(of).matches()) {
        return words;
      }
    }
    return of;
  }

  /**
   * Who says of another that he stays silent: in whose statement, of the same sentence, the silence
   * lies. Null in the article's own voice.
   */
  private @Nullable String teller(Reading reading, Withheld silence, String actor) {
    Attribution closest = null;
    int size = Integer.MAX_VALUE;
    for (Attribution one : reading.attributions()) {
      boolean other = !silence.attribution().equals(Optional.of(one.id()));
      boolean here = other && silence.sentence().equals(spanOf(reading, one));
      for (Span content : here ? one.content() : List.<Span>of()) {
        if (content.contains(silence.at()) && content.length() < size) {
          closest = one;
          size = content.length();
        }
      }
    }
    String teller = closest == null ? null : actors.of(reading, closest);
    return actor.equals(teller) ? null : teller;
  }

  private static @Nullable Span spanOf(Reading reading, Attribution attribution) {
    Sentence sentence = sentence(reading, attribution);
    return sentence == null ? null : sentence.span();
  }

  /** The first later word of the same actor on the same matter. */
  private @Nullable End end(Reading silent, Withheld silence, String actor) {
    Published told = silent.annotated().published();
    LocalDate last = told == null ? null : told.latest();
    Set<String> matter = matter(silent, silence, actor);
    End first = null;
    for (Actors.Spoken spoken : actors.wordsOf(actor)) {
      Published published = spoken.reading().annotated().published();
      LocalDate day = published == null ? null : published.earliest();
      boolean after = last != null && day != null && day.isAfter(last);
      if (!after || day == null || (first != null && !day.isBefore(first.from()))) {
        continue;
      }
      Sentence sentence = sentence(spoken.reading(), spoken.attribution());
      if (sentence != null && !disjoint(telling(spoken.reading(), sentence.span()), matter)) {
        first = new End(day, Words.of(spoken.reading(), sentence.span()));
      }
    }
    return first;
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }

  private static Set<String> matter(Reading reading, Withheld silence, String actor) {
    Set<String> words = new HashSet<>();
    for (Span content : silence.of()) {
      words.addAll(telling(reading, content));
    }
    if (words.isEmpty() && !reading.annotated().sentences().isEmpty()) {
      words.addAll(telling(reading, reading.annotated().sentences().get(0).span()));
    }
    words.removeAll(Actors.words(actor));
    return words;
  }

  private static Set<String> telling(Reading reading, Span span) {
    return reading.annotated().sentences().stream()
        .filter(sentence -> sentence.span().overlaps(span))
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> span.contains(token.span().start()))
        .filter(token -> TELLING.contains(token.tag()) && !EMPTY.contains(token.lemma()))
        .map(token -> token.lemma())
        .filter(lemma -> lemma.length() > 2)
        .collect(Collectors.toSet());
  }

  private List<AnswerRate> rates(List<Entry> entries) {
    Map<String, Set<String>> silent = new TreeMap<>();
    entries.forEach(
        entry ->
            silent
                .computeIfAbsent(entry.actor(), k -> new HashSet<>())
                .add(entry.words().article()));
    List<AnswerRate> rates = new ArrayList<>();
    silent.forEach(
        (actor, articles) -> {
          Set<String> spoken = actors.articlesWithWordsOf(actor);
          if (!actors.isNamed(actor)) {
            return;
          }
          Set<String> all = new HashSet<>(articles);
          all.addAll(spoken);
          if (all.size() > 1) {
            rates.add(new AnswerRate(actor, spoken.size(), all.size()));
          }
        });
    return rates;
  }

  static boolean isPronoun(String words) {
    return PRONOUN.matcher(words.strip()).matches();
  }
}
