package dev.whence.ingest;

import dev.whence.model.Article;
import dev.whence.model.Document;
import dev.whence.model.Rejected;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What became of one input: a document, or the reason why there is none. */
public sealed interface Ingested {

  /** Answers with the function that fits. */
  <T> T map(BiFunction<Article, Document, T> ifAccepted, Function<Rejected, T> ifRefused);

  /**
   * An article that could be read.
   *
   * @param article the bytes as they came
   * @param document what was read out of them
   */
  record Accepted(Article article, Document document) implements Ingested {
    @Override
    public <T> T map(BiFunction<Article, Document, T> ifAccepted, Function<Rejected, T> ifRefused) {
      return ifAccepted.apply(article, document);
    }
  }

  /**
   * An input that could not be read.
   *
   * @param rejected the reason
   */
  record Refused(Rejected rejected) implements Ingested {
    @Override
    public <T> T map(BiFunction<Article, Document, T> ifAccepted, Function<Rejected, T> ifRefused) {
      return ifRefused.apply(rejected);
    }
  }
}
