package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one reading by hand: the headline first, then one paragraph a line. */
final class SampleArticle {

  private final String id;
  private final String text;
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private @Nullable String outlet;
  private @Nullable Published published;

  SampleArticle(String id, String text) {
    this.id = id;
    this.text = text.strip();
  }

  SampleArticle outlet(String name) {
    outlet = name;
    return this;
  }

  SampleArticle published(String day) {
    LocalDate date = LocalDate.parse(day);
    published = new Published(date, date, Certainty.SURE, "the page's own date", "page");
    return this;
  }

  SampleArticle published(@Nullable String from, @Nullable String to, String evidence) {
    published =
        new Published(
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            Certainty.LIKELY,
            evidence,
            "words");
    return this;
  }

  SampleArticle says(
      String speaker, SpeakerKind kind, Act act, String source, String cue, String content) {
    return says(speaker, kind, act, source, cue, content, null);
  }

  SampleArticle says(
      @Nullable String speaker,
      SpeakerKind kind,
      Act act,
      String source,
      String cue,
      String content,
      @Nullable String inside) {
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            spans(source),
            spans(cue),
            spans(content),
            speaker,
            kind,
            act,
            null,
            inside,
            kind == SpeakerKind.UNNAMED ? "on condition of anonymity" : null,
            0.9,
            "rules"));
    return this;
  }

  SampleArticle note(Stage stage, @Nullable String words, String message) {
    notes.add(new Note(id, stage, words == null ? null : span(words), message));
    return this;
  }

  Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(id + " does not hold: " + words);
    }
    return new Span(at, at + words.length());
  }

  Words words(String words) {
    return new Words(id, span(words), words);
  }

  String id() {
    return id;
  }

  Reading reading() {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    Document document =
        new Document(
            id,
            new Article(id, text.getBytes(StandardCharsets.UTF_8)).sha256(),
            text,
            blocks(),
            List.of(),
            metadata(),
            new Alignment(
                List.of(
                    new Alignment.Run(
                        new Span(0, text.length()), new ByteRange(0, length), false))),
            notes);
    Annotated annotated =
        new Annotated(
            document,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            published,
            finding("en"),
            List.of());
    return new Reading(annotated, attributions, List.of());
  }

  private Metadata metadata() {
    return new Metadata(
        finding(text.lines().findFirst().orElseThrow()),
        outlet == null ? null : finding(outlet),
        List.of(),
        published,
        null,
        finding("en"),
        null,
        null,
        null);
  }

  private static Finding finding(String value) {
    return new Finding(value, Certainty.SURE, value, "page");
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(kindOf(line, at), new Span(at, at + line.length())));
      }
      at += line.length() + 1;
    }
    return blocks;
  }

  private static BlockKind kindOf(String line, int at) {
    if (at == 0) {
      return BlockKind.HEADLINE;
    }
    return line.startsWith("Photo:") ? BlockKind.CAPTION : BlockKind.PARAGRAPH;
  }

  private List<Span> spans(String words) {
    return words.isEmpty() ? List.of() : List.of(span(words));
  }
}
