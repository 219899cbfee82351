package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Statement;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalCardTest {

  private static final TerminalCard CARD = TerminalCard.of(100, false);

  @Test
  void one_rumour_is_shown_as_a_card() {
    Golden.assertSame("card.out.txt", CARD.show(SampleTrace.trace()));
  }

  @Test
  void many_rumours_are_shown_as_a_list() {
    Trace one = SampleTrace.trace();
    Rumour rumour = one.rumours().get(0);
    Trace two = new Trace(List.of(rumour, rumour), one.readings(), List.of());
    Golden.assertSame("list.out.txt", CARD.show(two));
  }

  @Test
  void no_rumour_is_said_to_be_none() {
    Trace none = new Trace(List.of(), SampleTrace.trace().readings(), List.of());
    assertThat(CARD.show(none)).startsWith("No rumour found").contains("7 articles read");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 72, 100, 140})
  void no_line_is_wider_than_the_terminal(int width) {
    assertThat(TerminalCard.of(width, false).show(SampleTrace.trace()).lines())
        .allMatch(line -> TerminalText.columns(line) <= Math.max(60, width))
        .allMatch(line -> line.equals(line.stripTrailing()));
  }

  @Test
  void colour_changes_nothing_but_escape_sequences() {
    String coloured = TerminalCard.of(100, true).show(SampleTrace.trace());
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(CARD.show(SampleTrace.trace()));
  }

  @Test
  void quotation_that_is_not_in_the_article_is_not_shown() {
    Words invented = new Words("quell/1-courier.html", new Span(0, 9), "never was");
    assertThat(CARD.show(withContraryClaim("somebody", invented)))
        .doesNotContain("never was")
        .contains("somebody: words not found in the stored text, so not shown");
  }

  @Test
  void escape_sequences_of_an_article_do_not_reach_the_terminal() {
    SampleArticle hostile = new SampleArticle("x.txt", "\u001b[2J\u202Egnp.exe\u0007 a\u0000b\tc");
    Words words = Words.of(hostile.reading(), new Span(0, hostile.reading().text().length()));
    Trace trace = withContraryClaim("x\u001b]0;owned\u0007", words, hostile.reading());
    assertThat(CARD.show(trace)).doesNotContain("\u001b", "\u202E", "\u0007", "\u0000", "\t");
  }

  private static Trace withContraryClaim(String who, Words words, Reading... more) {
    Trace trace = SampleTrace.trace();
    Rumour rumour = trace.rumours().get(0);
    Rumour changed =
        new Rumour(
            rumour.claim(),
            rumour.articles(),
            rumour.origins(),
            rumour.independentOrigins(),
            List.of(new Statement(who, words)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<Reading> readings = new ArrayList<>(trace.readings());
    readings.addAll(List.of(more));
    return new Trace(List.of(changed), readings, List.of());
  }
}
