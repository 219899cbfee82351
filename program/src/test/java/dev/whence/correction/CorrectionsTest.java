package dev.whence.correction;

import static dev.whence.correction.Harbour.CLAIM;
import static dev.whence.correction.Harbour.log;
import static dev.whence.correction.Harbour.ofArticle;
import static dev.whence.correction.Harbour.ofOrigin;
import static dev.whence.correction.Harbour.ofOrigins;
import static dev.whence.correction.Harbour.ofStatement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Act;
import dev.whence.model.Anchor;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Filed;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Origin;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Standing.Fate;
import dev.whence.model.Target;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CorrectionsTest {

  private static final String CONTENT = "The harbour will close in May";

  private static Trace corrected(Change... changes) {
    return Corrections.of(log(changes)).apply(Harbour.trace());
  }

  private static Standing only(Trace trace) {
    assertThat(trace.amendments().standing()).hasSize(1);
    return trace.amendments().standing().get(0);
  }

  private static Attribution statement(Trace trace, int reading, String id) {
    return trace.readings().get(reading).attributions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static IndependentOrigins interval(Trace trace) {
    return trace.rumours().get(0).independentOrigins();
  }

  private static Traced traced(Trace trace, int article) {
    return trace.rumours().get(0).articles().get(article);
  }

  @Test
  void without_corrections_the_very_same_case_is_given() {
    Trace program = Harbour.trace();
    assertThat(Corrections.of(CorrectionLog.empty()).apply(program)).isSameAs(program);
  }

  @Test
  void corrected_speaker_is_the_users_and_the_programs_own_stands_beside_it() {
    Trace trace = corrected(ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    Attribution one = statement(trace, 0, "a1");
    assertThat(one.speaker()).isEqualTo("Ines Quell");
    assertThat(one.decidedBy()).isEqualTo("user:you");
    assertThat(only(trace).fate()).isEqualTo(Fate.FOLLOWED);
    assertThat(only(trace).program()).isEqualTo("Mara Quell");
    assertThat(only(trace).correction().change().before()).isEqualTo("Mara Quell");
  }

  @Test
  void speaker_may_be_left_unnamed() {
    Trace trace = corrected(ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, ""));
    assertThat(statement(trace, 0, "a1").speaker()).isNull();
    assertThat(statement(trace, 0, "a1").kind()).isEqualTo(SpeakerKind.NONE);
  }

  @Test
  void act_and_borders_are_the_users() {
    Reading post = Harbour.post();
    Trace trace =
        corrected(
            ofStatement(ChangeKind.ACT, post, CONTENT, "predicts"),
            ofStatement(ChangeKind.CONTENT, post, CONTENT, "The harbour … in May"),
            ofStatement(ChangeKind.CUE, post, CONTENT, "said on Monday"),
            ofStatement(ChangeKind.SOURCE, post, CONTENT, "Quell"));
    Attribution one = statement(trace, 0, "a1");
    assertThat(one.act()).isEqualTo(Act.PREDICTS);
    assertThat(words(one.content(), post)).containsExactly("The harbour", "in May");
    assertThat(words(one.cue(), post)).containsExactly("said on Monday");
    assertThat(words(one.source(), post)).containsExactly("Quell");
  }

  private static List<String> words(List<Span> spans, Reading reading) {
    return spans.stream().map(span -> span.of(reading.text())).toList();
  }

  @Test
  void what_is_no_statement_is_gone_and_what_was_missing_is_there() {
    Trace trace =
        corrected(
            ofStatement(ChangeKind.STATEMENT_REMOVED, Harbour.herald(), "the ferry was sold", ""),
            ofStatement(
                ChangeKind.STATEMENT_ADDED, Harbour.courier(), "the Courier wrote", "Ada Vale"));
    assertThat(trace.readings().get(1).attributions()).extracting("id").containsExactly("a1");
    Attribution added = statement(trace, 2, "u2");
    assertThat(added.speaker()).isEqualTo("Ada Vale");
    assertThat(added.decidedBy()).isEqualTo("user:you");
  }

  @Test
  void correction_is_followed_where_a_newer_program_draws_other_borders() {
    Reading newer =
        Harbour.reading(
            Harbour.POST,
            "Harbour Post",
            Harbour.POST_TEXT,
            Harbour.said(
                "a9", Harbour.POST_TEXT, "Mara Quell", "said", "harbour will close in May", ""));
    Trace trace = onNewer(newer, ofStatement(ChangeKind.ACT, Harbour.post(), CONTENT, "doubts"));
    assertThat(statement(trace, 0, "a9").act()).isEqualTo(Act.DOUBTS);
  }

  @Test
  void statement_that_a_newer_program_misses_comes_back_with_the_users_speaker() {
    Reading newer = Harbour.reading(Harbour.POST, "Harbour Post", Harbour.POST_TEXT);
    Trace trace =
        onNewer(newer, ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    assertThat(statement(trace, 0, "u1").speaker()).isEqualTo("Ines Quell");
    assertThat(only(trace).fate()).isEqualTo(Fate.DISPUTED);
    assertThat(only(trace).told()).isEqualTo("the program now finds nothing there");
  }

  @Test
  void users_value_wins_and_is_disputed_where_the_program_now_finds_a_third_one() {
    Reading newer =
        Harbour.reading(
            Harbour.POST,
            "Harbour Post",
            Harbour.POST_TEXT,
            Harbour.said("a1", Harbour.POST_TEXT, "Mara Quell", "said", CONTENT, "Leo Quell"));
    Trace trace =
        onNewer(newer, ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    assertThat(statement(trace, 0, "a1").speaker()).isEqualTo("Ines Quell");
    assertThat(only(trace).fate()).isEqualTo(Fate.DISPUTED);
    assertThat(only(trace).program()).isEqualTo("Leo Quell");
  }

  @Test
  void program_that_comes_round_to_the_user_is_no_dispute() {
    Reading newer =
        Harbour.reading(
            Harbour.POST,
            "Harbour Post",
            Harbour.POST_TEXT,
            Harbour.said("a1", Harbour.POST_TEXT, "Mara Quell", "said", CONTENT, "Ines Quell"));
    Trace trace =
        onNewer(newer, ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    assertThat(only(trace).fate()).isEqualTo(Fate.FOLLOWED);
  }

  @Test
  void correction_moves_with_its_words_when_the_article_grew() {
    Reading newer = Harbour.reading(Harbour.POST, "Post", "Update. " + Harbour.POST_TEXT);
    Trace trace =
        onNewer(newer, ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    assertThat(words(statement(trace, 0, "u1").content(), newer)).containsExactly(CONTENT);
  }

  @Test
  void correction_whose_words_are_gone_is_kept_and_told_to_be_unplaced() {
    Reading newer = Harbour.reading(Harbour.POST, "Harbour Post", "The page was taken down.");
    Trace trace =
        onNewer(newer, ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    assertThat(trace.readings().get(0)).isEqualTo(newer);
    assertThat(only(trace).fate()).isEqualTo(Fate.UNPLACED);
    assertThat(only(trace).told()).contains("no longer stand in the article");
  }

  @Test
  void article_under_another_name_is_known_by_its_bytes() {
    Reading moved =
        Harbour.reading(
            "elsewhere/post.txt",
            "Harbour Post",
            Harbour.POST_TEXT,
            Harbour.post().attributions().toArray(new Attribution[0]));
    List<Filed> articles = List.of(moved, Harbour.herald());
    CorrectionLog log = log(ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    List<Filed> corrected = Corrections.of(log).apply(articles);
    assertThat(corrected.get(0).reading().attributions().get(0).speaker()).isEqualTo("Ines Quell");
    assertThat(corrected.get(1)).isSameAs(articles.get(1));
  }

  /** The case with another reading of the Post, and no rumours. */
  private static Trace onNewer(Reading post, Change change) {
    Trace newer =
        new Trace(List.of(), List.of(post, Harbour.herald(), Harbour.courier()), List.of());
    return Corrections.of(log(change)).apply(newer);
  }

  @Test
  void stance_and_tone_are_the_users() {
    Trace trace =
        corrected(
            ofArticle(ChangeKind.STANCE, Harbour.herald(), "denies"),
            ofArticle(ChangeKind.TONE, Harbour.herald(), "doubted"));
    assertThat(traced(trace, 1).stance()).isEqualTo(Stance.DENIES);
    assertThat(traced(trace, 1).tone()).isEqualTo(Tone.DOUBTED);
    assertThat(traced(trace, 1).decidedBy()).isEqualTo("user:you");
    assertThat(trace.amendments().standing())
        .extracting("program")
        .containsExactly("reports", "flat");
  }

  @Test
  void article_that_does_not_speak_of_the_rumour_takes_its_origin_away() {
    Trace trace = corrected(ofArticle(ChangeKind.STANCE, Harbour.courier(), "unrelated"));
    assertThat(traced(trace, 2).restsOn()).isEmpty();
    assertThat(trace.rumours().get(0).origins())
        .extracting(Origin::name)
        .doesNotContain("Tom Brook");
    assertThat(interval(trace).least()).isEqualTo(1);
    assertThat(interval(trace).most()).isEqualTo(2);
  }

  @Test
  void merging_two_named_origins_lowers_both_ends_and_says_who_did_it() {
    Trace trace = corrected(ofOrigins(ChangeKind.ORIGINS_ONE, "Tom Brook", "Mara Quell"));
    assertThat(interval(trace).least()).isEqualTo(1);
    assertThat(interval(trace).most()).isEqualTo(2);
    assertThat(interval(trace).why())
        .isEqualTo("two are told apart by name; you merged “Tom Brook” into “Mara Quell”");
    assertThat(traced(trace, 2).restsOn()).extracting("origin").containsExactly("o1");
  }

  @Test
  void merging_an_unnamed_origin_lowers_the_most_alone() {
    Trace trace =
        corrected(ofOrigins(ChangeKind.ORIGINS_ONE, "an official (Lake Herald)", "Mara Quell"));
    assertThat(interval(trace).least()).isEqualTo(2);
    assertThat(interval(trace).most()).isEqualTo(2);
  }

  @Test
  void telling_apart_what_may_be_one_raises_the_least() {
    Trace trace =
        corrected(ofOrigins(ChangeKind.ORIGINS_APART, "Tom Brook", "an official (Lake Herald)"));
    assertThat(interval(trace).least()).isEqualTo(3);
    assertThat(interval(trace).most()).isEqualTo(3);
    assertThat(interval(trace).merges()).isEmpty();
  }

  @Test
  void part_that_the_program_counted_into_an_origin_is_one_of_its_own_again() {
    Change split =
        Change.of(
            ChangeKind.ORIGINS_APART, new Target(Harbour.CLAIM, null, "Mara Quell"), "M. Quell");
    Trace trace = Corrections.of(log(split)).apply(Harbour.withTwoNamesForOne());
    assertThat(trace.rumours().get(0).origins())
        .extracting(Origin::name)
        .containsExactly("Mara Quell", "Tom Brook", "an official", "M. Quell");
    assertThat(traced(trace, 1).restsOn()).extracting("origin").containsExactly("o4", "o3");
    assertThat(interval(trace).least()).isEqualTo(3);
    assertThat(interval(trace).most()).isEqualTo(4);
    assertThat(interval(trace).why()).endsWith("you told “Mara Quell” from “M. Quell”");
    assertThat(interval(trace).merges()).noneMatch(merge -> merge.certain());
  }

  @Test
  void taking_a_split_back_gives_the_program_its_own_result() {
    Change split =
        Change.of(
            ChangeKind.ORIGINS_APART, new Target(Harbour.CLAIM, null, "Mara Quell"), "M. Quell");
    Trace program = Harbour.withTwoNamesForOne();
    assertThat(Corrections.of(log(split, Change.undo(1))).apply(program).rumours())
        .isEqualTo(program.rumours());
  }

  @Test
  void name_that_an_origin_bears_cannot_be_split_from_it() {
    Change split =
        Change.of(
            ChangeKind.ORIGINS_APART, new Target(Harbour.CLAIM, null, "Mara Quell"), "Mara Quell");
    Trace trace = Corrections.of(log(split)).apply(Harbour.withTwoNamesForOne());
    assertThat(trace.amendments().standing().get(0).fate()).isEqualTo(Standing.Fate.UNPLACED);
  }

  @Test
  void part_stays_with_the_origin_that_its_own_was_merged_into() {
    Change merge =
        Change.of(
            ChangeKind.ORIGINS_ONE, new Target(Harbour.CLAIM, null, "Mara Quell"), "Tom Brook");
    Change split =
        Change.of(
            ChangeKind.ORIGINS_APART, new Target(Harbour.CLAIM, null, "Tom Brook"), "M. Quell");
    Trace trace = Corrections.of(log(merge, split)).apply(Harbour.withTwoNamesForOne());
    assertThat(trace.rumours().get(0).origins())
        .extracting(Origin::name)
        .containsExactly("Tom Brook", "an official", "M. Quell");
    assertThat(interval(trace).most()).isEqualTo(3);
  }

  @Test
  void article_that_has_it_from_another_person_adds_an_origin() {
    Trace trace =
        corrected(ofOrigin(ChangeKind.ORIGIN_MOVED, Harbour.herald(), "Mara Quell", "Ines Quell"));
    assertThat(trace.rumours().get(0).origins()).extracting(Origin::name).contains("Ines Quell");
    assertThat(interval(trace).least()).isEqualTo(3);
    assertThat(interval(trace).most()).isEqualTo(4);
  }

  @Test
  void wrong_step_is_gone_and_the_reason_says_so() {
    Trace trace = corrected(ofOrigin(ChangeKind.HOP_WRONG, Harbour.courier(), "Lake Herald", ""));
    assertThat(traced(trace, 2).restsOn().get(0).via()).isEmpty();
    assertThat(interval(trace).most()).isEqualTo(3);
    assertThat(interval(trace).why())
        .endsWith("you marked the step through “Lake Herald” as wrong");
  }

  @Test
  void wrong_origin_is_gone_where_nothing_else_leads_to_it() {
    Trace trace = corrected(ofOrigin(ChangeKind.ORIGIN_WRONG, Harbour.courier(), "Tom Brook", ""));
    assertThat(traced(trace, 2).restsOn()).isEmpty();
    assertThat(trace.rumours().get(0).origins()).hasSize(2);
    assertThat(interval(trace).most()).isEqualTo(2);
  }

  @Test
  void renaming_to_a_name_in_use_merges_people_everywhere() {
    Change rename = Change.of(ChangeKind.NAME, Target.ofName("Tom Brook"), "Mara Quell");
    Trace trace = corrected(rename);
    assertThat(statement(trace, 2, "a1").speaker()).isEqualTo("Mara Quell");
    assertThat(trace.rumours().get(0).origins())
        .extracting(Origin::name)
        .doesNotContain("Tom Brook");
    assertThat(interval(trace).most()).isEqualTo(2);
  }

  @Test
  void renaming_in_one_article_tells_two_people_apart() {
    Target there = new Target(null, Anchor.of(Harbour.herald()), "Mara Quell");
    Trace trace = corrected(Change.of(ChangeKind.NAME, there, "Mara Quell (the mayor)"));
    assertThat(statement(trace, 0, "a1").speaker()).isEqualTo("Mara Quell");
    assertThat(trace.rumours().get(0).origins())
        .extracting(Origin::name)
        .contains("Mara Quell", "Mara Quell (the mayor)");
  }

  @Test
  void description_of_an_unnamed_source_is_no_name_to_change() {
    Trace program = Harbour.trace();
    Attribution old = Harbour.herald().attributions().get(1);
    AttributionDraft draft = new AttributionDraft(old);
    draft.kind = SpeakerKind.UNNAMED;
    Reading herald = new Reading(Harbour.herald().annotated(), List.of(draft.build()), List.of());
    Trace unnamed =
        new Trace(program.rumours(), List.of(Harbour.post(), herald, Harbour.courier()), List.of());
    Change rename = Change.of(ChangeKind.NAME, Target.ofName("an official"), "Tom Brook");
    Trace trace = Corrections.of(log(rename)).apply(unnamed);
    assertThat(trace.readings().get(1)).isEqualTo(herald);
    assertThat(trace.rumours().get(0).origins()).extracting(Origin::name).contains("an official");
  }

  @Test
  void renamed_outlet_stands_in_article_and_way() {
    Change rename = Change.of(ChangeKind.NAME, Target.ofName("Lake Herald"), "Lakeside Herald");
    Trace trace = corrected(rename);
    assertThat(trace.readings().get(1).listed().outlet())
        .extracting("value")
        .isEqualTo("Lakeside Herald");
    assertThat(traced(trace, 2).restsOn().get(0).via().get(0).by()).isEqualTo("Lakeside Herald");
  }

  @Test
  void rumour_is_renamed_and_still_known_by_the_programs_claim() {
    Trace trace =
        corrected(
            Change.of(ChangeKind.CLAIM, Target.ofRumour(CLAIM), "The harbour closes"),
            ofArticle(ChangeKind.STANCE, Harbour.post(), "reports"));
    assertThat(trace.rumours().get(0).claim()).isEqualTo("The harbour closes");
    assertThat(trace.amendments().programClaim("The harbour closes")).isEqualTo(CLAIM);
    assertThat(traced(trace, 0).stance()).isEqualTo(Stance.REPORTS);
  }

  @Test
  void renaming_a_rumour_to_a_claim_in_use_merges_both() {
    Trace trace =
        corrected(Change.of(ChangeKind.CLAIM, Target.ofRumour(Harbour.OTHER_CLAIM), CLAIM));
    assertThat(trace.rumours()).extracting(Rumour::claim).containsExactly(CLAIM);
    assertThat(traced(trace, 1).restsOn()).extracting("origin").containsExactly("o1", "o3", "o3");
    assertThat(interval(trace).most()).isEqualTo(3);
    assertThat(trace.amendments().programClaims(CLAIM)).containsExactly(CLAIM, Harbour.OTHER_CLAIM);
  }

  @Test
  void article_moved_to_a_new_rumour_leaves_the_old_one() {
    Trace trace = corrected(ofArticle(ChangeKind.CLAIM_MOVED, Harbour.courier(), "The pier burns"));
    assertThat(trace.rumours())
        .extracting(Rumour::claim)
        .containsExactly(CLAIM, "The pier burns", Harbour.OTHER_CLAIM);
    assertThat(traced(trace, 2).stance()).isEqualTo(Stance.UNRELATED);
    assertThat(trace.rumours().get(1).articles())
        .extracting(Traced::article)
        .containsExactly(Harbour.COURIER);
  }

  @Test
  void what_is_about_a_rumour_that_is_not_there_is_unplaced() {
    Change stance =
        Change.of(
            ChangeKind.STANCE,
            new Target("The moon is made of tin", Anchor.of(Harbour.post()), null),
            "denies");
    Trace trace = corrected(stance);
    assertThat(only(trace).fate()).isEqualTo(Fate.UNPLACED);
    assertThat(trace.rumours()).isEqualTo(Harbour.trace().rumours());
  }

  @Test
  void what_was_taken_back_leaves_the_program_as_it_was() {
    Trace trace =
        corrected(
            ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"), Change.undo(1));
    assertThat(trace).isEqualTo(Harbour.trace());
  }

  @Test
  void taking_back_what_took_back_lets_the_first_stand_again() {
    Trace trace =
        corrected(
            ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"),
            Change.undo(1),
            Change.undo(2));
    assertThat(statement(trace, 0, "a1").speaker()).isEqualTo("Ines Quell");
  }

  @Test
  void grades_and_notes_stand_as_given_and_change_no_record() {
    Trace trace =
        corrected(
            Change.of(ChangeKind.RELIABILITY, Target.ofName("Lake Herald"), "B"),
            Change.of(ChangeKind.CREDIBILITY, Target.ofRumour(CLAIM), "3"),
            Change.of(ChangeKind.LIKELIHOOD, Target.ofRumour(CLAIM), "about even"),
            Change.of(ChangeKind.CONFIDENCE, Target.ofRumour(CLAIM), "low"),
            Change.of(ChangeKind.NOTE, Target.ofCase(), "ask the harbour office"));
    assertThat(trace.rumours()).isEqualTo(Harbour.trace().rumours());
    assertThat(trace.readings()).isEqualTo(Harbour.trace().readings());
    assertThat(trace.amendments().standing()).hasSize(5).allMatch(one -> one.program() == null);
  }

  @Test
  void report_of_a_rumour_holds_what_concerns_it_and_no_note_about_the_case() {
    Trace trace =
        corrected(
            Change.of(ChangeKind.NOTE, Target.ofCase(), "to myself"),
            Change.of(ChangeKind.RELIABILITY, Target.ofName("Lake Herald"), "B"),
            Change.of(ChangeKind.RELIABILITY, Target.ofName("Moon Gazette"), "E"),
            Change.of(ChangeKind.NOTE, Target.ofRumour(Harbour.OTHER_CLAIM), "of another"),
            Change.of(ChangeKind.NOTE, Target.ofRumour(CLAIM), "of this"));
    Trace alone =
        new Trace(
            trace.rumours().subList(0, 1),
            trace.readings(),
            List.of(),
            List.of(),
            trace.amendments());
    assertThat(alone.withAmendmentsOfItsOwn().amendments().standing())
        .extracting(one -> one.correction().number())
        .containsExactly(2, 5);
  }

  @Test
  void grade_outside_its_scale_cannot_be_given() {
    assertThatThrownBy(() -> Change.of(ChangeKind.RELIABILITY, Target.ofName("x"), "G"))
        .hasMessage("reliability needs one of A, B, C, D, E, F instead of G");
    assertThatThrownBy(() -> Change.of(ChangeKind.CREDIBILITY, Target.ofCase(), "1"))
        .hasMessage("credibility needs a rumour");
  }

  @Test
  void rumour_traced_before_a_correction_of_its_articles_is_due() {
    CorrectionLog log = log(ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"));
    Corrections corrections = Corrections.of(log);
    assertThat(due(corrections, Map.of())).containsExactly(CLAIM);
    assertThat(due(corrections, Map.of(CLAIM, 1))).isEmpty();
    assertThat(corrections.apply(Harbour.trace()).amendments().due()).isEmpty();
  }

  @Test
  void what_was_made_and_taken_back_since_makes_nothing_due() {
    CorrectionLog log =
        log(ofStatement(ChangeKind.SPEAKER, Harbour.post(), CONTENT, "Ines Quell"), Change.undo(1));
    assertThat(due(Corrections.of(log), Map.of())).isEmpty();
    assertThat(due(Corrections.of(log), Map.of(CLAIM, 1))).containsExactly(CLAIM);
  }

  private static List<String> due(Corrections corrections, Map<String, Integer> tracedWith) {
    return corrections.apply(Harbour.trace(), tracedWith).amendments().due();
  }
}
