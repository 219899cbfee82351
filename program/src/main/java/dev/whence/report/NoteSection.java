package dev.whence.report;

import dev.whence.model.Note;
import dev.whence.model.Rejected;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, and what was mended, guessed or left open in what was.
 *
 * @param read how many articles were
 */
record NoteSection(int read, List<NotRead> rejected, List<OfArticle> articles) {

  /** An article that could not be read. */
  record NotRead(String article, String reason, String stage, String message) {}

  /** The notes on one article, which is named where it is not shown. */
  record OfArticle(@Nullable Cite cite, String article, List<OneNote> notes) {}

  /** A note; the words it is about are in the text at its target. */
  record OneNote(String message, @Nullable String target, String stage) {}

  static NoteSection of(Trace trace, Coverage coverage, Anchors anchors, Statements statements) {
    Map<Integer, List<Note>> notes = new TreeMap<>();
    Stream.concat(
            trace.readings().stream().flatMap(reading -> reading.allNotes().stream()),
            trace.rumours().stream().flatMap(rumour -> rumour.notes().stream()))
        .forEach(
            note ->
                notes
                    .computeIfAbsent(coverage.numberOf(note.article()), key -> new ArrayList<>())
                    .add(note));
    return new NoteSection(
        trace.read(),
        trace.rejected().stream().map(NoteSection::notRead).toList(),
        notes.values().stream().map(own -> article(own, coverage, anchors, statements)).toList());
  }

  /** How many notes there are. */
  int count() {
    return articles.stream().mapToInt(one -> one.notes().size()).sum();
  }

  private static NotRead notRead(Rejected one) {
    return new NotRead(one.article(), one.reason().label(), one.stage().label(), one.message());
  }

  private static OfArticle article(
      List<Note> notes, Coverage coverage, Anchors anchors, Statements statements) {
    String article = notes.get(0).article();
    return new OfArticle(
        coverage.reading(article).isPresent() ? statements.cite(article) : null,
        article,
        notes.stream()
            .map(
                note ->
                    new OneNote(
                        note.message(),
                        target(note, coverage, anchors).orElse(null),
                        note.stage().label()))
            .toList());
  }

  private static Optional<String> target(Note note, Coverage coverage, Anchors anchors) {
    Span span = note.span();
    if (span == null || span.isEmpty()) {
      return Optional.empty();
    }
    return coverage
        .reading(note.article())
        .filter(reading -> span.end() <= reading.text().length())
        .map(reading -> Words.of(reading, span))
        .flatMap(anchors::of)
        .map(id -> "#" + id);
  }
}
