package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Certainty;
import dev.whence.model.Denial;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Note;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Statement;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field an article can fill says something hostile; the page must only say it back. */
class HtmlReportHostileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<svg/onload=alert(1)>",
        "--><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</svg></details></main><h1>owned</h1>",
        "javascript:alert(1)",
        "]]><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u0000<script\u0000>alert(1)</script>",
        "\u202Egnp.exe\u2066\u200F",
        "\uD800 lone \uDC00 halves",
        "\u001b[31mred\u0007\u009b",
        "\uFFFE\uFFFF\uDBFF\uDFFF",
      })
  void hostile_words_in_every_field_stay_words(String hostile) {
    Parser parser = Parser.htmlParser().setTrackErrors(5);
    String html = HtmlReport.standard().show(traceOf(hostile));
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, h1 ~ h1")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
      }
    }
    assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(html.codePoints().filter(HostileText::isControl)).isEmpty();
  }

  @Test
  void control_characters_are_shown_by_their_number() {
    Document page = Jsoup.parse(HtmlReport.standard().show(traceOf("a\u202Eb\u0000c")));
    assertThat(page.select(".body .ctl").eachAttr("data-code")).contains("U+202E", "U+0000");
  }

  @Test
  void only_web_addresses_become_links_out_of_the_page() {
    for (String id : List.of("javascript:alert(1)", "data:text/html,x", "https://a.test/\"x")) {
      assertThat(linksOut(id)).isEmpty();
    }
    assertThat(linksOut("https://a.test/x?y=1&z=2")).containsExactly("https://a.test/x?y=1&z=2");
  }

  private static List<String> linksOut(String id) {
    Trace trace =
        new Trace(List.of(), List.of(new SampleArticle(id, "Words").reading()), List.of());
    return Jsoup.parse(HtmlReport.standard().show(trace)).select("a[rel]").eachAttr("href");
  }

  private static Trace traceOf(String hostile) {
    SampleArticle article =
        new SampleArticle(hostile, hostile + " headline\n\n" + hostile + " said " + hostile)
            .outlet(hostile)
            .published("2024-01-01", "2024-01-05", hostile)
            .note(Stage.INGEST, "said", hostile)
            .says(hostile, SpeakerKind.UNNAMED, Act.DENIES, hostile, "said", hostile);
    Words words = Words.of(article.reading(), new Span(0, hostile.length() + 9));
    Words cross = Words.of(article.reading(), new Span(1, hostile.length() + 11));
    Traced traced =
        new Traced(
            hostile,
            Stance.REPORTS,
            Tone.FLAT,
            Certainty.GUESS,
            List.of(new RestsOn("o1", List.of(new Hop(hostile, null, cross)), words)),
            true,
            hostile,
            List.of(new Denial(hostile, hostile, words, true)),
            List.of(new Silence(hostile, SilenceKind.DECLINED, hostile, cross)),
            List.of(new Passage(words, "a1", Tone.FLAT, 1)),
            hostile);
    Rumour rumour =
        new Rumour(
            hostile,
            List.of(traced),
            List.of(
                new Origin("o1", hostile, OriginKind.UNNAMED, hostile, true),
                new Origin("o2", hostile, OriginKind.DOCUMENT, null, false)),
            new IndependentOrigins(
                0,
                2,
                hostile,
                List.of(
                    new Merge(
                        List.of("o1", "o2"),
                        Merge.Reason.SAME_NAME,
                        true,
                        List.of(words),
                        hostile))),
            List.of(new Statement(hostile, words)),
            List.of(new Observable(ObservableKind.SEEN, hostile, cross)),
            List.of(
                new HedgeChange(
                    HedgeChange.Aspect.WHO, HedgeChange.Change.ADDED, words, cross, hostile)),
            List.of(hostile),
            List.of(new Note(hostile, Stage.RUMOUR, null, hostile)));
    return new Trace(
        List.of(rumour),
        List.of(article.reading()),
        List.of(new Rejected(hostile + "2", Stage.INGEST, RejectionReason.NOT_TEXT, hostile)));
  }
}
