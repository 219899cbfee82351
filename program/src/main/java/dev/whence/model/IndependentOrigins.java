package dev.whence.model;

import java.util.List;

/**
 * How many origins stand behind a claim that do not have it from one another.
 *
 * @param least if everything that may be the same is the same
 * @param most if it is not
 * @param why one line in plain words
 * @param merges what was counted together or may be one, with its evidence
 */
public record IndependentOrigins(int least, int most, String why, List<Merge> merges) {

  public IndependentOrigins {
    merges = List.copyOf(merges);
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("interval " + least + " to " + most);
    }
  }
}
