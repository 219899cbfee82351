package dev.whence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedTest {

  private static final LocalDate MAY_DAY = LocalDate.of(2031, 5, 1);

  @Test
  void single_day_is_written_as_that_day() {
    assertThat(published(MAY_DAY, MAY_DAY).edtf()).isEqualTo("2031-05-01");
  }

  @Test
  void interval_is_written_with_both_ends() {
    assertThat(published(MAY_DAY, MAY_DAY.plusDays(5)).edtf()).isEqualTo("2031-05-01/2031-05-06");
  }

  @Test
  void unknown_end_is_written_open() {
    assertThat(published(MAY_DAY, null).edtf()).isEqualTo("2031-05-01/..");
    assertThat(published(null, MAY_DAY).edtf()).isEqualTo("../2031-05-01");
  }

  @Test
  void what_is_known_by_the_year_stays_a_year() {
    LocalDate newYear = LocalDate.of(2023, 1, 1);
    assertThat(published(newYear, null).edtf()).isEqualTo("2023/..");
    assertThat(published(null, newYear.minusDays(1)).edtf()).isEqualTo("../2022");
    assertThat(published(newYear, newYear.plusDays(364)).edtf()).isEqualTo("2023");
    assertThat(published(newYear, LocalDate.of(2024, 12, 31)).edtf()).isEqualTo("2023/2024");
    assertThat(published(newYear, newYear).edtf()).isEqualTo("2023-01-01");
    assertThat(published(newYear, newYear.plusDays(5)).edtf()).isEqualTo("2023-01-01/2023-01-06");
  }

  @Test
  void whole_month_is_written_as_a_month() {
    assertThat(published(MAY_DAY, MAY_DAY.plusDays(30)).edtf()).isEqualTo("2031-05");
  }

  @Test
  void date_without_any_end_is_refused() {
    assertThatThrownBy(() -> published(null, null)).hasMessageContaining("leave the date out");
  }

  private static Published published(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return new Published(earliest, latest, Certainty.SURE, "1 May 2031", "test");
  }
}
