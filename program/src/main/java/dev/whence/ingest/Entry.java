package dev.whence.ingest;

import dev.whence.model.Rejected;

/** What an {@link ArticleStream} comes upon. */
public sealed interface Entry {

  /**
   * One article to be read.
   *
   * @param input its bytes; never a container
   */
  record Found(Input input) implements Entry {}

  /**
   * Something that ends here.
   *
   * @param rejected why
   */
  record Refused(Rejected rejected) implements Entry {}

  /**
   * What an archive holds besides articles, such as pictures: no article, so neither read nor
   * rejected, but not left out in silence either.
   *
   * @param container the archive's id
   * @param what how many of which kind, in plain words
   */
  record PassedOver(String container, String what) implements Entry {}
}
