package dev.whence.language.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequiredLettersTest {

  private static final Path TEXTS = Path.of("../training/texts");

  @ParameterizedTest(name = "{0} needs {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\\btomorrow\\b; tomorrow",
        "(?:late )?yesterday; yesterday",
        "June?; jun",
        "ab{2,3}c; ab",
        "ab{0,3}c; a",
        "year's end|end of May; end year",
        "(?-i:Mon|Tues)day; day",
        "(?:this|last) (?<part>night|evening); evening night",
        "(?<=in )week(?! of)\\b; week",
        "[ap]\\.m\\. \\u00a3\\d; m",
        "\\d+; \\d",
        "a?b*; ''",
        "now|\\w+; ''",
      })
  void letters_that_every_match_holds(String pattern, String letters) {
    assertThat(String.join(" ", RequiredLetters.of(pattern))).isEqualTo(letters);
  }

  @Test
  void a_bracket_too_many_is_told() {
    assertThatThrownBy(() -> RequiredLetters.of("day)s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bracket too many at 3");
  }

  @Test
  void no_rule_is_passed_over_where_it_matches() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(lines).hasSizeGreaterThan(3000);
    int matches = 0;
    for (TimeRule rule : TimeRules.english().all()) {
      Matcher matcher = rule.pattern().matcher("");
      for (String line : lines) {
        if (matcher.reset(line).find()) {
          matches++;
          assertThat(rule.mayMatch(new SmallLetters(line))).as("%s in %s", rule, line).isTrue();
        }
      }
    }
    assertThat(matches).isGreaterThan(1000);
  }

  @Test
  void every_rule_of_the_table_needs_something() {
    assertThat(TimeRules.english().all())
        .filteredOn(rule -> rule.required().isEmpty())
        .as("rules that every sentence is searched for")
        .isEmpty();
  }
}
