package dev.whence.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.whence.model.Alignment;
import dev.whence.model.ByteRange;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Small parts that come by the hundred, as one JSON array a row instead of a row each: tokens as
 * {@code [[start, end, "TAG", "lemma"], …]}, an alignment as {@code [[end of text, first byte, end
 * of bytes, 1 if even], …]}. A thousand articles hold some 700,000 tokens; SQLite and PostgreSQL
 * read JSON where somebody wants them singly.
 */
final class CompactText {

  private static final JsonFactory JSON =
      JsonFactory.builder().configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false).build();

  private CompactText() {}

  static String ofTokens(List<Token> tokens) {
    return write(
        json -> {
          for (Token token : tokens) {
            json.writeStartArray();
            json.writeNumber(token.span().start());
            json.writeNumber(token.span().end());
            json.writeString(token.tag());
            json.writeString(token.lemma());
            json.writeEndArray();
          }
        });
  }

  /**
   * Tokens as they were.
   *
   * @param seen tags and lemmas met before; they come many times over, and one String each saves
   *     most of the memory of a case
   */
  static List<Token> tokens(String text, Map<String, String> seen) {
    return read(
        text,
        json ->
            new Token(
                new Span(json.nextIntValue(-1), json.nextIntValue(-1)),
                once(seen, json.nextTextValue()),
                once(seen, json.nextTextValue())));
  }

  private static String once(Map<String, String> seen, String word) {
    String known = seen.putIfAbsent(word, word);
    return known == null ? word : known;
  }

  static String ofAlignment(Alignment alignment) {
    return write(
        json -> {
          for (Alignment.Run run : alignment.runs()) {
            json.writeStartArray();
            json.writeNumber(run.text().end());
            json.writeNumber(run.bytes().start());
            json.writeNumber(run.bytes().end());
            json.writeNumber(run.even() ? 1 : 0);
            json.writeEndArray();
          }
        });
  }

  static Alignment alignment(String text) {
    int[] at = {0};
    return new Alignment(
        read(
            text,
            json -> {
              Span span = new Span(at[0], json.nextIntValue(-1));
              at[0] = span.end();
              ByteRange bytes = new ByteRange(json.nextIntValue(-1), json.nextIntValue(-1));
              return new Alignment.Run(span, bytes, json.nextIntValue(-1) == 1);
            }));
  }

  /** Words without order, sorted. */
  static String ofWords(Collection<String> words) {
    return write(
        json -> {
          for (String word : words.stream().sorted().toList()) {
            json.writeString(word);
          }
        });
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      for (String word = json.nextTextValue(); word != null; word = json.nextTextValue()) {
        words.add(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("in the case: " + e.getMessage(), e);
    }
    return words;
  }

  private static String write(Writer content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      content.write(json);
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return out.toString();
  }

  private static <T> List<T> read(String text, Reader<T> part) {
    List<T> parts = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        parts.add(part.read(json));
        json.nextToken();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("in the case: " + e.getMessage(), e);
    }
    return parts;
  }

  private interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  private interface Reader<T> {
    T read(JsonParser json) throws IOException;
  }
}
