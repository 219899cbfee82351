package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORRBY (Reuters) - The bridge will close.                                | Reuters
          NORRBY, May 16 (Xinhua) -- The bridge will close.                        | Xinhua
          The bridge will close. — AP                                              | AP
          This story was originally published by The Lake Herald.                  | The Lake Herald
          This article first appeared in the Norrby Post and was reproduced here.  | the Norrby Post
          The bridge will close. With files from The Canadian Press                | The Canadian Press
          El puente cerrará. (Con información de EFE)                              | EFE
          Die Brücke wird gesperrt. (mit Material der dpa)                         | dpa
          Quelle: Norrby-Bote                                                      | Norrby-Bote
          Dieser Beitrag ist am 1. Juni 2017 in der Zeitung „der Bote“ erschienen. | der Bote
          erb/ots                                                                  | ots
          """)
  void credit_is_found_where_it_stands(String words, String name) {
    assertThat(String.valueOf(CreditFinder.find(List.of(words)))).contains("value=" + name + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor told Reuters that the bridge would close.",
        "The study was first published in 2014.",
        "He works for the AP in Norrby.",
        "Bildquelle: Norrby-Bote",
        "Quelle: https://norrby.example/bridge",
      })
  void name_that_is_only_mentioned_is_no_credit(String words) {
    assertThat(CreditFinder.find(List.of(words))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(KNA, DR)",
        "Source: The Lake Herald",
        "This article first appeared in the Norrby Post."
      })
  void line_that_is_nothing_but_a_credit_is_known(String words) {
    assertThat(CreditFinder.isLine(words)).isTrue();
    assertThat(CreditFinder.isLine(words + " The bridge stays open, Ada Vale said.")).isFalse();
  }

  @Test
  void credit_is_not_looked_for_in_the_middle() {
    List<String> parts =
        List.of(
            "One.",
            "Two.",
            "Three.",
            "Four.",
            "It was first published by The Post.",
            "6.",
            "7.",
            "8.",
            "9.",
            "10.");
    assertThat(CreditFinder.find(parts)).isNull();
  }
}
