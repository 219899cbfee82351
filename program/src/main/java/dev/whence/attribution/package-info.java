/**
 * Finds who said what. Takes the sentences, names and pronouns of one document; gives its
 * attributions (source, cue, content) in text order, and a note for each that could not be kept.
 * Uses only {@code model}: no file, clock, network or store. Knowledge of words lies in the tables
 * beside the classes (verbs.tsv and others); each pattern is a class of its own. Start at {@link
 * dev.whence.attribution.AttributionFinder}; known hazards lie in {@code golden/attribution}.
 */
@NullMarked
package dev.whence.attribution;

import org.jspecify.annotations.NullMarked;
