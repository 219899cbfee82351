package dev.whence.correction;

import dev.whence.model.Anchor;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the program itself says where a user says something, in the form shown to her. */
final class ProgramValues {

  private final Trace program;
  private final Places places;

  ProgramValues(Trace program) {
    this.program = program;
    this.places = Places.of(program);
  }

  /** The program's value; null where it has none there or never gives one of that kind. */
  @Nullable String of(Change change) {
    return switch (change.kind()) {
      case SPEAKER, STATEMENT_ADDED ->
          ofStatement(change, (reading, one) -> Objects.requireNonNullElse(one.speaker(), ""));
      case ACT -> ofStatement(change, (reading, one) -> one.act().label());
      case SOURCE -> ofStatement(change, (reading, one) -> words(reading, one.source()));
      case CUE -> ofStatement(change, (reading, one) -> words(reading, one.cue()));
      case CONTENT -> ofStatement(change, (reading, one) -> words(reading, one.content()));
      case STANCE -> ofArticle(change, one -> one.stance().label());
      case TONE -> ofArticle(change, one -> one.tone().label());
      default -> null;
    };
  }

  /** Whether the program now finds neither what it found when the user spoke nor what she says. */
  static boolean isDisputed(Change change, @Nullable String now) {
    return switch (change.kind()) {
      case SPEAKER, STATEMENT_ADDED, ACT, SOURCE, CUE, CONTENT, STANCE, TONE ->
          !Objects.equals(now, change.before()) && !change.after().equals(now);
      default -> false;
    };
  }

  private interface Part {
    String of(Reading reading, Attribution statement);
  }

  private @Nullable String ofStatement(Change change, Part part) {
    Anchor anchor = Objects.requireNonNull(change.target().anchor());
    Optional<Reading> reading =
        places
            .article(anchor)
            .flatMap(
                id ->
                    program.readings().stream().filter(it -> it.article().equals(id)).findFirst());
    return reading
        .flatMap(it -> Places.span(anchor, it))
        .flatMap(place -> new Statements(reading.orElseThrow()).at(place))
        .map(statement -> part.of(reading.orElseThrow(), statement))
        .orElse(null);
  }

  private static String words(Reading reading, List<Span> spans) {
    return Places.words(spans, reading.text());
  }

  private @Nullable String ofArticle(Change change, Function<Traced, String> part) {
    String article = places.article(Objects.requireNonNull(change.target().anchor())).orElse("");
    for (Rumour rumour : program.rumours()) {
      if (rumour.claim().equals(change.target().claim())) {
        return rumour.articles().stream()
            .filter(one -> one.article().equals(article))
            .map(part)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }
}
