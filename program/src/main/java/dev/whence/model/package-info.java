/**
 * The records that flow through Whence, and nothing else. Every room takes and gives these; they
 * know no room and no library. Offsets are {@link dev.whence.model.Span}s: UTF-16 code units,
 * half-open, into the text of one {@link dev.whence.model.Document}, which is fixed once and never
 * edited.
 *
 * <p>Start at {@link dev.whence.model.Document}, then {@link dev.whence.model.Attribution}, {@link
 * dev.whence.model.Reading} and {@link dev.whence.model.Rumour}. The words are explained in
 * docs/glossary.md.
 */
@NullMarked
package dev.whence.model;

import org.jspecify.annotations.NullMarked;
