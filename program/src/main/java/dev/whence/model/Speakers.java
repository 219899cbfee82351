package dev.whence.model;

import java.util.List;

/**
 * Who speaks in the articles of a case, and who is named as asked or accused and has no word in it.
 *
 * @param speaking everybody with a name, each once, in the order of the alphabet
 * @param unheard in the order of the alphabet; none of them has a statement in any article, under
 *     any name that may be theirs
 */
public record Speakers(List<Speaker> speaking, List<Unheard> unheard) {

  public Speakers {
    speaking = List.copyOf(speaking);
    unheard = List.copyOf(unheard);
  }
}
