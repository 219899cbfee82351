package dev.whence;

import dev.whence.model.Reading;
import dev.whence.report.CasePages;
import dev.whence.report.CorrectionPages;
import dev.whence.report.Signer;
import dev.whence.store.SentenceSearch;
import dev.whence.web.Asked;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page of a case answers which address, as the case is now. Immutable. */
final class Shelf {

  private static final int MOST_HITS = 100;
  private static final int LONGEST_SEARCH = 200;
  private static final Pattern NUMBERED = Pattern.compile("/(rumours|articles)/([1-9][0-9]{0,7})");
  private static final Pattern CORRECTING =
      Pattern.compile(
          "/(rumours|articles)/([1-9][0-9]{0,7})"
              + "/(correct|statements/([a-z][0-9]{1,8})|articles/([1-9][0-9]{0,7}))");

  private final StoredCase stored;
  private final CasePages pages;
  private final CorrectionPages correcting;
  private final SentenceSearch search;

  private Shelf(StoredCase stored, SentenceSearch search) {
    this.stored = stored;
    this.pages = CasePages.of(stored.trace());
    this.correcting = CorrectionPages.of(pages, stored.trace(), stored.program(), stored.log());
    this.search = search;
  }

  static Shelf of(StoredCase stored, SentenceSearch search) {
    return new Shelf(stored, search);
  }

  StoredCase stored() {
    return stored;
  }

  /** What a page of the case may load and run. */
  String policy() {
    return pages.policy();
  }

  /** The page that says why a form was not taken. */
  String refused(String why, String back) {
    return correcting.refused(why, back);
  }

  /** The page; empty where there is none. */
  Optional<String> page(Asked asked, Signer signer) {
    return switch (asked.path()) {
      case "/" -> Optional.of(pages.index());
      case "/search" -> Optional.of(found(asked.words().strip()));
      case "/history" -> Optional.of(correcting.history(signer));
      case "/names" -> Optional.of(correcting.names(asked.words(), signer));
      default -> numbered(asked.path(), signer);
    };
  }

  private String found(String words) {
    String looked = words.substring(0, Math.min(LONGEST_SEARCH, words.length()));
    return pages.found(looked, search.find(looked, MOST_HITS), MOST_HITS);
  }

  private Optional<String> numbered(String path, Signer signer) {
    Matcher shown = NUMBERED.matcher(path);
    if (shown.matches()) {
      int number = Integer.parseInt(shown.group(2));
      return shown.group(1).equals("rumours")
          ? rumour(number)
          : reading(number).map(pages::article);
    }
    Matcher corrected = CORRECTING.matcher(path);
    if (!corrected.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(corrected.group(2));
    return corrected.group(1).equals("rumours")
        ? rumourForms(number, corrected, signer)
        : reading(number).flatMap(reading -> articleForms(reading, corrected, signer));
  }

  private Optional<String> rumour(int number) {
    return isRumour(number)
        ? Optional.of(View.htmlAtDesk(stored.ofRumour(number), number))
        : Optional.empty();
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
