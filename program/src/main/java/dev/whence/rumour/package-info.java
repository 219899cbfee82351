/**
 * Traces claims across articles: who carries a claim and in what tone, where each has it from, who
 * only repeats, denies or stays silent, and how many independent origins are left. Takes the
 * readings of a folder and gives {@link dev.whence.model.Rumour}s; touches nothing but what it is
 * handed. Every word shown is a span of an article. The door is {@link
 * dev.whence.rumour.RumourTracer}.
 */
@NullMarked
package dev.whence.rumour;

import org.jspecify.annotations.NullMarked;
