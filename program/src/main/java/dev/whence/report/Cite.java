package dev.whence.report;

import org.jspecify.annotations.Nullable;

/**
 * An article as the source of words.
 *
 * @param target where it stands
 * @param date when it was published; null where that is not known
 * @param inferred whether the date is
 */
record Cite(String outlet, String target, @Nullable String date, boolean inferred) {}
