package dev.whence.ingest;

import dev.whence.model.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * How much of one page's labelled body is read, and how much else, by 4-grams of words.
 *
 * @param page the file's name without its endings
 * @param precision share of the text's 4-grams that are in the body, 0 to 1
 * @param recall share of the body's 4-grams that are in the text, 0 to 1
 */
record BodyScore(String page, double precision, double recall) {

  private static final int GRAM = 4;
  private static final Pattern BLOCK_END = Pattern.compile("</(?:p|div|li|t[dhr]|h[1-6])>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  static BodyScore of(String page, String ranges, Path folder) throws IOException {
    byte[] bytes = bytes(folder.resolve(page + ".html.gz"));
    String text =
        DocumentReader.standard()
            .read(Input.ofBytes(page, bytes))
            .map((article, document) -> document, rejected -> (Document) null)
            .mainText();
    return of(page, body(bytes, ranges), text);
  }

  static BodyScore of(String page, String body, String text) {
    Map<String, Integer> gold = grams(body);
    Map<String, Integer> found = grams(text);
    int both = 0;
    for (Map.Entry<String, Integer> gram : found.entrySet()) {
      both += Math.min(gram.getValue(), gold.getOrDefault(gram.getKey(), 0));
    }
    int inText = found.values().stream().mapToInt(Integer::intValue).sum();
    int inBody = gold.values().stream().mapToInt(Integer::intValue).sum();
    return new BodyScore(page, share(both, inText), share(both, inBody));
  }

  static byte[] bytes(Path page) throws IOException {
    try {
      return new ContentReader().read(Input.ofFile("page", page));
    } catch (Unreadable e) {
      throw new IOException(e);
    }
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The words of ranges of bytes, without what no reader sees. */
  static String body(byte[] bytes, String ranges) {
    Charset charset = new CharsetFinder().find(bytes, null).charset();
    StringBuilder words = new StringBuilder();
    for (String range : ranges.split(" ", -1)) {
      int dash = range.indexOf('-');
      int start = Integer.parseInt(range.substring(0, dash));
      int end = Integer.parseInt(range.substring(dash + 1));
      String source = new String(bytes, start, end - start, charset);
      Element body = Jsoup.parseBodyFragment(BLOCK_END.matcher(source).replaceAll(" $0 ")).body();
      body.select("script, style, noscript, template, svg, iframe, object, embed, select").remove();
      words.append(body.wholeText().replace("\u00AD", "")).append('\n');
    }
    return words.toString();
  }

  private static Map<String, Integer> grams(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + GRAM <= words.size(); i++) {
      grams.add(String.join(" ", words.subList(i, i + GRAM)));
    }
    if (words.size() < GRAM && !words.isEmpty()) {
      grams.add(String.join(" ", words));
    }
    Map<String, Integer> counts = new HashMap<>();
    grams.forEach(gram -> counts.merge(gram, 1, Integer::sum));
    return counts;
  }

  double f() {
    return harmonic(precision, recall);
  }

  /** Whether rules may be made with an eye on the page. */
  boolean isTuned() {
    return (page.hashCode() & 1) == 0;
  }

  /** F of the mean precision and the mean recall. */
  static double f(List<BodyScore> scores) {
    return harmonic(meanPrecision(scores), meanRecall(scores));
  }

  static String mean(List<BodyScore> scores) {
    return String.format(
        Locale.ROOT,
        "pages %d: precision %.4f, recall %.4f, F1 %.4f",
        scores.size(),
        meanPrecision(scores),
        meanRecall(scores),
        f(scores));
  }

  private static double meanPrecision(List<BodyScore> scores) {
    return scores.stream().mapToDouble(BodyScore::precision).average().orElse(0);
  }

  private static double meanRecall(List<BodyScore> scores) {
    return scores.stream().mapToDouble(BodyScore::recall).average().orElse(0);
  }

  private static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }
}
