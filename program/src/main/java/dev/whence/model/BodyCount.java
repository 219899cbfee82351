package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A printed number of a body's members.
 *
 * @param body as printed, without article
 * @param number how many
 * @param what whether they are all members, those who went or those who are left
 * @param from the first day of the time it is said of; null when unknown
 * @param to the last; null when unknown
 * @param words the sentence
 */
public record BodyCount(
    String body,
    int number,
    Kind what,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Words words) {

  /** Who is counted. */
  public enum Kind {
    MEMBERS,
    GONE,
    LEFT
  }
}
