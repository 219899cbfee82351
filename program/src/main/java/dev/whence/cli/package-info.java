/**
 * Turns a user's words into calls of {@link dev.whence.Whence} and its answers into output and exit
 * codes. Results go to standard output, everything else to standard error. Touches the terminal and
 * the files the user names for output; knows nothing of articles, and no room but through {@code
 * Whence}. Start at {@link dev.whence.cli.Main}.
 */
@NullMarked
package dev.whence.cli;

import org.jspecify.annotations.NullMarked;
