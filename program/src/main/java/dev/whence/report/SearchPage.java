package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.SearchResult.Facet;
import dev.whence.model.SearchResult.Hit;
import dev.whence.model.SearchResult.Part;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search: its form, what it found, and by what that can be narrowed down. */
final class SearchPage {

  /** How many UTF-16 units of words, names and outlets count. */
  static final String LONGEST = "200";

  private final Coverage coverage;
  private final Places places;

  SearchPage(Coverage coverage, Places places) {
    this.coverage = coverage;
    this.places = places;
  }

  void write(Markup markup, SearchQuery query, List<String> doubts, SearchResult result, int skip) {
    markup.element("h1", query.asks() ? title(query, result) : "Search this case");
    markup.line();
    form(markup, query);
    doubts.forEach(doubt -> markup.element("p", doubt, "class", "doubt", "role", "alert").line());
    markup.open("div", "class", "found").line();
    markup.open("section", "aria-label", "Sentences found").line();
    if (query.asks()) {
      hits(markup, result, skip);
      pages(markup, query, result, skip);
    } else {
      markup.element("p", "Give words, or choose below who, where, what and when.").line();
    }
    markup.closeLine();
    facets(markup, query, result.facets());
    markup.closeLine();
  }

  private static String title(SearchQuery query, SearchResult result) {
    String words = query.words().isBlank() ? "" : " with: " + query.words().strip();
    return PlainWords.count(result.all(), "sentence") + words;
  }

  private static void form(Markup markup, SearchQuery query) {
    markup.open(
        "form", "class", "tools search", "action", "/search", "method", "get", "role", "search");
    markup.line();
    field(markup, "Words", "search", "q", query.words());
    field(markup, "Speaker", "text", "speaker", query.speaker());
    field(markup, "Outlet", "text", "outlet", query.outlet());
    choice(markup, "Speaker is", "kind", kinds(), label(query.kind(), SpeakerKind::label));
    choice(markup, "and", "act", acts(), label(query.act(), Act::label));
    choice(markup, "Article", "stance", stances(), label(query.stance(), Stance::label));
    field(markup, "From", "date", "from", query.from() == null ? "" : query.from().toString());
    field(markup, "to", "date", "to", query.to() == null ? "" : query.to().toString());
    markup.element("button", "Search", "type", "submit");
    markup.element("a", "Ask for something else", "href", "/search");
    markup.closeLine();
  }

  private static <E> String label(@Nullable E constant, Function<E, String> label) {
    return constant == null ? "" : label.apply(constant);
  }

  private static void field(Markup markup, String label, String type, String name, String value) {
    markup.open("label").text(label + " ");
    String given = value.isEmpty() ? null : value;
    String longest = type.equals("date") ? null : LONGEST;
    markup.open("input", "type", type, "name", name, "maxlength", longest, "value", given);
    markup.closeLine();
  }

  private static void choice(
      Markup markup, String label, String name, Map<String, String> values, String chosen) {
    markup.open("label").text(label + " ").open("select", "name", name);
    markup.element("option", "any", "value", "");
    values.forEach(
        (value, text) ->
            markup.element(
                "option", text, "value", value, "selected", value.equals(chosen) ? "" : null));
    markup.close().closeLine();
  }

  private static Map<String, String> kinds() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(SpeakerKind.values()).forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  private static Map<String, String> acts() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(Act.values()).forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  /** An article that speaks of no rumour has no stance to be found by. */
  private static Map<String, String> stances() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(Stance.SUPPORTS, Stance.REPORTS, Stance.DENIES)
        .forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  private void hits(Markup markup, SearchResult result, int skip) {
    if (result.hits().isEmpty()) {
      markup.element("p", "No sentence of the case fits all of this.", "class", "none").line();
      return;
    }
    String start = String.valueOf(skip + 1);
    markup.open("ol", "class", "hits", "start", start).line();
    result.hits().forEach(hit -> hit(markup, hit));
    markup.closeLine();
  }

  private void hit(Markup markup, Hit hit) {
    String article = hit.sentence().article();
    String target = places.of(hit.sentence()).orElse(places.ofArticle(article));
    markup.open("li").open("a", "class", "words", "href", target).open("q", "dir", "auto");
    marked(markup, hit);
    markup.close().close().open("cite").text(" ");
    markup.element("a", coverage.nameOf(article), "href", places.ofArticle(article));
    String date = coverage.publishedOf(article).map(DateText::of).orElse("undated");
    markup.text(", " + date).close().closeLine();
  }

  private static void marked(Markup markup, Hit hit) {
    String text = hit.sentence().text();
    int at = 0;
    for (Span span : hit.marked()) {
      markup.text(text.substring(at, span.start()));
      markup.element("mark", span.of(text));
      at = span.end();
    }
    markup.text(text.substring(at));
  }

  private static void pages(Markup markup, SearchQuery query, SearchResult result, int skip) {
    int shown = result.hits().size();
    int last = skip + shown;
    if (shown == result.all()) {
      return;
    }
    markup.open("p", "class", "tools");
    if (skip > 0) {
      int before = Math.max(0, skip - Math.max(shown, 1));
      markup.element("a", "← before", "href", SearchAddress.of(query, before));
    }
    markup.element("span", skip + 1 + "–" + last + " of " + result.all());
    if (last < result.all()) {
      markup.element("a", "more →", "href", SearchAddress.of(query, last));
    }
    markup.closeLine();
  }

  private static void facets(Markup markup, SearchQuery query, List<Facet> facets) {
    if (facets.isEmpty()) {
      return;
    }
    markup.open("section", "class", "facets", "aria-label", "Narrow down").line();
    for (Part part : Part.values()) {
      List<Facet> own = new ArrayList<>(facets);
      own.removeIf(facet -> facet.of() != part);
      if (!own.isEmpty()) {
        markup.element("h2", heading(part)).open("ul").line();
        own.forEach(facet -> facet(markup, query, facet));
        markup.closeLine();
      }
    }
    markup.closeLine();
  }

  private static void facet(Markup markup, SearchQuery query, Facet facet) {
    String name = nameOf(facet);
    markup.open("li");
    markup.open("a", "href", SearchAddress.of(SearchAddress.narrowed(query, facet), 0));
    markup.element("bdi", name).close();
    markup.text(" ").element("span", String.valueOf(facet.count()), "class", "count").closeLine();
  }

  private static String heading(Part part) {
    return switch (part) {
      case SPEAKER -> "Who says it";
      case OUTLET -> "Outlet";
      case KIND -> "Speaker is";
      case ACT -> "Who";
      case STANCE -> "Article on a rumour";
    };
  }

  private static String nameOf(Facet facet) {
    String constant = facet.value().toUpperCase(Locale.ROOT);
    return switch (facet.of()) {
      case SPEAKER, OUTLET -> facet.value();
      case KIND -> PlainWords.of(SpeakerKind.valueOf(constant));
      case ACT -> PlainWords.of(Act.valueOf(constant));
      case STANCE -> PlainWords.of(Stance.valueOf(constant));
    };
  }
}
