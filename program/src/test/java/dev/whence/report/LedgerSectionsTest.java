package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.BodyCount;
import dev.whence.model.Ledgers;
import dev.whence.model.ObservableKind;
import dev.whence.model.PostChange;
import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import dev.whence.model.SightingLedger;
import dev.whence.model.SightingLedger.Sighting;
import dev.whence.model.SilenceKind;
import dev.whence.model.SilenceLedger;
import dev.whence.model.SilenceLedger.AnswerRate;
import dev.whence.model.SilenceLedger.End;
import dev.whence.model.SilenceLedger.Entry;
import dev.whence.model.Speaker;
import dev.whence.model.Speaker.Change;
import dev.whence.model.Speaker.OnRumour;
import dev.whence.model.Speaker.Said;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Speakers;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What report, card and desk show of posts, silences and sightings. */
class LedgerSectionsTest {

  private static final SampleArticle APRIL =
      new SampleArticle(
              "a/april.html",
              "The quay board\n\nOda Lind was named head of the quay board."
                  + "\n\nThe quay board declined to comment on the crane."
                  + "\n\nOda Lind said the crane was safe.")
          .outlet("The Ledger")
          .published("2024-04-02");
  private static final SampleArticle JUNE =
      new SampleArticle(
              "a/june.html",
              "The crane\n\nOda Lind has left the quay board, <b>two</b> dockers said."
                  + "\n\nThe quay board said the crane had been checked."
                  + "\n\nNo photos of the crane were shown.\n\nOda Lind denied the crane was safe.")
          .outlet("The Post")
          .published("2024-06-05");

  private static final List<Reading> READINGS = List.of(APRIL.reading(), JUNE.reading());
  private static final Trace TRACE =
      new Trace(List.of(SampleTrace.trace().rumours().get(0)), READINGS, List.of());

  private final Document report = Jsoup.parse(HtmlReport.standard().show(TRACE, ledgers()));

  @Test
  void chart_has_a_lane_for_each_grade_and_every_mark_opens_its_words() {
    assertThat(report.select("svg.strip .term.announced:not(.fade)")).hasSize(1);
    assertThat(report.select("svg.strip .term.alleged:not(.fade)")).hasSize(1);
    assertThat(report.select("svg.strip a"))
        .hasSize(2)
        .allSatisfy(
            mark -> {
              assertThat(mark.attr("aria-label")).contains("Oda Lind, head: ");
              assertThat(report.getElementById(mark.attr("href").substring(1))).isNotNull();
            });
  }

  @Test
  void table_says_in_words_what_the_chart_draws() {
    assertThat(report.select("#posts tbody tr").text())
        .contains("Oda Lind head in post")
        .contains("announced: comes (2 April 2024)")
        .contains("alleged, on the word of two dockers: goes (5 June 2024)");
    assertThat(report.select("#posts").text()).contains("3 members").contains("2 do not fit");
  }

  @Test
  void silence_keeps_its_place_when_a_later_word_ends_it() {
    assertThat(report.select("#silences .ledger li").text())
        .contains("quay board declined to comment about the crane")
        .contains("Spoke later, 5 June 2024:");
    assertThat(report.select("#silences").text())
        .contains("A silence is no denial")
        .contains("quay board: in 1 of 2");
  }

  @Test
  void what_would_settle_it_can_be_ticked_and_that_is_said_to_be_kept_nowhere() {
    assertThat(report.select("#sightings .settle input[type=checkbox]")).hasSize(1);
    assertThat(report.select("#sightings").text()).contains("kept nowhere");
  }

  @Test
  void parts_are_in_the_navigation_and_absent_where_there_is_nothing() {
    assertThat(report.select("nav a").eachAttr("href"))
        .contains("#posts", "#silences", "#sightings");
    Document bare = Jsoup.parse(HtmlReport.standard().show(TRACE));
    assertThat(bare.select("#posts, #silences, #sightings")).isEmpty();
  }

  @Test
  void card_tells_posts_rates_and_what_would_settle_it() {
    assertThat(TerminalCard.of(120, false).show(TRACE, ledgers()))
        .contains("Oda Lind, head (quay board): in post, announced, alleged")
        .contains("quay board: words in 1 of 2 articles")
        .contains("[ ] a dated picture of the event");
  }

  @Test
  void page_of_a_person_has_all_words_in_order_and_what_changed() {
    Document page = Jsoup.parse(pages().speaker(1).orElseThrow());
    assertThat(page.select("h1").text()).isEqualTo("Oda Lind");
    assertThat(page.select("#main > .ledger").eq(0).select("li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("2 April 2024 says"),
            second -> assertThat(second).startsWith("5 June 2024 denies"));
    assertThat(page.select(".drift .side").eachText().get(0)).startsWith("Before: says, flat");
    assertThat(page.select(".drift .side").eachText().get(1)).startsWith("After: denies, denied");
    assertThat(page.text()).contains("announced: comes").contains("alleged, on the word of");
  }

  @Test
  void page_of_a_body_has_its_silences_and_no_other_person_is_made_up() {
    assertThat(pages().speaker(2).orElseThrow()).contains("Silences, which are no denials");
    assertThat(pages().speaker(3)).isEmpty();
  }

  @Test
  void names_in_the_desk_lead_to_their_pages() {
    Document silences = Jsoup.parse(pages().silences());
    assertThat(silences.select("a.person").eachAttr("href")).contains("/speakers/2");
    Document posts = Jsoup.parse(pages().posts());
    assertThat(posts.select("tbody a.person").eachAttr("href")).contains("/speakers/1");
    assertThat(posts.select("tbody q a").eachAttr("href"))
        .allMatch(href -> href.startsWith("/articles/"));
  }

  private static CasePages pages() {
    return CasePages.of(TRACE, ledgers());
  }

  private static Ledgers ledgers() {
    LocalDate april = LocalDate.parse("2024-04-02");
    LocalDate june = LocalDate.parse("2024-06-05");
    Words named = APRIL.words("Oda Lind was named head of the quay board.");
    Words left = JUNE.words("Oda Lind has left the quay board, <b>two</b> dockers said.");
    List<PostStatement> posts =
        List.of(
            new PostStatement(
                "Oda Lind",
                null,
                "head",
                "quay board",
                PostChange.BECOMES,
                false,
                PostGrade.ANNOUNCED,
                april,
                april,
                true,
                true,
                null,
                named),
            new PostStatement(
                "Oda Lind",
                null,
                "head",
                "quay board",
                PostChange.LEAVES,
                false,
                PostGrade.ALLEGED,
                june,
                june,
                true,
                true,
                "two dockers",
                left));
    Roster roster =
        new Roster(
            "quay board",
            null,
            List.of(new Seat("Oda Lind", "head", Standing.HOLDS, posts)),
            posts,
            List.of(),
            List.of(new BodyCount("quay board", 3, BodyCount.Kind.MEMBERS, april, april, named)),
            List.of("2 do not fit"));
    Words silent = APRIL.words("The quay board declined to comment on the crane.");
    Words later = JUNE.words("The quay board said the crane had been checked.");
    Entry entry =
        new Entry(
            "quay board",
            SilenceKind.DECLINED,
            "the crane",
            null,
            april,
            april,
            silent,
            new End(june, later));
    Sighting sighting =
        new Sighting(
            ObservableKind.NO_IMAGES,
            null,
            null,
            june,
            june,
            true,
            JUNE.words("No photos of the crane were shown."));
    return new Ledgers(
        new Speakers(List.of(lind(), board(silent, later)), List.of()),
        new SilenceLedger(List.of(entry), List.of(new AnswerRate("quay board", 1, 2))),
        new SightingLedger(List.of(sighting), List.of("a dated picture of the event")),
        List.of(roster),
        posts);
  }

  private static Speaker lind() {
    Said safe =
        new Said(
            "a1",
            Act.ASSERTS,
            "Oda Lind",
            null,
            APRIL.words("Oda Lind said the crane was safe."),
            List.of(new OnRumour(1, Tone.FLAT)));
    Said unsafe =
        new Said(
            "a1",
            Act.DENIES,
            "Oda Lind",
            null,
            JUNE.words("Oda Lind denied the crane was safe."),
            List.of(new OnRumour(1, Tone.DENIED)));
    return new Speaker(
        "Oda Lind",
        SpeakerKind.PERSON,
        List.of("Oda Lind"),
        List.of(safe, unsafe),
        List.of(new Change(1, safe, unsafe)));
  }

  private static Speaker board(Words silent, Words later) {
    return new Speaker(
        "quay board",
        SpeakerKind.ORGANISATION,
        List.of("quay board"),
        List.of(
            new Said("a2", Act.SILENT, "The quay board", null, silent, List.of()),
            new Said("a2", Act.ASSERTS, "The quay board", null, later, List.of())),
        List.of());
  }
}
