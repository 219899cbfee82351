package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.List;
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
