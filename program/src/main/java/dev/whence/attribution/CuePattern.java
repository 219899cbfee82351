package dev.whence.attribution;

/** One way a text shows that somebody else is speaking; looks at a sentence, adds what it finds. */
interface CuePattern {

  void find(TaggedSentence sentence, Findings findings);
}
