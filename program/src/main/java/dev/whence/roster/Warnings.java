package dev.whence.roster;

import dev.whence.model.BodyCount;
import dev.whence.model.BodyCount.Kind;
import dev.whence.model.PostChange;
import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says where printed numbers and names, or dates of one change, do not fit together. */
final class Warnings {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Warnings() {}

  static List<String> of(List<Seat> seats, List<BodyCount> counts) {
    List<String> warnings = new ArrayList<>();
    long gone = people(seats, Standing.FORMER);
    long inferred =
        seats.stream().filter(Warnings::isGoneByInference).map(Seat::person).distinct().count();
    for (BodyCount count : counts) {
      int said = count.what() == Kind.GONE ? count.number() : goneByArithmetic(count, counts);
      if (said > gone) {
        String how = count.what() == Kind.GONE ? "says that " : "leaves, by subtraction, ";
        warnings.add(
            count.words().article()
                + ": the article "
                + how
                + said
                + (count.what() == Kind.GONE ? " went" : " gone")
                + "; this case names "
                + gone
                + (inferred == 0 ? "" : ", and " + inferred + " more by inference only"));
      }
    }
    for (Seat seat : seats) {
      dates(seat, PostChange.BECOMES, "came", warnings);
      dates(seat, PostChange.LEAVES, "went", warnings);
    }
    return warnings;
  }

  /** Whether that somebody is gone is only inferred from the words. */
  private static boolean isGoneByInference(Seat seat) {
    return seat.standing() == Standing.UNSURE
        && seat.statements().stream()
            .filter(one -> one.grade() == PostGrade.INFERRED)
            .anyMatch(one -> one.change() == PostChange.HELD || one.change() == PostChange.LEAVES);
  }

  private static long people(List<Seat> seats, Standing standing) {
    return seats.stream()
        .filter(seat -> seat.standing() == standing)
        .map(Seat::person)
        .distinct()
        .count();
  }

  /**
   * Members less those left, printed in one sentence; 0 when the sentence gives only one number.
   */
  private static int goneByArithmetic(BodyCount count, List<BodyCount> counts) {
    return counts.stream()
        .filter(other -> count.what() == Kind.MEMBERS && other.what() == Kind.LEFT)
        .filter(other -> other.words().equals(count.words()))
        .mapToInt(other -> count.number() - other.number())
        .findFirst()
        .orElse(0);
  }

  private static void dates(Seat seat, PostChange change, String word, List<String> warnings) {
    PostStatement first = null;
    for (PostStatement statement : seat.statements()) {
      if (statement.change() != change || !Standings.counts(statement)) {
        continue;
      }
      if (first != null && isApart(first, statement)) {
        warnings.add(
            seat.person()
                + " "
                + word
                + " ("
                + seat.post()
                + "): "
                + when(first)
                + " in "
                + first.words().article()
                + ", "
                + when(statement)
                + " in "
                + statement.words().article());
        return;
      }
      first = first == null ? statement : first;
    }
  }

  private static boolean isApart(PostStatement one, PostStatement other) {
    return isBefore(one.to(), other.from()) || isBefore(other.to(), one.from());
  }

  private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  private static String when(PostStatement statement) {
    LocalDate from = statement.from();
    LocalDate to = statement.to();
    boolean sameDay = from != null && from.equals(to);
    String first = from == null ? "" : DAY.format(from);
    String last = to == null ? "" : DAY.format(to);
    if (last.isEmpty()) {
      return first + " or later";
    }
    return sameDay ? first : first.isEmpty() ? "by " + last : first + " – " + last;
  }
}
