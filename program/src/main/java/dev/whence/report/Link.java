package dev.whence.report;

import org.jspecify.annotations.Nullable;

/**
 * Words that open something.
 *
 * @param target where they lead; null where they lead nowhere
 */
record Link(String text, @Nullable String target) {}
