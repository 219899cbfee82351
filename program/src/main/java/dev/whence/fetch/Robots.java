package dev.whence.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.whence.model.RejectionReason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each site's robots.txt lets programs fetch (RFC 9309), read once a run. A site that has none
 * allows all; one that cannot say allows nothing. Thread-safe.
 */
final class Robots {

  /** RFC 9309, 2.5 asks for at least 500 KiB; what comes after is not read. */
  static final int LARGEST = 512 * 1024;

  /** The name that rules for us bear. */
  static final String AGENT = "whence";

  /** RFC 9309, 2.3.1.2. */
  private static final int MOST_REDIRECTS = 5;

  private final Map<String, CompletableFuture<Rules>> rules = new ConcurrentHashMap<>();
  private final Asking asking;

  /** Asks for a robots.txt, in the turn of its host; checks every address. */
  interface Asking {
    Exchange ask(WebAddress address) throws Unreached;
  }

  Robots(Asking asking) {
    this.asking = asking;
  }

  /**
   * What a site asks for.
   *
   * @param problem why nothing may be fetched, in words that follow the address; empty when the
   *     rules decide
   * @param delay asked for between two requests; zero when it is not
   */
  record Rules(SimpleRobotRules rules, String problem, Duration delay) {

    /** Throws unless an address may be fetched. */
    void check(WebAddress address) throws Unreached {
      if (!problem.isEmpty()) {
        throw Unreached.notAllowed(problem);
      }
      if (!rules.isAllowed(address.toString())) {
        throw Unreached.notAllowed(
            "robots.txt of "
                + address.authority()
                + " forbids "
                + address.target()
                + " to programs ("
                + rule(address)
                + "); open it in the browser, save it, and give the file");
      }
    }

    /** The longest rule that forbids it is the one that counts. */
    private String rule(WebAddress address) {
      return rules.getRobotRules().stream()
          .filter(rule -> !rule.isAllow() && forbids(rule, address))
          .map(RobotRule::getPrefix)
          .max(Comparator.comparingInt(String::length))
          .map(prefix -> "rule \"Disallow: " + prefix + "\"")
          .orElse("it forbids all");
    }

    private static boolean forbids(RobotRule rule, WebAddress address) {
      SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
      alone.addRule(rule.getPrefix(), false);
      return !alone.isAllowed(address.toString());
    }
  }

  /** The rules of an address's site; the first who asks reads them, the others wait. */
  Rules of(WebAddress address) throws Unreached {
    CompletableFuture<Rules> mine = new CompletableFuture<>();
    CompletableFuture<Rules> known = rules.putIfAbsent(address.site(), mine);
    if (known != null) {
      return awaited(known);
    }
    try {
      Rules read = read(address);
      mine.complete(read);
      return read;
    } catch (Unreached | RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Rules awaited(CompletableFuture<Rules> known) throws Unreached {
    try {
      return known.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Unreached unreached) {
        throw unreached;
      }
      throw e;
    }
  }

  private Rules read(WebAddress address) throws Unreached {
    WebAddress at = WebAddress.of(address.site() + "/robots.txt");
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Exchange answer;
      try {
        answer = asking.ask(at);
      } catch (Unreached e) {
        boolean met =
            e.reason() == RejectionReason.NOT_ALLOWED || e.reason() == RejectionReason.NO_ANSWER;
        if (hop == 0 && met) {
          // The page would meet the same: its site is private, unknown or silent.
          throw e;
        }
        return unreadable(address, e.words());
      }
      String location = answer.header("Location").orElse("");
      if (answer.status() / 100 != 3 || location.isEmpty()) {
        return rules(address, answer);
      }
      at = Redirects.next(at, location);
    }
    return allowing();
  }

  private static Rules rules(WebAddress address, Exchange answer) throws Unreached {
    int status = answer.status();
    if (status == 429 || status >= 500 || status < 200) {
      return unreadable(address, "answered with " + status);
    }
    if (status >= 300) {
      return allowing();
    }
    String encoding = answer.header("Content-Encoding").orElse("");
    byte[] text;
    try {
      text = Coding.decoded(answer.body(), encoding, LARGEST);
    } catch (Unreached e) {
      return unreadable(address, e.words());
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String type = answer.header("Content-Type").orElse("text/plain");
    SimpleRobotRules read =
        parser.parseContent(address.site() + "/robots.txt", text, type, List.of(AGENT));
    long delay = Math.max(0, read.getCrawlDelay());
    return new Rules(read, "", Duration.ofMillis(Math.min(delay, Integer.MAX_VALUE)));
  }

  private static Rules allowing() {
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "", Duration.ZERO);
  }

  private static Rules unreadable(WebAddress address, String why) {
    return new Rules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
        "robots.txt of "
            + address.authority()
            + " could not be read ("
            + why
            + "), so nothing there may be fetched by programs; try later, or save the page from"
            + " the browser and give the file",
        Duration.ZERO);
  }
}
