package dev.whence.export;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Amendments;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Attribution;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Metadata;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Target;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A case whose every text holds what formats trip over; the same for the same seed. */
final class HostileCase {

  private static final List<String> PIECES =
      List.of(
          "=HYPERLINK(\"http://bad.example\")",
          "+1",
          "-2+3",
          "@SUM(A1)",
          "'",
          "\"",
          "\r\n",
          "\n",
          "\t",
          ",",
          ";",
          "\\",
          "</script>",
          "]]>",
          "&amp;",
          "<b>",
          "**bold**",
          "[link](http://bad.example)",
          "\u0000",
          "\u0007",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ud83d",
          "\ude00",
          "\ufffe",
          "😀",
          "👩‍🚀",
          "القاهرة",
          "עברית",
          "ER  - ",
          "{}",
          "said ",
          "Ada Vale",
          " ");

  private final SplittableRandom random;

  private HostileCase(long seed) {
    random = new SplittableRandom(seed);
  }

  static Trace of(long seed) {
    return new HostileCase(seed).trace();
  }

  private Trace trace() {
    Reading first = reading("a/1.html");
    Reading second = reading("=cmd|' /C calc'!A0.html");
    List<Origin> origins =
        List.of(
            new Origin("o1", text(), OriginKind.PERSON, null, true),
            new Origin("o2", text(), OriginKind.UNNAMED, text(), true),
            new Origin("o3", text(), OriginKind.DOCUMENT, null, false));
    Rumour rumour =
        new Rumour(
            text(),
            List.of(traced(first, second), traced(second, first)),
            origins,
            new IndependentOrigins(1, 3, text(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(text()),
            List.of());
    List<Rejected> rejected =
        List.of(new Rejected("b", Stage.INGEST, RejectionReason.EMPTY, text()));
    return new Trace(
        List.of(rumour), List.of(first, second), List.of(), rejected, amendments(rumour.claim()));
  }

  /** A user who grades, in whatever words. */
  private Amendments amendments(String claim) {
    List<Standing> standing =
        List.of(
            given(1, Change.of(ChangeKind.RATING, Target.ofRumour(claim), text())),
            given(2, Change.of(ChangeKind.CREDIBILITY, Target.ofRumour(claim), "3")),
            given(3, Change.of(ChangeKind.RELIABILITY, Target.ofName(text()), "B")));
    return new Amendments(standing, List.of(), Map.of());
  }

  private Standing given(int number, Change change) {
    Correction grade =
        new Correction(number, Instant.parse("2024-05-01T12:00:00Z"), text(), text(), change);
    return new Standing(grade, Standing.Fate.FOLLOWED, null, "");
  }

  private Traced traced(Reading reading, Reading other) {
    return new Traced(
        reading.article(),
        Stance.REPORTS,
        Tone.HEDGED,
        Certainty.LIKELY,
        List.of(
            new RestsOn(
                "o1",
                List.of(
                    new Hop(text(), null, words(reading)),
                    new Hop(text(), other.article(), words(other))),
                words(reading)),
            new RestsOn("o2", List.of(), words(reading)),
            new RestsOn("o3", List.of(), words(reading))),
        false,
        other.article(),
        List.of(new Denial(text(), text(), words(reading), random.nextBoolean())),
        List.of(new Silence(text(), SilenceKind.DECLINED, text(), words(reading))),
        List.of(new Passage(words(reading), "a1", Tone.HEDGED, 0.5)),
        "rules");
  }

  private Reading reading(String id) {
    String text = "“T" + text() + text() + text();
    Span all = new Span(0, text.length());
    Document document =
        new Document(
            id,
            Article.sha256Of(text.getBytes(StandardCharsets.UTF_8)),
            text,
            List.of(),
            List.of(),
            new Metadata(
                finding(),
                finding(),
                List.of(finding(), finding()),
                null,
                null,
                null,
                new Finding("https://post.example/a?b=1", Certainty.SURE, "link", "page"),
                null,
                null),
            new Alignment(List.of(new Alignment.Run(all, new ByteRange(0, text.length()), true))),
            List.of());
    LocalDate day = LocalDate.of(2024, 2, 29);
    Published published =
        new Published(day, random.nextBoolean() ? day : null, Certainty.SURE, text(), "page");
    Finding language = new Finding("en", Certainty.SURE, "en", "model");
    Attribution attribution =
        new Attribution(
            "a1",
            List.of(words(text)),
            List.of(words(text)),
            List.of(all),
            text(),
            SpeakerKind.PERSON,
            Act.ASSERTS,
            text(),
            null,
            text(),
            0.25,
            "rules");
    Annotated annotated =
        new Annotated(
            document, List.of(), List.of(), List.of(), List.of(), published, language, List.of());
    return new Reading(annotated, List.of(attribution), List.of());
  }

  private Finding finding() {
    return new Finding("v" + text(), Certainty.SURE, text(), "page");
  }

  private Words words(Reading reading) {
    return Words.of(reading, words(reading.text()));
  }

  /** Any stretch of the text, also one that cuts a character in two. */
  private Span words(String text) {
    int start = random.nextInt(text.length());
    return new Span(start, start + 1 + random.nextInt(text.length() - start));
  }

  /** A text that may begin with any piece; never empty. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append('x').toString();
  }
}
