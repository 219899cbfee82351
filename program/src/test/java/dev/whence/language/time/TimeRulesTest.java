package dev.whence.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of rules does to its own example what the row says. */
final class TimeRulesTest {

  private static final LocalDate THURSDAY = LocalDate.of(2021, 6, 24);

  static List<TimeRule> rules() {
    return TimeRules.english().all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void example_of_a_rule_has_the_value_beside_it(TimeRule rule) {
    String example = rule.example().replaceFirst("^.*\\[(.*)\\].*$", "$1");
    String told = rule.example().replaceAll("[\\[\\]]", "");
    String text = "It was told in " + told + (told.endsWith(".") ? "" : " in the town.");
    Sentence sentence = new Sentence(new Span(0, text.length()), 0, List.of());
    List<TimeMention> found =
        new TimeTagger(TimeRules.english())
            .tag(text, List.of(sentence)).stream()
                .map(phrase -> TimeValue.mention(phrase, THURSDAY, THURSDAY))
                .toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().of(text)).isEqualTo(example);
    assertThat(found.get(0).value()).isEqualTo(rule.value());
  }
}
