package dev.whence.report;

import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says about itself, for a terminal: each fact with how sure it is and the words or
 * markup it rests on, unknown where it says nothing. Immutable and thread-safe.
 */
public final class AboutView {

  private static final int LONGEST_EVIDENCE = 160;

  private final int width;
  private final boolean colour;

  private AboutView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view for a terminal.
   *
   * @param width in columns; what is below 60 counts as 60
   * @param colour whether to write ANSI colours
   */
  public static AboutView of(int width, boolean colour) {
    return new AboutView(width, colour);
  }

  /** The article's name, its facts and the notes on its reading; ends with a line end. */
  public String show(Document document) {
    TerminalText text = new TerminalText(width, colour);
    Metadata metadata = document.metadata();
    text.heading(document.article(), "");
    fact(text, "title", metadata.title());
    fact(text, "outlet", metadata.outlet());
    if (metadata.authors().isEmpty()) {
      fact(text, "author", null);
    }
    metadata.authors().forEach(author -> fact(text, "author", author));
    date(text, "published", metadata.published());
    date(text, "modified", metadata.modified());
    fact(text, "language", metadata.language());
    fact(text, "address", metadata.canonicalUrl());
    fact(text, "credit", metadata.credit());
    fact(text, "section", metadata.section());
    for (Note note : document.notes()) {
      text.row("note", "", List.of(note.message()));
    }
    return text.toString();
  }

  private static void fact(TerminalText text, String label, @Nullable Finding fact) {
    if (fact == null) {
      text.row(label, "", List.of("unknown"));
    } else {
      row(text, label, fact.value(), fact.certainty(), fact.evidence());
    }
  }

  private static void date(TerminalText text, String label, @Nullable Published date) {
    if (date == null) {
      text.row(label, "", List.of("unknown"));
    } else {
      row(text, label, DateText.of(date), date.certainty(), date.evidence());
    }
  }

  private static void row(
      TerminalText text, String label, String value, Certainty certainty, String evidence) {
    String words =
        evidence.length() <= LONGEST_EVIDENCE
            ? evidence
            : evidence.substring(0, LONGEST_EVIDENCE) + "…";
    text.row(label, "", List.of(value + " · " + word(certainty) + " · " + words));
  }

  private static String word(Certainty certainty) {
    return switch (certainty) {
      case SURE -> "sure";
      case LIKELY -> "likely";
      case GUESS -> "a guess";
    };
  }
}
