package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Amendments;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Rumour;
import dev.whence.model.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WayBackTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/history", "/names?q=Ada+Vale", "/articles/3/statements/a1#e2"})
  void page_of_ours_is_come_back_to(String page) {
    assertThat(WayBack.named(page)).isEqualTo(page);
    assertThat(WayBack.after(page, trace("one"), trace("two"))).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "http://evil.example",
        "/x\r\nSet-Cookie: a=b",
        "/ /",
        "javascript:alert(1)"
      })
  void no_other_page_is(String page) {
    assertThat(WayBack.named(page)).isEqualTo("/");
  }

  @Test
  void rumour_that_moved_is_followed_to_its_new_place() {
    Trace before = trace("one", "two");
    assertThat(WayBack.after("/rumours/1/correct", before, trace("new", "one", "two")))
        .isEqualTo("/rumours/2/correct");
    assertThat(WayBack.after("/rumours/2/articles/4", before, trace("two")))
        .isEqualTo("/rumours/1/articles/4");
  }

  @Test
  void rumour_that_was_merged_or_renamed_is_followed_to_what_stands_for_it() {
    Trace merged =
        new Trace(
            trace("three", "all").rumours(),
            List.of(),
            List.of(),
            List.of(),
            new Amendments(List.of(), List.of(), Map.of("all", List.of("one", "two"))));
    assertThat(WayBack.after("/rumours/2/correct", trace("one", "two"), merged))
        .isEqualTo("/rumours/2/correct");
    assertThat(WayBack.after("/rumours/2/correct", merged, trace("one", "two")))
        .isEqualTo("/rumours/1/correct");
  }

  @Test
  void rumour_that_is_gone_leads_to_the_first_page() {
    assertThat(WayBack.after("/rumours/1/correct", trace("one"), trace("two"))).isEqualTo("/");
    assertThat(WayBack.after("/rumours/9", trace("one"), trace("one"))).isEqualTo("/");
  }

  private static Trace trace(String... claims) {
    return new Trace(
        List.of(claims).stream()
            .map(
                claim ->
                    new Rumour(
                        claim,
                        List.of(),
                        List.of(),
                        new IndependentOrigins(0, 0, "", List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
            .toList(),
        List.of(),
        List.of());
  }
}
