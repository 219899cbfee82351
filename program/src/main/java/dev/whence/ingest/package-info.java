/**
 * Reads bytes into documents. Takes files, folders, globs and standard input; opens archives,
 * mailboxes and feeds; gives, for each article, a {@link dev.whence.model.Document} with its text,
 * what it says about itself and an alignment back to the bytes, or a {@link
 * dev.whence.model.Rejected} with the reason. May touch files, HTML, PDF, DOCX, mail, feed and
 * archive readers; never the store, the network or the language. Start at {@link
 * dev.whence.ingest.InputLister}, {@link dev.whence.ingest.ArticleStream} and {@link
 * dev.whence.ingest.DocumentReader}; known hazards lie in {@code golden/ingest}.
 */
@NullMarked
package dev.whence.ingest;

import org.jspecify.annotations.NullMarked;
