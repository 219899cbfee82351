package dev.whence.rumour;

import dev.whence.model.Span;

/**
 * An outlet that an article names as a place the word came through.
 *
 * @param how by which words
 * @param name the outlet as printed, without article and description
 * @param at where the name stands
 * @param words the clause that says so
 */
record Credit(How how, String name, Span at, Span words) {

  /** The kinds of words that hand on to an outlet. */
  enum How {
    /** "told the Post", "speaking to the Post". */
    TOLD,
    /** "according to the Post", "the Post reports". */
    CITED,
    /** "Via: Post", "Source: Post" on a line of its own. */
    LISTED
  }
}
