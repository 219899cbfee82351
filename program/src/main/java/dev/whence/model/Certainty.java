package dev.whence.model;

/** How sure a finding is. What is less than a guess is not found at all, but unknown. */
public enum Certainty {
  /** Printed in so many words, or a matter of arithmetic. */
  SURE,
  /** What a careful reader would conclude from the words. */
  LIKELY,
  /** One reading among others; never used to merge, date or name anything by itself. */
  GUESS
}
