package dev.whence.report;

import dev.whence.model.BodyCount;
import dev.whence.model.PostChange;
import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import java.util.List;

/** A roster on a terminal: who holds what on a day, each line with its words. */
public final class RosterView {

  private final int width;
  private final boolean colour;

  private RosterView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view.
   *
   * @param width in columns
   * @param colour whether to write ANSI colours
   */
  public static RosterView of(int width, boolean colour) {
    return new RosterView(width, colour);
  }

  /** The roster as lines. */
  public String show(Roster roster) {
    TerminalText text = new TerminalText(width, colour);
    text.heading(
        roster.body(), roster.at() == null ? "as last known" : "on " + DateText.of(roster.at()));
    for (Standing standing : Standing.values()) {
      List<Seat> seats =
          roster.seats().stream().filter(seat -> seat.standing() == standing).toList();
      if (!seats.isEmpty()) {
        text.blank();
        text.heading(heading(standing), String.valueOf(seats.size()));
        seats.forEach(seat -> seat(text, seat));
      }
    }
    changes(text, roster.changes());
    unnamed(text, roster.unnamed());
    counts(text, roster.counts());
    if (!roster.warnings().isEmpty()) {
      text.blank();
      text.heading("does not fit together", "");
      roster.warnings().forEach(warning -> text.hanging(2, 4, warning));
    }
    return text.toString();
  }

  static String heading(Standing standing) {
    return switch (standing) {
      case HOLDS -> "in post";
      case ACTING -> "acting";
      case FORMER -> "no longer in post";
      case NOT_YET -> "not yet in post";
      case CONTRADICTORY -> "articles do not agree";
      case UNSURE -> "only alleged, denied, inferred, or told of another time";
    };
  }

  private static void seat(TerminalText text, Seat seat) {
    text.hanging(2, 4, seat.person() + ", " + seat.post());
    seat.statements().forEach(statement -> text.hanging(4, 6, line(statement)));
  }

  private static String line(PostStatement statement) {
    String by = statement.onWordOf() == null ? "" : ", on the word of " + statement.onWordOf();
    return grade(statement.grade())
        + by
        + ": "
        + (statement.denied() ? "not so: " : "")
        + change(statement.change())
        + (statement.dated() ? " " : ", ")
        + when(statement)
        + ": "
        + LedgerWords.quoted(statement.words());
  }

  /** The days of a statement, "told …" where the words do not say when. */
  static String when(PostStatement statement) {
    if (statement.toTheDay()) {
      return DateText.days(statement.from(), statement.to());
    }
    if (PostTerm.lasts(statement)) {
      return DateText.lasting(statement.from(), statement.to());
    }
    return statement.dated()
        ? DateText.span(statement.from(), statement.to())
        : DateText.told(statement.from(), statement.to());
  }

  static String grade(PostGrade grade) {
    return switch (grade) {
      case ANNOUNCED -> "announced";
      case REPORTED -> "reported";
      case ALLEGED -> "alleged";
      case INFERRED -> "inferred";
    };
  }

  static String change(PostChange change) {
    return switch (change) {
      case HOLDS -> "holds";
      case ACTS -> "acts";
      case HELD -> "held";
      case BECOMES -> "comes";
      case LEAVES -> "goes";
      case INVESTIGATED -> "under investigation";
      case LIKENED -> "likened to another post";
      case ABOLISHED -> "post abolished";
    };
  }

  private static void changes(TerminalText text, List<PostStatement> changes) {
    if (changes.isEmpty()) {
      return;
    }
    text.blank();
    text.heading("what changed", String.valueOf(changes.size()));
    for (PostStatement change : changes) {
      String who = change.person() == null ? "the post of " + change.post() : change.person();
      String post = change.person() == null ? "" : ", " + change.post();
      text.hanging(
          2,
          4,
          when(change)
              + " · "
              + who
              + post
              + ": "
              + (change.denied() ? "said not to be so: " : "")
              + change(change.change())
              + " ("
              + grade(change.grade())
              + ")");
    }
  }

  private static void unnamed(TerminalText text, List<PostStatement> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    text.blank();
    text.heading("gone, and not named in these words", String.valueOf(unnamed.size()));
    for (PostStatement statement : unnamed) {
      text.hanging(2, 4, statement.holder() + ofWhich(statement));
      text.hanging(4, 6, line(statement));
    }
  }

  /** Whose post it was, as far as the words say. */
  static String ofWhich(PostStatement statement) {
    return statement.body() == null
        ? " (of which body is not said)"
        : " (" + statement.body() + ")";
  }

  private static void counts(TerminalText text, List<BodyCount> counts) {
    if (counts.isEmpty()) {
      return;
    }
    text.blank();
    text.heading("numbers printed", String.valueOf(counts.size()));
    for (BodyCount count : counts) {
      String what = " " + what(count.what());
      String day = count.from() == null ? "" : " (" + DateText.span(count.from(), count.to()) + ")";
      text.hanging(2, 4, count.number() + what + day + ": " + LedgerWords.quoted(count.words()));
    }
  }

  static String what(BodyCount.Kind kind) {
    return switch (kind) {
      case MEMBERS -> "members";
      case GONE -> "gone";
      case LEFT -> "left";
    };
  }
}
