/**
 * Finds the words that name a time and says which days they can mean, seen from the article's date;
 * and, where an article gives no date, what its words allow. Takes a {@link
 * dev.whence.model.Document} with its sentences; gives {@link dev.whence.model.TimeMention}s and a
 * {@link dev.whence.model.Published}. Its knowledge is the table {@code time-rules.tsv}, each rule
 * beside an example that is tested. Uses no store, clock or network. Start at {@link
 * dev.whence.language.time.TimeReader}.
 */
@NullMarked
package dev.whence.language.time;

import org.jspecify.annotations.NullMarked;
