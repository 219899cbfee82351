package dev.whence;

import dev.whence.model.Document;
import dev.whence.model.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which documents are readings of one article: an earlier and a later one. */
final class Pairing {

  /** "kept.warc.gz!/20230306101500/https://post.example/a": when captured, and the address. */
  private static final Pattern CAPTURE = Pattern.compile("!/(\\d{14})/(.+)$");

  /** What one page may be asked for with and without. */
  private static final Pattern SPELLING = Pattern.compile("^https?://(?:www\\.)?|(?:#.*|/)$");

  private Pairing() {}

  /** An earlier and a later reading. */
  record Pair(Document before, Document after) {}

  /**
   * Pairs documents: two are a pair in the order given; captures of one address are, each with the
   * next in time. Throws {@link WrongUseException} where there is nothing to compare.
   *
   * @param rejected what could not be read, to be told where nothing can be compared
   */
  static List<Pair> of(List<Document> documents, List<Rejected> rejected) {
    List<Pair> pairs = new ArrayList<>();
    for (List<Document> captures : captures(documents).values()) {
      captures.sort((one, other) -> time(one).compareTo(time(other)));
      for (int i = 0; i + 1 < captures.size(); i++) {
        pairs.add(new Pair(captures.get(i), captures.get(i + 1)));
      }
    }
    if (pairs.isEmpty() && documents.size() == 2) {
      return List.of(new Pair(documents.get(0), documents.get(1)));
    }
    if (pairs.isEmpty()) {
      throw new WrongUseException(
          "nothing to compare: "
              + documents.size()
              + (documents.size() == 1 ? " article was read" : " articles were read")
              + unread(rejected)
              + "; give two readings of one article, or a web archive with several captures of one"
              + " address");
    }
    return pairs;
  }

  private static String unread(List<Rejected> rejected) {
    return rejected.isEmpty()
        ? ""
        : ", and not read: " + String.join("; ", rejected.stream().map(Rejected::message).toList());
  }

  private static Map<String, List<Document>> captures(List<Document> documents) {
    Map<String, List<Document>> byAddress = new TreeMap<>();
    for (Document document : documents) {
      Matcher capture = CAPTURE.matcher(document.article());
      if (capture.find()) {
        byAddress
            .computeIfAbsent(
                SPELLING.matcher(capture.group(2)).replaceAll(""), k -> new ArrayList<>())
            .add(document);
      }
    }
    return byAddress;
  }

  private static String time(Document document) {
    Matcher capture = CAPTURE.matcher(document.article());
    return capture.find() ? capture.group(1) : "";
  }
}
