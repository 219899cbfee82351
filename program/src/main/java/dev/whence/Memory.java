package dev.whence;

import dev.whence.model.Article;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Rumour;
import dev.whence.store.CaseException;
import dev.whence.store.CaseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run remembers of earlier runs, and keeps for later ones: a case, or nothing. When a case
 * fails in the middle of a run (a full disk, a lock) the run goes on without it, and {@link
 * #problem} tells. Thread-safe.
 */
interface Memory extends AutoCloseable {

  /** The case at a path, or no memory where there is none. */
  static Memory at(@Nullable Path file) {
    return file == null ? new Nothing() : Case.open(file);
  }

  /** The reading of these very bytes, when this program made one before. */
  Optional<Reading> find(Article article);

  void save(Article article, Reading reading);

  void save(Rejected rejected);

  /** Keeps the rumour of a claim asked for. */
  void save(Rumour asked);

  /** Keeps the rumours found without a claim. */
  void saveFound(List<Rumour> found);

  /** Why the case could not be used any more; empty when it could. */
  Optional<String> problem();

  @Override
  void close();

  /** No case: everything is read anew and forgotten. */
  final class Nothing implements Memory {

    @Override
    public Optional<Reading> find(Article article) {
      return Optional.empty();
    }

    @Override
    public void save(Article article, Reading reading) {}

    @Override
    public void save(Rejected rejected) {}

    @Override
    public void save(Rumour asked) {}

    @Override
    public void saveFound(List<Rumour> found) {}

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** A case file. */
  final class Case implements Memory {

    private final CaseFile file;
    private final AtomicReference<@Nullable CaseException> problem = new AtomicReference<>();

    private Case(CaseFile file) {
      this.file = file;
    }

    static Case open(Path path) {
      try {
        return new Case(CaseFile.open(path, ReaderVersion.current()));
      } catch (CaseException e) {
        throw new WrongUseException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public Optional<Reading> find(Article article) {
      return unlessFailed(() -> file.find(article.id(), article.sha256()), Optional.empty());
    }

    @Override
    public void save(Article article, Reading reading) {
      unlessFailed(() -> file.save(article, reading));
    }

    @Override
    public void save(Rejected rejected) {
      unlessFailed(() -> file.save(rejected));
    }

    @Override
    public void save(Rumour asked) {
      unlessFailed(() -> file.save(asked));
    }

    @Override
    public void saveFound(List<Rumour> found) {
      unlessFailed(() -> file.saveFound(found));
    }

    @Override
    public Optional<String> problem() {
      return Optional.ofNullable(problem.get()).map(Throwable::getMessage);
    }

    @Override
    public void close() {
      try {
        file.close();
      } catch (CaseException e) {
        problem.compareAndSet(null, e);
      }
    }

    private void unlessFailed(Runnable action) {
      unlessFailed(
          () -> {
            action.run();
            return true;
          },
          false);
    }

    private <T> T unlessFailed(Supplier<T> action, T otherwise) {
      if (problem.get() != null) {
        return otherwise;
      }
      try {
        return action.get();
      } catch (CaseException e) {
        problem.compareAndSet(null, e);
        return otherwise;
      }
    }
  }
}
