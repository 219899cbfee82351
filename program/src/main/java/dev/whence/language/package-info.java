/**
 * Marks sentences, words, names, times and who "he" is. Takes one {@link
 * dev.whence.model.Document}; gives one {@link dev.whence.model.Annotated} whose spans lie in the
 * document's text. Beside that its trained reader says which words it takes for whose speech, as
 * {@link dev.whence.model.SpeechLink}s. The only room that sees OpenNLP and ONNX Runtime; reads its
 * word lists and weights from the class path, no store, clock or network. Start at {@link
 * dev.whence.language.Annotator} and {@link dev.whence.language.SpeechReader}; known hazards lie in
 * {@code golden/language}.
 */
@NullMarked
package dev.whence.language;

import org.jspecify.annotations.NullMarked;
