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
import dev.whence.store.Find;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run remembers of earlier runs, and keeps for later ones: a case, or nothing. When a case
 * fails in the middle of a run (a full disk, a lock) the run goes on without it, and {@link
 * #problem} tells. Thread-safe.
 */
interface Memory extends AutoCloseable {

  /** Hears where a case cannot be used and need not. */
  Logger LOG = System.getLogger("dev.whence");

  /** The case at a path, or no memory where there is none. */
  static Memory at(@Nullable Path file) {
    return file == null ? new Nothing() : Case.open(file);
  }

  /**
   * The case at a path for what can be done without it too: no memory where there is none, or where
   * it cannot be opened.
   */
  static Memory ifUsable(@Nullable Path file) {
    try {
      return at(file);
    } catch (WrongUseException e) {
      LOG.log(Level.WARNING, "without the case: " + e.getMessage());
      return new Nothing();
    }
  }

  /** These very bytes as they were kept, when this program read them before. */
  Optional<Filed> find(Article article);

  /**
   * Keeps an article.
   *
   * @return what loads it again from where it was kept; empty when it was not kept
   */
  Optional<Filed> save(Article article, Reading reading, byte[] gist);

  /**
   * What gives again what was found in a reading before, and else finds it and keeps it. It is
   * known by all that is in the reading, as it was corrected, and by the code that finds, so that
   * nothing out of date is ever given.
   *
   * @param sought a name for what is found
   */
  <T extends Record> BiFunction<Reading, Supplier<T>, T> remembering(String sought, Class<T> kind);

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
    public <T extends Record> BiFunction<Reading, Supplier<T>, T> remembering(
        String sought, Class<T> kind) {
      return (reading, finder) -> finder.get();
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

    private static final int AT_A_TIME = 500;

    private final CaseFile file;
    private final Map<String, byte[]> gists = new HashMap<>();
    private final Map<List<String>, Find> finds = new LinkedHashMap<>();
    private final Loading<String> findVersion = Loading.of("version", ReaderVersion::ofFinds);
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
    public <T extends Record> BiFunction<Reading, Supplier<T>, T> remembering(
        String sought, Class<T> kind) {
      return (reading, finder) -> {
        String digest = CaseFile.digest(reading);
        return known(reading.article(), sought, digest, kind)
            .orElseGet(
                () -> {
                  T found = finder.get();
                  keep(new Find(reading.article(), sought, digest, findVersion.get(), found));
                  return found;
                });
      };
    }

    private synchronized <T extends Record> Optional<T> known(
        String article, String sought, String digest, Class<T> kind) {
      Find waiting = finds.get(List.of(article, sought));
      return waiting != null && waiting.reading().equals(digest)
          ? Optional.of(kind.cast(waiting.found()))
          : unlessFailed(
              () -> file.find(article, sought, digest, findVersion.get(), kind), Optional.empty());
    }

    private synchronized void keep(Find find) {
      finds.put(List.of(find.article(), find.sought()), find);
      if (finds.size() >= AT_A_TIME) {
        flush();
      }
    }

    @Override
    public synchronized void saveGist(String article, byte[] gist) {
      gists.put(article, gist);
      if (gists.size() >= AT_A_TIME) {
        flush();
      }
    }

    /** Each transaction waits for the disk, so that many small ones would take minutes. */
    private synchronized void flush() {
      Map<String, byte[]> ready = Map.copyOf(gists);
      gists.clear();
      List<Find> found = List.copyOf(finds.values());
      finds.clear();
      if (!ready.isEmpty()) {
        unlessFailed(() -> file.saveGists(ready));
      }
      if (!found.isEmpty()) {
        unlessFailed(() -> file.saveFinds(found));
      }
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
      flush();
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
