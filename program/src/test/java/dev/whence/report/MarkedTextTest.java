package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

  @Test
  void places_that_nest_are_elements_that_nest() {
    assertThat(marked("one two three", new Span(0, 13), new Span(4, 7)))
        .isEqualTo(
            "<span id=\"w1-0-13\" class=\"w\">one <span id=\"w1-4-7\" class=\"w\">two</span>"
                + " three</span>");
  }

  @Test
  void places_that_cross_are_cut_and_the_rest_names_its_place() {
    assertThat(marked("one two three", new Span(0, 7), new Span(4, 13)))
        .isEqualTo(
            "<span id=\"w1-0-7\" class=\"w\">one <span id=\"w1-4-13\" class=\"w\">two</span></span>"
                + "<span data-of=\"w1-4-13\" class=\"w rest\"> three</span>");
  }

  @Test
  void text_that_looks_like_markup_stays_text() {
    assertThat(marked("<b>&\"'</b>", new Span(1, 2)))
        .isEqualTo("&lt;<span id=\"w1-1-2\" class=\"w\">b</span>&gt;&amp;\"'&lt;/b&gt;");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void any_places_and_statements_keep_the_text_and_give_valid_markup(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text = "abcdefghij".repeat(6);
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Span> spans = List.of(span(random, text));
      attributions.add(
          new Attribution(
              "a" + i,
              List.of(span(random, text)),
              List.of(span(random, text)),
              spans,
              null,
              SpeakerKind.NONE,
              Act.DENIES,
              null,
              null,
              null,
              1,
              "test"));
    }
    Span[] places = new Span[12];
    for (int i = 0; i < places.length; i++) {
      places[i] = span(random, text);
    }
    Reading reading =
        new Reading(new SampleArticle("x", text).reading().annotated(), attributions, List.of());
    String html = "<!doctype html><title>x</title><p>" + marked(reading, places) + "</p>";
    Parser parser = Parser.htmlParser().setTrackErrors(5);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.expectFirst("p").wholeText()).isEqualTo(text);
    for (Span place : places) {
      String id = "w1-" + place.start() + "-" + place.end();
      StringBuilder words = new StringBuilder(page.expectFirst("#" + id).wholeText());
      page.select("[data-of=" + id + "]").forEach(rest -> words.append(rest.wholeText()));
      assertThat(words.toString()).isEqualTo(place.of(text));
    }
  }

  private static Span span(SplittableRandom random, String text) {
    int start = random.nextInt(text.length() - 1);
    return new Span(start, random.nextInt(start + 1, text.length() + 1));
  }

  private static String marked(String text, Span... places) {
    return marked(new SampleArticle("x", text).reading(), places);
  }

  private static String marked(Reading reading, Span... places) {
    Anchors anchors = new Anchors(new Coverage(new Trace(List.of(), List.of(reading), List.of())));
    for (Span place : places) {
      anchors.of(reading.article(), place);
    }
    Span whole = new Span(0, reading.text().length());
    List<MarkedPiece> pieces = new MarkedText(reading, anchors, Set.of()).of(whole);
    return SafeOutput.of((out, hooks) -> JtemarkedGenerated.render(out, hooks, pieces));
  }
}
