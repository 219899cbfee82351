package dev.whence.report;

import dev.whence.model.PostChange;
import dev.whence.model.PostStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days for which statements of one grade have somebody in a post.
 *
 * @param first the first day that is told of
 * @param last the last
 * @param begins whether the post is said to begin there; else it may have begun before
 * @param ends whether it is said to end there; else it may go on
 */
record PostTerm(LocalDate first, LocalDate last, boolean begins, boolean ends) {

  /**
   * The terms that statements of one grade tell of, in order of time. What is denied, and what has
   * no day, tells of none.
   *
   * @param statements by date
   */
  static List<PostTerm> of(List<PostStatement> statements) {
    List<PostTerm> terms = new ArrayList<>();
    PostTerm open = null;
    for (PostStatement statement : statements) {
      LocalDate day = day(statement);
      if (day == null || statement.denied() || tellsNoTerm(statement.change())) {
        continue;
      }
      if (isEnd(statement.change())) {
        terms.add(
            open == null
                ? new PostTerm(day, day, false, true)
                : new PostTerm(open.first(), day, open.begins(), true));
        open = null;
      } else if (open == null) {
        open = new PostTerm(first(statement, day), day, begins(statement), false);
      } else {
        LocalDate first = first(statement, day);
        boolean earlier = first.isBefore(open.first());
        open =
            new PostTerm(
                earlier ? first : open.first(),
                day,
                earlier ? begins(statement) : open.begins(),
                false);
      }
    }
    if (open != null) {
      terms.add(open);
    }
    return terms;
  }

  /** "Has been head since 1 January 2023": from that day on. */
  private static LocalDate first(PostStatement statement, LocalDate day) {
    LocalDate from = statement.from();
    return from != null && lasts(statement) ? from : day;
  }

  private static boolean begins(PostStatement statement) {
    return statement.change() == PostChange.BECOMES || (statement.toTheDay() && lasts(statement));
  }

  /** Whether the words give a time through which somebody has a post. */
  static boolean lasts(PostStatement statement) {
    boolean holds = statement.change() == PostChange.HOLDS || statement.change() == PostChange.ACTS;
    return holds && statement.dated();
  }

  /** The day a statement is sure to have come about; null when it has none. */
  static @Nullable LocalDate day(PostStatement statement) {
    return statement.to() == null ? statement.from() : statement.to();
  }

  private static boolean tellsNoTerm(PostChange change) {
    return change == PostChange.INVESTIGATED || change == PostChange.LIKENED;
  }

  private static boolean isEnd(PostChange change) {
    return change == PostChange.LEAVES
        || change == PostChange.HELD
        || change == PostChange.ABOLISHED;
  }
}
