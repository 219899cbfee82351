package dev.whence.model;

import java.time.Instant;

/**
 * One entry of a case's log: what a user said, who, when and why. It is never changed and never
 * deleted; what takes it back is an entry too.
 *
 * @param number 1 for the first entry of the case, and so on
 * @param at when it was made
 * @param who the name the user gave; never blank
 * @param why in the user's words; empty where she gave no reason
 * @param change what was said
 */
public record Correction(int number, Instant at, String who, String why, Change change) {

  public Correction {
    if (number < 1 || who.isBlank()) {
      throw new IllegalArgumentException("entry " + number + " by “" + who + "”");
    }
    if (change.undoes() >= number) {
      throw new IllegalArgumentException("entry " + number + " takes back a later one");
    }
  }

  /** What {@code decidedBy} says of a value that comes from here. */
  public String decider() {
    return userDecider(who);
  }

  /** What {@code decidedBy} says of a value that a user of this name gives. */
  public static String userDecider(String who) {
    return "user:" + who;
  }

  /** Whether a value was decided by a user. */
  public static boolean isUser(String decidedBy) {
    return decidedBy.startsWith("user:");
  }
}
