package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Monday, May 18, 2015                | 2015-05-18
          Published: 18 May 2015, 9:30 a.m.   | 2015-05-18
          2015-05-18T23:30:00-07:00           | 2015-05-18
          am 18. Mai 2015 um 9 Uhr            | 2015-05-18
          Montag, 18.05.2015                  | 2015-05-18
          le 1er juin 2015                    | 2015-06-01
          18 de mayo de 2015                  | 2015-05-18
          18 мая 2015 года                    | 2015-05-18
          2015年5月18日                        | 2015-05-18
          2015/05/18                          | 2015-05-18
          20150518                            | 2015-05-18
          05/18/2015                          | 2015-05-18
          18/05/2015                          | 2015-05-18
          """)
  void printed_day_is_read(String words, LocalDate day) {
    PrintedDate date = PrintedDate.in(words);
    assertThat(date).isNotNull();
    assertThat(String.valueOf(date)).contains("day=" + day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/06/2015",
        "May 2015",
        "31 February 2015",
        "2015",
        "13.13.2015",
        "call 2015-99-99"
      })
  void what_names_no_single_day_is_left_alone(String words) {
    assertThat(PrintedDate.in(words)).isNull();
  }
}
