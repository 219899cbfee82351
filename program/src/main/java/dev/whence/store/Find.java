package dev.whence.store;

/**
 * What was found in one article, whatever the claim, to be kept so that it need not be found again.
 *
 * @param article the article's id
 * @param sought what was looked for
 * @param reading the {@link CaseFile#digest} of the reading in which it was found
 * @param madeBy the version of the code that found it and reads it
 * @param found what was found; of records, texts, numbers, days, lists, sets and maps alone
 */
public record Find(String article, String sought, String reading, String madeBy, Record found) {}
