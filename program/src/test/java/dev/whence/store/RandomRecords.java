package dev.whence.store;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Denial;
import dev.whence.model.Document;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Finding;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Link;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Merge;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Sentence;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Statement;
import dev.whence.model.TimeKind;
import dev.whence.model.TimeMention;
import dev.whence.model.Token;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records with every field filled at random, the rare characters included; the seed decides. */
final class RandomRecords {

  private static final List<String> PIECES =
      List.of(
          "said",
          "Ada Vale",
          " ",
          "\n\n",
          "“no”",
          "𝒜",
          "👩‍🚀",
          "ü",
          "e\u0301",
          "\u0000",
          "'",
          "\"",
          "\\",
          "\t",
          "%_",
          "--",
          "القاهرة",
          "東京",
          "\u202e",
          "\ufffd",
          "NULL",
          "[]");

  private final SplittableRandom random;

  RandomRecords(long seed) {
    random = new SplittableRandom(seed);
  }

  /** An article and what was read out of it. */
  record Read(Article article, Reading reading) {}

  Read read(String id) {
    Article article = new Article(id, text(40).getBytes(StandardCharsets.UTF_8));
    String text = "T" + text(60);
    Document document =
        new Document(
            id,
            article.sha256(),
            text,
            blocks(text),
            list(3, i -> new Link(span(text), text(3))),
            metadata(),
            alignment(text),
            notes(id, text));
    int entities = random.nextInt(4);
    Annotated annotated =
        new Annotated(
            document,
            list(5, i -> new Sentence(span(text), i, list(9, j -> token(text)))),
            IntStream.range(0, entities).mapToObj(this::entity).toList(),
            entities == 0 ? List.of() : list(6, i -> mention(text, random.nextInt(entities))),
            list(
                3,
                i ->
                    new TimeMention(
                        span(text), dayOrNull(), dayOrNull(), any(TimeKind.class), maybe(text(1)))),
            maybe(published()),
            maybe(finding()),
            notes(id, text));
    return new Read(
        article, new Reading(annotated, list(6, i -> attribution(i, text)), notes(id, text)));
  }

  Rumour rumour(String claim, List<Reading> readings) {
    List<Origin> origins = List.of(origin("o1"), origin("o2"), origin("o3"), origin("o10"));
    return new Rumour(
        claim,
        readings.stream().map(reading -> traced(reading, readings, origins)).toList(),
        origins,
        new IndependentOrigins(
            random.nextInt(3), 3 + random.nextInt(3), text(5), list(3, i -> merge(readings))),
        list(3, i -> new Statement(text(2), words(readings))),
        list(3, i -> new Observable(any(ObservableKind.class), maybe(text(2)), words(readings))),
        list(3, i -> hedge(readings)),
        list(3, i -> text(2)),
        notes("", "some text"));
  }

  private Traced traced(Reading reading, List<Reading> readings, List<Origin> origins) {
    return new Traced(
        reading.article(),
        any(Stance.class),
        any(Tone.class),
        any(Certainty.class),
        list(3, i -> restsOn(readings, origins)),
        random.nextBoolean(),
        maybe(readings.get(0).article()),
        list(2, i -> new Denial(text(2), text(3), words(readings), random.nextBoolean())),
        list(2, i -> new Silence(text(2), any(SilenceKind.class), maybe(text(2)), words(readings))),
        list(
            3,
            i -> new Passage(words(readings), maybe("a1"), any(Tone.class), random.nextDouble())),
        text(1));
  }

  private RestsOn restsOn(List<Reading> readings, List<Origin> origins) {
    return new RestsOn(
        origins.get(random.nextInt(origins.size())).id(),
        list(3, i -> new Hop(text(2), maybe(readings.get(0).article()), words(readings))),
        words(readings));
  }

  private Merge merge(List<Reading> readings) {
    return new Merge(
        List.of("o1", "o10"),
        list(
            2,
            i ->
                new Merge.Part(
                    text(2), any(OriginKind.class), maybe(text(1)), list(2, j -> words(readings)))),
        any(Merge.Reason.class),
        random.nextBoolean(),
        list(2, i -> words(readings)),
        text(4));
  }

  private HedgeChange hedge(List<Reading> readings) {
    return new HedgeChange(
        any(HedgeChange.Aspect.class),
        any(HedgeChange.Change.class),
        words(readings),
        words(readings),
        text(3));
  }

  private Origin origin(String id) {
    return new Origin(id, text(3), any(OriginKind.class), maybe(text(2)), random.nextBoolean());
  }

  private Words words(List<Reading> readings) {
    Reading reading = readings.get(random.nextInt(readings.size()));
    return Words.of(reading, span(reading.text()));
  }

  private Attribution attribution(int index, String text) {
    return new Attribution(
        "a" + (index + 1),
        list(2, i -> span(text)),
        List.of(span(text)),
        list(4, i -> span(text)),
        maybe(text(2)),
        any(SpeakerKind.class),
        any(Act.class),
        maybe(text(2)),
        index == 0 ? null : maybe("a1"),
        maybe(text(2)),
        maybe(text(2)),
        maybe(text(2)),
        random.nextDouble(),
        text(1));
  }

  private List<Block> blocks(String text) {
    int middle = random.nextInt(text.length() + 1);
    return List.of(
        new Block(any(BlockKind.class), new Span(0, middle), maybe(text(1))),
        new Block(any(BlockKind.class), new Span(middle, text.length())));
  }

  private Alignment alignment(String text) {
    int middle = 1 + random.nextInt(text.length());
    List<Alignment.Run> runs = new ArrayList<>();
    runs.add(new Alignment.Run(new Span(0, middle), new ByteRange(7, 7 + 2 * middle), true));
    if (middle < text.length()) {
      runs.add(new Alignment.Run(new Span(middle, text.length()), new ByteRange(0, 1), false));
    }
    return new Alignment(runs);
  }

  private Metadata metadata() {
    return new Metadata(
        maybe(finding()),
        maybe(finding()),
        list(3, i -> finding()),
        maybe(published()),
        maybe(published()),
        maybe(finding()),
        maybe(finding()),
        maybe(finding()),
        maybe(finding()));
  }

  private Finding finding() {
    return new Finding("v" + text(2), any(Certainty.class), text(3), text(1));
  }

  private Published published() {
    LocalDate earliest = dayOrNull();
    LocalDate latest = earliest == null ? LocalDate.EPOCH : maybe(earliest.plusDays(3));
    return new Published(earliest, latest, any(Certainty.class), text(3), text(1));
  }

  private List<Note> notes(String article, String text) {
    return list(3, i -> new Note(article, any(Stage.class), maybe(span(text)), text(4)));
  }

  private Entity entity(int id) {
    Set<String> pronouns = random.nextBoolean() ? Set.of("he", "him") : Set.of();
    return new Entity(id, text(2), any(EntityKind.class), pronouns);
  }

  private Mention mention(String text, int entity) {
    return new Mention(span(text), any(MentionForm.class), entity, any(Certainty.class));
  }

  private Token token(String text) {
    return new Token(span(text), random.nextBoolean() ? "VERB" : "NOUN", text(1));
  }

  private @Nullable LocalDate dayOrNull() {
    return maybe(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)));
  }

  /** A span that cuts no character in two. */
  private Span span(String text) {
    int characters = text.codePointCount(0, text.length());
    int first = random.nextInt(characters);
    int start = text.offsetByCodePoints(0, first);
    return new Span(start, text.offsetByCodePoints(start, random.nextInt(characters - first + 1)));
  }

  private String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  private <T> List<T> list(int most, IntFunction<T> part) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(part).toList();
  }
}
