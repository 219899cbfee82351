package dev.whence.web;

import java.util.Optional;

/**
 * What follows on a form.
 *
 * @param next the page to go to, a path of ours; empty where the form was refused
 * @param page the page that says why it was refused; empty otherwise
 * @param who the name to remember for this browser; empty for none
 */
public record Received(Optional<String> next, Optional<String> page, String who) {

  /** It was taken, and the browser goes on there. */
  public static Received goOn(String next, String who) {
    if (!next.startsWith("/") || next.startsWith("//")) {
      throw new IllegalArgumentException("not a page of ours: " + next);
    }
    return new Received(Optional.of(next), Optional.empty(), who);
  }

  /** It cannot be done; the page says why. */
  public static Received refused(String page) {
    return new Received(Optional.empty(), Optional.of(page), "");
  }

  /** There is no such form. */
  public static Received unknown() {
    return new Received(Optional.empty(), Optional.empty(), "");
  }
}
