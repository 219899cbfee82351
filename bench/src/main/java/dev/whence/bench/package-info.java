/**
 * Benchmarks of the rooms, run by hand (see {@code bench/README.md}). They measure what a user
 * waits for when the models are already loaded; whole runs, loading included, are {@code
 * bench/whole-run}.
 */
@NullMarked
package dev.whence.bench;

import org.jspecify.annotations.NullMarked;
