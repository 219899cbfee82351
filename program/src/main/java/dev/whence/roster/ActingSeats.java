package dev.whence.roster;

import dev.whence.model.PostChange;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import java.util.List;

/**
 * Who acts for want of a holder acts no longer when somebody else is appointed after that; nobody
 * says so, therefore it is unsure and not over.
 */
final class ActingSeats {

  private ActingSeats() {}

  static List<Seat> withoutSucceeded(List<Seat> seats) {
    return seats.stream()
        .map(
            seat ->
                seat.standing() == Standing.ACTING && isSucceeded(seat, seats)
                    ? new Seat(seat.person(), seat.post(), Standing.UNSURE, seat.statements())
                    : seat)
        .toList();
  }

  private static boolean isSucceeded(Seat acting, List<Seat> seats) {
    return seats.stream()
        .filter(other -> other.standing() == Standing.HOLDS && other.post().equals(acting.post()))
        .flatMap(other -> other.statements().stream())
        .filter(one -> one.change() == PostChange.BECOMES && Standings.counts(one))
        .anyMatch(one -> isAfterAll(one, acting.statements()));
  }

  private static boolean isAfterAll(PostStatement appointment, List<PostStatement> acting) {
    return acting.stream().allMatch(one -> Standings.day(appointment).isAfter(Standings.day(one)));
  }
}
