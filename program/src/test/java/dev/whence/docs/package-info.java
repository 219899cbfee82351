/**
 * Checks that the documentation says what the program does: commands shown with their output are
 * run, every option, exit code and reason is in the manual, links lead somewhere, and the readings
 * promised for the examples hold. Uses the program through its command line only.
 */
@NullMarked
package dev.whence.docs;

import org.jspecify.annotations.NullMarked;
