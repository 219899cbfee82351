package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Standing;
import dev.whence.model.Target;
import dev.whence.model.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the forms of the desk send and ask for, and what is shown of corrections. */
class FormTemplatesTest {

  private static final Coverage EMPTY = new Coverage(new Trace(List.of(), List.of(), List.of()));
  private static final Signer NOBODY = new Signer("secret", "");
  private static final Signer ANA = new Signer("secret", "Ana");
  private static final String HOSTILE = "\"><script>alert('1')</script>&amp;";

  @Test
  void form_sends_key_way_back_kind_and_what_it_is_about() {
    Form form = Form.of(ANA, "/rumours/1/correct").with("claim", HOSTILE).with("name", "Oda Lind");
    assertThat(hidden(form(form, true)))
        .isEqualTo(
            Map.of(
                "key", "secret",
                "back", "/rumours/1/correct",
                "kind", "note",
                "claim", HOSTILE,
                "name", "Oda Lind"));
  }

  @Test
  void form_about_one_thing_more_leaves_the_first_as_it_was() {
    Form form = Form.of(ANA, "/names");
    assertThat(form.with("name", "Oda Lind").to("/x").backTo("/y"))
        .isEqualTo(new Form(ANA, "/x", "/y", List.of(new Form.Hidden("name", "Oda Lind"))));
    assertThat(form.about()).isEmpty();
  }

  @Test
  void form_asks_for_a_name_only_where_it_is_not_known() {
    assertThat(form(Form.of(NOBODY, "/names"), true).select("[name=who][required]")).hasSize(1);
    assertThat(form(Form.of(ANA, "/names"), true).select("[name=who]")).isEmpty();
  }

  @Test
  void form_asks_why_only_where_that_is_wanted() {
    assertThat(form(Form.of(ANA, "/names"), true).select("[name=why]")).hasSize(1);
    assertThat(form(Form.of(ANA, "/names"), false).select("[name=why]")).isEmpty();
  }

  @Test
  void nothing_is_chosen_for_a_user_where_no_choice_is_known() {
    Element choice = choice("");
    assertThat(choice.select("option").eachAttr("value")).containsExactly("", "a", "b");
    assertThat(choice.select("option[selected]")).isEmpty();
    assertThat(choice.hasAttr("required")).isTrue();
  }

  @Test
  void choice_that_is_known_is_chosen_and_alone_is() {
    Element choice = choice("b");
    assertThat(choice.select("option").eachAttr("value")).containsExactly("a", "b");
    assertThat(choice.select("option[selected]").eachAttr("value")).containsExactly("b");
  }

  @Test
  void disputed_correction_shows_what_became_of_it_and_hostile_words_as_words() {
    Standing disputed =
        new Standing(given(HOSTILE), Standing.Fate.DISPUTED, null, "It now finds neither.");
    Element item = item(CorrectionList.of(List.of(disputed), EMPTY, null));
    assertThat(item.select(".tag").eachText()).containsExactly("disputed");
    assertThat(item.text())
        .contains("It now finds neither.")
        .contains("by Ana <b>")
        .contains(HOSTILE);
    assertThat(item.select("script, b:contains(Ana)")).isEmpty();
  }

  @Test
  void correction_in_a_report_cannot_be_taken_back_but_one_at_the_desk_can() {
    List<Standing> standing = List.of(new Standing(given("why"), Standing.Fate.FOLLOWED, null, ""));
    assertThat(item(CorrectionList.of(standing, EMPTY, null)).select("form")).isEmpty();
    Form desk = Form.of(ANA, "/history");
    Element form = item(CorrectionList.of(standing, EMPTY, desk)).expectFirst("form");
    assertThat(form.attr("action")).isEqualTo("/corrections/undo");
    assertThat(hidden(form)).isEqualTo(Map.of("key", "secret", "back", "/history", "number", "7"));
    assertThat(form.text()).isEqualTo("Take 7 back");
  }

  @Test
  void correction_that_was_taken_back_is_marked_so_and_has_no_button() {
    Element item = item(new CorrectionList(List.of(takenBack(Form.of(ANA, "/history")))));
    assertThat(item.select(".tag").eachText()).containsExactly("taken back");
    assertThat(item.select("form")).isEmpty();
  }

  private static CorrectionList.Entry takenBack(Form form) {
    return CorrectionList.entry(given("why"), null, EMPTY, form);
  }

  private static Correction given(String why) {
    Change change = Change.of(ChangeKind.NAME, Target.ofName("Oda Lind"), "Oda Lund");
    return new Correction(7, Instant.parse("2024-03-04T10:00:00Z"), "Ana <b>", why, change);
  }

  private static Element item(CorrectionList list) {
    return body((out, hooks) -> JtecorrectionListGenerated.render(out, hooks, list))
        .expectFirst("ol.corrections > li");
  }

  private static Element form(Form form, boolean why) {
    return body((out, hooks) ->
            JteformGenerated.render(
                out, hooks, form, ChangeKind.NOTE, "Save", fields -> {}, why, false))
        .expectFirst("form");
  }

  private static Element choice(String chosen) {
    Map<String, String> choices = new TreeMap<>(Map.of("a", "first", "b", "second"));
    return body((out, hooks) ->
            JtechoiceGenerated.render(out, hooks, "Act", "after", choices, chosen))
        .expectFirst("select");
  }

  private static Map<String, String> hidden(Element form) {
    return form.select("input[type=hidden]").stream()
        .collect(Collectors.toMap(one -> one.attr("name"), one -> one.attr("value")));
  }

  private static Element body(SafeOutput.Template template) {
    return Jsoup.parseBodyFragment(SafeOutput.of(template)).body();
  }
}
