package dev.whence.cli;

import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import java.util.ArrayList;
import java.util.List;

/** The articles of one command that could not be read, and what follows for its exit code. */
final class Unread {

  private final List<Rejected> rejected = new ArrayList<>();

  void add(Rejected one) {
    rejected.add(one);
  }

  void addAll(List<Rejected> some) {
    rejected.addAll(some);
  }

  /** Lists them plainly, where there are any. */
  void tell(Console console) {
    if (rejected.isEmpty()) {
      return;
    }
    console.say(
        rejected.size()
            + (rejected.size() == 1 ? " article" : " articles")
            + " could not be read:");
    for (Rejected one : rejected) {
      String name = one.message().contains(one.article()) ? "" : one.article() + ": ";
      console.say("  " + name + one.message() + " [" + one.reason().label() + "]");
    }
  }

  int exitCode() {
    if (rejected.isEmpty()) {
      return Main.DONE;
    }
    return rejected.stream().anyMatch(one -> one.reason() == RejectionReason.BUG)
        ? Main.FAULT
        : Main.SOME_REJECTED;
  }
}
