package dev.whence;

import dev.whence.correction.Corrections;
import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import dev.whence.report.CasePages;
import dev.whence.store.SentenceSearch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The case as it is now, and what is made of it once for all its pages: ledgers and a search. At
 * the beginning and after every change these are made in a thread of their own. Pages that show
 * them wait for them; a page that only links to the people in it waits a moment, and then comes
 * without those links. What a change leaves as it is stays in use, and is not made again: what was
 * found in an article that it does not concern, and the index of the words. Thread-safe.
 */
final class Shelves implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final String MAKING = "ledgers and search";

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final ExecutorService clearing =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "clearing shelves");
            thread.setDaemon(true);
            return thread;
          });
  private final LedgerMaker ledgers = new LedgerMaker();
  private volatile Now now;

  Shelves(StoredCase stored) {
    this.now = new Now(stored, Loading.of(MAKING, () -> made(stored.trace())));
    now.made().begin();
  }

  /** What is made of all articles of a case. */
  private record Made(Ledgers ledgers, SentenceSearch search) {}

  /**
   * The case as it is.
   *
   * @param shelf all its pages
   * @param bare those that can be made before the ledgers are
   */
  private record Now(
      StoredCase stored, Loading<Made> made, Loading<Shelf> shelf, Loading<Shelf> bare) {
    Now(StoredCase stored, Loading<Made> made) {
      this(
          stored,
          made,
          Loading.of("pages", () -> shelf(stored, made.get().ledgers(), made)),
          Loading.of("first pages", () -> shelf(stored, Ledgers.NONE, made)));
    }

    private static Shelf shelf(StoredCase stored, Ledgers ledgers, Loading<Made> made) {
      return new Shelf(stored, ledgers, () -> made.get().search());
    }

    /** The shelf for a page: with as much as it needs, and with the rest if that is there soon. */
    Shelf shelfFor(Shelf.Need need) {
      boolean whole =
          switch (need) {
            case NOTHING -> false;
            case LINKS -> made.isThereWithin(PATIENCE);
            case LEDGERS -> true;
          };
      return (whole ? shelf : bare).get();
    }
  }

  private Made made(Trace trace) {
    Ledgers made = ledgers(trace);
    return new Made(
        made, SentenceSearch.over(trace.readings(), trace.rumours(), made.speakers().speaking()));
  }

  private Ledgers ledgers(Trace trace) {
    return ledgers.of(trace.readings(), trace.rumours(), Corrections.names(trace));
  }

  /**
   * What is made after a change. It waits for what was made before, so that of two changes in quick
   * turn the later one has the last word in the index that they share.
   */
  private Made made(Trace trace, Loading<Made> before) {
    return before
        .ifLoaded()
        .map(Made::search)
        .filter(search -> search.holds(trace.readings()))
        .map(search -> retold(trace, search))
        .orElseGet(() -> made(trace));
  }

  private Made retold(Trace trace, SentenceSearch search) {
    Ledgers made = ledgers(trace);
    search.retell(trace.readings(), trace.rumours(), made.speakers().speaking());
    return new Made(made, search);
  }

  /** What a page of the case may load and run. */
  String policy() {
    return CasePages.policy();
  }

  /** The case. */
  StoredCase stored() {
    return now.stored();
  }

  /** Puts the case as it is now in place of what it was. */
  void put(StoredCase changed) {
    Now old = now;
    if (isSame(old.stored().trace(), changed.trace())) {
      now = new Now(changed, old.made());
      return;
    }
    Now next = new Now(changed, Loading.of(MAKING, () -> made(changed.trace(), old.made())));
    next.made().begin();
    now = next;
    clearing.execute(() -> clear(old, next));
  }

  /** Whether nothing changed of which ledgers or search are made, as by a note or a grade. */
  private static boolean isSame(Trace before, Trace after) {
    return isSame(before.readings(), after.readings()) && before.rumours().equals(after.rumours());
  }

  /** Readings that no correction concerns are the very same records. */
  private static boolean isSame(List<?> before, List<?> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Makes a page; what it is made of stays there until it is done. */
  <T> T read(Shelf.Need need, Function<Shelf, T> page) {
    if (need == Shelf.Need.LEDGERS) {
      // Not within the lock: whoever clears would wait for that, and every page for him.
      now.made().get();
    }
    lock.readLock().lock();
    try {
      return page.apply(now.shelfFor(need));
    } finally {
      lock.readLock().unlock();
    }
  }

  private void clear(Now old, Now next) {
    if (old.made().get().search() != next.made().get().search()) {
      clear(old);
    }
  }

  private void clear(Now old) {
    Made made = old.made().get();
    lock.writeLock().lock();
    try {
      made.search().close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    clear(now);
    clearing.shutdown();
  }
}
