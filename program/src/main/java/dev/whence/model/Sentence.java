package dev.whence.model;

import java.util.List;

/**
 * A sentence of the article's text.
 *
 * @param span where it stands, without outer white space; never empty
 * @param block index of its block in {@link Document#blocks}
 * @param tokens in text order; never empty
 */
public record Sentence(Span span, int block, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
