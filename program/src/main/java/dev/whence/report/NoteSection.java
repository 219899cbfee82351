package dev.whence.report;

import dev.whence.model.Note;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be read, and what was mended, guessed or left open in what was. */
final class NoteSection {

  private static final int OPEN_LIST = 12;

  private final Trace trace;
  private final Coverage coverage;
  private final Anchors anchors;
  private final Statements statements;

  NoteSection(Trace trace, Coverage coverage, Anchors anchors, Statements statements) {
    this.trace = trace;
    this.coverage = coverage;
    this.anchors = anchors;
    this.statements = statements;
  }

  void write(Markup markup) {
    markup.open("section", "id", "notes", "class", "part", "aria-labelledby", "notes-title");
    markup.element("h2", "What was mended, left open, or not read", "id", "notes-title").line();
    markup.element("p", sum(), "class", "small").line();
    rejected(markup);
    Map<Integer, List<Note>> byArticle = byArticle();
    int count = byArticle.values().stream().mapToInt(List::size).sum();
    if (count > 0) {
      markup.open("details", "class", "fold", "open", count <= OPEN_LIST ? "" : null);
      markup.element("summary", PlainWords.count(count, "note") + " on the reading").line();
      markup.open("ul", "class", "notes").line();
      byArticle.values().forEach(notes -> article(markup, notes));
      markup.close().closeLine();
    }
    markup.closeLine();
  }

  private String sum() {
    int read = trace.read();
    int rejected = trace.rejected().size();
    return PlainWords.count(read + rejected, "article")
        + " given: "
        + read
        + " read, "
        + rejected
        + " not read.";
  }

  private void rejected(Markup markup) {
    if (trace.rejected().isEmpty()) {
      return;
    }
    markup.open("ul", "class", "rejected").line();
    for (Rejected one : trace.rejected()) {
      markup.open("li").element("strong", "Not read: ").element("bdi", one.article());
      markup.text(" (" + one.reason().label() + ", " + one.stage().label() + ") ");
      markup.text(one.message()).closeLine();
    }
    markup.closeLine();
  }

  private Map<Integer, List<Note>> byArticle() {
    Map<Integer, List<Note>> notes = new TreeMap<>();
    for (Reading reading : trace.readings()) {
      reading.allNotes().forEach(note -> add(notes, note));
    }
    for (Rumour rumour : trace.rumours()) {
      rumour.notes().forEach(note -> add(notes, note));
    }
    return notes;
  }

  private void add(Map<Integer, List<Note>> notes, Note note) {
    notes.computeIfAbsent(coverage.numberOf(note.article()), key -> new ArrayList<>()).add(note);
  }

  private void article(Markup markup, List<Note> notes) {
    String article = notes.get(0).article();
    markup.open("li");
    if (coverage.reading(article).isPresent()) {
      statements.cite(markup, article);
    } else {
      markup.element("bdi", article);
    }
    markup.open("ul");
    for (Note note : notes) {
      markup.open("li").text(note.message() + " ");
      words(markup, note);
      markup.element("span", "(" + note.stage().label() + ")", "class", "small").closeLine();
    }
    markup.close().closeLine();
  }

  private void words(Markup markup, Note note) {
    Span span = note.span();
    if (span == null || span.isEmpty()) {
      return;
    }
    coverage
        .reading(note.article())
        .filter(reading -> span.end() <= reading.text().length())
        .map(reading -> Words.of(reading, span))
        .flatMap(anchors::of)
        .ifPresent(id -> markup.element("a", "the words", "href", "#" + id).text(" "));
  }
}
