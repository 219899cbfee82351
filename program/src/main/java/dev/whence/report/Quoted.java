package dev.whence.report;

/** Words and where they stand. */
record Quoted(Quote words, Cite cite) {}
