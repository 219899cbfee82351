package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListerTest {

  @TempDir private Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private static Listing list(String... arguments) {
    return InputLister.list(Arrays.asList(arguments), InputStream.nullInputStream());
  }

  private List<String> namesIn(Listing listing) {
    return listing.inputs().stream().map(input -> input.id().replace(folder + "/", "")).toList();
  }

  @Test
  void files_of_a_folder_come_in_the_order_of_their_numbers() throws IOException {
    write("1394.txt", "71.txt", "491.txt", "b/2.txt", "b/10.txt", "a.txt");
    assertThat(namesIn(list(folder.toString())))
        .containsExactly("71.txt", "491.txt", "1394.txt", "a.txt", "b/2.txt", "b/10.txt");
  }

  @Test
  void hidden_files_of_a_folder_are_passed_over() throws IOException {
    write(".hidden.txt", ".git/config", "seen.txt");
    assertThat(namesIn(list(folder.toString()))).containsExactly("seen.txt");
  }

  @Test
  void glob_that_the_shell_left_alone_is_followed() throws IOException {
    write("a.html", "b.txt", "c.html", "deep/d.html");
    assertThat(namesIn(list(folder + "/*.html"))).containsExactly("a.html", "c.html");
    assertThat(namesIn(list(folder + "/**.html")))
        .containsExactly("a.html", "c.html", "deep/d.html");
  }

  @Test
  void same_file_named_twice_is_listed_once() throws IOException {
    write("a.txt", "b.txt");
    Listing listing = list(folder + "/b.txt", folder.toString(), folder + "/./b.txt");
    assertThat(namesIn(listing)).containsExactly("b.txt", "a.txt");
    assertThat(listing.rejected()).isEmpty();
  }

  @Test
  void folder_that_links_to_itself_ends() throws IOException {
    write("a.txt");
    Files.createSymbolicLink(folder.resolve("again"), folder);
    assertThat(namesIn(list(folder.toString()))).containsExactly("a.txt");
  }

  @Test
  void what_does_not_exist_is_rejected_and_the_others_go_on() throws IOException {
    write("a.txt");
    Listing listing = list("no-such-file.txt", "no/*.html", folder + "/a.txt");
    assertThat(namesIn(listing)).containsExactly("a.txt");
    assertThat(listing.rejected())
        .extracting(Rejected::article)
        .containsExactly("no-such-file.txt", "no/*.html");
    assertThat(listing.rejected())
        .extracting(Rejected::reason)
        .containsOnly(RejectionReason.NOT_FOUND);
  }

  @Test
  void file_whose_name_holds_wildcards_is_that_file() throws IOException {
    write("what[1].txt", "what1.txt");
    assertThat(namesIn(list(folder + "/what[1].txt"))).containsExactly("what[1].txt");
  }

  @Test
  void hyphen_is_standard_input_and_is_not_read_before_its_document() {
    byte[] text = "Ada Vale said it.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ByteArrayInputStream standardInput = new ByteArrayInputStream(text);
    Listing listing = InputLister.list(List.of("-"), standardInput);
    assertThat(standardInput.available()).isEqualTo(text.length);
    Ingested read = DocumentReader.standard().read(listing.inputs().get(0));
    assertThat(read.<String>map((article, document) -> document.text(), Rejected::message))
        .isEqualTo("Ada Vale said it.");
  }
}
