package dev.whence.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stayed silent in the articles of a case, about what, and who spoke later.
 *
 * @param entries by date, then article
 * @param rates of those who both spoke and stayed silent, or stayed silent more than once
 */
public record SilenceLedger(List<Entry> entries, List<AnswerRate> rates) {

  public SilenceLedger {
    entries = List.copyOf(entries);
    rates = List.copyOf(rates);
  }

  /**
   * One silence. It stays when it ends.
   *
   * @param actor who stayed silent
   * @param kind how
   * @param of the matter, in the article's words; null when it names none
   * @param onWordOf who says so of the actor; null for the article's own voice
   * @param from first day of the article that tells of it; null when open
   * @param to last such day; null when open
   * @param words the sentence
   * @param end what the same actor later said on the matter; null when nothing was found
   */
  public record Entry(
      String actor,
      SilenceKind kind,
      @Nullable String of,
      @Nullable String onWordOf,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Words words,
      @Nullable End end) {}

  /**
   * A later word on the matter of a silence.
   *
   * @param from first day of the article that has it
   * @param words its sentence
   */
  public record End(LocalDate from, Words words) {}

  /**
   * In how many articles an actor speaks.
   *
   * @param actor who
   * @param answered articles in which the actor says something
   * @param of those, and the ones in which the actor only stays silent
   */
  public record AnswerRate(String actor, int answered, int of) {}
}
