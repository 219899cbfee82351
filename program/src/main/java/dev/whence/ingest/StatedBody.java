package dev.whence.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article's body as the page states it for machines (JSON-LD {@code articleBody}), compared by
 * its letters and digits alone. It is evidence of which of the visible units are the article, in
 * any language; it is never read as the text itself, for it has no structure and no place.
 */
final class StatedBody {

  private static final String NAME = "\"articleBody\"";
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final int LEAST = 300;
  private static final int LONGEST = 300_000;
  private static final int SHORTEST_UNIT = 12;
  private static final int END = 40;

  private final String letters;

  private StatedBody(String letters) {
    this.letters = letters;
  }

  /** The longest body stated; an empty one when the page states none of some length. */
  static StatedBody of(PageElements page) {
    String longest = "";
    for (Element script : page.linkedData()) {
      String found = find(script.data());
      longest = found.length() > longest.length() ? found : longest;
    }
    return new StatedBody(longest.length() < LEAST ? "" : longest);
  }

  private static String find(String json) {
    int name = json.indexOf(NAME);
    int colon = name < 0 ? -1 : json.indexOf(':', name + NAME.length());
    int quote = colon < 0 ? -1 : json.indexOf('"', colon);
    if (quote < 0 || !json.substring(colon + 1, quote).isBlank()) {
      return "";
    }
    String value = "";
    try (JsonParser parser = JSON.createParser(json.substring(quote))) {
      String text = parser.nextTextValue();
      value = text == null || text.length() > LONGEST ? "" : text;
    } catch (IOException e) {
      // Broken JSON-LD states nothing; the visible page still speaks.
      return "";
    }
    String plain = Parser.unescapeEntities(Parser.unescapeEntities(value, false), false);
    return FurnitureWords.skeleton(TAG.matcher(plain).replaceAll(" "));
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Whether the unit's words are in the body. */
  boolean holds(PageUnit unit) {
    String words = unit.skeleton();
    return words.length() >= SHORTEST_UNIT && letters.contains(words);
  }

  /** Whether the unit's words end the body, so that nothing of the article comes after it. */
  boolean endsWith(PageUnit unit) {
    String words = unit.skeleton();
    return words.length() >= END && letters.endsWith(words.substring(words.length() - END));
  }
}
