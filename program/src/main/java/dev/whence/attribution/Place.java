package dev.whence.attribution;

import dev.whence.model.Span;

/** Tokens of a sentence of the document. */
record Place(TaggedSentence sentence, Range range) {

  Span span() {
    return sentence.span(range);
  }

  String words() {
    return sentence.words(range);
  }
}
