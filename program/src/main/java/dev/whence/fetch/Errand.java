package dev.whence.fetch;

import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to one address: what the archive holds, else robots.txt, the request in its host's turn,
 * redirects, each checked like a first address, and one wait when a busy site says how long. Runs
 * in a thread of its own.
 */
final class Errand {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd 'at' HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern NO_ARTICLE =
      Pattern.compile(
          "(?i)\\s*(?:(?:image|video|audio|font|model)/.*|text/(?:css|javascript).*"
              + "|application/(?:javascript|wasm|x-shockwave-flash).*)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]+");
  private static final int RETRIES = 1;

  /** Of what a site says when it gives no page. */
  private static final int MOST_OF_A_FAILURE = 1024 * 1024;

  private final Site site;
  private final Doing doing;
  private final int largest;
  private final Redirects redirects = new Redirects();
  private final List<String> remarks = new ArrayList<>();
  private Duration spent = Duration.ZERO;

  /** Why the last answer is not in the archive; empty when it is. */
  private Optional<String> unkept = Optional.empty();

  /** What all errands of a run share. */
  record Site(
      FetchSettings settings,
      Means means,
      Line line,
      Lanes lanes,
      Robots robots,
      @Nullable Archive archive,
      String agent) {}

  /**
   * One errand.
   *
   * @param largest bytes of a body to take
   */
  Errand(Site site, Doing doing, int largest) {
    this.site = site;
    this.doing = doing;
    this.largest = largest;
  }

  /** A time as a note says it. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  Arrival run(WebAddress start) throws Unreached {
    try {
      return way(start);
    } catch (Unreached e) {
      String led = redirects.words();
      throw led.isEmpty() ? e : new Unreached(e.reason(), led + "; there: " + e.words());
    }
  }

  private Arrival way(WebAddress start) throws Unreached {
    WebAddress at = start;
    while (true) {
      redirects.to(at);
      Kept kept = kept(at);
      if (kept != null && (site.settings().offline() || !site.settings().again())) {
        if (!kept.isRedirect()) {
          return fromArchive(
              at,
              kept,
              "not fetched again: taken from "
                  + site.archive()
                  + ", where"
                  + " it is kept as fetched on "
                  + time(kept.at()));
        }
        at = Redirects.next(at, kept.header("Location").orElse(""));
        continue;
      }
      if (site.settings().offline()) {
        throw new Unreached(
            RejectionReason.NOT_FETCHED,
            "is not in the archive, and --offline fetches nothing; run again without --offline, or"
                + " save the page and give it");
      }
      Exchange answer = answer(at, kept == null || kept.isRedirect() ? null : kept);
      if (answer.status() == 304 && kept != null) {
        return fromArchive(
            at,
            kept,
            "the site says that it is unchanged since it was fetched on "
                + time(kept.at())
                + " (asked on "
                + time(answer.at())
                + "); taken from "
                + site.archive());
      }
      Optional<String> location = answer.header("Location");
      if (answer.status() / 100 == 3 && location.isPresent()) {
        at = Redirects.next(at, location.get());
        continue;
      }
      return arrived(at, answer);
    }
  }

  private @Nullable Kept kept(WebAddress at) {
    Archive archive = site.archive();
    return archive == null ? null : archive.find(at).orElse(null);
  }

  private Arrival fromArchive(WebAddress at, Kept kept, String remark) throws Unreached {
    Archive archive = site.archive();
    if (archive == null) {
      throw new IllegalStateException("what is kept is kept in an archive");
    }
    try {
      byte[] body = archive.body(kept);
      remark(redirects.words());
      remark(remark);
      return new Arrival(
          at,
          kept.at(),
          body,
          kept.header("Content-Encoding").orElse(""),
          kept.header("Content-Type").orElse(""),
          remarks);
    } catch (IOException e) {
      throw new Unreached(
          RejectionReason.UNREADABLE,
          "cannot be read from " + archive + " (" + e.getMessage() + "); give --fetch-again");
    }
  }

  private void remark(String words) {
    if (!words.isEmpty() && !remarks.contains(words)) {
      remarks.add(words);
    }
  }

  /** The answer of a site, after one wait where it asks for one. */
  private Exchange answer(WebAddress at, @Nullable Kept before) throws Unreached {
    doing.now("reading robots.txt of " + at.authority());
    Robots.Rules rules = site.robots().of(at);
    rules.check(at);
    Duration gap = gap(at, rules.delay());
    for (int retry = 0; ; retry++) {
      Exchange answer = asked(at, gap, before);
      boolean busy = answer.status() == 429 || answer.status() == 503;
      Duration wait = busy ? retryAfter(answer) : null;
      if (wait == null || retry == RETRIES) {
        return answer;
      }
      if (wait.compareTo(site.means().limits().longestRetry()) > 0) {
        throw Unreached.noAnswer(
            "the site is too busy ("
                + answer.status()
                + ") and asks to come back in "
                + wait.toSeconds()
                + " s; try then");
      }
      doing.now(at.host() + " is busy; waiting the " + wait.toSeconds() + " s that it asks for");
      site.lanes().sleep(wait);
    }
  }

  private Duration gap(WebAddress at, Duration delay) {
    Limits limits = site.means().limits();
    if (delay.compareTo(limits.longestGap()) > 0) {
      remark(
          "robots.txt of "
              + at.authority()
              + " asks for "
              + delay.toSeconds()
              + " s between two requests; "
              + limits.longestGap().toSeconds()
              + " s were kept");
      return limits.longestGap();
    }
    return delay.compareTo(limits.gap()) > 0 ? delay : limits.gap();
  }

  private Exchange asked(WebAddress at, Duration gap, @Nullable Kept before) throws Unreached {
    return site.lanes()
        .inTurn(
            at.host(),
            gap,
            doing,
            () -> {
              doing.now("waiting for " + at.authority() + " to answer");
              long began = site.means().ticker().nanos();
              try {
                return site.line()
                    .get(
                        at,
                        headers(before),
                        this::limit,
                        site.means().limits().whole().minus(spent),
                        exchange -> keep(exchange, before));
              } finally {
                spent = spent.plusNanos(site.means().ticker().nanos() - began);
              }
            });
  }

  private void keep(Exchange exchange, @Nullable Kept before) {
    Archive archive = site.archive();
    if (archive != null) {
      unkept =
          exchange.status() == 304 && before != null
              ? archive.keepUnchanged(exchange, before)
              : archive.keep(exchange);
    }
  }

  private Map<String, List<String>> headers(@Nullable Kept before) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("User-Agent", List.of(site.agent()));
    headers.put(
        "Accept", List.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    headers.put("Accept-Encoding", List.of("gzip, deflate"));
    if (before != null) {
      before
          .header("ETag")
          .filter(tag -> PLAIN.matcher(tag).matches())
          .ifPresent(tag -> headers.put("If-None-Match", List.of(tag)));
      before
          .header("Last-Modified")
          .filter(date -> PLAIN.matcher(date).matches())
          .ifPresent(date -> headers.put("If-Modified-Since", List.of(date)));
    }
    return headers;
  }

  /** Nothing of what is no article, and nothing of what announces itself as too long. */
  private int limit(int status, Map<String, List<String>> headers) {
    boolean noArticle =
        NO_ARTICLE.matcher(Exchange.first(headers, "Content-Type").orElse("")).matches();
    String length = Exchange.first(headers, "Content-Length").orElse("");
    boolean tooLong = SECONDS.matcher(length).matches() && Long.parseLong(length) > largest;
    if (status != 200) {
      return Math.min(largest, MOST_OF_A_FAILURE);
    }
    return noArticle || tooLong || length.length() > 9 ? 0 : largest;
  }

  private @Nullable Duration retryAfter(Exchange answer) {
    String value = answer.header("Retry-After").orElse("").strip();
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      Duration wait = Duration.between(site.settings().clock().instant(), then);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Arrival arrived(WebAddress at, Exchange answer) throws Unreached {
    if (answer.status() != 200 && answer.status() != 203) {
      throw StatusWords.of(answer.status());
    }
    String type = answer.header("Content-Type").orElse("");
    if (NO_ARTICLE.matcher(type).matches()) {
      throw new Unreached(
          RejectionReason.NOT_TEXT, "is no article but " + type + "; give the page it stands on");
    }
    if (answer.cut() != null) {
      throw new Unreached(
          RejectionReason.TOO_LARGE, "holds more than " + largest + " bytes, the limit");
    }
    remark(redirects.words());
    remark("fetched from " + at + " on " + time(answer.at()) + ", " + whereKept());
    return new Arrival(
        at,
        answer.at(),
        answer.body(),
        answer.header("Content-Encoding").orElse(""),
        type,
        remarks);
  }

  private String whereKept() {
    Archive archive = site.archive();
    if (archive == null) {
      return "kept in no archive; --warc FILE keeps it";
    }
    return unkept
        .map(problem -> "but it could not be kept (" + problem + ")")
        .orElse("kept in " + archive);
  }
}
