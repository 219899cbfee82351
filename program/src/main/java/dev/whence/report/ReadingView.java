package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One article for a terminal: who says what, on whose word, in the article's exact words. A
 * statement inside another's stands indented below it; unnamed sources and silences are marked.
 * Immutable and thread-safe.
 */
public final class ReadingView {

  private static final int LONGEST_QUOTATION = 400;
  private static final int DEEPEST = 8;

  private final int width;
  private final boolean colour;

  private ReadingView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view for a terminal.
   *
   * @param width in columns; what is below 60 counts as 60
   * @param colour whether to write ANSI colours
   */
  public static ReadingView of(int width, boolean colour) {
    return new ReadingView(width, colour);
  }

  /** The article's heading, its statements and its notes; ends with a line end. */
  public String show(Reading reading) {
    TerminalText text = new TerminalText(width, colour);
    Document document = reading.annotated().document();
    Metadata metadata = document.metadata();
    text.heading(metadata.title() == null ? reading.article() : metadata.title().value(), "");
    text.indented(2, facts(reading, metadata));
    Set<String> ids = new HashSet<>();
    reading.attributions().forEach(attribution -> ids.add(attribution.id()));
    if (ids.isEmpty()) {
      text.indented(2, "nobody is said to have said anything");
    }
    for (Attribution attribution : reading.attributions()) {
      if (attribution.inside() == null || !ids.contains(attribution.inside())) {
        text.blank();
        statement(text, reading, attribution, 1);
      }
    }
    notes(text, reading.allNotes());
    return text.toString();
  }

  private static String facts(Reading reading, Metadata metadata) {
    List<String> facts = new ArrayList<>();
    facts.add(metadata.outlet() == null ? "outlet unknown" : metadata.outlet().value());
    if (!metadata.authors().isEmpty()) {
      facts.add(
          "by " + String.join(", ", metadata.authors().stream().map(Finding::value).toList()));
    }
    Published published = reading.annotated().published();
    facts.add(
        published == null
            ? "undated"
            : DateText.of(published) + (Coverage.isInferred(published) ? " (inferred)" : ""));
    facts.add(reading.article());
    return String.join(" · ", facts);
  }

  private static void statement(
      TerminalText text, Reading reading, Attribution attribution, int depth) {
    int margin = 2 * depth;
    text.hanging(margin, margin + 2, who(reading, attribution));
    if (!attribution.content().isEmpty()) {
      String words = Quotation.joined(words(reading, attribution.content()), LONGEST_QUOTATION);
      text.indented(margin + 4, words);
      if (attribution.standsFor() != null) {
        text.indented(margin + 4, "there the pronoun stands for “" + attribution.standsFor() + "”");
      }
    }
    if (depth < DEEPEST) {
      reading.attributions().stream()
          .filter(inner -> attribution.id().equals(inner.inside()))
          .forEach(inner -> statement(text, reading, inner, depth + 2));
    }
  }

  private static String who(Reading reading, Attribution attribution) {
    List<String> source = words(reading, attribution.source());
    String printed = String.join(" … ", source);
    String speaker = attribution.speaker() == null ? printed : attribution.speaker();
    StringBuilder line = new StringBuilder(speaker.isEmpty() ? "nobody named" : speaker);
    if (attribution.kind() == SpeakerKind.UNNAMED) {
      line.append(" (unnamed");
      line.append(attribution.anonymity() == null ? "" : ": " + attribution.anonymity());
      line.append(')');
    } else if (attribution.speaker() == null && !printed.isEmpty()) {
      line.append(" (who that is, is unknown)");
    }
    if (attribution.figureOf() != null) {
      line.append(" (a figure, no source: of “").append(attribution.figureOf()).append("”)");
    }
    line.append(" · ").append(PlainWords.of(attribution.act()));
    if (attribution.act() == Act.SILENT) {
      line.append(" (no denial)");
    }
    if (!attribution.cue().isEmpty()) {
      line.append(" · “").append(String.join(" … ", words(reading, attribution.cue()))).append('”');
    }
    if (attribution.medium() != null) {
      line.append(" · ").append(attribution.medium());
    }
    if (!printed.isEmpty() && !printed.equals(speaker)) {
      line.append(" · printed “").append(printed).append('”');
    }
    return line.toString();
  }

  private static void notes(TerminalText text, List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    text.blank();
    text.indented(2, "notes");
    notes.forEach(note -> text.hanging(4, 6, note.stage().label() + ": " + note.message()));
  }

  private static List<String> words(Reading reading, List<Span> spans) {
    return spans.stream().map(span -> span.of(reading.text())).toList();
  }
}
