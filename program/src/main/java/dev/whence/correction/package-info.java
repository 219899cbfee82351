/**
 * Makes a case what its users say it is. Takes records as the program made them and the log of
 * corrections; gives new records, and what became of each correction. Changes nothing that it is
 * handed: without corrections, or when all were taken back, it gives the very same records. Uses
 * only {@code model}: no file, clock, network or store. Start at {@link
 * dev.whence.correction.Corrections}.
 */
@NullMarked
package dev.whence.correction;

import org.jspecify.annotations.NullMarked;
