package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final Trace SAMPLE = SampleTrace.trace();

  @Test
  void way_goes_from_the_origin_through_every_hop() {
    Chain chain = chainOf(SAMPLE);
    assertThat(chain.edges())
        .extracting(edge -> chain.node(edge.from()).name() + " > " + chain.node(edge.to()).name())
        .containsExactly(
            "a person close to the harbour board > Brindmoor Courier",
            "Brindmoor Courier > Harbour Post",
            "Harbour Post > Daily Ledger",
            "two officials > Northwind Wire",
            "Northwind Wire > The Lantern",
            "people in the bars > 6-quays",
            "Tomas Rehn > Harbour Post");
  }

  @Test
  void line_style_is_the_tone_of_the_article_it_leads_to() {
    assertThat(chainOf(SAMPLE).edges())
        .extracting(Chain.Edge::style)
        .containsExactly(
            Chain.Style.HEDGED,
            Chain.Style.HEDGED,
            Chain.Style.FLAT,
            Chain.Style.FLAT,
            Chain.Style.COPY,
            Chain.Style.DOUBTED,
            Chain.Style.DENIED);
  }

  @Test
  void nodes_stand_to_the_right_of_those_they_have_it_from() {
    Chain chain = chainOf(SAMPLE);
    ChainLayout layout = new ChainLayout(chain);
    assertThat(chain.edges())
        .allMatch(edge -> layout.of(edge.from()).x() < layout.of(edge.to()).x());
  }

  @Test
  void two_articles_that_cite_each_other_are_drawn_all_the_same() {
    SampleArticle one = new SampleArticle("1.txt", "One\n\nas Two says").outlet("One");
    SampleArticle two = new SampleArticle("2.txt", "Two\n\nas One says").outlet("Two");
    Rumour ring =
        new Rumour(
            "It rained",
            List.of(
                traced(one, two, one.words("as Two says")),
                traced(two, one, two.words("as One says"))),
            List.of(new Origin("o1", "a cloud", OriginKind.UNNAMED, null, true)),
            new IndependentOrigins(1, 1, "", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Trace trace = new Trace(List.of(ring), List.of(one.reading(), two.reading()), List.of());
    assertThat(chainOf(trace).edges()).hasSize(4);
    assertThat(HtmlReport.standard().show(trace)).contains("class=\"chain wide\"");
  }

  @Test
  void hundred_articles_with_sources_of_their_own_are_drawn_by_source_and_none_is_lost() {
    Trace trace = ofManySources(100, 30);
    Chain chain = chainOf(trace);
    assertThat(chain.isFolded()).isTrue();
    assertThat(chain.nodes()).hasSizeLessThanOrEqualTo(40);
    assertThat(chain.nodes())
        .extracting(Chain.Node::name)
        .contains("a clerk 0", "14 other origins");
    assertThat(chain.nodes().stream().flatMap(node -> node.articles().stream()).distinct())
        .hasSize(100);
    assertThat(chain.edges()).allMatch(edge -> !edge.from().equals(edge.to()));
  }

  @Test
  void every_article_behind_a_folded_node_is_listed_and_leads_to_its_text() {
    Document page = Jsoup.parse(HtmlReport.standard().show(ofManySources(100, 30)));
    for (Element node : page.select("svg.chain .node.articles a")) {
      Element list =
          Objects.requireNonNull(page.getElementById(node.attr("href").substring(1)), node.text());
      int number = Integer.parseInt(node.text().replaceFirst(" .*", ""));
      assertThat(list.select("li")).hasSize(number);
      assertThat(list.select("li a"))
          .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
    }
  }

  @Test
  void line_to_articles_that_are_not_all_alike_is_a_line_of_its_own_and_says_so() {
    Chain chain = chainOf(ofManySources(100, 30));
    assertThat(chain.edges())
        .anyMatch(
            edge ->
                edge.style() == Chain.Style.MIXED
                    && chain.node(edge.to()).remark().matches("\\d+ \\w+, \\d+ \\w+.*"));
  }

  /** Articles each on the word of two of so many clerks, in tones by turns. */
  private static Trace ofManySources(int articles, int clerks) {
    List<Tone> tones = List.of(Tone.FLAT, Tone.HEDGED, Tone.DOUBTED);
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < clerks; i++) {
      origins.add(new Origin("o" + i, "a clerk " + i, OriginKind.UNNAMED, null, true));
    }
    List<Reading> readings = new ArrayList<>();
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      SampleArticle article =
          new SampleArticle(i + ".txt", "Title " + i + "\n\nas a clerk says").outlet("Post " + i);
      Words words = article.words("as a clerk says");
      readings.add(article.reading());
      traced.add(
          new Traced(
              article.id(),
              Stance.REPORTS,
              tones.get(i / clerks % 3),
              Certainty.SURE,
              List.of(
                  new RestsOn("o" + i % clerks, List.of(), words),
                  new RestsOn("o" + i * 7 % 13, List.of(), words)),
              false,
              null,
              List.of(),
              List.of(),
              List.of(new Passage(words, null, tones.get(i / clerks % 3), 1)),
              "test"));
    }
    Rumour rumour =
        new Rumour(
            "It rained",
            traced,
            origins,
            new IndependentOrigins(1, clerks, "", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Trace(List.of(rumour), readings, List.of());
  }

  private static Traced traced(SampleArticle article, SampleArticle cited, Words words) {
    return new Traced(
        article.id(),
        Stance.REPORTS,
        Tone.FLAT,
        Certainty.SURE,
        List.of(new RestsOn("o1", List.of(new Hop("it", cited.id(), words)), words)),
        false,
        null,
        List.of(),
        List.of(),
        List.of(),
        "test");
  }

  private static Chain chainOf(Trace trace) {
    return Chain.of(trace.rumours().get(0), new Coverage(trace), 40);
  }
}
