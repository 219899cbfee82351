package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * What a user says instead of what the program says.
 *
 * @param kind what is said
 * @param target what it is about
 * @param before the program's own value when the user spoke, in its shown form; empty where it
 *     named nobody, null where it had nothing there or where it never gives such a value
 * @param after the user's value; empty where she says that nobody is named, or where the kind says
 *     it all
 * @param detail what a speaker is, by the label of its {@link SpeakerKind}; the day on which an
 *     added article came out; null for other kinds and where it was not told
 */
public record Change(
    ChangeKind kind,
    Target target,
    @Nullable String before,
    String after,
    @Nullable String detail) {

  /** Throws {@link IllegalArgumentException} where the kind needs more, or another value. */
  public Change {
    String missing = kind.missing(target, after);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(kind.label() + " needs " + missing);
    }
  }

  /** A change that no value of the program stands against. */
  public static Change of(ChangeKind kind, Target target, String after) {
    return new Change(kind, target, null, after, null);
  }

  /** Takes back an entry of the log. */
  public static Change undo(int number) {
    return of(ChangeKind.UNDO, Target.ofCase(), String.valueOf(number));
  }

  /** The same against a value of the program. */
  public Change against(@Nullable String found) {
    return new Change(kind, target, found, after, detail);
  }

  /** The number of the entry that this takes back; 0 for every other kind. */
  public int undoes() {
    return kind == ChangeKind.UNDO ? Integer.parseInt(after) : 0;
  }
}
