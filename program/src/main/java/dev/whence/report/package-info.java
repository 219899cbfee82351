/**
 * Shows what was found: whole {@link dev.whence.model.Trace}s and {@link dev.whence.model.Reading}s
 * in, text out, as a card for the terminal, as one self-contained HTML page, and as JSON. Decides
 * nothing, opens no file, reads no clock; words shown as a quotation are checked against the stored
 * document first. Pages are written by templates, {@code src/main/jte}, of which the build makes
 * classes of this package ({@code JtereportPageGenerated}); the records here are what they show.
 * Start at {@link dev.whence.report.TerminalCard}, {@link dev.whence.report.HtmlReport} and {@link
 * dev.whence.report.JsonExport}.
 */
@NullMarked
package dev.whence.report;

import org.jspecify.annotations.NullMarked;
