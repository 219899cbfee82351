package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article's statement about who holds, held, gets or loses a post.
 *
 * @param person the fullest name that the articles print; null where nobody is named
 * @param holder who is meant, as printed, where nobody is named: "a top general"; null where
 *     somebody is, and where the post itself is spoken of
 * @param post as printed, such as "vice chairman"; "member" for a mere membership
 * @param body as printed, without article; null when none is named
 * @param change what is said
 * @param denied whether it is said not to be so
 * @param grade on what kind of word
 * @param from first day on which it can have been so, or have happened; null when open
 * @param to last such day; null when open
 * @param dated whether the words say when; otherwise the days are those of the article
 * @param toTheDay whether they name a day, so that a first of January is that day and no year
 * @param onWordOf who says so; null for the article's own voice
 * @param words the sentence
 */
public record PostStatement(
    @Nullable String person,
    @Nullable String holder,
    String post,
    @Nullable String body,
    PostChange change,
    boolean denied,
    PostGrade grade,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean dated,
    boolean toTheDay,
    @Nullable String onWordOf,
    Words words) {}
