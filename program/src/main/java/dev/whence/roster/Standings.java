package dev.whence.roster;

import dev.whence.model.PostChange;
import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what holds of one person in one post on a day. Only announced and reported words count, an
 * announced one before a reported one of the same day; the latest that is not after the day
 * decides. Where somebody named or a body denies just that, the articles do not agree.
 */
final class Standings {

  private static final Comparator<PostStatement> BY_DAY =
      Comparator.comparing(Standings::day)
          .thenComparing(statement -> statement.grade() == PostGrade.ANNOUNCED);

  private Standings() {}

  /** The day a statement is sure to have come about; the first of all where it has none. */
  static LocalDate day(PostStatement statement) {
    LocalDate to = statement.to();
    LocalDate from = statement.from();
    return to != null ? to : from != null ? from : LocalDate.MIN;
  }

  static boolean counts(PostStatement statement) {
    return !statement.denied()
        && (statement.grade() == PostGrade.ANNOUNCED || statement.grade() == PostGrade.REPORTED);
  }

  /**
   * The standing.
   *
   * @param at the day; null for the last that is known
   */
  static Standing of(List<PostStatement> statements, @Nullable LocalDate at) {
    List<PostStatement> weighty =
        statements.stream()
            .filter(Standings::counts)
            .filter(one -> !RosterKeeper.isOfThePerson(one))
            .sorted(BY_DAY)
            .toList();
    if (weighty.isEmpty()) {
      return Standing.UNSURE;
    }
    PostStatement last = null;
    for (PostStatement statement : weighty) {
      if (at == null || !begin(statement).isAfter(at)) {
        last = statement;
      }
    }
    return last == null ? before(weighty.get(0)) : after(last, weighty, statements);
  }

  /** The first day on which a statement can hold. */
  private static LocalDate begin(PostStatement statement) {
    LocalDate from = statement.from();
    return from == null ? day(statement) : from;
  }

  /** What held before the first thing that is told. */
  private static Standing before(PostStatement first) {
    return switch (first.change()) {
      case BECOMES -> Standing.NOT_YET;
      case LEAVES -> Standing.HOLDS;
      default -> Standing.UNSURE;
    };
  }

  private static Standing after(
      PostStatement last, List<PostStatement> weighty, List<PostStatement> all) {
    Standing standing = standing(last.change());
    if (all.stream().anyMatch(other -> denies(other, last))) {
      return Standing.CONTRADICTORY;
    }
    for (PostStatement other : weighty) {
      boolean beside = day(other).equals(day(last)) && other.grade() == last.grade();
      boolean another = !other.words().article().equals(last.words().article());
      if (beside && another && standing(other.change()) != standing) {
        return Standing.CONTRADICTORY;
      }
    }
    return standing;
  }

  /** Whether somebody named or a body says that what a statement tells is not so. */
  private static boolean denies(PostStatement denial, PostStatement told) {
    return denial.denied()
        && denial.change() == told.change()
        && (denial.grade() == PostGrade.ANNOUNCED || told.grade() == PostGrade.REPORTED)
        && (denial.grade() == PostGrade.ANNOUNCED || denial.grade() == PostGrade.REPORTED);
  }

  private static Standing standing(PostChange change) {
    return switch (change) {
      case HOLDS, BECOMES -> Standing.HOLDS;
      case ACTS -> Standing.ACTING;
      case HELD, LEAVES, ABOLISHED -> Standing.FORMER;
      case INVESTIGATED, LIKENED -> Standing.UNSURE;
    };
  }
}
