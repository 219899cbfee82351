package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RumourTracerTest {

  private static final String CLAIM = "Acme will buy Brook";

  private final RumourTracer tracer = RumourTracer.standard(AbsenceKeeper::foundIn);

  private static Reading citing() {
    return TestArticle.of(
            "citing",
            """
            Acme could buy Brook as early as this week, the Daily Post reported.
            The Daily Post, citing a person familiar with the talks, said that Acme will buy Brook for cash.
            Brook declined to comment.
            """)
        .name(EntityKind.OUTLET, "Daily Post")
        .says(
            "The Daily Post",
            SpeakerKind.OUTLET,
            Act.ASSERTS,
            "said",
            "that Acme will buy Brook for cash")
        .says(
            "a person familiar with the talks",
            SpeakerKind.UNNAMED,
            Act.ASSERTS,
            "citing",
            "that Acme will buy Brook for cash",
            "a1")
        .says("Brook", SpeakerKind.ORGANISATION, Act.SILENT, "declined to comment", "")
        .reading();
  }

  private static Reading following() {
    return TestArticle.of(
            "following",
            """
            Acme will reportedly buy Brook, according to the Daily Post.
            The price is not known and the shops are closed today.
            """)
        .name(EntityKind.OUTLET, "Daily Post")
        .reading();
  }

  private static Reading denying() {
    return TestArticle.of(
            "denying",
            """
            Acme will not buy Brook, and the story that it will buy Brook is false, its chairman says.
            The report that Acme will buy Brook is a hoax and was made up.
            """)
        .reading();
  }

  private static Reading unrelated() {
    return TestArticle.plain(
        "unrelated", "The price of milk fell in May, farmers in the valley said.");
  }

  private static Traced of(Rumour rumour, String article) {
    return rumour.articles().stream()
        .filter(traced -> traced.article().equals(article))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_watcher_hears_of_every_article_in_each_pass_and_changes_nothing() {
    List<String> heard = new ArrayList<>();
    List<Reading> readings = List.of(citing(), unrelated());
    assertThat(tracer.trace(CLAIM, readings, (pass, done) -> heard.add(pass + " " + done)))
        .isEqualTo(tracer.trace(CLAIM, readings));
    assertThat(heard)
        .containsExactly(
            "SPEAKING 1", "SPEAKING 2", "CHAINS 1", "CHAINS 2", "WORDING 1", "WORDING 2");
  }

  @Test
  void trace_oneArticleGivesItsSource_whySaysThatItIsOne() {
    assertThat(tracer.trace(CLAIM, List.of(citing())).independentOrigins().why())
        .startsWith("one article says where it has it from");
    assertThat(tracer.trace(CLAIM, List.of(citing(), following())).independentOrigins().why())
        .startsWith("every article that says where it has it from leads to");
  }

  @Test
  void trace_outletCitesUnnamedSource_endsAtTheSourceThroughTheOutlet() {
    Rumour rumour = tracer.trace(CLAIM, List.of(citing()));
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::kind, Origin::publishedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "a person familiar with the talks", OriginKind.UNNAMED, "Daily Post"));
    assertThat(of(rumour, "citing").restsOn().get(0).via())
        .extracting(Hop::by)
        .containsExactly("Daily Post");
  }

  @Test
  void trace_outletWithNobodyBehindIt_isFollowedIntoAnotherArticlesWords() {
    Rumour rumour = tracer.trace(CLAIM, List.of(citing(), following(), unrelated()));
    RestsOn followed = of(rumour, "following").restsOn().get(0);
    assertThat(followed.origin()).isEqualTo(rumour.origins().get(0).id());
    assertThat(followed.via()).extracting(Hop::by).containsExactly("Daily Post");
    assertThat(rumour.independentOrigins().most()).isEqualTo(1);
    assertThat(rumour.toFetch()).containsExactly("Daily Post");
  }

  private static Rumour traceOfCrowd(TestArticle article, String crowd) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(
            CLAIM,
            List.of(
                article
                    .says(
                        crowd,
                        SpeakerKind.UNNAMED,
                        Act.ASSERTS,
                        "said",
                        "they believed that Acme will buy Brook")
                    .says(
                        crowd,
                        SpeakerKind.UNNAMED,
                        Act.BELIEVES,
                        "believed",
                        "that Acme will buy Brook",
                        "a1")
                    .reading()));
  }

  @Test
  void trace_manyObserversBelieveIt_areNoOrigin() {
    TestArticle article =
        TestArticle.of("a", "Many observers said they believed that Acme will buy Brook.\n");
    assertThat(traceOfCrowd(article, "Many observers").origins()).isEmpty();
  }

  @Test
  void trace_twoBankersBelieveIt_areAnOrigin() {
    TestArticle article =
        TestArticle.of("a", "Two bankers said they believed that Acme will buy Brook.\n");
    assertThat(traceOfCrowd(article, "Two bankers").origins())
        .extracting(Origin::name)
        .containsExactly("Two bankers");
  }

  private static Reading ofTheFair(String second, String statement) {
    return TestArticle.of(
            "a",
            "Ada Lind said that similar fairs held last year drew a significant crowd.\n"
                + "The weather was fine.\n"
                + second
                + "\n“Our past fairs drew thousands of visitors and saved the mill,” said Oda Brook.\n")
        .name(EntityKind.PERSON, "Ada Lind")
        .name(EntityKind.PERSON, "Oda Brook")
        .says(
            "Ada Lind",
            SpeakerKind.PERSON,
            Act.ASSERTS,
            "said",
            "that similar fairs held last year drew a significant crowd")
        .says("Ada Lind", SpeakerKind.PERSON, Act.PREDICTS, "said", statement)
        .says(
            "Oda Brook",
            SpeakerKind.PERSON,
            Act.ASSERTS,
            "said",
            "“Our past fairs drew thousands of visitors and saved the mill,”")
        .reading();
  }

  @Test
  void trace_whoSpeaksOfLastYearAndOfTheClaim_isAnOrigin_byThoseWords() {
    Reading reading =
        ofTheFair(
            "“We will offer seats to everybody,” Ada Lind said.",
            "“We will offer seats to everybody,”");
    Rumour rumour = tracer.trace("The past fairs drew thousands of visitors", List.of(reading));
    assertThat(rumour.origins())
        .extracting(Origin::name)
        .containsExactlyInAnyOrder("Ada Lind", "Oda Brook");
    assertThat(of(rumour, "a").restsOn())
        .anySatisfy(rests -> assertThat(rests.words().text()).contains("significant crowd"));
  }

  @Test
  void trace_articleOfAnotherMatter_isUnrelated() {
    Rumour rumour = tracer.trace(CLAIM, List.of(citing(), unrelated()));
    assertThat(of(rumour, "unrelated").stance()).isEqualTo(Stance.UNRELATED);
    assertThat(of(rumour, "unrelated").passages()).isEmpty();
  }

  @Test
  void trace_refusalToComment_isSilenceAndNoDenial() {
    Traced traced = of(tracer.trace(CLAIM, List.of(citing())), "citing");
    assertThat(traced.silences())
        .singleElement()
        .satisfies(s -> assertThat(s.who()).isEqualTo("Brook"));
    assertThat(traced.denials()).isEmpty();
  }

  @Test
  void trace_hedgedAndDeniedArticles_getTheirTones() {
    Rumour rumour = tracer.trace(CLAIM, List.of(citing(), following(), denying()));
    assertThat(of(rumour, "following").tone()).isEqualTo(Tone.HEDGED);
    assertThat(of(rumour, "following").stance()).isEqualTo(Stance.REPORTS);
    assertThat(of(rumour, "denying").stance()).isEqualTo(Stance.DENIES);
  }

  @Test
  void trace_claimThatHoldsANegation_isSupportedByWhatDeniesTheMatter() {
    Rumour rumour = tracer.trace("Acme will not buy Brook", List.of(citing(), denying()));
    assertThat(of(rumour, "denying").stance()).isEqualTo(Stance.SUPPORTS);
  }

  @Test
  void trace_everyWordShown_standsInItsArticle() {
    List<Reading> readings = List.of(citing(), following(), denying());
    Rumour rumour = tracer.trace(CLAIM, readings);
    for (int i = 0; i < readings.size(); i++) {
      String text = readings.get(i).text();
      Traced traced = rumour.articles().get(i);
      traced
          .restsOn()
          .forEach(r -> assertThat(r.words().span().of(text)).isEqualTo(r.words().text()));
      traced
          .passages()
          .forEach(p -> assertThat(p.words().span().of(text)).isEqualTo(p.words().text()));
    }
  }

  @Test
  void trace_noArticles_givesAnEmptyInterval() {
    Rumour rumour = tracer.trace(CLAIM, List.of());
    assertThat(rumour.articles()).isEmpty();
    assertThat(rumour.independentOrigins().most()).isZero();
  }

  @Test
  void trace_neitherCompany_isEachCompanyOfTheClaim() {
    Reading reading =
        TestArticle.of(
                "neither",
                "Acme will buy Brook, it is said.\nNeither company has commented on the rumour.")
            .name(EntityKind.ORGANISATION, "Acme")
            .reading();
    assertThat(of(tracer.trace(CLAIM, List.of(reading)), "neither").silences())
        .extracting(dev.whence.model.Silence::who)
        .containsExactly("Acme", "Brook");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void trace_articlesInAnyOrder_giveTheSameOriginsAndInterval(int seed) {
    List<Reading> readings =
        new ArrayList<>(List.of(citing(), following(), denying(), unrelated()));
    Rumour first = tracer.trace(CLAIM, readings);
    Collections.shuffle(readings, new Random(seed));
    Rumour second = tracer.trace(CLAIM, readings);
    assertThat(second.origins()).isEqualTo(first.origins());
    assertThat(second.independentOrigins()).isEqualTo(first.independentOrigins());
    for (Traced traced : first.articles()) {
      assertThat(of(second, traced.article())).isEqualTo(traced);
    }
  }

  @Test
  void traceAll_twoStories_givesTwoRumoursWithTheLargerFirst() {
    Reading ferry =
        TestArticle.plain(
            "f1",
            "The ferry Marlin sank off Tarnholm on Sunday night.\nTwelve sailors of the Marlin were saved.");
    Reading again =
        TestArticle.plain(
            "f2", "Sailors of the ferry Marlin, which sank off Tarnholm, were saved on Sunday.");
    List<Rumour> rumours = tracer.traceAll(List.of(citing(), following(), denying(), ferry, again));
    assertThat(rumours).hasSize(2);
    assertThat(rumours.get(0).claim()).contains("Brook");
    assertThat(rumours.get(1).claim()).contains("Marlin");
  }

  private static Reading mayor(String id, String text, String speaker, Act act, String content) {
    return TestArticle.of(id, text)
        .name(EntityKind.PERSON, "Orla Venn")
        .says(speaker, SpeakerKind.ORGANISATION, act, "said", content)
        .reading();
  }

  /** Three articles on a mayor; two of them end with a paragraph on a pier. */
  private static List<Reading> mayorAndPier() {
    return List.of(
        mayor(
            "m1",
            """
            Mayor Orla Venn has resigned, the harbour radio said on Monday.
            Orla Venn left the town hall by the back door.
            The mayor had held her post for nine years.
            Her deputy is on a ship.
            The guild said that the old wooden pier will be sold to a circus in spring.
            """,
            "The guild",
            Act.ASSERTS,
            "that the old wooden pier will be sold to a circus in spring"),
        mayor(
            "m2",
            """
            Orla Venn has not resigned as mayor, her office said.
            The mayor is at home with a cold.
            Orla Venn will be back in her post.
            The town hall is open.
            The circus said that the wooden pier will not be sold in spring.
            """,
            "The circus",
            Act.ASSERTS,
            "that the wooden pier will not be sold in spring"),
        mayor(
            "m3",
            """
            Town without mayor: the harbour radio said that Orla Venn has resigned as mayor of Tarn.
            """,
            "the harbour radio",
            Act.ASSERTS,
            "that Orla Venn has resigned as mayor of Tarn"));
  }

  @Test
  void traceAll_matterContestedAtTheEndOfTwoArticles_isARumourOfItsOwn() {
    List<Rumour> rumours = tracer.traceAll(mayorAndPier());
    assertThat(rumours)
        .extracting(Rumour::claim)
        .containsExactly(
            "Orla Venn has resigned as mayor of Tarn",
            "the old wooden pier will be sold to a circus in spring");
    assertThat(rumours.get(0).articles()).noneMatch(traced -> traced.stance() == Stance.UNRELATED);
    assertThat(of(rumours.get(1), "m3").stance()).isEqualTo(Stance.UNRELATED);
  }

  @Test
  void traceAll_everyClaim_standsInAnArticle() {
    List<Reading> readings = mayorAndPier();
    assertThat(tracer.traceAll(readings))
        .allSatisfy(
            rumour ->
                assertThat(readings).anyMatch(reading -> reading.text().contains(rumour.claim())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void traceAll_articlesInAnyOrder_giveTheSameClaims(int seed) {
    List<Reading> readings = new ArrayList<>(mayorAndPier());
    readings.addAll(List.of(citing(), following(), denying(), unrelated()));
    List<String> claims = tracer.traceAll(readings).stream().map(Rumour::claim).toList();
    Collections.shuffle(readings, new Random(seed));
    assertThat(tracer.traceAll(readings)).extracting(Rumour::claim).isEqualTo(claims);
  }

  @Test
  void traceAll_noArticles_findsNoRumours() {
    assertThat(tracer.traceAll(List.of())).isEmpty();
  }
}
