package dev.whence.model;

import java.util.List;

/**
 * One origin an article gives for a claim, and the way the word took.
 *
 * @param origin the {@link Origin#id}
 * @param via who handed it on, outermost first; empty when the article has it from the origin
 *     itself
 * @param words the exact words that say so
 */
public record RestsOn(String origin, List<Hop> via, Words words) {

  public RestsOn {
    via = List.copyOf(via);
  }
}
