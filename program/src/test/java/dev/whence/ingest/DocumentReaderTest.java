package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

  private static final String TEXT = "Ada Vale said on Monday that the bridge was safe.";

  @TempDir private Path folder;

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static RejectionReason reason(byte[] bytes) {
    return Reads.rejected(bytes).reason();
  }

  @Test
  void nothing_in_it_is_empty() {
    assertThat(reason(new byte[0])).isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void white_space_alone_is_no_article_text() {
    assertThat(reason(" \n\t\n".getBytes(UTF_8))).isEqualTo(RejectionReason.NO_ARTICLE_TEXT);
  }

  @Test
  void random_bytes_are_not_text() {
    byte[] bytes = new byte[10_000];
    new SplittableRandom(1).nextBytes(bytes);
    assertThat(reason(bytes)).isEqualTo(RejectionReason.NOT_TEXT);
  }

  @Test
  void known_binary_format_is_named() {
    Rejected rejected = Reads.rejected("GIF89a and so on".getBytes(UTF_8));
    assertThat(rejected.reason()).isEqualTo(RejectionReason.NOT_TEXT);
    assertThat(rejected.message()).contains("picture");
  }

  @Test
  void data_for_programs_is_not_text() {
    assertThat(reason("{\"claim\": \"the bridge is safe\"}".getBytes(UTF_8)))
        .isEqualTo(RejectionReason.NOT_TEXT);
  }

  @Test
  void more_than_the_limit_is_too_large() {
    assertThat(reason(new byte[ContentReader.LIMIT + 1])).isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void gzip_is_unpacked_whatever_the_name_says() throws IOException {
    Document document = Reads.document(gzip(TEXT.getBytes(UTF_8)));
    assertThat(document.text()).isEqualTo(TEXT);
  }

  @Test
  void gzip_that_breaks_off_is_truncated() throws IOException {
    byte[] whole = gzip((TEXT + new SplittableRandom(2).nextLong()).getBytes(UTF_8));
    assertThat(reason(Arrays.copyOf(whole, whole.length - 9))).isEqualTo(RejectionReason.TRUNCATED);
  }

  @Test
  void gzip_that_grows_without_end_is_too_large() throws IOException {
    byte[] bomb = gzip(gzip(new byte[60_000_000]));
    assertThat(reason(bomb)).isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void file_that_vanished_is_not_found() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    Input input = Input.ofFile("a.txt", file);
    Files.delete(file);
    String reason =
        DocumentReader.standard()
            .read(input)
            .map((article, document) -> "read", rejected -> rejected.reason().label());
    assertThat(reason).isEqualTo("not-found");
  }

  @Test
  void html_is_known_by_its_content_and_text_about_html_is_text() {
    assertThat(Reads.document("<p>" + TEXT + "</p><p>Nobody else did, she added then.</p>").text())
        .doesNotContain("<p>");
    String text = "A page begins with <html>, said Ada Vale.\n\nShe likes the <b> tag.";
    assertThat(Reads.document(text).text()).isEqualTo(text);
  }

  @Test
  void hash_is_of_the_unpacked_bytes() throws IOException {
    assertThat(Reads.document(gzip(TEXT.getBytes(UTF_8))).sha256())
        .isEqualTo(Reads.document(TEXT).sha256())
        .hasSize(64);
  }

  @Test
  void charset_the_page_declares_is_used_when_the_bytes_allow_it() {
    String page = "<meta charset=windows-1251><p>Ада Вейл сказала в понедельник, что мост цел.</p>";
    Document document = Reads.document(page.getBytes(Charset.forName("windows-1251")));
    assertThat(document.text()).isEqualTo("Ада Вейл сказала в понедельник, что мост цел.");
    assertThat(Reads.notes(document)).doesNotContain("charset");
  }

  @Test
  void charset_that_contradicts_the_bytes_is_noted() {
    String page = "<meta charset=iso-8859-1><p>Ada Vale said that the café’s roof was safe.</p>";
    Document document = Reads.document(page);
    assertThat(document.text()).isEqualTo("Ada Vale said that the café’s roof was safe.");
    assertThat(Reads.notes(document)).contains("declares iso-8859-1, but its bytes are UTF-8");
  }

  @Test
  void charset_nobody_knows_is_noted() {
    Document document =
        Reads.document("<meta charset=klingon-8><p>Ada Vale said the café was safe.</p>");
    assertThat(document.text()).isEqualTo("Ada Vale said the café was safe.");
    assertThat(Reads.notes(document)).contains("klingon-8");
  }

  @Test
  void charset_that_is_not_declared_is_guessed_with_a_note() {
    Document document =
        Reads.document(
            "Ada Vale said the café was safe.".getBytes(Charset.forName("windows-1252")));
    assertThat(document.text()).isEqualTo("Ada Vale said the café was safe.");
    assertThat(Reads.notes(document)).contains("guessed");
  }

  @Test
  void wide_characters_are_read_with_and_without_a_mark() {
    Charset wide = Charset.forName("UTF-16LE");
    assertThat(Reads.document(TEXT.getBytes(wide)).text()).isEqualTo(TEXT);
    assertThat(Reads.document(("\uFEFF" + TEXT).getBytes(wide)).text()).isEqualTo(TEXT);
  }

  @Test
  void characters_a_reader_cannot_see_are_noted() {
    Document document = Reads.document("Ada V\u0430le said\u202E it was\u0007 safe.");
    assertThat(Reads.notes(document))
        .contains("control characters")
        .contains("direction")
        .contains("V\u0430le");
  }

  @Test
  void headline_comes_first_in_a_page() {
    Document document =
        Reads.document("<h1>Bridge is safe, says Vale</h1><article><p>" + TEXT + "</p></article>");
    assertThat(document.blocks().get(0).kind()).isEqualTo(BlockKind.HEADLINE);
    assertThat(document.text()).isEqualTo("Bridge is safe, says Vale\n\n" + TEXT);
  }
}
