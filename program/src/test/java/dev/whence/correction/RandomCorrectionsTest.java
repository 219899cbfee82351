package dev.whence.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Anchor;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Origin;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Standing;
import dev.whence.model.Standing.Fate;
import dev.whence.model.Target;
import dev.whence.model.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is corrected is there after another program read the articles, and can be undone. */
final class RandomCorrectionsTest {

  private static final List<String> NAMES =
      List.of("Mara Quell", "Tom Brook", "an official", "Ada Vale", "Harbour Post", "Lake Herald");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_correction_is_there_after_a_newer_program(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CorrectionLog log = randomLog(random, 1 + random.nextInt(8));
    Trace before = Corrections.of(log).apply(Harbour.trace());
    Trace after = Corrections.of(log).apply(newer(random));
    assertThat(numbers(after)).isEqualTo(numbers(before)).hasSize(log.entries().size());
    for (Standing one : after.amendments().standing()) {
      if (one.fate() != Fate.UNPLACED && one.correction().change().kind() == ChangeKind.SPEAKER) {
        assertThat(lastSpeakerOf(after, log, one.correction())).as("%s", one).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void taking_all_back_gives_the_programs_own_case(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Correction> entries = new ArrayList<>(randomLog(random, 1 + random.nextInt(8)).entries());
    int made = entries.size();
    for (int number = 1; number <= made; number++) {
      entries.add(entry(entries.size() + 1, Change.undo(number)));
    }
    Trace program = Harbour.trace();
    assertThat(Corrections.of(new CorrectionLog(entries)).apply(program)).isEqualTo(program);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void interval_stays_in_order_and_no_way_leads_nowhere(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Trace trace = Corrections.of(randomLog(random, 12)).apply(Harbour.trace());
    for (Rumour rumour : trace.rumours()) {
      List<String> ids = rumour.origins().stream().map(Origin::id).toList();
      assertThat(ids).doesNotHaveDuplicates();
      rumour
          .articles()
          .forEach(
              article -> assertThat(article.restsOn()).allMatch(way -> ids.contains(way.origin())));
      rumour
          .independentOrigins()
          .merges()
          .forEach(merge -> assertThat(ids).containsAll(merge.origins()));
    }
  }

  private static List<Integer> numbers(Trace trace) {
    return trace.amendments().standing().stream().map(one -> one.correction().number()).toList();
  }

  /** Whether the place is spoken by whom the user says, unless she said something else later. */
  private static boolean lastSpeakerOf(Trace trace, CorrectionLog log, Correction correction) {
    Anchor anchor = Objects.requireNonNull(correction.change().target().anchor());
    boolean laterWord =
        log.entries().stream()
            .filter(one -> one.number() > correction.number())
            .anyMatch(one -> isOfReading(one, anchor));
    return laterWord
        || trace.readings().stream()
            .flatMap(reading -> reading.attributions().stream())
            .anyMatch(
                one ->
                    correction.change().after().equals(String.valueOf(one.speaker()))
                        && Correction.isUser(one.decidedBy()));
  }

  private static boolean isOfReading(Correction one, Anchor anchor) {
    Target target = one.change().target();
    return one.change().kind() == ChangeKind.NAME
        || (target.isIn(anchor.article()) && one.change().kind().isOfStatement());
  }

  private static CorrectionLog randomLog(SplittableRandom random, int count) {
    List<Correction> entries = new ArrayList<>();
    while (entries.size() < count) {
      entries.add(
          entry(entries.size() + 1, Corrections.against(Harbour.trace(), randomChange(random))));
    }
    return new CorrectionLog(entries);
  }

  private static Correction entry(int number, Change change) {
    return new Correction(number, Instant.ofEpochSecond(number), "Ana", "", change);
  }

  private static Change randomChange(SplittableRandom random) {
    List<ChangeKind> kinds =
        List.of(ChangeKind.values()).stream()
            .filter(kind -> kind != ChangeKind.UNDO && kind != ChangeKind.ARTICLE_ADDED)
            .toList();
    ChangeKind kind = any(random, kinds);
    List<Reading> readings = Harbour.trace().readings();
    Reading reading = any(random, readings);
    Attribution statement = any(random, reading.attributions());
    Span place = statement.content().get(0);
    Target target =
        new Target(
            kind.isOfStatement() || kind == ChangeKind.NAME
                ? null
                : any(random, List.of(Harbour.CLAIM, Harbour.OTHER_CLAIM)),
            kind == ChangeKind.NAME && random.nextBoolean()
                ? null
                : kind.isOfStatement() ? Anchor.of(reading, place) : Anchor.of(reading),
            any(random, NAMES));
    return new Change(kind, target, null, value(random, kind, reading, place), null);
  }

  private static String value(
      SplittableRandom random, ChangeKind kind, Reading reading, Span place) {
    if (!kind.choices().isEmpty()) {
      return any(random, kind.choices());
    }
    return switch (kind) {
      case SOURCE, CUE, CONTENT ->
          reading.text().substring(place.start(), place.end() - random.nextInt(3));
      case CLAIM, CLAIM_MOVED ->
          any(random, List.of(Harbour.CLAIM, Harbour.OTHER_CLAIM, "The pier burns"));
      default -> any(random, NAMES);
    };
  }

  /** The same articles read by another program: statements missing, moved, or of others. */
  private static Trace newer(SplittableRandom random) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : Harbour.trace().readings()) {
      List<Attribution> attributions = new ArrayList<>();
      for (Attribution one : reading.attributions()) {
        AttributionDraft draft = new AttributionDraft(one);
        switch (random.nextInt(4)) {
          case 0 -> draft.speaker = any(random, NAMES);
          case 1 -> {
            Span content = one.content().get(0);
            draft.content = List.of(new Span(content.start() + 2, content.end()));
          }
          default -> draft.decidedBy = "other rules";
        }
        if (random.nextInt(5) > 0) {
          attributions.add(draft.build());
        }
      }
      readings.add(new Reading(reading.annotated(), attributions, reading.notes()));
    }
    return Harbour.trace(readings);
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
