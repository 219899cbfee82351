package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Certainty;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlReportLargeTest {

  private static final int ARTICLES = 500;
  private static final int LARGEST = 20_000;
  private static final List<Tone> TONES = List.of(Tone.FLAT, Tone.HEDGED, Tone.DOUBTED);

  @Test
  void five_hundred_articles_stay_small_folded_and_grouped() {
    String html = HtmlReport.standard().show(trace());
    Document page = Jsoup.parse(html);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length / ARTICLES).isLessThan(LARGEST);
    assertThat(page.select("article.story")).hasSize(ARTICLES);
    assertThat(page.select("details.text[open]")).isEmpty();
    assertThat(page.select("svg.chain .node")).hasSizeLessThan(60);
    assertThat(page.select(".front li").size()).isLessThan(100);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  /** Articles of 600 words with 20 statements each, on the word of a few earlier ones. */
  static Trace trace() {
    List<Reading> readings = new ArrayList<>();
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      SampleArticle article = article(i);
      readings.add(article.reading());
      traced.add(traced(i, article));
    }
    List<Origin> origins =
        List.of(
            new Origin("o1", "a clerk of the harbour", OriginKind.UNNAMED, "Outlet 0", true),
            new Origin("o2", "Oda Lind", OriginKind.PERSON, null, true));
    Rumour rumour =
        new Rumour(
            "The old pier of Brindmoor will be sold",
            traced,
            origins,
            new IndependentOrigins(1, 2, "the clerk may be Oda Lind", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Trace(List.of(rumour), readings, List.of());
  }

  private static Traced traced(int number, SampleArticle article) {
    List<Hop> via =
        number < 5
            ? List.of()
            : List.of(
                new Hop(
                    "Outlet " + number % 5,
                    "pier/" + number % 5 + ".html",
                    article.words("Speaker 0 said that item 0")));
    return new Traced(
        article.id(),
        Stance.REPORTS,
        TONES.get(number % TONES.size()),
        Certainty.SURE,
        List.of(
            new RestsOn(
                number % 2 == 0 ? "o1" : "o2", via, article.words("Speaker 1 said that item 1"))),
        number < 5,
        null,
        List.of(),
        List.of(),
        List.of(
            new Passage(
                article.words("Speaker 2 said that item 2"),
                "a3",
                TONES.get(number % TONES.size()),
                1)),
        "test");
  }

  private static SampleArticle article(int number) {
    StringBuilder text = new StringBuilder("The old pier, part " + number + "\n");
    for (int i = 0; i < 20; i++) {
      text.append("\nSpeaker ").append(i).append(" said that item ").append(i);
      text.append(" of the old pier would be sold to a buyer whom nobody in the town had met;");
      text.append(" the price, the day and the reason were not known to the clerk either.");
    }
    SampleArticle article =
        new SampleArticle("pier/" + number + ".html", text.toString())
            .outlet("Outlet " + number)
            .published(
                String.format(Locale.ROOT, "2024-%02d-%02d", 1 + number % 12, 1 + number % 28));
    for (int i = 0; i < 20; i++) {
      article.says(
          "Speaker " + i,
          SpeakerKind.PERSON,
          Act.ASSERTS,
          "Speaker " + i + " ",
          "said that item " + i + " ",
          "item " + i + " of the old pier would be sold to a buyer");
    }
    return article;
  }
}
