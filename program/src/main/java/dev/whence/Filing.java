package dev.whence;

import dev.whence.ingest.DocumentReader;
import dev.whence.ingest.Input;
import dev.whence.model.Article;
import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Metadata;
import dev.whence.model.Reading;
import dev.whence.rumour.RumourTracer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets articles ready to be traced: finds each in the case, or reads it and keeps it there. Of an
 * article that is found nothing is loaded but, where it has none yet, what its gist is made of.
 * Thread-safe but for {@link Work#save}.
 */
final class Filing {

  private final DocumentReader documents;
  private final Whence.Reader reader;
  private final Memory memory;
  private final Map<String, Metadata> told;

  /**
   * One for a run.
   *
   * @param told what users told of articles that they added, by the articles' ids; goes before what
   *     an article says of itself
   */
  Filing(
      DocumentReader documents, Whence.Reader reader, Memory memory, Map<String, Metadata> told) {
    this.documents = documents;
    this.reader = reader;
    this.memory = memory;
    this.told = told;
  }

  Result<Work> work(Input input) {
    return documents.fetch(input, this::work, Result.Unread::new);
  }

  Result<Work> work(Article article) {
    Optional<Filed> known = memory.find(article);
    if (known.isPresent()) {
      return new Result.Read<>(new Work(memory, null, known.get(), missingGist(known.get())));
    }
    Metadata facts = told.getOrDefault(article.id(), Metadata.unknown());
    return reader.read(article, facts).map(reading -> fresh(article, reading));
  }

  private Work fresh(Article article, Reading reading) {
    byte[] gist = RumourTracer.gistOf(reading);
    return new Work(memory, article, new InHand(reading, gist), gist);
  }

  private static byte @Nullable [] missingGist(Filed known) {
    return known.gist().isPresent() ? null : RumourTracer.gistOf(known.reading());
  }

  /** An article that was read in this run and stays in memory. */
  private static final class InHand implements Filed {

    private final Reading reading;
    private final byte[] gist;

    InHand(Reading reading, byte[] gist) {
      this.reading = reading;
      this.gist = gist;
    }

    @Override
    public String article() {
      return reading.article();
    }

    @Override
    public Optional<byte[]> gist() {
      return Optional.of(gist);
    }

    @Override
    public Listed listed() {
      return reading.listed();
    }

    @Override
    public Reading reading() {
      return reading;
    }
  }

  /** One article on its way into the case. */
  static final class Work {

    private final Memory memory;
    private final @Nullable Article article;
    private final byte @Nullable [] gist;
    private Filed filed;

    /**
     * An article.
     *
     * @param article the bytes, to be kept; null when the case has them already
     * @param gist to be kept; null when the case has it already
     */
    private Work(Memory memory, @Nullable Article article, Filed filed, byte @Nullable [] gist) {
      this.memory = memory;
      this.article = article;
      this.filed = filed;
      this.gist = gist;
    }

    String article() {
      return filed.article();
    }

    void save() {
      if (gist != null && article == null) {
        memory.saveGist(filed.article(), gist);
      } else if (gist != null && article != null) {
        filed = memory.save(article, filed.reading(), gist).orElse(filed);
      }
    }

    /** The article as tracing is handed it, once it is saved. */
    Filed filed() {
      return filed;
    }
  }
}
