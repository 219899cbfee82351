package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for in a case. Every part that is given must hold.
 *
 * @param words to stand in the sentence, as typed; blank for any
 * @param speaker part of the name of who says it; blank for anybody
 * @param outlet part of the name of the outlet or, where that is unknown, of the file; blank for
 *     any
 * @param kind what the speaker is; null for any
 * @param act what the speaker does; null for any
 * @param stance what the article does with some rumour of the case; null for any
 * @param from first day on which the article can have come out; null for any
 * @param to last such day; null for any
 */
public record SearchQuery(
    String words,
    String speaker,
    String outlet,
    @Nullable SpeakerKind kind,
    @Nullable Act act,
    @Nullable Stance stance,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Asks for nothing. */
  public static final SearchQuery NOTHING =
      new SearchQuery("", "", "", null, null, null, null, null);

  /** Whether anything is asked for. */
  public boolean asks() {
    return !equals(NOTHING);
  }

  /** Whether it matters who says the words. */
  public boolean asksForStatement() {
    return !speaker.isBlank() || kind != null || act != null;
  }
}
