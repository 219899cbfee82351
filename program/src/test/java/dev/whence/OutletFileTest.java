package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Outlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletFileTest {

  @TempDir Path folder;

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("outlets.txt"), text);
  }

  @Test
  void names_domains_and_comments_are_told_apart() throws IOException {
    Path file =
        list(
            """
            # ours
            Lake Herald; Herald of the Lake, LHD; lakeherald.example

            Quayside # a sheet
            """);
    assertThat(OutletFile.read(file))
        .containsExactly(
            new Outlet(
                "Lake Herald",
                List.of("Herald of the Lake", "LHD"),
                List.of("lakeherald.example"),
                false),
            new Outlet("Quayside", List.of(), List.of(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; LHD|line 1: no name before the first “;”",
        "A; B; c.example; d|line 1: more than two “;”",
        "A; B; not a domain|line 1: “not a domain” is no domain",
        "A; Sheet\\nB; sheet|line 2: “sheet” stands in line 1 too",
        "# nothing|no outlet in this list"
      })
  void wrong_line_is_named_with_what_to_do(String text, String message) throws IOException {
    Path file = list(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> OutletFile.read(file))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void list_that_is_missing_or_in_another_code_page_is_refused() throws IOException {
    assertThatThrownBy(() -> OutletFile.read(folder.resolve("none.txt")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("--outlets");
    Path latin =
        Files.write(folder.resolve("l.txt"), "Zürich".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> OutletFile.read(latin)).hasMessageContaining("save it as UTF-8");
  }
}
