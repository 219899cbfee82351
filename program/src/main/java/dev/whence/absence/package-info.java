/**
 * Keeps ledgers of who speaks and of what is not there: who declined, did not answer or was not
 * asked, about what, who is asked or accused and has no word, and what could not be seen. Takes the
 * {@link dev.whence.model.Reading}s of a case; gives a {@link dev.whence.model.Speakers}, a {@link
 * dev.whence.model.SilenceLedger} and a {@link dev.whence.model.SightingLedger}. The one set of
 * patterns for silences, denials and sightings lies here: of one article it gives the {@link
 * dev.whence.model.Absences}, which tracing asks what of them is about a claim. A silence is never
 * a denial, and stays on the ledger when a later word ends it. Touches only {@code model}. Start at
 * {@link dev.whence.absence.AbsenceKeeper}; known hazards lie in {@code golden/case}.
 */
@NullMarked
package dev.whence.absence;

import org.jspecify.annotations.NullMarked;
