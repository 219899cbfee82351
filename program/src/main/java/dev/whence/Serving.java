package dev.whence;

import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import dev.whence.report.CasePages;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Desk;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A case to read and search in a browser on this computer, as it was when it was loaded. Nothing of
 * the case can be changed through it. Thread-safe.
 */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.whence");

  private final StoredCase stored;
  private final CasePages pages;
  private final SentenceSearch search;
  private final Desk desk;

  private Serving(StoredCase stored, int port) throws IOException {
    this.stored = stored;
    Trace trace = stored.trace();
    Ledgers ledgers = LedgerMaker.of(trace.readings(), trace.rumours());
    this.pages = CasePages.of(trace, ledgers);
    this.search =
        SentenceSearch.over(trace.readings(), trace.rumours(), ledgers.speakers().speaking());
    this.desk = open(port);
  }

  /**
   * Begins. Throws {@link WrongUseException} when the port cannot be had.
   *
   * @param port 0 for any that is free
   */
  public static Serving of(StoredCase stored, int port) {
    try {
      return new Serving(stored, port);
    } catch (IOException e) {
      throw new WrongUseException(
          "port " + port + " cannot be had (" + e.getMessage() + "); name another with --port", e);
    }
  }

  private Desk open(int port) throws IOException {
    try {
      return Desk.open(
          port,
          pages.policy(),
          new Routes(stored, pages, search)::page,
          fault -> LOG.log(Level.ERROR, "a fault of Whence ended a page", fault));
    } catch (IOException e) {
      search.close();
      throw e;
    }
  }

  /** The address to open in a browser; it holds the key, without which nothing is shown. */
  public String address() {
    return desk.address();
  }

  @Override
  public void close() {
    desk.close();
    search.close();
  }
}
