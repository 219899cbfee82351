package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as an origin, under which name, and through whom. */
class OriginReachTest {

  private static final String CLAIM = "Acme will buy Brook";

  private static Rumour trace(Reading... readings) {
    return RumourTracer.standard(AbsenceKeeper::foundIn).trace(CLAIM, List.of(readings));
  }

  private static List<String> origins(Reading... readings) {
    return trace(readings).origins().stream().map(Origin::name).toList();
  }

  private static List<RestsOn> restsOn(Rumour rumour, String article) {
    return rumour.articles().stream()
        .filter(traced -> traced.article().equals(article))
        .map(Traced::restsOn)
        .findFirst()
        .orElseThrow();
  }

  private static TestArticle article(String id, String text) {
    return TestArticle.of(id, text)
        .name(EntityKind.ORGANISATION, "Acme")
        .name(EntityKind.ORGANISATION, "Brook");
  }

  private static Reading doctor(String denied) {
    return article(
            "denial",
            "Acme will buy Brook, Ada Lind said.\nLind ruled out " + denied + " in her talk.")
        .name(EntityKind.PERSON, "Ada Lind")
        .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook")
        .says("Ada Lind", SpeakerKind.PERSON, Act.DENIES, "ruled out", denied)
        .reading();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a strike at the port", "higher ferry fares", "new cranes"})
  void trace_deniesAnotherThingThanSheTells_isAnOrigin(String denied) {
    assertThat(origins(doctor(denied))).containsExactly("Ada Lind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"that Acme will buy Brook", "the report", "the rumours"})
  void trace_deniesTheClaimOrAWordForIt_isNone(String denied) {
    assertThat(origins(doctor(denied))).isEmpty();
  }

  @Test
  void meantBy_theMinisterAfterOneWhoIsCalledSo_isShe() {
    assertThat(meant("Ada Lind, minister of ports,", "Bo Stern", "The minister"))
        .isEqualTo("Ada Lind");
    assertThat(meant("Harbour doctor Ada Lind", "Bo Stern", "the doctor")).isEqualTo("Ada Lind");
  }

  @Test
  void meantBy_nobodyOrTwoWereCalledSo_isOpen() {
    assertThat(meant("Ada Lind, minister of ports,", "Bo Stern", "The clerk")).isNull();
    assertThat(meant("Ada Lind, minister of ports,", "minister Bo Stern", "The minister")).isNull();
    assertThat(meant("Ada Lind, minister of ports,", "Bo Stern", "A minister")).isNull();
  }

  @Test
  void meantBy_somebodyUnnamedWasCalledSoBefore_isOpen() {
    TestArticle article =
        article(
                "official",
                """
                An official confided that trams wait.
                Police official Ada Lind said that ferries wait.
                The official told us that Acme will buy Brook.""")
            .name(EntityKind.PERSON, "Ada Lind");
    Reading reading =
        article
            .says("An official", SpeakerKind.UNNAMED, Act.ASSERTS, "confided", "that trams wait")
            .says(
                "Police official Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said",
                "that ferries wait",
                null,
                "Ada Lind")
            .says(
                "The official",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "told us",
                "that Acme will buy Brook")
            .reading();
    assertThat(meantByLast(reading)).isNull();
  }

  private static @Nullable String meant(String first, String second, String third) {
    TestArticle article =
        article(
                "minister",
                first
                    + " said that ferries wait.\n"
                    + second
                    + " added that cranes rust.\n"
                    + third
                    + " told us that Acme will buy Brook.")
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.PERSON, "Bo Stern");
    Reading reading =
        article
            .says(
                first,
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said",
                "that ferries wait",
                null,
                "Ada Lind")
            .says(
                second,
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "added",
                "that cranes rust",
                null,
                "Bo Stern")
            .says(third, SpeakerKind.UNNAMED, Act.ASSERTS, "told us", "that Acme will buy Brook")
            .reading();
    return meantByLast(reading);
  }

  private static @Nullable String meantByLast(Reading reading) {
    Folder folder = Folder.of(List.of(reading), AbsenceKeeper::foundIn);
    Page page = folder.pages().get(0);
    Statements statements =
        new Statements(page, new ClaimKeys(CLAIM, folder), List.of(), List.of());
    return Definites.meantBy(page, statements, statements.all().get(2));
  }

  @Test
  void trace_nameCutShortBeforeADomain_isNobody() {
    TestArticle cut =
        article("cut", "According to Tarn.Post, Acme will buy Brook.")
            .name(EntityKind.PERSON, "Tarn")
            .says("Tarn", SpeakerKind.PERSON, Act.ASSERTS, "According to", "Acme will buy Brook");
    assertThat(origins(cut.reading())).doesNotContain("Tarn");
    TestArticle whole =
        article("whole", "According to Tarn. Acme will buy Brook.")
            .name(EntityKind.PERSON, "Tarn")
            .says("Tarn", SpeakerKind.PERSON, Act.ASSERTS, "According to", "Acme will buy Brook");
    assertThat(origins(whole.reading())).contains("Tarn");
  }

  private static Reading confirming(String content) {
    return article(
            "confirming",
            "Acme will buy Brook, bankers think.\nA dock official confirmed "
                + content
                + " on Friday.")
        .says("A dock official", SpeakerKind.UNNAMED, Act.ASSERTS, "confirmed", content)
        .reading();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the report", "the details of the story", "that account", "the new claims"})
  void trace_confirmsTheReport_saysTheClaim(String content) {
    assertThat(evidence(confirming(content))).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the time of the ferry", "a reporter of the daily", "that cranes rust"})
  void trace_confirmsAnotherThing_doesNotSayTheClaim(String content) {
    assertThat(evidence(confirming(content))).isLessThan(0.3);
  }

  private static double evidence(Reading reading) {
    return candidates(reading).stream()
        .filter(found -> found.end().name().contains("dock official"))
        .mapToDouble(found -> found.chain().evidence().content())
        .max()
        .orElse(0);
  }

  private static List<OriginLinker.Found> candidates(Reading reading) {
    Folder folder = Folder.of(List.of(reading), AbsenceKeeper::foundIn);
    return new Tracing(CLAIM, folder, Set.of(0), Rules.standard()).linked().candidates().get(0);
  }

  @Test
  void trace_bodyHasCitedWitnesses_theyCameThroughTheBody() {
    Reading reading =
        article(
                "cited",
                "Acme will buy Brook: the Harbour Watch has cited two dockers at the yard.")
            .name(EntityKind.ORGANISATION, "Harbour Watch")
            .says(
                "the Harbour Watch",
                SpeakerKind.ORGANISATION,
                Act.ASSERTS,
                "has cited",
                "two dockers at the yard")
            .reading();
    assertThat(candidates(reading))
        .filteredOn(found -> found.end().name().startsWith("two dockers"))
        .flatExtracting(OriginLinker.Found::via)
        .extracting(Hop::by)
        .containsExactly("the Harbour Watch");
  }

  private static Reading ledger() {
    return article(
            "ledger",
            "Acme will buy Brook, the Marl Ledger reported, citing a banker briefed on the talks.")
        .name(EntityKind.OUTLET, "Marl Ledger")
        .reading();
  }

  @Test
  void trace_reporterOfAnOutlet_isFollowedToWhomTheOutletHasItFrom() {
    Reading reporter =
        article("reporter", "Acme will buy Brook, Ada Lind of the Marl Ledger said on the radio.")
            .name(EntityKind.OUTLET, "Marl Ledger")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook")
            .reading();
    Rumour rumour = trace(ledger(), reporter);
    assertThat(rumour.origins())
        .extracting(Origin::name)
        .containsExactly("a banker briefed on the talks");
    assertThat(restsOn(rumour, "reporter"))
        .flatExtracting(RestsOn::via)
        .extracting(Hop::by)
        .containsExactly("Marl Ledger", "Ada Lind");
  }

  @Test
  void trace_formerReporterOfAnOutlet_isAnOriginOfHerOwn() {
    Reading former =
        article(
                "former",
                "Acme will buy Brook, Ada Lind, former reporter for the Marl Ledger, said.")
            .name(EntityKind.OUTLET, "Marl Ledger")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook")
            .reading();
    assertThat(origins(ledger(), former)).contains("Ada Lind");
  }

  @Test
  void trace_sourceToldAReporterOfAnOutlet_cameThroughTheOutlet() {
    Reading told =
        article(
                "told",
                "Acme will buy Brook, a source tells Ada Lind, a business editor at Tarn Daily.")
            .name(EntityKind.PERSON, "Ada Lind")
            .reading();
    assertThat(restsOn(trace(told), "told"))
        .flatExtracting(RestsOn::via)
        .extracting(Hop::by)
        .containsExactly("Tarn Daily");
  }

  @Test
  void trace_articleThatAskedItself_hasItsSpeakersNotFromTheOutletItAlsoCites() {
    String credit = "The Marl Ledger reported that Acme will buy Brook.\n";
    String said = "Acme will buy Brook, Ada Lind said";
    assertThat(viaOfLind(credit + said + ".")).containsExactly("Marl Ledger");
    assertThat(viaOfLind(credit + said + " in a telephone interview.")).isEmpty();
  }

  private static List<String> viaOfLind(String text) {
    Reading reading =
        article("asks", text)
            .name(EntityKind.OUTLET, "Marl Ledger")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook")
            .reading();
    return restsOn(trace(reading), "asks").stream()
        .flatMap(line -> line.via().stream())
        .map(Hop::by)
        .toList();
  }

  @Test
  void trace_personSaysItTwice_isShownWithTheWordsThatSayMore() {
    Reading reading =
        article(
                "twice",
                "Ada Lind said that Acme is big.\nNothing else is known.\nAcme will buy Brook, Lind added.")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "that Acme is big")
            .says(
                "Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "added",
                "Acme will buy Brook",
                null,
                "Ada Lind")
            .reading();
    assertThat(restsOn(trace(reading), "twice"))
        .extracting(line -> line.words().text())
        .containsExactly("Acme will buy Brook, Lind added.");
  }

  /** Three articles give the clerk; so many give her as well. */
  private static List<Reading> clerkAnd(int also, String herWords) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String clerk = "Acme will buy Brook, Bo Stern said " + "again ".repeat(i) + "in court.\n";
      TestArticle article =
          article("a" + i, clerk + (i < also ? herWords + ", Ada Lind told the court.\n" : ""))
              .name(EntityKind.PERSON, "Bo Stern")
              .name(EntityKind.PERSON, "Ada Lind")
              .says("Bo Stern", SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook");
      readings.add(
          (i < also
                  ? article.says(
                      "Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "told the court", herWords)
                  : article)
              .reading());
    }
    return readings;
  }

  private static Rumour trace(List<Reading> readings) {
    return RumourTracer.standard(AbsenceKeeper::foundIn).trace(CLAIM, readings);
  }

  @Test
  void trace_secondNamedPersonInAGoodShareOfTheArticles_countsBesideTheOneThatPrevails() {
    assertThat(trace(clerkAnd(2, "Yes, Acme will buy Brook")).independentOrigins().least())
        .isEqualTo(2);
    assertThat(trace(clerkAnd(1, "Yes, Acme will buy Brook")).independentOrigins().least())
        .isEqualTo(1);
  }

  /** The signature may stand as a sentence of its own, after the link. */
  @Test
  void trace_signedPostThatSharesALinkInTheSentenceBefore_isNoOrigin() {
    assertThat(signed("Acme will buy Brook http://t.co/x1\n— Ada Lind (@adalind)")).isEmpty();
    assertThat(signed("Acme will buy Brook via @marlledger\n— Ada Lind (@adalind)")).isEmpty();
    assertThat(signed("Acme will buy Brook\n— Ada Lind (@adalind)")).containsExactly("Ada Lind");
  }

  private static List<String> signed(String text) {
    return candidates(article("signed", "Posts tell of Acme and Brook.\n" + text).reading())
        .stream()
        .map(found -> found.end().name())
        .filter(name -> name.equals("Ada Lind"))
        .toList();
  }

  @Test
  void isHuman_aSurgeonIsAPerson() {
    assertThat(List.of("surgeons", "the pilot", "two nurses", "her classmates", "a clerk"))
        .allMatch(Speakers::isHuman);
    assertThat(List.of("the climate", "an estimate", "the data", "a scoop"))
        .noneMatch(Speakers::isHuman);
  }

  @Test
  void plain_quotationMarkWithoutTheOther_isNoPartOfADescription() {
    assertThat(CitedSourceFinder.plain("a friend of a friend\u201d"))
        .isEqualTo("a friend of a friend");
    assertThat(CitedSourceFinder.plain("the workers\u2019")).isEqualTo("the workers\u2019");
  }

  private static Reading toldBy(String person, String id, String described) {
    return article(
            id, described + " said that Acme will buy Brook.\nFerries wait in fog " + id + ".")
        .name(EntityKind.PERSON, person)
        .says(
            described,
            SpeakerKind.PERSON,
            Act.ASSERTS,
            "said",
            "that Acme will buy Brook",
            null,
            person)
        .reading();
  }

  @Test
  void trace_twoSpokespeopleOfOneFirm_areOneVoiceInTheLeast() {
    Reading one = toldBy("Ada Lind", "one", "Acme spokeswoman Ada Lind");
    assertThat(
            trace(one, toldBy("Bo Stern", "two", "Acme spokesman Bo Stern"))
                .independentOrigins()
                .least())
        .isEqualTo(1);
    assertThat(
            trace(one, toldBy("Bo Stern", "two", "Brook spokesman Bo Stern"))
                .independentOrigins()
                .least())
        .isEqualTo(2);
  }

  @Test
  void trace_namedPeopleWhoMayHaveItFromOneAnother_areNotSaidToBeAlike() {
    Reading one = toldBy("Ada Lind", "one", "Acme spokeswoman Ada Lind");
    Reading other = toldBy("Bo Stern", "two", "Acme spokesman Bo Stern");
    assertThat(trace(one, other).independentOrigins().merges())
        .filteredOn(merge -> !merge.certain())
        .isNotEmpty()
        .allMatch(merge -> merge.why().startsWith("they have names of their own"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Witnesses", "Residents", "Fishermen", "Officials"})
  void credits_peopleWhoReportAtTheStartOfASentence_areNoOutlet(String people) {
    assertThat(credited(people + " reported that Acme will buy Brook.")).isEmpty();
  }

  @Test
  void credits_nameThatReports_isAnOutlet() {
    assertThat(credited("Corvane reported that Acme will buy Brook.")).containsExactly("Corvane");
  }

  private static List<String> credited(String text) {
    Folder folder = Folder.of(List.of(TestArticle.plain("credits", text)), AbsenceKeeper::foundIn);
    return new CreditFinder(folder.outlets().copy())
        .find(folder.pages()).get(0).stream().map(Credit::name).toList();
  }
}
