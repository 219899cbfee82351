package dev.whence.language;

import dev.whence.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents with TIMEX3 labels: TimeML (TimeBank) and the token form of MEANTIME. A label
 * that marks no words, or that is the document's own date, is left out.
 */
final class TimexDocuments {

  /** A labelled time. */
  record Timex(Span span, String value) {}

  /** One text with its day and its labels. */
  record Labelled(String name, String text, LocalDate created, List<Timex> times) {

    /** Whether it belongs to the half that is not looked at when rules are made. */
    boolean isHeldOut() {
      return (name.hashCode() & 1) == 1;
    }
  }

  private static final Pattern TIMEX =
      Pattern.compile("<TIMEX3([^>]*?)(/?)>(.*?)(?:</TIMEX3>|(?=<TIMEX3))", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*?)</TEXT>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");
  private static final Pattern TOKEN =
      Pattern.compile("<token number=\"\\d+\" sentence=\"(\\d+)\" t_id=\"(\\d+)\">(.*?)</token>");
  private static final Pattern ANCHOR = Pattern.compile("<token_anchor t_id=\"(\\d+)\"");

  private TimexDocuments() {}

  /** All documents of a folder that are dated, of one half or both, in the order of their names. */
  static List<Labelled> of(Path folder, Predicate<Labelled> which) throws IOException {
    List<Labelled> documents = new ArrayList<>();
    boolean tokens = folder.endsWith("meantime");
    for (Path file : SharedScores.files(folder, tokens ? ".xml" : ".tml", "")) {
      String name = String.valueOf(file.getFileName());
      String markup = Files.readString(file);
      LocalDate created = created(markup);
      Labelled document =
          created == null
              ? null
              : tokens ? ofTokens(name, markup, created) : ofTimeMl(name, markup, created);
      if (document != null && which.test(document)) {
        documents.add(document);
      }
    }
    return documents;
  }

  private static @Nullable LocalDate created(String markup) {
    Matcher timex = Pattern.compile("<TIMEX3([^>]*)>").matcher(markup);
    while (timex.find()) {
      if (timex.group(1).matches("(?s).*\"(?:CREATION|PUBLICATION)_TIME\".*")) {
        String value = attribute(timex.group(1), "value");
        return value.matches("\\d{4}-\\d\\d-\\d\\d.*")
            ? LocalDate.parse(value.substring(0, 10))
            : null;
      }
    }
    return null;
  }

  private static String attribute(String attributes, String name) {
    Matcher match = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return match.find() ? match.group(1) : "";
  }

  private static @Nullable Labelled ofTimeMl(String name, String markup, LocalDate created) {
    Matcher body = TEXT.matcher(markup);
    if (!body.find()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    List<Timex> times = new ArrayList<>();
    Matcher tag = TAG.matcher(body.group(1));
    int at = 0;
    int start = 0;
    String value = "";
    while (tag.find()) {
      text.append(plain(body.group(1).substring(at, tag.start())));
      at = tag.end();
      if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        start = text.length();
        value = attribute(tag.group(3), "value");
      } else if (tag.group(2).equals("TIMEX3")) {
        times.add(new Timex(new Span(start, text.length()), value));
      }
    }
    text.append(plain(body.group(1).substring(at)));
    return text.toString().isBlank() ? null : new Labelled(name, text.toString(), created, times);
  }

  private static String plain(String markup) {
    return markup.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
  }

  /** MEANTIME labels a text's first six sentences, of which the second is the article's date. */
  private static boolean isLabelled(String sentence) {
    int number = Integer.parseInt(sentence);
    return number < 6 && number != 1;
  }

  private static Labelled ofTokens(String name, String markup, LocalDate created) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> spans = new HashMap<>();
    String sentence = "0";
    Matcher token = TOKEN.matcher(markup);
    while (token.find()) {
      if (!isLabelled(token.group(1))) {
        continue;
      }
      boolean same = token.group(1).equals(sentence);
      sentence = token.group(1);
      String word = plain(token.group(3).replace("&quot;", "\"").replace("&apos;", "'"));
      boolean joined = word.matches("[,.;:!?)%]|'s|n't") || text.toString().endsWith("(");
      text.append(!same ? "\n\n" : joined || text.length() == 0 ? "" : " ");
      spans.put(token.group(2), new Span(text.length(), text.length() + word.length()));
      text.append(word);
    }
    return new Labelled(name, text.toString(), created, timesOf(markup, spans));
  }

  private static List<Timex> timesOf(String markup, Map<String, Span> spans) {
    List<Timex> times = new ArrayList<>();
    Matcher timex = TIMEX.matcher(markup);
    while (timex.find()) {
      Span first = null;
      Span last = null;
      Matcher anchor = ANCHOR.matcher(timex.group(2).isEmpty() ? timex.group(3) : "");
      while (anchor.find()) {
        last = spans.get(anchor.group(1));
        first = first == null ? last : first;
      }
      boolean own = !attribute(timex.group(1), "functionInDocument").equals("NONE");
      if (first != null && last != null && !own) {
        times.add(
            new Timex(new Span(first.start(), last.end()), attribute(timex.group(1), "value")));
      }
    }
    return times;
  }
}
