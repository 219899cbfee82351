package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Note;
import dev.whence.model.SpeechLink;
import java.util.List;

/**
 * Finds the attributions of a document: who is said to have said what. Weighs what the trained
 * reader linked, and looks with rules for what it does not see.
 */
public interface AttributionFinder {

  /**
   * Every attribution of the article's own text, headline included.
   *
   * @param links what the trained reader takes for speech in this document, in text order
   * @return attributions in text order of their cues, verified against the text; never fails on odd
   *     input, which becomes a note
   */
  Found find(Annotated annotated, List<SpeechLink> links);

  /** The finder for English. Stateless, so safe for many threads. */
  static AttributionFinder english() {
    return new LinkFinder(Lexicon.english());
  }

  /**
   * What was found in one document.
   *
   * @param attributions in text order of their cues; ids are "a1", "a2", … in that order
   * @param notes what was seen and not kept, or kept with a doubt, in text order
   */
  record Found(List<Attribution> attributions, List<Note> notes) {

    public Found {
      attributions = List.copyOf(attributions);
      notes = List.copyOf(notes);
    }
  }
}
