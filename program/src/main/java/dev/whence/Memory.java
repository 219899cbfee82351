package dev.whence;

import dev.whence.model.Article;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Filed;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Rumour;
import dev.whence.store.CaseException;
import dev.whence.store.CaseFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** These very bytes as they were kept, when this program read them before. */
  Optional<Filed> find(Article article);

  /**
   * Keeps an article.
   *
   * @return what loads it again from where it was kept; empty when it was not kept
   */
  Optional<Filed> save(Article article, Reading reading, byte[] gist);

  /** Keeps the gist of an article that was found without one. */
  void saveGist(String article, byte[] gist);

  void save(Rejected rejected);

  /**
   * The user's list of outlets.
   *
   * @param given a new one, which is kept in place of the old; null where none was given
   */
  List<Outlet> outlets(@Nullable List<Outlet> given);

  /** What users said of the case. */
  CorrectionLog corrections();

  /** The bytes of an article as they came; empty where there is none of that name. */
  Optional<byte[]> original(String article);

  /** The claims of all rumours that are kept. */
  Set<String> claims();

  /**
   * Keeps the rumour of a claim asked for.
   *
   * @param tracedWith the last correction that its articles followed
   */
  void save(Rumour asked, int tracedWith);

  /**
   * Keeps the rumours found without a claim.
   *
   * @param tracedWith the last correction that their articles followed
   */
  void saveFound(List<Rumour> found, int tracedWith);

  /** Why the case could not be used any more; empty when it could. */
  Optional<String> problem();

  @Override
  void close();

  /** No case: everything is read anew and forgotten. */
  final class Nothing implements Memory {

    @Override
    public Optional<Filed> find(Article article) {
      return Optional.empty();
    }

    @Override
    public Optional<Filed> save(Article article, Reading reading, byte[] gist) {
      return Optional.empty();
    }

    @Override
    public void saveGist(String article, byte[] gist) {}

    @Override
    public void save(Rejected rejected) {}

    @Override
    public List<Outlet> outlets(@Nullable List<Outlet> given) {
      return given == null ? List.of() : given;
    }

    @Override
    public CorrectionLog corrections() {
      return CorrectionLog.empty();
    }

    @Override
    public Optional<byte[]> original(String article) {
      return Optional.empty();
    }

    @Override
    public Set<String> claims() {
      return Set.of();
    }

    @Override
    public void save(Rumour asked, int tracedWith) {}

    @Override
    public void saveFound(List<Rumour> found, int tracedWith) {}

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** A case file. */
  final class Case implements Memory {

    private static final int GISTS_AT_A_TIME = 500;

    private final CaseFile file;
    private final Map<String, byte[]> gists = new HashMap<>();
    private final AtomicReference<@Nullable CaseException> problem = new AtomicReference<>();

    private Case(CaseFile file) {
      this.file = file;
    }

    static Case open(Path path) {
      try {
        return new Case(CaseFile.open(path, ReaderVersion.current(), ReaderVersion.ofGists()));
      } catch (CaseException e) {
        throw new WrongUseException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public Optional<Filed> find(Article article) {
      boolean known = unlessFailed(() -> file.knows(article.id(), article.sha256()), false);
      return known ? Optional.of(new Kept(file, article.id(), article.sha256())) : Optional.empty();
    }

    @Override
    public Optional<Filed> save(Article article, Reading reading, byte[] gist) {
      return unlessFailed(
          () -> {
            file.save(article, reading, gist);
            return Optional.of(new Kept(file, article.id(), article.sha256()));
          },
          Optional.empty());
    }

    @Override
    public synchronized void saveGist(String article, byte[] gist) {
      gists.put(article, gist);
      if (gists.size() >= GISTS_AT_A_TIME) {
        flush();
      }
    }

    /** Each transaction waits for the disk, so that many small ones would take minutes. */
    private synchronized void flush() {
      Map<String, byte[]> ready = Map.copyOf(gists);
      gists.clear();
      unlessFailed(() -> file.saveGists(ready));
    }

    @Override
    public void save(Rejected rejected) {
      unlessFailed(() -> file.save(rejected));
    }

    @Override
    public List<Outlet> outlets(@Nullable List<Outlet> given) {
      if (given == null) {
        return unlessFailed(file::outlets, List.of());
      }
      unlessFailed(() -> file.saveOutlets(given));
      return given;
    }

    @Override
    public CorrectionLog corrections() {
      return unlessFailed(file::corrections, CorrectionLog.empty());
    }

    @Override
    public Optional<byte[]> original(String article) {
      return unlessFailed(() -> file.original(article), Optional.empty());
    }

    @Override
    public Set<String> claims() {
      return unlessFailed(() -> file.tracedWith().keySet(), Set.of());
    }

    @Override
    public void save(Rumour asked, int tracedWith) {
      flush();
      unlessFailed(() -> file.save(asked, tracedWith));
    }

    @Override
    public void saveFound(List<Rumour> found, int tracedWith) {
      flush();
      unlessFailed(() -> file.saveFound(found, tracedWith));
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
