package dev.whence;

import dev.whence.model.Reading;
import dev.whence.report.CasePages;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Asked;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page of a case answers which address. Immutable and thread-safe. */
final class Routes {

  private static final int MOST_HITS = 50;
  private static final String NUMBER = "([1-9][0-9]{0,7})";

  private final StoredCase stored;
  private final CasePages pages;
  private final Supplier<SentenceSearch> search;
  private final List<Route> table;

  Routes(StoredCase stored, CasePages pages, Supplier<SentenceSearch> search) {
    this.stored = stored;
    this.pages = pages;
    this.search = search;
    this.table =
        List.of(
            route("/", asked -> Optional.of(pages.index())),
            route("/search", this::found),
            route("/unheard", asked -> Optional.of(pages.unheard())),
            route("/speakers", asked -> Optional.of(pages.speakers())),
            route("/posts", asked -> Optional.of(pages.posts())),
            route("/silences", asked -> Optional.of(pages.silences())),
            route("/seen", asked -> Optional.of(pages.sightings())),
            numbered("/speakers/", pages::speaker),
            numbered("/rumours/", this::rumour),
            numbered("/articles/", this::article));
  }

  /** The page; empty when there is none at that address. */
  Optional<String> page(Asked asked) {
    for (Route route : table) {
      Matcher matcher = route.path().matcher(asked.path());
      if (matcher.matches()) {
        return route.page().of(asked, matcher);
      }
    }
    return Optional.empty();
  }

  private Optional<String> found(Asked asked) {
    AskedSearch wanted = AskedSearch.of(asked);
    return Optional.of(
        pages.found(
            wanted.query(),
            wanted.doubts(),
            search.get().find(wanted.query(), wanted.skip(), MOST_HITS),
            wanted.skip()));
  }

  private Optional<String> rumour(int number) {
    return number > stored.trace().rumours().size()
        ? Optional.empty()
        : Optional.of(pages.rumour(stored.ofRumour(number), number));
  }

  private Optional<String> article(int number) {
    List<Reading> readings = stored.trace().readings();
    return number > readings.size()
        ? Optional.empty()
        : Optional.of(pages.article(readings.get(number - 1)));
  }

  private static Route route(String path, Plain page) {
    return new Route(Pattern.compile(Pattern.quote(path)), (asked, matcher) -> page.of(asked));
  }

  private static Route numbered(String path, Numbered page) {
    return new Route(
        Pattern.compile(Pattern.quote(path) + NUMBER),
        (asked, matcher) -> page.of(Integer.parseInt(matcher.group(1))));
  }

  /** One row of the table. */
  private record Route(Pattern path, Matched page) {}

  /** A page of an address that matches. */
  private interface Matched {
    Optional<String> of(Asked asked, Matcher matcher);
  }

  /** A page of its own. */
  private interface Plain {
    Optional<String> of(Asked asked);
  }

  /** One of several pages, from 1. */
  private interface Numbered {
    Optional<String> of(int number);
  }
}
