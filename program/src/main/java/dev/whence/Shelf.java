package dev.whence;

import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.report.CasePages;
import dev.whence.report.CorrectionPages;
import dev.whence.report.ErrandPage;
import dev.whence.report.Signer;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Asked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page of a case answers which address, as the case is now. Immutable. */
final class Shelf {

  private static final Pattern CORRECTING =
      Pattern.compile(
          "/(rumours|articles)/([1-9][0-9]{0,7})"
              + "/(correct|statements/([a-z][0-9]{1,8})|articles/([1-9][0-9]{0,7}))");

  private static final Set<String> BARE = Set.of("/", "/add", "/history", "/names");
  private static final Pattern READING = Pattern.compile("/(rumours|articles)/[1-9][0-9]{0,7}");

  private final StoredCase stored;
  private final CasePages pages;
  private final CorrectionPages correcting;
  private final Routes routes;

  Shelf(StoredCase stored, Ledgers ledgers, Supplier<SentenceSearch> search) {
    this.stored = stored;
    this.pages = CasePages.of(stored.trace(), ledgers);
    this.correcting = CorrectionPages.of(stored.trace(), stored.program(), stored.log());
    this.routes = new Routes(stored, pages, search);
  }

  /** What a page is made of besides the case itself. */
  enum Need {
    /** Nothing. */
    NOTHING,
    /** Links to the pages of those whom it names; it can be read without them. */
    LINKS,
    /** The ledgers or the search. */
    LEDGERS
  }

  /** What the page at that address is made of. */
  static Need need(String path) {
    if (BARE.contains(path) || CORRECTING.matcher(path).matches()) {
      return Need.NOTHING;
    }
    return READING.matcher(path).matches() ? Need.LINKS : Need.LEDGERS;
  }

  /** The page that says why a form was not taken. */
  String refused(String why, String back) {
    return correcting.refused(why, back);
  }

  /** The page that says that there is none, or none now. */
  String nothing(String title, String why) {
    return correcting.nothing(title, why);
  }

  /** The page of something that takes a while. */
  String errand(ErrandPage.State state) {
    return correcting.errand(state);
  }

  /** The page; empty where there is none. */
  Optional<String> page(Asked asked, Signer signer) {
    return switch (asked.path()) {
      case "/add" -> Optional.of(correcting.add(signer));
      case "/history" -> Optional.of(correcting.history(signer));
      case "/names" -> Optional.of(correcting.names(asked.field("q"), signer));
      default -> {
        Matcher corrected = CORRECTING.matcher(asked.path());
        yield corrected.matches() ? forms(corrected, signer) : routes.page(asked);
      }
    };
  }

  private Optional<String> forms(Matcher path, Signer signer) {
    int number = Integer.parseInt(path.group(2));
    return path.group(1).equals("rumours")
        ? rumourForms(number, path, signer)
        : reading(number).flatMap(reading -> articleForms(reading, path, signer));
  }

  private boolean isRumour(int number) {
    return number <= stored.trace().rumours().size();
  }

  private Optional<Reading> reading(int number) {
    List<Reading> readings = stored.trace().readings();
    return number > readings.size() ? Optional.empty() : Optional.of(readings.get(number - 1));
  }

  private Optional<String> rumourForms(int number, Matcher path, Signer signer) {
    if (!isRumour(number)) {
      return Optional.empty();
    }
    if (path.group(3).equals("correct")) {
      return Optional.of(correcting.rumour(number, signer));
    }
    return path.group(5) == null
        ? Optional.empty()
        : reading(Integer.parseInt(path.group(5)))
            .flatMap(reading -> correcting.articleOfRumour(number, reading, signer));
  }

  private Optional<String> articleForms(Reading reading, Matcher path, Signer signer) {
    if (path.group(3).equals("correct")) {
      return Optional.of(correcting.article(reading, signer));
    }
    if (path.group(4) == null) {
      return Optional.empty();
    }
    // A statement that a user had added, and has just taken back, leads to its article.
    return correcting
        .statement(reading, path.group(4), signer)
        .or(() -> Optional.of(correcting.article(reading, signer)));
  }
}
