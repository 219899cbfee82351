package dev.whence.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Denial;
import dev.whence.model.Merge;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Standing.Fate;
import dev.whence.model.Target;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** What rumours take from corrections at once, and what they keep when they are named otherwise. */
final class RumoursFollowTest {

  private static final String CONTENT = "The harbour will close in May";
  private static final String ADDED = "she added";

  /** The Post's article with a denial and a silence, each of which holds one of its statements. */
  private static Trace withDenialAndSilence(String denier, String silent) {
    Trace program = Harbour.trace();
    Rumour rumour = program.rumours().get(0);
    Words said = words(Harbour.post(), CONTENT);
    Words added = words(Harbour.post(), ADDED);
    TracedDraft draft = new TracedDraft(rumour.articles().get(0));
    draft.denials = List.of(new Denial(denier, "it", said, true));
    draft.silences = List.of(new Silence(silent, SilenceKind.DECLINED, null, added));
    Rumour changed = RumourDraft.replacing(rumour, draft.build());
    return new Trace(List.of(changed, program.rumours().get(1)), program.readings(), List.of());
  }

  private static Words words(Reading reading, String words) {
    return Words.of(reading, Harbour.span(reading.text(), words));
  }

  private static Traced post(Trace trace) {
    return trace.rumours().get(0).articles().get(0);
  }

  @Test
  void denial_has_the_corrected_speaker_at_once_and_what_others_say_stays() {
    Change change = Harbour.ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell");
    Trace trace =
        Corrections.of(Harbour.log(change)).apply(withDenialAndSilence("Mara Quell", "Mara Quell"));
    assertThat(post(trace).denials()).extracting(Denial::who).containsExactly("Ines Quell");
    assertThat(post(trace).silences()).extracting(Silence::who).containsExactly("Mara Quell");
  }

  @Test
  void silence_of_nobody_named_is_told_of_by_the_words_that_are_printed() {
    Change change =
        Harbour.ofStatement(ChangeKind.SPEAKER, Harbour.post(), "We have no choice", "");
    Trace trace =
        Corrections.of(Harbour.log(change)).apply(withDenialAndSilence("Mara Quell", "Mara Quell"));
    assertThat(post(trace).silences()).extracting(Silence::who).containsExactly("she");
    assertThat(post(trace).denials()).extracting(Denial::who).containsExactly("Mara Quell");
  }

  @Test
  void name_given_in_one_article_holds_there_and_a_name_given_everywhere_holds_in_all() {
    Trace trace =
        Corrections.of(
                Harbour.log(
                    Change.of(ChangeKind.NAME, Target.ofName("Tom Brook"), "Thomas Brook"),
                    Change.of(
                        ChangeKind.NAME,
                        new Target(null, Anchor.of(Harbour.post()), "Mara Quell"),
                        "Mara Quell of the port")))
            .apply(Harbour.trace());
    BinaryOperator<String> names = Corrections.names(trace);
    assertThat(names.apply("", "Tom Brook")).isEqualTo("Thomas Brook");
    assertThat(names.apply(Harbour.POST, "Mara Quell")).isEqualTo("Mara Quell of the port");
    assertThat(names.apply(Harbour.HERALD, "Mara Quell")).isEqualTo("Mara Quell");
  }

  @Test
  void correction_stays_with_a_rumour_that_is_named_by_other_words_now() {
    String formerly = "the Courier wrote that the harbour will close";
    Change change = Change.of(ChangeKind.CREDIBILITY, new Target(formerly, null, null), "2");
    Trace program = renamed("“Citing the Herald and the Post", formerly);
    Trace trace = Corrections.of(Harbour.log(change)).apply(program);
    assertThat(trace.amendments().standing()).extracting("fate").containsExactly(Fate.FOLLOWED);
    String shown = trace.rumours().get(0).claim();
    assertThat(trace.amendments().programClaim(shown)).isEqualTo(shown);
    assertThat(trace.amendments().ofRumour(shown)).hasSize(1);
    assertThat(trace.amendments().ofRumour(Harbour.OTHER_CLAIM)).isEmpty();
  }

  @Test
  void correction_is_unplaced_where_two_rumours_hold_its_words_or_the_case_has_its_own_rumour() {
    Change change =
        Change.of(ChangeKind.CREDIBILITY, new Target("mara quell  said", null, null), "2");
    Corrections corrections = Corrections.of(Harbour.log(change));
    Trace program = Harbour.trace();
    assertThat(fate(corrections.apply(program))).isEqualTo(Fate.FOLLOWED);
    assertThat(fate(corrections.apply(program, Set.of("mara quell  said"))))
        .isEqualTo(Fate.UNPLACED);
    Rumour twin = program.rumours().get(0);
    Trace two = new Trace(List.of(twin, twin), program.readings(), List.of());
    assertThat(fate(corrections.apply(two))).isEqualTo(Fate.UNPLACED);
  }

  private static Fate fate(Trace trace) {
    return trace.amendments().standing().get(0).fate();
  }

  /** The case whose first rumour goes by another claim, and is carried by these words too. */
  private static Trace renamed(String claim, String carried) {
    Trace program = Harbour.trace();
    RumourDraft draft = new RumourDraft(program.rumours().get(0));
    draft.claim = claim;
    List<Traced> articles = new ArrayList<>(draft.articles);
    TracedDraft courier = new TracedDraft(articles.get(2));
    courier.passages =
        List.of(new Passage(words(Harbour.courier(), carried), null, articles.get(2).tone(), 0.9));
    articles.set(2, courier.build());
    draft.articles = articles;
    return new Trace(
        List.of(draft.build(), program.rumours().get(1)), program.readings(), List.of());
  }

  @Test
  void article_taken_out_again_is_out_of_every_rumour_and_its_rumour_is_to_be_traced_again() {
    CorrectionLog log = addedAndTakenOut(Harbour.courier());
    Trace trace = Corrections.of(log).apply(Harbour.trace(), Map.of());
    assertThat(trace.readings()).containsExactly(Harbour.post(), Harbour.herald());
    Rumour rumour = trace.rumours().get(0);
    assertThat(rumour.articles()).extracting(Traced::article).doesNotContain(Harbour.COURIER);
    assertThat(rumour.origins()).extracting("name").doesNotContain("Tom Brook");
    assertThat(trace.amendments().due()).containsExactly(Harbour.CLAIM);
    assertThat(Corrections.of(log).apply(List.of(Harbour.post(), Harbour.courier())))
        .containsExactly(Harbour.post());
  }

  @Test
  void what_was_counted_as_one_keeps_its_parts_when_another_article_is_taken_out() {
    Trace program = Harbour.withTwoNamesForOne();
    Trace without = Corrections.of(addedAndTakenOut(Harbour.courier())).apply(program, Map.of());
    assertThat(countedAsOne(without)).isEqualTo(countedAsOne(program)).hasSize(1);
  }

  @Test
  void what_was_counted_as_one_is_no_merge_when_the_words_of_all_but_one_part_are_taken_out() {
    Trace program = Harbour.withTwoNamesForOne();
    Trace without = Corrections.of(addedAndTakenOut(Harbour.herald())).apply(program, Map.of());
    assertThat(countedAsOne(without)).isEmpty();
  }

  private static List<Merge> countedAsOne(Trace trace) {
    return trace.rumours().get(0).independentOrigins().merges().stream()
        .filter(merge -> merge.reason() == Merge.Reason.SAME_NAME)
        .toList();
  }

  private static CorrectionLog addedAndTakenOut(Reading reading) {
    Target article = Target.of(Anchor.of(reading));
    return new CorrectionLog(
        List.of(
            entry(1, Change.of(ChangeKind.ARTICLE_ADDED, article, "added.txt")),
            entry(2, Change.undo(1))));
  }

  @Test
  void article_added_after_a_trace_makes_every_rumour_due_that_was_traced_without_it() {
    Target courier = Target.of(Anchor.of(Harbour.courier()));
    CorrectionLog log =
        new CorrectionLog(
            List.of(entry(1, Change.of(ChangeKind.ARTICLE_ADDED, courier, "courier.txt"))));
    Trace trace = Corrections.of(log).apply(Harbour.trace(), Map.of());
    assertThat(trace.amendments().due()).containsExactly(Harbour.OTHER_CLAIM);
    assertThat(fate(trace)).isEqualTo(Fate.FOLLOWED);
  }

  private static Correction entry(int number, Change change) {
    return new Correction(number, Instant.ofEpochSecond(number), "Ana", "", change);
  }
}
