package dev.whence.model;

import java.util.List;

/**
 * What the articles of a case say of people, bodies, silences and sightings, beside its rumours.
 *
 * @param speakers who speaks, and who is named and has no word
 * @param silences who stayed silent
 * @param sightings what was seen or not
 * @param rosters of each body of which a post is named, in the order of the alphabet
 * @param posts everything said of posts, of whatever body and of none, by date
 */
public record Ledgers(
    Speakers speakers,
    SilenceLedger silences,
    SightingLedger sightings,
    List<Roster> rosters,
    List<PostStatement> posts) {

  /** Of no article. */
  public static final Ledgers NONE =
      new Ledgers(
          new Speakers(List.of(), List.of()),
          new SilenceLedger(List.of(), List.of()),
          new SightingLedger(List.of(), List.of()),
          List.of(),
          List.of());

  public Ledgers {
    rosters = List.copyOf(rosters);
    posts = List.copyOf(posts);
  }
}
