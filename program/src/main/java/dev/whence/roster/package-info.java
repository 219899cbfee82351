/**
 * Says who held which post when, on whose word. Takes the {@link dev.whence.model.Reading}s of a
 * case; gives {@link dev.whence.model.PostStatement}s with their exact words, and from these a
 * {@link dev.whence.model.Roster} of one body on one day. People are one when their full names
 * agree and never by surname alone; an allegation never overwrites an announcement. Touches only
 * {@code model}. Start at {@link dev.whence.roster.RosterKeeper}; known hazards lie in {@code
 * golden/roster}.
 */
@NullMarked
package dev.whence.roster;

import org.jspecify.annotations.NullMarked;
