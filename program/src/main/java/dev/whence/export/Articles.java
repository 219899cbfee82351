package dev.whence.export;

import dev.whence.model.Finding;
import dev.whence.model.Listed;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of a trace, looked up by their id. */
final class Articles {

  private final Map<String, Listed> listed = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  Articles(Trace trace) {
    for (Reading reading : trace.readings()) {
      listed.put(reading.article(), reading.listed());
      readings.put(reading.article(), reading);
    }
    trace.others().forEach(other -> listed.put(other.article(), other));
  }

  List<Listed> all() {
    return new ArrayList<>(listed.values());
  }

  Optional<Reading> reading(String article) {
    return Optional.ofNullable(readings.get(article));
  }

  /** What an article is known by to other programs; it stays while name and bytes stay. */
  String iri(String article) {
    Listed one = listed.get(article);
    return Iri.of("article", article, one == null ? "" : one.sha256());
  }

  /** SHA-256 of the article's original bytes, in lower-case hexadecimal. */
  Optional<String> sha256(String article) {
    return find(article).map(Listed::sha256);
  }

  Optional<String> outlet(String article) {
    return find(article).map(Listed::outlet).map(Finding::value);
  }

  Optional<String> title(String article) {
    return find(article).map(Listed::title).map(Finding::value);
  }

  Optional<Published> published(String article) {
    return find(article).map(Listed::published);
  }

  /** The outlet, or the article's id where that is unknown. */
  String name(String article) {
    return outlet(article).orElse(article);
  }

  List<String> authors(String article) {
    return reading(article)
        .map(one -> one.annotated().document().metadata().authors())
        .orElse(List.of())
        .stream()
        .map(Finding::value)
        .toList();
  }

  Optional<String> language(String article) {
    return reading(article).map(one -> one.annotated().language()).map(Finding::value);
  }

  /** The web address the article gives as its own, or that it was read from. */
  Optional<String> address(String article) {
    Optional<String> own =
        reading(article)
            .map(one -> one.annotated().document().metadata().canonicalUrl())
            .map(Finding::value)
            .filter(Articles::isWebAddress);
    return own.isPresent() ? own : Optional.of(article).filter(Articles::isWebAddress);
  }

  /** Whether the stored text has these words at the place they claim. */
  boolean holds(Words words) {
    return reading(words.article())
        .map(Reading::text)
        .filter(text -> words.span().end() <= text.length())
        .filter(text -> words.span().of(text).equals(words.text()))
        .isPresent();
  }

  private Optional<Listed> find(String article) {
    return Optional.ofNullable(listed.get(article));
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.toASCIIString().equals(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
