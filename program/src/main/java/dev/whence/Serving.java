package dev.whence;

import dev.whence.model.Change;
import dev.whence.report.ErrandPage;
import dev.whence.report.Signer;
import dev.whence.web.Asked;
import dev.whence.web.Desk;
import dev.whence.web.FormKey;
import dev.whence.web.Posted;
import dev.whence.web.Received;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A case to read, search and correct in a browser on this computer. What its user corrects or adds
 * is kept in the case at once, and shown and found from then on; what other programs write into the
 * case meanwhile is not looked for. Thread-safe.
 */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.whence");
  private static final Pattern TRACE = Pattern.compile("/rumours/([1-9][0-9]{0,7})/trace");

  private static final int LONGEST_NAME = 80;

  private final FormKey key = FormKey.fresh();
  private final Clock clock;
  private final String as;
  private final Desk desk;
  private final Shelves shelves;
  private @Nullable Errand errand;

  private Serving(StoredCase stored, int port, String as, Clock clock) throws IOException {
    this.shelves = new Shelves(stored);
    this.as = as;
    this.clock = clock;
    this.desk = open(port, shelves.policy());
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
          this::nowhere,
          key,
          this::take,
          fault -> LOG.log(Level.ERROR, "a fault of Whence ended a page", fault));
    } catch (IOException e) {
      shelves.close();
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
    shelves.close();
  }

  private Optional<String> page(Asked asked) {
    if (asked.path().equals("/doing")) {
      return doing();
    }
    Signer signer = new Signer(key.value(), as.isEmpty() ? asked.who() : as);
    return shelves.read(Shelf.need(asked.path()), shelf -> shelf.page(asked, signer));
  }

  private String nowhere() {
    return nothing("No such page", "Nothing in this case has this address.");
  }

  private synchronized Optional<String> doing() {
    Errand now = errand;
    return Optional.of(
        now == null
            ? nothing("Nothing under way", "Since the desk was opened no such work was begun.")
            : shelves.read(Shelf.Need.NOTHING, shelf -> shelf.errand(now.state())));
  }

  private String nothing(String title, String why) {
    return shelves.read(Shelf.Need.NOTHING, shelf -> shelf.nothing(title, why));
  }

  private Received take(Posted posted) {
    Matcher trace = TRACE.matcher(posted.path());
    if (trace.matches()) {
      int number = Integer.parseInt(trace.group(1));
      return begun(posted, (stored, back) -> tracing(stored, number, back));
    }
    return switch (posted.path()) {
      case "/rumours/trace" -> begun(posted, this::tracingDue);
      case "/articles/add" -> begun(posted, (stored, back) -> adding(stored, posted));
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
    StoredCase before = shelves.stored();
    String back = WayBack.named(posted.field("back"));
    try {
      StoredCase changed = change.apply(before);
      shelves.put(changed);
      String next = WayBack.after(back, before.trace(), changed.trace());
      return Received.goOn(next, as.isEmpty() ? who(posted) : "");
    } catch (WrongUseException e) {
      return refused(e, back);
    }
  }

  private Received refused(WrongUseException why, String back) {
    return Received.refused(
        shelves.read(
            Shelf.Need.NOTHING, shelf -> shelf.refused(String.valueOf(why.getMessage()), back)));
  }

  /** Begins something that takes a while, unless there is something under way. */
  private synchronized Received begun(
      Posted posted, BiFunction<StoredCase, String, Errand> beginning) {
    String back = WayBack.named(posted.field("back"));
    Errand now = errand;
    try {
      if (now != null && now.isUnderWay()) {
        throw new WrongUseException(
            "Something else is still being done: "
                + now.what()
                + ". See how far it is under /doing, and send this again when it is done.");
      }
      errand = beginning.apply(shelves.stored(), back);
      return Received.goOn("/doing", as.isEmpty() ? who(posted) : "");
    } catch (WrongUseException e) {
      return refused(e, back);
    }
  }

  private Errand tracing(StoredCase stored, int number, String back) {
    String claim = stored.ofRumour(number).rumours().get(0).claim();
    return Errand.begin(
        "Tracing again: " + claim,
        back,
        "article",
        progress -> {
          stored.traceAgain(number, progress);
          loadAgain();
          return new ErrandPage.Told(
              List.of("The figures are those of the articles now."), List.of(), true);
        });
  }

  private Errand tracingDue(StoredCase stored, String back) {
    List<Integer> numbers = stored.due();
    if (numbers.isEmpty()) {
      throw new WrongUseException("No rumour is to be traced again.");
    }
    return Errand.begin(
        "Tracing all again that is due: " + numbers.size() + " of the case's rumours",
        back,
        "article",
        progress -> {
          List<String> undone = tracedAgain(stored, numbers, progress);
          loadAgain();
          return new ErrandPage.Told(
              List.of("The figures are those of the articles now."), undone, undone.isEmpty());
        });
  }

  /** What could not be traced again, and why; the others are. */
  private static List<String> tracedAgain(
      StoredCase stored, List<Integer> numbers, Progress progress) {
    List<String> undone = new ArrayList<>();
    int done = 0;
    for (int number : numbers) {
      try {
        stored.traceAgain(number, ofOne(progress, done++, numbers.size()));
      } catch (WrongUseException e) {
        undone.add(String.valueOf(e.getMessage()));
      }
    }
    return undone;
  }

  /** The progress of one rumour of several. */
  private static Progress ofOne(Progress progress, int before, int rumours) {
    return new Progress() {
      @Override
      public void at(int done, int all) {
        progress.at(done, all);
      }

      @Override
      public void part(int number, int parts, String doing) {
        String which = "Rumour " + (before + 1) + " of " + rumours + ". " + doing;
        progress.part(before * parts + number, rumours * parts, rumours == 1 ? doing : which);
      }
    };
  }

  private Errand adding(StoredCase stored, Posted posted) {
    Adding adding = FilledForm.adding(posted);
    String who = signer(posted);
    Instant at = now();
    return Errand.begin(
        "Adding " + adding.name(),
        "/",
        "article",
        progress -> {
          Adding.Outcome outcome = adding.into(stored, at, who, posted.field("why"), progress);
          if (!outcome.added().isEmpty()) {
            loadAgain();
          }
          return outcome.told();
        });
  }

  private synchronized void loadAgain() {
    shelves.put(shelves.stored().loadedAgain());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private StoredCase said(StoredCase stored, Posted posted, Change change) {
    return stored.corrected(now(), signer(posted), posted.field("why"), change);
  }

  private String signer(Posted posted) {
    String who = as.isEmpty() ? who(posted) : as;
    if (who.isEmpty()) {
      throw new WrongUseException("Give your name, so that others see whose correction this is.");
    }
    return who;
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
