package dev.whence;

import dev.whence.model.Reading;
import dev.whence.report.CasePages;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Asked;
import dev.whence.web.Desk;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case to read and search in a browser on this computer, as it was when it was loaded. Nothing of
 * the case can be changed through it. Thread-safe.
 */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.whence");
  private static final int MOST_HITS = 100;
  private static final int LONGEST_SEARCH = 200;
  private static final Pattern NUMBERED = Pattern.compile("/(rumours|articles)/([1-9][0-9]{0,7})");

  private final StoredCase stored;
  private final CasePages pages;
  private final SentenceSearch search;
  private final Desk desk;

  private Serving(StoredCase stored, int port) throws IOException {
    this.stored = stored;
    this.pages = CasePages.of(stored.trace());
    this.search = SentenceSearch.over(stored.trace().readings());
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
          new Shelf(stored, pages, search)::page,
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

  /** Which page answers which address. */
  private record Shelf(StoredCase stored, CasePages pages, SentenceSearch search) {

    Optional<String> page(Asked asked) {
      if (asked.path().equals("/")) {
        return Optional.of(pages.index());
      }
      if (asked.path().equals("/search")) {
        String words = asked.words().strip();
        String looked = words.substring(0, Math.min(LONGEST_SEARCH, words.length()));
        return Optional.of(pages.found(looked, search.find(looked, MOST_HITS), MOST_HITS));
      }
      Matcher numbered = NUMBERED.matcher(asked.path());
      return numbered.matches()
          ? numbered(numbered.group(1), Integer.parseInt(numbered.group(2)))
          : Optional.empty();
    }

    private Optional<String> numbered(String kind, int number) {
      if (kind.equals("rumours")) {
        return number > stored.trace().rumours().size()
            ? Optional.empty()
            : Optional.of(View.html(stored.ofRumour(number)));
      }
      List<Reading> readings = stored.trace().readings();
      return number > readings.size()
          ? Optional.empty()
          : Optional.of(pages.article(readings.get(number - 1)));
    }
  }
}
