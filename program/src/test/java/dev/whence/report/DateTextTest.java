package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Published;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateTextTest {

  @Test
  void interval_says_only_what_its_ends_do_not_share() {
    assertThat(DateText.of(date("2021-06-22", "2021-06-22"))).isEqualTo("22 June 2021");
    assertThat(DateText.of(date("2021-06-22", "2021-06-27"))).isEqualTo("22–27 June 2021");
    assertThat(DateText.of(date("2021-06-22", "2021-07-02"))).isEqualTo("22 June – 2 July 2021");
    assertThat(DateText.of(date("2020-12-31", "2021-01-01")))
        .isEqualTo("31 December 2020 – 1 January 2021");
  }

  @Test
  void whole_months_and_years_are_named_without_their_days() {
    assertThat(DateText.of(date("2020-09-01", "2020-09-30"))).isEqualTo("September 2020");
    assertThat(DateText.of(date("2018-01-01", "2018-12-31"))).isEqualTo("2018");
    assertThat(DateText.of(date("2010-01-01", "2012-12-31"))).isEqualTo("2010–2012");
    assertThat(DateText.of(date("2020-09-01", "2020-09-29"))).isEqualTo("1–29 September 2020");
  }

  @Test
  void open_end_is_said_to_be_open() {
    assertThat(DateText.of(date("2021-06-18", null))).isEqualTo("from 18 June 2021");
    assertThat(DateText.of(date(null, "2021-06-18"))).isEqualTo("until 18 June 2021");
    assertThat(DateText.of(date("2023-01-01", null))).isEqualTo("from 2023");
    assertThat(DateText.of(date(null, "2022-12-31"))).isEqualTo("until 2022");
  }

  @Test
  void open_date_does_not_stretch_the_cover_of_the_others() {
    assertThat(DateText.cover(List.of(date("2019-01-01", null), date("2021-06-01", "2021-06-03"))))
        .isEqualTo("1–3 June 2021");
    assertThat(DateText.cover(List.of(date("2019-01-01", null)))).isEqualTo("from 2019");
    assertThat(DateText.cover(List.of())).isEmpty();
  }

  private static Published date(@Nullable String from, @Nullable String to) {
    return new Published(
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        Certainty.SURE,
        "printed",
        "test");
  }
}
