package dev.whence.rumour;

/**
 * What speaks for an origin in one article.
 *
 * @param content how much of the claim the words it is said to have said hold, from 0 to 1
 * @param sentence how much of the claim the sentences of these words hold
 * @param taking whether the claim's own sentences name it as somebody who takes part
 * @param told whether it is said to have told an outlet or the article's own
 * @param depth how far into the article; 0 for the headline, 1 for the lead
 * @param statements how many statements of it the article gives
 */
record Evidence(
    double content, double sentence, boolean taking, boolean told, int depth, int statements) {

  double likeness() {
    return Math.max(content, 0.85 * sentence);
  }
}
