package dev.whence.ingest;

import static dev.whence.ingest.Streamed.gzip;
import static dev.whence.ingest.Streamed.utf8;
import static dev.whence.ingest.WebArchiveTest.join;
import static dev.whence.ingest.WebArchiveTest.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {

  private static final byte[] TEXT = utf8("Ferry to Brakholm cancelled\n\nIt did not sail.\n");
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  @TempDir private Path folder;

  @Test
  void files_come_in_the_natural_order_of_their_names() {
    byte[] zip = zip("b/10.txt", TEXT, "b/9.txt", TEXT, "a.txt", TEXT);
    assertThat(Streamed.of("z.zip", zip).ids())
        .containsExactly("z.zip!/a.txt", "z.zip!/b/9.txt", "z.zip!/b/10.txt");
  }

  @Test
  void file_and_stream_give_the_same() throws IOException {
    Path file = folder.resolve("z");
    Files.write(file, zip("b.txt", TEXT, "a.txt", TEXT));
    Input fromFile = Input.ofFile("z", file);
    Input fromStream = Input.ofStream("z", new ByteArrayInputStream(Files.readAllBytes(file)));
    assertThat(Streamed.of(fromFile, Fetching.never(), false).ids())
        .isEqualTo(Streamed.of(fromStream, Fetching.never(), false).ids())
        .containsExactly("z!/a.txt", "z!/b.txt");
  }

  @Test
  void hidden_files_and_what_belongs_to_saved_pages_are_no_articles() {
    byte[] zip =
        zip(
            "__MACOSX/._a.txt",
            TEXT,
            ".hidden/a.txt",
            TEXT,
            "a.txt",
            TEXT,
            "a_files/x.css",
            utf8("body { color: red }"),
            "a_files/x",
            PICTURE);
    Streamed streamed = Streamed.of("z.zip", zip);
    assertThat(streamed.ids()).containsExactly("z.zip!/a.txt");
    assertThat(streamed.passedOver()).containsExactly("1 picture, 1 style sheet");
  }

  @Test
  void office_document_is_one_article_wherever_its_mark_stands() {
    for (byte[] document :
        List.of(
            zip("[Content_Types].xml", TEXT, "word/document.xml", TEXT),
            zip("_rels/.rels", TEXT, "[Content_Types].xml", TEXT),
            zip("a/b.xml", TEXT, "[Content_Types].xml", TEXT),
            zip(
                "mimetype",
                utf8("application/vnd.oasis.opendocument.text"),
                "content.xml",
                TEXT))) {
      Streamed streamed = Streamed.of("a.docx", document);
      assertThat(streamed.ids()).containsExactly("a.docx");
      assertThat(Streamed.bytes(streamed.found().get(0))).isEqualTo(document);
    }
  }

  @Test
  void zip_of_office_documents_is_a_container() {
    byte[] document = zip("[Content_Types].xml", TEXT, "word/document.xml", TEXT);
    assertThat(Streamed.of("z.zip", stored("a.docx", document)).ids())
        .containsExactly("z.zip!/a.docx");
  }

  @Test
  void locked_member_is_rejected_and_the_others_are_read() {
    byte[] zip = zip("a.txt", TEXT, "b.txt", TEXT);
    lockFirst(zip);
    Streamed streamed = Streamed.of("z.zip", zip);
    assertThat(streamed.ids()).containsExactly("z.zip!/b.txt");
    assertThat(streamed.rejected())
        .extracting(Rejected::article, Rejected::reason)
        .containsExactly(tuple("z.zip!/a.txt", RejectionReason.ENCRYPTED));
  }

  @Test
  void archives_lie_in_archives_down_to_a_depth() {
    byte[] zip = zip("a.txt", TEXT);
    for (int i = 0; i < 5; i++) {
      zip = zip("in.zip", zip);
    }
    assertThat(Streamed.of("z", zip).ids()).hasSize(1);
    Streamed deeper = Streamed.of("z", zip("in.zip", zip));
    assertThat(deeper.ids()).isEmpty();
    assertThat(deeper.rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_DEEP));
  }

  @Test
  void names_do_no_harm_and_are_told_when_they_had_to_be_changed() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../etc/a.txt", TEXT);
    files.put("/abs.txt", TEXT);
    files.put("C:\\d\\e.txt", TEXT);
    files.put("x\u001B[2J\u202Ey.txt", TEXT);
    Streamed streamed = Streamed.of("z", zip(files, StandardCharsets.UTF_8));
    assertThat(streamed.ids())
        .containsExactlyInAnyOrder(
            "z!/etc/a.txt", "z!/abs.txt", "z!/d/e.txt", "z!/x\uFFFD[2J\uFFFDy.txt");
    assertThat(streamed.envelopes()).allMatch(envelope -> envelope.remarks().size() == 1);
  }

  @Test
  void names_of_dos_and_of_unix_are_told_apart() {
    Map<String, byte[]> files = Map.of("Fähre.txt", TEXT);
    assertThat(Streamed.of("z", zip(files, Charset.forName("IBM437"))).ids())
        .containsExactly("z!/Fähre.txt");
    assertThat(Streamed.of("z", zip(files, StandardCharsets.UTF_8)).ids())
        .containsExactly("z!/Fähre.txt");
  }

  @Test
  void same_name_twice_gives_both() {
    byte[] zip = zip("a.txt", TEXT, "b.txt", TEXT);
    for (int i = 0; i + 5 < zip.length; i++) {
      if (zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 't') {
        zip[i] = 'a';
      }
    }
    assertThat(Streamed.of("z", zip).ids()).containsExactly("z!/a.txt", "z!/a.txt#2");
  }

  @Test
  @Timeout(60)
  void bomb_is_stopped_at_its_limit() {
    byte[] zip = zip("a.txt", new byte[8 << 20]);
    byte[] layer = zip;
    for (int i = 0; i < 3; i++) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (int j = 0; j < 12; j++) {
        files.put(j + ".zip", layer);
      }
      layer = zip(files, StandardCharsets.UTF_8);
    }
    assertThat(Streamed.of("z", layer).rejected())
        .anySatisfy(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  @Test
  void large_member_is_rejected_alone() {
    Streamed streamed =
        Streamed.of("z", zip("a.txt", new byte[ContentReader.LIMIT + 1], "b.txt", TEXT));
    assertThat(streamed.ids()).containsExactly("z!/b.txt");
    assertThat(streamed.rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  @Test
  void members_that_lie_over_one_another_are_refused() {
    byte[] zip = zip("a.txt", TEXT, "b.txt", TEXT);
    int second = table(zip, 1);
    Arrays.fill(zip, second + 42, second + 46, (byte) 0);
    assertThat(Streamed.of("z", zip).rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("lie over one another"));
  }

  @Test
  @Timeout(60)
  void too_many_members_are_refused() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      out.setLevel(0);
      for (int i = 0; i <= 200_000; i++) {
        out.putNextEntry(new ZipEntry(i + ""));
      }
    }
    Streamed streamed = Streamed.of(Input.ofFile("z", file), Fetching.never(), false);
    assertThat(streamed.rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  @Test
  void damaged_member_ends_alone() {
    byte[] zip = zip("a.txt", utf8("The ferry did not sail. ".repeat(90)), "b.txt", TEXT);
    Arrays.fill(zip, 40, 50, (byte) 0xFF);
    Streamed streamed = Streamed.of("z", zip);
    assertThat(streamed.ids()).containsExactly("z!/b.txt");
    assertThat(streamed.rejected()).extracting(Rejected::article).containsExactly("z!/a.txt");
  }

  @Test
  void zip_that_breaks_off_says_so() {
    byte[] zip = zip("a.txt", TEXT);
    assertThat(Streamed.of("z", Arrays.copyOf(zip, zip.length - 30)).rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TRUNCATED));
  }

  @Test
  void wacz_gives_its_pages_and_counts_what_they_are_made_of() {
    byte[] archive =
        join(
            gzip(utf8(response("https://post.example/a", "<p>The ferry did not sail.</p>"))),
            gzip(utf8(response("https://ads.example/f", "<p>Buy a ferry.</p>"))));
    String pages = "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://post.example/a#top\"}\n";
    byte[] wacz =
        stored(
            "archive/data.warc.gz", archive,
            "pages/pages.jsonl", utf8(pages),
            "datapackage.json", utf8("{}"));
    Streamed streamed = Streamed.of("x.wacz", wacz);
    assertThat(streamed.ids()).containsExactly("x.wacz!/20230306101500/https://post.example/a");
    assertThat(streamed.passedOver()).containsExactly("1 part of a page");
  }

  @Test
  void tar_gives_its_files_packed_or_not() {
    byte[] tar = tar("b/a.txt", TEXT, "b/x.png", PICTURE, ".hidden", TEXT);
    for (byte[] bytes : List.of(tar, gzip(tar))) {
      Streamed streamed = Streamed.of("a.tar", bytes);
      assertThat(streamed.ids()).containsExactly("a.tar!/b/a.txt");
      assertThat(streamed.passedOver()).containsExactly("1 picture");
    }
    Streamed cut = Streamed.of("a.tar", Arrays.copyOf(tar, 520));
    assertThat(cut.rejected())
        .allSatisfy(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TRUNCATED))
        .isNotEmpty();
  }

  static byte[] tar(Object... namesAndBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      byte[] bytes = (byte[]) namesAndBytes[i + 1];
      byte[] head = new byte[512];
      put(head, 0, (String) namesAndBytes[i]);
      put(head, 124, String.format("%011o", bytes.length));
      put(head, 156, "0");
      put(head, 257, "ustar\00000");
      put(head, 148, "        ");
      int sum = 0;
      for (byte b : head) {
        sum += b & 0xFF;
      }
      put(head, 148, String.format("%06o\0 ", sum));
      out.writeBytes(head);
      out.writeBytes(Arrays.copyOf(bytes, (bytes.length + 511) / 512 * 512));
    }
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(raw, 0, bytes, at, raw.length);
  }

  /** Where the entry of a member begins in the table of contents. */
  private static int table(byte[] zip, int index) {
    int left = index;
    for (int i = 0; i + 4 < zip.length; i++) {
      boolean isEntry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (isEntry && left-- == 0) {
        return i;
      }
    }
    throw new AssertionError("no entry " + index);
  }

  private static void lockFirst(byte[] zip) {
    zip[table(zip, 0) + 8] |= 1;
  }

  static byte[] zip(Object... namesAndBytes) {
    return zip(files(namesAndBytes), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(files, names, bytes, ZipEntry.DEFLATED);
    return bytes.toByteArray();
  }

  static byte[] stored(Object... namesAndBytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(files(namesAndBytes), StandardCharsets.UTF_8, bytes, ZipEntry.STORED);
    return bytes.toByteArray();
  }

  private static void write(
      Map<String, byte[]> files, Charset names, OutputStream out, int method) {
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : new ArrayList<>(files.entrySet())) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          CRC32 crc = new CRC32();
          crc.update(file.getValue());
          entry.setCrc(crc.getValue());
          entry.setSize(file.getValue().length);
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
