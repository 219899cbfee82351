package dev.whence;

import dev.whence.model.Change;
import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import dev.whence.report.Signer;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Asked;
import dev.whence.web.Desk;
import dev.whence.web.FormKey;
import dev.whence.web.Posted;
import dev.whence.web.Received;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case to read, search and correct in a browser on this computer. What the program found stays as
 * it was when it was loaded; what its user corrects is kept in the case at once, and shown from
 * then on. Thread-safe.
 */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.whence");
  private static final Pattern TRACE = Pattern.compile("/rumours/([1-9][0-9]{0,7})/trace");

  private static final int LONGEST_NAME = 80;

  private final Ledgers ledgers;
  private final SentenceSearch search;
  private final FormKey key = FormKey.fresh();
  private final Clock clock;
  private final String as;
  private final Desk desk;
  private volatile Shelf shelf;

  private Serving(StoredCase stored, int port, String as, Clock clock) throws IOException {
    Trace trace = stored.trace();
    this.ledgers = LedgerMaker.of(trace.readings(), trace.rumours());
    this.search =
        SentenceSearch.over(trace.readings(), trace.rumours(), ledgers.speakers().speaking());
    this.shelf = new Shelf(stored, ledgers, search);
    this.as = as;
    this.clock = clock;
    this.desk = open(port, shelf.policy());
  }

  /**
   * Begins. Throws {@link WrongUseException} when the port cannot be had.
   *
   * @param port 0 for any that is free
   * @param as who signs corrections; empty to ask in the browser
   * @param clock tells when a correction is made
   */
  public static Serving of(StoredCase stored, int port, String as, Clock clock) {
    try {
      return new Serving(stored, port, as, clock);
    } catch (IOException e) {
      throw new WrongUseException(
          "port " + port + " cannot be had (" + e.getMessage() + "); name another with --port", e);
    }
  }

  @SuppressWarnings("this-escape") // the desk asks back only once its address is known
  private Desk open(int port, String policy) throws IOException {
    try {
      return Desk.open(
          port,
          policy,
          this::page,
          key,
          this::take,
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

  private Optional<String> page(Asked asked) {
    return shelf.page(asked, new Signer(key.value(), as.isEmpty() ? asked.who() : as));
  }

  private Received take(Posted posted) {
    Matcher trace = TRACE.matcher(posted.path());
    if (trace.matches()) {
      int number = Integer.parseInt(trace.group(1));
      return changed(posted, stored -> stored.tracedAgain(number));
    }
    return switch (posted.path()) {
      case "/corrections" ->
          changed(
              posted, stored -> said(stored, posted, FilledForm.change(posted, stored.trace())));
      case "/corrections/undo" ->
          changed(posted, stored -> said(stored, posted, Change.undo(number(posted))));
      default -> Received.unknown();
    };
  }

  /** One form at a time: each is judged by what the one before left. */
  private synchronized Received changed(Posted posted, UnaryOperator<StoredCase> change) {
    Shelf now = shelf;
    String back = WayBack.named(posted.field("back"));
    try {
      StoredCase changed = change.apply(now.stored());
      shelf = new Shelf(changed, ledgers, search);
      String next = WayBack.after(back, now.stored().trace(), changed.trace());
      return Received.goOn(next, as.isEmpty() ? who(posted) : "");
    } catch (WrongUseException e) {
      return Received.refused(now.refused(String.valueOf(e.getMessage()), back));
    }
  }

  private StoredCase said(StoredCase stored, Posted posted, Change change) {
    String who = as.isEmpty() ? who(posted) : as;
    if (who.isEmpty()) {
      throw new WrongUseException("Give your name, so that others see whose correction this is.");
    }
    return stored.corrected(
        clock.instant().truncatedTo(ChronoUnit.SECONDS), who, posted.field("why"), change);
  }

  private static String who(Posted posted) {
    String given = posted.field("who").isEmpty() ? posted.who() : posted.field("who");
    return given.substring(0, Math.min(LONGEST_NAME, given.length())).strip();
  }

  private static int number(Posted posted) {
    try {
      return Integer.parseInt(posted.field("number"));
    } catch (NumberFormatException e) {
      throw new WrongUseException("There is no such entry.", e);
    }
  }
}
