package dev.whence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything one article gives by itself: the unit that crosses the seam into the store. It is the
 * same whether the article was read alone, among others, or on another machine.
 *
 * @param annotated the document with sentences, names and times
 * @param attributions in text order of their cues
 * @param notes doubts of the attribution step
 */
public record Reading(Annotated annotated, List<Attribution> attributions, List<Note> notes)
    implements Filed {

  public Reading {
    attributions = List.copyOf(attributions);
    notes = List.copyOf(notes);
  }

  @Override
  public String article() {
    return annotated.document().article();
  }

  /** None: it is drawn from the reading when it is needed. */
  @Override
  public Optional<byte[]> gist() {
    return Optional.empty();
  }

  @Override
  public Listed listed() {
    Document document = annotated.document();
    return new Listed(
        document.article(),
        document.sha256(),
        document.metadata().title(),
        document.metadata().outlet(),
        annotated.published(),
        allNotes());
  }

  @Override
  public Reading reading() {
    return this;
  }

  /** The article's fixed text. */
  public String text() {
    return annotated.document().text();
  }

  /** The notes of every step, in the order of the steps. */
  public List<Note> allNotes() {
    List<Note> all = new ArrayList<>(annotated.document().notes());
    all.addAll(annotated.notes());
    all.addAll(notes);
    return List.copyOf(all);
  }
}
