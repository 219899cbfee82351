package dev.whence.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a body, as far as the articles of a case say.
 *
 * @param body as asked for
 * @param at the day it is given for; null for all times
 * @param seats by post, then person
 * @param changes statements that somebody came, went, or the post ended, by date
 * @param unnamed statements that somebody went who is not named: of this body, and those that name
 *     no body, in articles that tell of changes in this one; by date
 * @param counts printed numbers of members
 * @param warnings where numbers and names, or dates, do not fit, in plain words
 */
public record Roster(
    String body,
    @Nullable LocalDate at,
    List<Seat> seats,
    List<PostStatement> changes,
    List<PostStatement> unnamed,
    List<BodyCount> counts,
    List<String> warnings) {

  public Roster {
    seats = List.copyOf(seats);
    changes = List.copyOf(changes);
    unnamed = List.copyOf(unnamed);
    counts = List.copyOf(counts);
    warnings = List.copyOf(warnings);
  }

  /**
   * One person in one post.
   *
   * @param person the fullest name
   * @param post as printed
   * @param standing on the day: what the weightiest and latest word says that is neither alleged
   *     nor inferred; UNSURE when there is none
   * @param statements all of them, alleged, denied and inferred ones too, by date
   */
  public record Seat(
      String person, String post, Standing standing, List<PostStatement> statements) {
    public Seat {
      statements = List.copyOf(statements);
    }
  }

  /** What holds on a day. */
  public enum Standing {
    HOLDS,
    ACTING,
    FORMER,
    /** Named for it and not yet in it on that day. */
    NOT_YET,
    /** Two equally weighty words do not agree. */
    CONTRADICTORY,
    /** Only alleged, denied or inferred words speak of it; or somebody else came after. */
    UNSURE
  }
}
