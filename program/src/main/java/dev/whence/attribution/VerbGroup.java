package dev.whence.attribution;

/**
 * A cue verb with its auxiliaries, negation and particles.
 *
 * @param verb what it means
 * @param range tokens from the first auxiliary to the last particle
 * @param head the token of the verb itself
 * @param form how it stands in its clause
 * @param passive whether the subject is the one spoken of
 * @param negated whether "not" or "never" stands in it
 */
record VerbGroup(CueVerb verb, Range range, int head, Form form, boolean passive, boolean negated) {

  enum Form {
    /** with a subject of its own */
    FINITE,
    /** "saying", "citing": the subject is another verb's */
    ING,
    /** "to say" */
    INFINITIVE,
    /** "expected next month": a participle behind a noun */
    PARTICIPLE
  }

  boolean takes(Frame frame) {
    return verb.takes(frame);
  }
}
