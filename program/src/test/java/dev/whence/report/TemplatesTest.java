package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template may do, and what each does with hostile words. */
class TemplatesTest {

  private static final Path FOLDER = Path.of("src/main/jte");

  @Test
  void only_our_own_style_and_script_go_in_as_they_are() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).filter(TemplatesTest::trusts))
          .containsExactly(FOLDER.resolve("ours.jte"));
    }
  }

  @Test
  void templates_write_no_style_and_no_script_of_their_own() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(file -> !file.endsWith("ours.jte"))
          .allSatisfy(
              file ->
                  assertThat(text(file))
                      .doesNotContain("<script", "<style", " style=\"", " onclick"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", " JavaScript:alert(1)", "\u0001javascript:alert(1)"})
  void link_never_runs_anything(String target) {
    Element link = link(new Link("words", target));
    assertThat(link.text()).isEqualTo("words");
    assertThat(link.attr("href")).doesNotStartWithIgnoringCase("javascript:");
  }

  @Test
  void link_keeps_the_characters_of_its_address() {
    String target = "/names?q=a&b=\"<'>";
    assertThat(link(new Link("words", target)).attr("href")).isEqualTo(target);
  }

  @Test
  void control_characters_show_as_numbers_in_text_and_as_marks_elsewhere() {
    String hostile = "a\u202Eb\rc";
    Element name =
        body((out, hooks) -> JtenameGenerated.render(out, hooks, new Name(hostile, null)));
    assertThat(name.select("i").eachAttr("data-code")).containsExactly("U+202E");
    assertThat(name.wholeText()).isEqualTo("ab\rc");
    Element choice =
        body((out, hooks) -> JtedatalistGenerated.render(out, hooks, "names", List.of(hostile)));
    assertThat(choice.select("option").attr("value")).isEqualTo("a\uFFFDb\rc");
    Element words =
        body(
            (out, hooks) ->
                JtewordsGenerated.render(out, hooks, "Note", "after", hostile, true, 9));
    assertThat(words.expectFirst("textarea").wholeText()).isEqualTo("a\uFFFDb\rc");
    assertThat(words.select("i")).isEmpty();
  }

  private static Element link(Link link) {
    return body((out, hooks) -> JtelinkGenerated.render(out, hooks, link)).expectFirst("a");
  }

  private static Element body(SafeOutput.Template template) {
    return Jsoup.parseBodyFragment(SafeOutput.of(template)).body();
  }

  private static boolean trusts(Path file) {
    return text(file).contains("$unsafe");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
