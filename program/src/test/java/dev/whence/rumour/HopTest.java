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
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopTest {

  private static final String CLAIM = "Acme will buy Brook";

  private final RumourTracer tracer = RumourTracer.standard(AbsenceKeeper::foundIn);

  private static Reading first() {
    return TestArticle.of(
            "first",
            """
            Acme will buy Brook this week, a banker briefed on the talks told the Ledger.
            The banker spoke on condition of anonymity.
            """)
        .outlet("The Marl Ledger")
        .name(EntityKind.ORGANISATION, "Acme")
        .name(EntityKind.ORGANISATION, "Brook")
        .says(
            "a banker briefed on the talks",
            SpeakerKind.UNNAMED,
            Act.ASSERTS,
            "told the Ledger",
            "Acme will buy Brook this week")
        .reading();
  }

  private static Reading citing(String id, String sentence) {
    return TestArticle.of(id, sentence)
        .name(EntityKind.OUTLET, "Marl Ledger")
        .name(EntityKind.ORGANISATION, "Brook")
        .reading();
  }

  private static Traced of(Rumour rumour, String article) {
    return rumour.articles().stream()
        .filter(traced -> traced.article().equals(article))
        .findFirst()
        .orElseThrow();
  }

  private static List<Hop> via(Rumour rumour, String article) {
    return of(rumour, article).restsOn().stream().map(RestsOn::via).findFirst().orElseThrow();
  }

  @Test
  void trace_aBodyThatIsSaidToQuoteSomebody_handsOnAndIsNoOriginItself() {
    Reading handedOn =
        TestArticle.of(
                "handed-on", "Acme will buy Brook, said Ada Lind, quoted by the Harbour Agency.")
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.ORGANISATION, "Harbour Agency")
            .name(EntityKind.ORGANISATION, "Brook")
            .says(
                "the Harbour Agency",
                SpeakerKind.ORGANISATION,
                Act.ASSERTS,
                "quoted by",
                "Acme will buy Brook, said Ada Lind",
                null,
                "Harbour Agency")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook", "a1")
            .reading();
    Rumour rumour = tracer.trace(CLAIM, List.of(handedOn));
    assertThat(rumour.origins()).extracting(Origin::name).containsExactly("Ada Lind");
    assertThat(via(rumour, "handed-on")).extracting(Hop::by).containsExactly("Harbour Agency");
  }

  @Test
  void trace_theSiteNotesBehindASentenceWithAnOutlet_leadsThroughThatOutlet() {
    Reading told =
        TestArticle.of(
                "told",
                """
                Acme is close to a deal to buy Brook, the Tarn Post reports.
                Citing an engineer of Acme, the site notes that Acme will buy Brook.
                """)
            .name(EntityKind.OUTLET, "Tarn Post")
            .name(EntityKind.ORGANISATION, "Brook")
            .says("the site", SpeakerKind.UNNAMED, Act.ASSERTS, "notes", "that Acme will buy Brook")
            .says(
                "an engineer of Acme",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "Citing",
                "Acme will buy Brook.",
                "a1")
            .reading();
    assertThat(via(tracer.trace(CLAIM, List.of(told)), "told"))
        .extracting(Hop::by)
        .containsExactly("Tarn Post");
  }

  @Test
  void trace_toldTheLedgerInTheLedgersOwnArticle_isVouchedForByItUnderItsFullName() {
    Rumour rumour = tracer.trace(CLAIM, List.of(first()));
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::publishedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a banker briefed on the talks", "Marl Ledger"));
    assertThat(via(rumour, "first")).isEmpty();
    assertThat(of(rumour, "first").ownReporting()).isTrue();
    assertThat(rumour.toFetch()).isEmpty();
  }

  @Test
  void trace_citedOutletIsInTheFolder_hopPointsAtItsArticle() {
    Rumour rumour =
        tracer.trace(
            CLAIM,
            List.of(
                first(),
                citing(
                    "second",
                    "The Marl Ledger reported, citing a banker briefed on the talks whom it did not name, that Acme will buy Brook.")));
    assertThat(rumour.origins())
        .extracting(Origin::name)
        .containsExactly("a banker briefed on the talks");
    assertThat(via(rumour, "second"))
        .extracting(Hop::by, Hop::article)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Marl Ledger", "first"));
  }

  @Test
  void trace_threeDeep_namesTheOutermostOutletFirstAndOneOfficial() {
    Rumour rumour =
        tracer.trace(
            CLAIM,
            List.of(
                first(),
                citing(
                    "third",
                    "According to Hill FM, which quoted the Marl Ledger, which in turn cited an unnamed banker briefed on the talks, Acme will buy Brook.")));
    assertThat(via(rumour, "third")).extracting(Hop::by).containsExactly("Hill FM", "Marl Ledger");
    assertThat(rumour.origins()).hasSize(1);
    assertThat(rumour.toFetch()).containsExactly("Hill FM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unconfirmed reports are circulating that Acme will buy Brook.",
        "Acme will buy Brook, a banker said. Additional reporting by Ada Lind.",
        "Today reports say that Acme will buy Brook.",
        "The head of Acme appeared on TV and said that Acme will buy Brook."
      })
  void trace_wordsThatNameNoOutlet_areNotToBeFetched(String words) {
    assertThat(tracer.trace(CLAIM, List.of(citing("a", words))).toFetch()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BNN's Ada Lind reported that Acme will buy Brook.|BNN",
        "The Post reported that Acme will buy Brook.|Post",
        "Kyoda reports that Acme will buy Brook.|Kyoda"
      })
  void trace_outletThatReports_isToBeFetchedUnderItsName(String words, String outlet) {
    assertThat(tracer.trace(CLAIM, List.of(citing("a", words))).toFetch()).containsExactly(outlet);
  }

  @Test
  void trace_newspaperReadAsAPerson_isAnOutletOnTheWayToTheSourcesItCites() {
    Reading reading =
        TestArticle.of(
                "described",
                "Acme will buy Brook, the newspaper Early Horn reported, citing two bankers whom it did not name.")
            .name(EntityKind.PERSON, "Early Horn")
            .says("Early Horn", SpeakerKind.PERSON, Act.ASSERTS, "reported", "Acme will buy Brook")
            .reading();
    Rumour rumour = tracer.trace(CLAIM, List.of(reading));
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::kind, Origin::publishedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("two bankers", OriginKind.UNNAMED, "Early Horn"));
    assertThat(via(rumour, "described")).extracting(Hop::by).containsExactly("Early Horn");
  }

  @Test
  void trace_itCitedTwoPeople_meansTheOutletOfTheSentenceBefore() {
    Rumour rumour =
        tracer.trace(
            CLAIM,
            List.of(
                citing(
                    "pronoun",
                    "The Marl Ledger reported on Friday that Acme will buy Brook.\nIt cited two bankers.")));
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::publishedBy)
        .contains(org.assertj.core.groups.Tuple.tuple("two bankers", "Marl Ledger"));
  }

  @Test
  void trace_datelineOfAWireInTheFolder_isAHop() {
    Reading wire =
        TestArticle.of(
                "wire",
                "TARN (Corda Press) - The Marl Ledger reported, citing a banker briefed on the talks, that Acme will buy Brook.")
            .outlet("Corda Press")
            .name(EntityKind.OUTLET, "Marl Ledger")
            .reading();
    Reading reprint =
        TestArticle.of(
                "reprint",
                "TARN (Corda Press) - The Marl Ledger reported, citing a banker briefed on the talks, that Acme will buy Brook.\nThe price is not known.")
            .name(EntityKind.OUTLET, "Marl Ledger")
            .reading();
    Rumour rumour = tracer.trace(CLAIM, List.of(first(), wire, reprint));
    assertThat(via(rumour, "wire")).extracting(Hop::by).containsExactly("Marl Ledger");
    assertThat(via(rumour, "reprint"))
        .extracting(Hop::by)
        .containsExactly("Corda Press", "Marl Ledger");
  }

  @Test
  void trace_analystSpeaksToTwoStations_isOneVoiceVouchedForByTheFirst() {
    Reading reading =
        TestArticle.of(
                "analyst",
                """
                Acme will buy Brook, one steel analyst told HillTV.
                The same analyst told Radio Hill that he believes the reports that Acme will buy Brook to be true.
                """)
            .name(EntityKind.ORGANISATION, "Acme")
            .says(
                "one steel analyst",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "told HillTV",
                "Acme will buy Brook")
            .reading();
    Rumour rumour = tracer.trace(CLAIM, List.of(reading));
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::publishedBy)
        .contains(org.assertj.core.groups.Tuple.tuple("one steel analyst", "HillTV"));
    assertThat(rumour.origins()).extracting(Origin::name).doesNotContain("Radio Hill", "HillTV");
  }

  @Test
  void plain_wordsThatOnlySayThatItIsNoName_areLeftOut() {
    assertThat(CitedSourceFinder.plain("a banker briefed on the talks whom it did not name"))
        .isEqualTo("a banker briefed on the talks");
    assertThat(CitedSourceFinder.plain("one banker it did not name")).isEqualTo("one banker");
    assertThat(CitedSourceFinder.plain("a clerk, who asked not to be named because he is shy"))
        .isEqualTo("a clerk");
    assertThat(CitedSourceFinder.plain("a person familiar with the talks"))
        .isEqualTo("a person familiar with the talks");
  }

  @Test
  void endsIn_shortForm_isTheEndOfTheFullName() {
    assertThat(OutletNames.endsIn("The Marl Ledger", "the Ledger")).isTrue();
    assertThat(OutletNames.endsIn("The Marl Ledger", "Marl")).isFalse();
    assertThat(OutletNames.endsIn("Marl Ledger", "Marl Ledger")).isFalse();
  }

  @Test
  void trace_saidByTheOneWhoRunsABody_passedThroughTheBodyAndHer() {
    Reading reading =
        TestArticle.of(
                "a",
                """
                Acme will buy Brook, said Ada Lind, who runs the Harbour Watch, citing dockers near the Brook yard.
                """)
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.ORGANISATION, "Harbour Watch")
            .name(EntityKind.ORGANISATION, "Brook")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook")
            .says(
                "dockers near the Brook yard",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "citing",
                "Acme will buy Brook",
                "a1")
            .reading();
    assertThat(via(tracer.trace(CLAIM, List.of(reading)), "a"))
        .extracting(Hop::by)
        .containsExactly("Harbour Watch", "Ada Lind");
  }

  @Test
  void trace_namedAnalystWhoOnlySupposesTheClaim_isNoOrigin() {
    Reading reading =
        TestArticle.of(
                "a",
                """
                Acme will buy Brook, two bankers said.
                Ada Lind said that dockers would suffer if Acme were to buy Brook.
                """)
            .name(EntityKind.PERSON, "Ada Lind")
            .says("two bankers", SpeakerKind.UNNAMED, Act.ASSERTS, "said", "Acme will buy Brook")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said that",
                "dockers would suffer if Acme were to buy Brook")
            .reading();
    assertThat(tracer.trace(CLAIM, List.of(reading)).origins())
        .extracting(Origin::name)
        .containsExactly("two bankers");
  }

  @Test
  void trace_oneOfManyArticlesNamesAnother_countsForOneAtMostAndIsNotCountedAlone() {
    List<Reading> readings = new ArrayList<>(List.of(first()));
    for (int i = 0; i < 7; i++) {
      readings.add(
          citing(
              "citing" + i,
              "The Marl Ledger reported, citing a banker briefed on the talks whom it did not name, that Acme will buy Brook."));
    }
    readings.add(
        TestArticle.of(
                "last", "Acme will buy Brook, Ada Lind told Radio Hill, and Ada Lind runs Acme.")
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.ORGANISATION, "Brook")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "told Radio Hill",
                "Acme will buy Brook")
            .reading());
    Rumour rumour = tracer.trace(CLAIM, readings);
    assertThat(rumour.origins())
        .extracting(Origin::name, Origin::counted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a banker briefed on the talks", true),
            org.assertj.core.groups.Tuple.tuple("Ada Lind", false));
    assertThat(rumour.independentOrigins().least()).isEqualTo(1);
    assertThat(rumour.independentOrigins().most()).isEqualTo(2);
    assertThat(rumour.independentOrigins().why()).endsWith("count for one at most, all together");
  }

  @Test
  void trace_figureOfAFilm_isNobodysSource() {
    assertThat(lamenting("The video portrays a fictional", "The video"))
        .extracting(Origin::name)
        .noneMatch(name -> name.contains("banker"));
    assertThat(lamenting("The memo quotes a", null))
        .extracting(Origin::name)
        .anyMatch(name -> name.contains("banker"));
  }

  private List<Origin> lamenting(String beginning, @Nullable String work) {
    Reading article =
        TestArticle.of(
                "lament",
                beginning
                    + " weary banker at Acme, who laments that Acme will buy Brook this week.\n")
            .name(EntityKind.ORGANISATION, "Acme")
            .name(EntityKind.ORGANISATION, "Brook")
            .says(
                "weary banker at Acme, who",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "laments",
                "that Acme will buy Brook this week")
            .figureOf(work)
            .reading();
    return tracer.trace(CLAIM, List.of(article)).origins();
  }

  @Test
  void trace_sourceInsideAQuotedBlock_cameThroughTheOutletThatIsQuoted() {
    Reading reading =
        TestArticle.of(
                "second",
                """
                The Marl Ledger reported:
                Acme will buy Brook, Ada Lind wrote.
                "My note on Brook and Acme came from a source in Marl," Lind told Tidewater, "and I only passed on what was said."
                """)
            .name(EntityKind.OUTLET, "Marl Ledger")
            .name(EntityKind.OUTLET, "Tidewater")
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.ORGANISATION, "Acme")
            .name(EntityKind.ORGANISATION, "Brook")
            .says(
                "The Marl Ledger",
                SpeakerKind.OUTLET,
                Act.ASSERTS,
                "reported",
                """
                Acme will buy Brook, Ada Lind wrote.
                "My note on Brook and Acme came from a source in Marl," Lind told Tidewater, "and I only passed on what was said."
                """
                    .strip())
            .says(
                "Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "told Tidewater",
                "\"My note on Brook and Acme came from a source in Marl,\"",
                "a1")
            .reading();
    Rumour rumour = tracer.trace(CLAIM, List.of(reading));
    assertThat(of(rumour, "second").restsOn())
        .filteredOn(way -> way.words().text().contains("a source in Marl"))
        .extracting(way -> way.via().stream().map(Hop::by).toList())
        .contains(List.of("Marl Ledger", "Tidewater"));
  }

  @Test
  void trace_bodyThatActsInTheClaimsSentenceAndSpeaksOfSomethingElse_isNoOrigin() {
    Reading article =
        TestArticle.of(
                "film",
                """
                The Outer Bureau released a film on Thursday, weeks after Orsenia removed a general.
                It wants to win over soldiers.
                The Outer Bureau believes that the campaign works.
                """)
            .name(EntityKind.ORGANISATION, "Outer Bureau")
            .name(EntityKind.PLACE, "Orsenia")
            .says(
                "The Outer Bureau",
                SpeakerKind.ORGANISATION,
                Act.ASSERTS,
                "believes",
                "that the campaign works")
            .reading();
    Rumour rumour = tracer.trace("Orsenia removed a general", List.of(article));
    assertThat(rumour.origins()).extracting(Origin::name).doesNotContain("The Outer Bureau");
    assertThat(of(rumour, "film").restsOn()).isEmpty();
  }

  @Test
  void trace_officialConfirmsWhatAnOutletReported_isNoStepToTheOutlet() {
    Reading article =
        TestArticle.of(
                "second",
                """
                Acme is in talks over Brook.
                A ministry official confirmed that Acme will buy Brook, as reported by the Marl Ledger.
                """)
            .name(EntityKind.ORGANISATION, "Acme")
            .name(EntityKind.ORGANISATION, "Brook")
            .name(EntityKind.OUTLET, "Marl Ledger")
            .says(
                "A ministry official",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "confirmed",
                "that Acme will buy Brook, as reported by the Marl Ledger")
            .says(
                "the Marl Ledger",
                SpeakerKind.OUTLET,
                Act.ASSERTS,
                "reported by",
                "Acme will buy Brook",
                "a1",
                "Marl Ledger")
            .reading();
    assertThat(of(tracer.trace(CLAIM, List.of(article)), "second").restsOn())
        .isNotEmpty()
        .allSatisfy(
            way -> assertThat(way.via()).extracting(Hop::by).doesNotContain("A ministry official"));
  }
}
