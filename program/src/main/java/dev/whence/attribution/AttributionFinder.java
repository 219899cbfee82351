package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Note;
import java.util.List;

/**
 * Finds the attributions of a document: who is said to have said what. Rules stand behind this door
 * now, a trained model may later.
 */
public interface AttributionFinder {

  /**
   * Every attribution of the article's own text, headline included.
   *
   * @return attributions in text order of their cues, verified against the text; never fails on odd
   *     input, which becomes a note
   */
  Found find(Annotated annotated);

  /**
   * The finder by rules over cue tables and clause patterns. Stateless, so safe for many threads.
   */
  static AttributionFinder withRules() {
    return new RuleFinder(Lexicon.english());
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
