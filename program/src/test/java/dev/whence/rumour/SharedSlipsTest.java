package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Note;
import dev.whence.model.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedSlipsTest {

  private static final List<String> REST =
      List.of(
          "The board met in a small room and drank tea for an hour.",
          "Nobody on the quay had heard of it when we asked on the phone.",
          "Rain fell, and the cranes stood still until noon that day.",
          "A clerk read the list twice and then went home to eat.",
          "Gulls sat on the roof of the old store beside the lock.",
          "Two boats came in late, with coal and with salt fish.",
          "In the bar they spoke of it, and of the price of rope.");

  /** As many articles as forms, each with a text of its own, that call the owner by a form. */
  private static List<Note> notes(String... forms) {
    List<Reading> articles = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      String text = "The mill of Hanna " + forms[i] + " will close.\n" + REST.get(i);
      articles.add(TestArticle.plain("article-" + i, text));
    }
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace("The mill will close", articles)
        .notes();
  }

  @Test
  void misspelt_name_that_two_articles_share_is_told_at_the_later_one_with_its_place() {
    List<Note> notes =
        notes("Obertalm", "Obertalm", "Obertalm", "Obertalm", "Olbertalm", "Olbertalm");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).article()).isEqualTo("article-5");
    assertThat(notes.get(0).span()).isNotNull();
    assertThat(notes.get(0).message())
        .startsWith("prints “Olbertalm” as article-4 does; 4 articles print “Obertalm”")
        .endsWith("it proves nothing");
  }

  @Test
  void number_with_two_digits_exchanged_is_a_slip_too() {
    assertThat(notes("13742", "13742", "13742", "13742", "13472", "13472")).hasSize(1);
  }

  @Test
  void slip_of_one_article_alone_is_no_evidence() {
    assertThat(notes("Obertalm", "Obertalm", "Obertalm", "Obertalm", "Olbertalm")).isEmpty();
  }

  @Test
  void two_forms_that_are_equally_common_are_no_slip() {
    assertThat(notes("Obertalm", "Obertalm", "Obertalm", "Olbertalm", "Olbertalm", "Olbertalm"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour,Harbor",
    "Defence,Defense",
    "Zelenko,Zelenkos",
    "Mohammed,Mohamed",
    "Dobrinsky,Dobrinskiy",
    "Brandt,Branten"
  })
  void spelling_of_another_country_or_form_of_a_word_is_no_slip(String usual, String other) {
    assertThat(notes(usual, usual, usual, usual, other, other)).isEmpty();
  }
}
