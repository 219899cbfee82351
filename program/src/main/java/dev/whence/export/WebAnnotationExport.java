package dev.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * W3C Web Annotations of the places that the lines of a report point at. Each has two selectors:
 * the words with what stands around them, and their position in the article's stored text. That
 * standard counts positions in code points, while Whence counts UTF-16 units.
 */
final class WebAnnotationExport {

  private static final int AROUND = 32;

  private final Trace trace;
  private final Articles articles;
  private final ArrayNode items = Json.array();
  private final Map<String, CodePoints> points = new HashMap<>();

  WebAnnotationExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
  }

  String text() {
    trace.rumours().forEach(this::rumour);
    trace.readings().forEach(this::attributions);
    ObjectNode page = Json.object().put("@context", "http://www.w3.org/ns/anno.jsonld");
    page.put("id", Iri.of("annotations", items.toString()));
    page.put("type", "AnnotationPage");
    page.set("items", items);
    return Json.page(page);
  }

  private void rumour(Rumour rumour) {
    for (Traced traced : rumour.articles()) {
      traced.passages().forEach(one -> add(one.words(), "carries the claim: " + rumour.claim()));
      traced
          .restsOn()
          .forEach(
              one -> {
                add(one.words(), "says where the article has the claim from: " + rumour.claim());
                one.via().forEach(hop -> add(hop.words(), "handed on by " + hop.by()));
              });
      traced
          .denials()
          .forEach(
              one ->
                  add(
                      one.words(),
                      "denial by " + one.who() + (one.hasObject() ? " of: " + one.of() : "")));
      traced
          .silences()
          .forEach(
              one ->
                  add(
                      one.words(),
                      "silence of "
                          + one.who()
                          + " ("
                          + one.kind().label()
                          + ")"
                          + (one.of() == null ? "" : " on: " + one.of())));
    }
  }

  private void attributions(Reading reading) {
    for (Attribution one : reading.attributions()) {
      String who = one.speaker() == null ? "an unresolved speaker" : one.speaker();
      part(reading, one.source(), one.id() + ": source, " + who);
      part(reading, one.cue(), one.id() + ": cue, " + one.act().label());
      part(reading, one.content(), one.id() + ": content, of " + who);
    }
  }

  private void part(Reading reading, List<Span> spans, String body) {
    for (Span span : spans) {
      add(Words.of(reading, span), body);
    }
  }

  private void add(Words words, String body) {
    if (!articles.holds(words) || words.span().isEmpty()) {
      return;
    }
    articles.reading(words.article()).ifPresent(reading -> items.add(item(reading, words, body)));
  }

  private ObjectNode item(Reading reading, Words words, String body) {
    Span span = words.span();
    ObjectNode item = Json.object();
    item.put("id", Iri.of("annotation", String.valueOf(items.size()), words.article(), body));
    item.put("type", "Annotation");
    item.put("motivation", "describing");
    item.putObject("body")
        .put("type", "TextualBody")
        .put("value", CleanText.of(body))
        .put("format", "text/plain");
    ObjectNode target = item.putObject("target");
    target.put("source", articles.iri(reading.article()));
    ArrayNode selectors = target.putArray("selector");
    selectors.add(quoteSelector(reading.text(), span));
    CodePoints counted =
        points.computeIfAbsent(reading.article(), id -> new CodePoints(reading.text()));
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", counted.start(span))
        .put("end", counted.end(span));
    return item;
  }

  private static ObjectNode quoteSelector(String text, Span span) {
    String clean = CleanText.of(text);
    ObjectNode selector = Json.object().put("type", "TextQuoteSelector");
    selector.put("exact", whole(clean, span.start(), span.end()));
    selector.put("prefix", whole(clean, Math.max(0, span.start() - AROUND), span.start()));
    int end = Math.min(clean.length(), span.end() + AROUND);
    return selector.put("suffix", whole(clean, span.end(), end));
  }

  /** A stretch of the text, less the half of a character that it may have been cut to. */
  private static String whole(String text, int start, int end) {
    int from = start < end && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    int to = from < end && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(from, to);
  }
}
