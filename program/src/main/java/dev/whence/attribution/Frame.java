package dev.whence.attribution;

/**
 * What a cue verb can be built with. The names in lower case stand in the third column of
 * verbs.tsv.
 */
enum Frame {
  /** "said that the bridge was closed" */
  THAT,
  /** as THAT, but never without the word "that" */
  THATONLY,
  /** "said the bridge was closed" */
  BARE,
  /** "asked whether the bridge was closed" */
  WH,
  /** "said: “The bridge is closed.”", and after the quotation */
  QUOTE,
  /** "promised to close the bridge" */
  INFINITIVE,
  /** "told reporters that the bridge was closed" */
  HEARER,
  /** "urged the town to close the bridge": the hearer is part of the cue */
  ORDER,
  /** "expects the town to close the bridge": all of it is content */
  RAISE,
  /** "banned lorries from the bridge" */
  FORBID,
  /** "called on the town to close the bridge" */
  CALLON,
  /** "denied the report" */
  OBJECT,
  /** "described the bridge as unsafe" */
  AS,
  /** as AS, but only in the passive: "was listed as unsafe" */
  ASPASSIVE,
  /** "called the bridge a disgrace" */
  NAME,
  /** "accused the town of neglect" */
  OF,
  /** "the bridge is said to be unsafe", "it was reported that" */
  PASSIVE,
  /** "attributed the collapse to rust" */
  ATTRIBUTE,
  /** "quoted Vale as saying" */
  QUOTES,
  /** only a document or a body speaks so: "the figures show" */
  DOCUMENT,
  /** "recommended closing the bridge" */
  ING
}
