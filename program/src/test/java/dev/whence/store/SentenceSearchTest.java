package dev.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.SearchResult.Facet;
import dev.whence.model.SearchResult.Part;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSearchTest {

  private static final String PIER =
      "Oda Lind said the pier would be sold. The Harbour Board denied the sale. Gulls cried.";
  private static final String CAFE = "The café closed. Öda Lind said the CAFÉ was <b>lost</b>.";

  private final SentenceSearch search =
      SentenceSearch.over(
          List.of(
              article("a/pier.html", "The Ledger", "2024-03-04", PIER),
              article("a/cafe.html", "The Post", null, CAFE)),
          List.of(rumour("a/pier.html", Stance.DENIES)),
          List.of());

  @AfterEach
  void close() {
    search.close();
  }

  @Test
  void words_are_found_in_any_form_of_letters_and_marked() {
    SearchResult result = search.find(words("CAFE"), 0, 10);
    assertThat(result.all()).isEqualTo(2);
    for (SearchResult.Hit hit : result.hits()) {
      String text = hit.sentence().text();
      assertThat(hit.marked())
          .extracting(span -> span.of(text).toLowerCase(Locale.ROOT))
          .containsExactly("café");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "*", "pier*", "NEAR(", "NEAR(pier sold)", "pier AND", "text:pier", "^pier", "-pier",
        "') DROP TABLE words; --", "(", "pier OR sold)", "\u0000", "\uD83D", "%", "_", "{}", "\\"
      })
  void no_sign_has_a_meaning_of_its_own(String typed) {
    assertThatCode(() -> search.find(words(typed), 0, 10)).doesNotThrowAnyException();
    assertThat(search.find(words("pier"), 0, 10).all()).isEqualTo(1);
  }

  @Test
  void signs_around_a_word_change_nothing() {
    assertThat(search.find(words("\"pier\"* ("), 0, 10).all()).isEqualTo(1);
    assertThat(search.find(words("pier NOT sold"), 0, 10).all()).isZero();
  }

  @Test
  void many_long_words_are_searched_without_a_fault() {
    String longQuery = ("a".repeat(5_000) + " ").repeat(100);
    assertThat(search.find(words(longQuery), 0, 10).all()).isZero();
  }

  @Test
  void signs_alone_find_nothing() {
    assertThat(search.find(words("?!"), 0, 10))
        .isEqualTo(new SearchResult(0, List.of(), List.of()));
  }

  @Test
  void speaker_and_act_must_hold_of_one_statement() {
    assertThat(sentences(query("oda lind", "", null, Act.ASSERTS, null)))
        .containsExactly(
            "Oda Lind said the pier would be sold.", "Öda Lind said the CAFÉ was <b>lost</b>.");
    assertThat(sentences(query("oda lind", "", null, Act.DENIES, null))).isEmpty();
    assertThat(sentences(query("", "", SpeakerKind.ORGANISATION, Act.DENIES, null)))
        .containsExactly("The Harbour Board denied the sale.");
  }

  @Test
  void after_a_correction_a_sentence_is_found_under_the_new_speaker_alone() {
    Reading pier = article("a/pier.html", "The Ledger", "2024-03-04", PIER);
    Reading cafe = article("a/cafe.html", "The Herald", null, CAFE);
    Reading corrected =
        new Reading(
            cafe.annotated(),
            statements(CAFE.replace("Öda Lind", "Tom Birk"), cafe.annotated().sentences()),
            List.of());
    assertThat(search.holds(List.of(pier, corrected))).isTrue();
    search.retell(
        List.of(pier, corrected), List.of(rumour("a/cafe.html", Stance.DENIES)), List.of());
    assertThat(sentences(query("oda lind", "", null, null, null)))
        .containsExactly("Oda Lind said the pier would be sold.");
    assertThat(sentences(query("tom birk", "", null, null, null))).hasSize(1);
    assertThat(sentences(query("", "herald", null, null, null))).hasSize(2);
    assertThat(sentences(query("", "post", null, null, null))).isEmpty();
    assertThat(sentences(query("", "", null, null, Stance.DENIES))).hasSize(2);
    assertThat(search.find(words("pier"), 0, 10).all()).isEqualTo(1);
  }

  @Test
  void what_fails_in_the_middle_leaves_everything_told_as_it_was_and_can_be_told_again() {
    Reading pier = article("a/pier.html", "The Herald", "2024-03-04", PIER);
    Reading cafe = article("a/cafe.html", "The Post", null, CAFE);
    Reading unknown = article("c", "The Post", null, CAFE);
    assertThatThrownBy(() -> search.retell(List.of(pier, cafe, unknown), List.of(), List.of()))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());
    assertThat(sentences(query("", "ledger", null, null, null))).hasSize(3);
    assertThat(sentences(query("", "", null, null, Stance.DENIES))).hasSize(3);
    search.retell(List.of(pier, cafe), List.of(), List.of());
    assertThat(sentences(query("", "ledger", null, null, null))).isEmpty();
    assertThat(sentences(query("", "herald", null, null, null))).hasSize(3);
    assertThat(sentences(query("", "", null, null, Stance.DENIES))).isEmpty();
  }

  @Test
  void an_article_more_or_less_or_another_text_is_not_held() {
    Reading pier = article("a/pier.html", "The Ledger", "2024-03-04", PIER);
    Reading cafe = article("a/cafe.html", "The Post", null, CAFE);
    assertThat(search.holds(List.of(pier, cafe))).isTrue();
    assertThat(search.holds(List.of(pier))).isFalse();
    assertThat(search.holds(List.of(cafe, pier))).isFalse();
    assertThat(search.holds(List.of(pier, article("a/cafe.html", "The Post", null, PIER))))
        .isFalse();
    assertThat(search.holds(List.of(pier, cafe, article("c", "The Post", null, CAFE)))).isFalse();
  }

  @Test
  void outlet_and_stance_are_of_the_article() {
    assertThat(sentences(query("", "post", null, null, null))).hasSize(2);
    assertThat(sentences(query("", "", null, null, Stance.DENIES))).hasSize(3);
    assertThat(sentences(query("", "", null, null, Stance.SUPPORTS))).isEmpty();
    assertThat(sentences(query("", "%", null, null, null))).isEmpty();
  }

  @Test
  void undated_articles_are_in_no_time() {
    LocalDate day = LocalDate.parse("2024-03-04");
    assertThat(sentences(dated(day, day))).hasSize(3);
    assertThat(sentences(dated(day.plusDays(1), null))).isEmpty();
    assertThat(sentences(dated(null, day.minusDays(1)))).isEmpty();
    assertThat(sentences(dated(null, day))).hasSize(3);
  }

  @Test
  void facets_count_sentences_of_the_statements_asked_for() {
    List<Facet> facets = search.find(query("", "", null, Act.DENIES, null), 0, 10).facets();
    assertThat(facets)
        .contains(
            new Facet(Part.SPEAKER, "Harbour Board", 1),
            new Facet(Part.ACT, "denies", 1),
            new Facet(Part.OUTLET, "The Ledger", 1))
        .noneMatch(facet -> facet.value().equals("Oda Lind"));
  }

  @Test
  void nothing_asked_gives_facets_alone() {
    SearchResult result = search.find(SearchQuery.NOTHING, 0, 10);
    assertThat(result.hits()).isEmpty();
    assertThat(result.facets()).contains(new Facet(Part.OUTLET, "The Ledger", 3));
  }

  @Test
  void hits_come_page_by_page() {
    SearchQuery all = query("", "ledger", null, null, null);
    assertThat(search.find(all, 1, 1).hits())
        .extracting(hit -> hit.sentence().text())
        .containsExactly("The Harbour Board denied the sale.");
    assertThat(search.find(all, 5, 1).hits()).isEmpty();
  }

  private List<String> sentences(SearchQuery query) {
    return search.find(query, 0, 10).hits().stream().map(hit -> hit.sentence().text()).toList();
  }

  private static SearchQuery words(String typed) {
    return new SearchQuery(typed, "", "", null, null, null, null, null);
  }

  private static SearchQuery query(
      String speaker,
      String outlet,
      @Nullable SpeakerKind kind,
      @Nullable Act act,
      @Nullable Stance stance) {
    return new SearchQuery("", speaker, outlet, kind, act, stance, null, null);
  }

  private static SearchQuery dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new SearchQuery("", "", "", null, null, null, from, to);
  }

  private static Reading article(String id, String outlet, @Nullable String day, String text) {
    LocalDate date = day == null ? null : LocalDate.parse(day);
    Published published =
        date == null ? null : new Published(date, date, Certainty.SURE, "test", "test");
    Finding name = new Finding(outlet, Certainty.SURE, outlet, "test");
    Metadata metadata =
        new Metadata(null, name, List.of(), published, null, null, null, null, null);
    Document document =
        new Document(
            id,
            "0".repeat(64),
            text,
            List.of(),
            List.of(),
            metadata,
            new Alignment(List.of()),
            List.of());
    List<Sentence> sentences = sentencesOf(text);
    Annotated annotated =
        new Annotated(
            document, sentences, List.of(), List.of(), List.of(), published, null, List.of());
    return new Reading(annotated, statements(text, sentences), List.of());
  }

  private static List<Sentence> sentencesOf(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (String sentence : text.split("(?<=\\.) ", -1)) {
      sentences.add(new Sentence(new Span(at, at + sentence.length()), 0, List.of()));
      at += sentence.length() + 1;
    }
    return sentences;
  }

  private static List<Attribution> statements(String text, List<Sentence> sentences) {
    List<Attribution> statements = new ArrayList<>();
    for (Sentence sentence : sentences) {
      String words = sentence.span().of(text);
      if (words.contains(" said ")) {
        statements.add(statement(words, " said ", sentence.span().start(), SpeakerKind.PERSON));
      } else if (words.contains(" denied ")) {
        statements.add(
            statement(words, " denied ", sentence.span().start(), SpeakerKind.ORGANISATION));
      }
    }
    return statements;
  }

  private static Attribution statement(String words, String cue, int start, SpeakerKind kind) {
    int at = words.indexOf(cue);
    return new Attribution(
        "a" + start,
        List.of(new Span(start, start + at)),
        List.of(new Span(start + at + 1, start + at + cue.length() - 1)),
        List.of(new Span(start + at + cue.length(), start + words.length())),
        words.substring(0, at).replaceFirst("^The ", ""),
        kind,
        kind == SpeakerKind.PERSON ? Act.ASSERTS : Act.DENIES,
        null,
        null,
        null,
        0.9,
        "test");
  }

  private static Rumour rumour(String article, Stance stance) {
    Traced traced =
        new Traced(
            article,
            stance,
            Tone.FLAT,
            Certainty.SURE,
            List.of(),
            false,
            null,
            List.of(),
            List.of(),
            List.of(),
            "test");
    return new Rumour(
        "The pier will be sold",
        List.of(traced),
        List.of(),
        new IndependentOrigins(0, 0, "", List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
