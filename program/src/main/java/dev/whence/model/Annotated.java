package dev.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with its sentences, names and times marked.
 *
 * @param document what was annotated
 * @param sentences in text order; only of blocks that hold the article's own text
 * @param entities by id
 * @param mentions in text order; a pronoun without a sure enough owner has none
 * @param times in text order
 * @param published when the article was published: what the document's metadata say, else what its
 *     words allow; null when nothing can be said
 * @param language ISO 639-1 code of the language it is written in: what the document's metadata
 *     say, else what its words show; null when that is unsure
 * @param notes doubts of this step
 */
public record Annotated(
    Document document,
    List<Sentence> sentences,
    List<Entity> entities,
    List<Mention> mentions,
    List<TimeMention> times,
    @Nullable Published published,
    @Nullable Finding language,
    List<Note> notes) {

  public Annotated {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    notes = List.copyOf(notes);
  }
}
