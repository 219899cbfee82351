package dev.whence.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one article has of words withheld, of words against, and of things seen or not seen,
 * whatever they are about. Found once; whoever asks what of it concerns a claim asks this.
 *
 * @param withheld who stayed silent, in text order
 * @param denied statements whose words say that something is not so, in the reading's order
 * @param noticed what could be seen or not seen, in text order
 * @param spokenFor by the id of a statement the body in whose name it is made; only where its
 *     speaker is somebody who speaks for a body that is named
 */
public record Absences(
    List<Withheld> withheld,
    List<Denied> denied,
    List<Noticed> noticed,
    Map<String, String> spokenFor) {

  public Absences {
    withheld = List.copyOf(withheld);
    denied = List.copyOf(denied);
    noticed = List.copyOf(noticed);
    spokenFor = Map.copyOf(spokenFor);
  }

  /** Of an article that has nothing of the kind. */
  public static final Absences NONE = new Absences(List.of(), List.of(), List.of(), Map.of());

  /** What a statement says against something; empty where its words deny nothing. */
  public Optional<Denied> denialIn(Attribution attribution) {
    return denied.stream().filter(one -> one.attribution().equals(attribution.id())).findFirst();
  }

  /**
   * A silence.
   *
   * @param who who stayed silent, as resolved or printed
   * @param kind how
   * @param of spans that name the matter; empty when nothing does
   * @param at where the refusal begins
   * @param sentence the sentence it stands in
   * @param attribution the statement that it is; empty where only the sentence's words show it
   * @param answering whether a comment or an answer is withheld, not merely a thing left open
   */
  public record Withheld(
      String who,
      SilenceKind kind,
      List<Span> of,
      int at,
      Span sentence,
      Optional<String> attribution,
      boolean answering) {

    public Withheld {
      of = List.copyOf(of);
    }
  }

  /**
   * A statement whose words say that something is not so.
   *
   * @param attribution its id
   * @param ways how they say it
   * @param negated words that follow closely on a "no" or "not", at most three on each, by which a
   *     reader of the claim tells whether it is the claim that is negated; in text order
   */
  public record Denied(String attribution, Set<Way> ways, List<String> negated) {

    public Denied {
      ways = Set.copyOf(ways);
      negated = List.copyOf(negated);
    }

    /** Whether it says so in one of these ways. */
    public boolean says(Way way) {
      return ways.contains(way);
    }
  }

  /** How words say that something is not so. */
  public enum Way {
    /** They deny it: "denied", "took to the air to deny it". */
    IN_SO_MANY_WORDS,
    /** "Nothing to do with", "that is not". */
    NOT_SO,
    /** The report itself is called made up: "the story is an invention". */
    REPORT_NOT_SO,
    /** Somebody did not do something: "has not left the country". */
    DID_NOT,
    /** They speak of "the report" or "the claims"; alone it denies nothing. */
    OF_A_REPORT,
    /** "Did not dispute", "has not denied": no denial; stands alone. */
    HALF
  }

  /**
   * Something seen or not seen.
   *
   * @param kind what kind
   * @param onWordOf who says so; empty for the article's own voice
   * @param place the telling words
   * @param sentence the sentence they stand in
   */
  public record Noticed(
      ObservableKind kind, Optional<String> onWordOf, Span place, Span sentence) {}
}
