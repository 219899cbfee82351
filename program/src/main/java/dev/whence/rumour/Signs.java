package dev.whence.rumour;

/**
 * The signs of one sentence: how strongly it hedges, doubts, denies and hands on, each from 0 to 1.
 *
 * @param hedge the strongest hedge
 * @param doubt the strongest doubt
 * @param denial the strongest denial
 * @param attributed whether it hands the word on
 * @param reporting whether it shows that the article's own outlet saw, asked or obtained something
 */
record Signs(double hedge, double doubt, double denial, double attributed, Reporting reporting) {

  /** Whether words show an outlet's own reporting. */
  enum Reporting {
    /** They do not, whatever else is known. */
    NO,
    /** They do if an outlet that they name is the article's own. */
    IF_OWN,
    /** They do. */
    YES
  }
}
