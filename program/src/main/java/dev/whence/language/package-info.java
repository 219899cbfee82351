/**
 * Marks sentences, words, names, times and who "he" is. Takes one {@link
 * dev.whence.model.Document}; gives one {@link dev.whence.model.Annotated} whose spans lie in the
 * document's text. The only room that sees OpenNLP; reads its word lists from the class path, no
 * store, clock or network. Start at {@link dev.whence.language.Annotator}; known hazards lie in
 * {@code golden/language}.
 */
@NullMarked
package dev.whence.language;

import org.jspecify.annotations.NullMarked;
