package dev.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a name who speaks or stays silent in the articles of a case: a person, a body, an
 * outlet. A spokesperson without a name is the body spoken for. Unnamed sources are nobody here.
 *
 * @param name the fullest name that the articles print
 * @param kind what most articles show it to be
 * @param printed every form in which the name is printed, that name among them, in the order of the
 *     alphabet
 * @param said all that is said to have been said, and every silence, by the date of the article;
 *     undated ones last
 * @param changes how the speaker's own words on one rumour changed from one time to the next
 */
public record Speaker(
    String name, SpeakerKind kind, List<String> printed, List<Said> said, List<Change> changes) {

  public Speaker {
    printed = List.copyOf(printed);
    said = List.copyOf(said);
    changes = List.copyOf(changes);
  }

  /** How many statements there are that are no silences. */
  public long statements() {
    return said.stream().filter(one -> one.act() != Act.SILENT).count();
  }

  /**
   * One thing said, or one silence.
   *
   * @param attribution its id within the article
   * @param act what the speaker does
   * @param as who is said to have said it, as printed there; null when the words name nobody
   * @param onWordOf who passes it on, where it lies inside what another says; null at the outside
   * @param words from the first to the last word of the statement with its source and cue
   * @param rumours the rumours it speaks of; empty for most
   */
  public record Said(
      String attribution,
      Act act,
      @Nullable String as,
      @Nullable String onWordOf,
      Words words,
      List<OnRumour> rumours) {

    public Said {
      rumours = List.copyOf(rumours);
    }
  }

  /**
   * That a statement speaks of a rumour.
   *
   * @param number of the rumour among those of the case, from 1
   * @param tone how it words the claim
   */
  public record OnRumour(int number, Tone tone) {}

  /**
   * Two statements on one rumour, one after the other, that differ in act or in tone.
   *
   * @param rumour its number, from 1
   * @param before the earlier one
   * @param after the later one
   */
  public record Change(int rumour, Said before, Said after) {}
}
