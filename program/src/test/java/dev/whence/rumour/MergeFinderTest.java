package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Merge;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeFinderTest {

  private static final String CLAIM = "Acme will buy Brook";

  private final RumourTracer tracer = RumourTracer.standard();

  private static Reading told(String id, String who) {
    String opening =
        id.equals("one") ? "Acme will buy Brook" : "Soon Brook is one that Acme will buy";
    return TestArticle.of(id, opening + ", " + who + " told the Ledger.")
        .name(EntityKind.OUTLET, "Ledger")
        .name(EntityKind.ORGANISATION, "Acme")
        .name(EntityKind.ORGANISATION, "Brook")
        .says(who, SpeakerKind.UNNAMED, Act.ASSERTS, "told the Ledger", opening)
        .reading();
  }

  private static Reading said(String id, String who) {
    return TestArticle.of(id, "Acme will buy Brook this week, " + who + " said.")
        .name(EntityKind.PERSON, who)
        .name(EntityKind.ORGANISATION, "Acme")
        .name(EntityKind.ORGANISATION, "Brook")
        .says(who, SpeakerKind.PERSON, Act.ASSERTS, "said", "Acme will buy Brook this week")
        .reading();
  }

  private static Reading citing(String id, String outlet) {
    return TestArticle.of(id, "Acme will buy Brook this week, the " + outlet + " reported.")
        .name(EntityKind.OUTLET, outlet)
        .name(EntityKind.ORGANISATION, "Acme")
        .name(EntityKind.ORGANISATION, "Brook")
        .reading();
  }

  private List<Merge> merges(Reading... readings) {
    Rumour rumour = tracer.trace(CLAIM, List.of(readings));
    return rumour.independentOrigins().merges().stream().filter(Merge::certain).toList();
  }

  private static List<String> names(Merge merge) {
    return merge.parts().stream().map(Merge.Part::shownName).toList();
  }

  @Test
  void oneOutletsSourcesDescribedAlike_areSaidToBeCountedAsOneWithTheWordsOfBoth() {
    List<Merge> merges =
        merges(
            told("one", "a banker briefed on the talks"),
            told("two", "a banker close to the talks"));
    assertThat(merges).hasSize(1);
    assertThat(merges.get(0).reason()).isEqualTo(Merge.Reason.SAME_DESCRIPTION);
    assertThat(names(merges.get(0)))
        .containsExactly(
            "a banker briefed on the talks (Ledger)", "a banker close to the talks (Ledger)");
    assertThat(merges.get(0).evidence()).extracting(Words::article).containsExactly("one", "two");
  }

  @Test
  void oneDescriptionInTwoArticles_isAMergeOfOnePart() {
    List<Merge> merges = merges(told("one", "a banker"), told("two", "a banker"));
    assertThat(merges).hasSize(1);
    assertThat(names(merges.get(0))).containsExactly("a banker (Ledger)");
    assertThat(merges.get(0).evidence()).hasSize(2);
  }

  @Test
  void namesThatFitOnePerson_areSaidToBeCountedAsOne() {
    List<Merge> merges = merges(said("one", "Ada Lindqvist"), said("two", "Lindqvist"));
    assertThat(merges).hasSize(1);
    assertThat(merges.get(0).reason()).isEqualTo(Merge.Reason.SAME_NAME);
    assertThat(names(merges.get(0))).containsExactly("Ada Lindqvist", "Lindqvist");
  }

  @Test
  void oneNameInTwoArticles_isNoMerge() {
    assertThat(merges(said("one", "Ada Lindqvist"), said("two", "Ada Lindqvist"))).isEmpty();
  }

  @Test
  void outletThatAnotherArticleSaysHasItFromASource_isCountedWithIt() {
    List<Merge> merges =
        merges(told("one", "a banker briefed on the talks"), citing("two", "Ledger"));
    assertThat(merges).hasSize(1);
    assertThat(merges.get(0).reason()).isEqualTo(Merge.Reason.ONE_FROM_THE_OTHER);
    assertThat(names(merges.get(0)))
        .containsExactly("a banker briefed on the talks (Ledger)", "Ledger");
    assertThat(merges.get(0).evidence()).extracting(Words::article).containsExactly("one");
  }
}
