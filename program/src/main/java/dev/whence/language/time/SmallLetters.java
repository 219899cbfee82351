package dev.whence.language.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A text in small letters that remembers what was looked for in it. Not safe for two threads. */
final class SmallLetters {

  private final String text;
  private final Map<String, Boolean> held = new HashMap<>();

  SmallLetters(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
    held.put(RequiredLetters.DIGIT, text.chars().anyMatch(Character::isDigit));
  }

  /** Whether the run of letters is in the text. */
  boolean hold(String run) {
    return held.computeIfAbsent(run, text::contains);
  }
}
