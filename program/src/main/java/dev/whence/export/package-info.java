/**
 * Writes a case for other programs: spreadsheets, Zotero, Gephi, Aleph, annotation tools and the
 * semantic web. Takes a {@code Trace}; gives texts by file name. Decides nothing, reads no file and
 * no store, and writes no words that the stored articles do not hold. Start at {@link
 * dev.whence.export.CaseExport}.
 */
@NullMarked
package dev.whence.export;

import org.jspecify.annotations.NullMarked;
