package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time.
 *
 * @param span the words
 * @param earliest first day they can mean; null when unknown or still relative
 * @param latest last day they can mean; null when unknown or still relative
 */
public record TimeMention(Span span, @Nullable LocalDate earliest, @Nullable LocalDate latest) {}
