package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document that belongs together; a sentence never runs over its border.
 *
 * @param kind what it is
 * @param span where it stands, without outer white space; never empty
 * @param postedBy for an embedded post, who posted it; else null
 */
public record Block(BlockKind kind, Span span, @Nullable String postedBy) {

  /** A block that is no embedded post. */
  public Block(BlockKind kind, Span span) {
    this(kind, span, null);
  }
}
