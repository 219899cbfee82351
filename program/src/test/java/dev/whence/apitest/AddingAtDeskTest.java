package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.Serving;
import dev.whence.StoredCase;
import dev.whence.model.Change;
import dev.whence.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing articles, added to a case with the forms of the desk. */
final class AddingAtDeskTest {

  private static final String CLAIM = "The old pier will be sold";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

  private static final String FIRST =
      """
      Old pier to be sold

      4 March 2024

      The old pier will be sold, Oda Lind, a clerk of the Harbour Board, told the Drovenia Post.
      """;

  private static final String MISSING =
      """
      Board says no to a sale

      The Harbour Board denied on Tuesday that the old pier would be sold.

      "We keep it," said Tarn Vale, the board's chairman.
      """;

  @TempDir private static Path folder;
  private static Path traced;
  private static Path article;
  private Path file;
  private Serving serving;
  private HttpClient browser;
  private String root = "";

  @BeforeAll
  static void trace() throws Exception {
    article = Files.writeString(folder.resolve("pier.txt"), FIRST);
    traced = folder.resolve("traced.db");
    Answer answer = Answer.to("trace", "--claim", CLAIM, "--case", traced, "--no-report", article);
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @BeforeEach
  void serve() throws Exception {
    file = Files.copy(traced, folder.resolve("case-" + UUID.randomUUID() + ".db"));
    open();
  }

  private void open() throws Exception {
    serving = Serving.of(StoredCase.load(file), 0, "Ana Reyes", CLOCK);
    browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    assertThat(get(serving.address()).statusCode()).isEqualTo(200);
    root = serving.address().replaceFirst("/\\?key=.*", "");
  }

  /** Opens the case anew with one rumour more. */
  private void trace(String claim) throws Exception {
    serving.close();
    Answer answer = Answer.to("trace", "--claim", claim, "--case", file, "--no-report", article);
    assertThat(answer.code()).as(answer.err()).isZero();
    open();
  }

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void file_added_is_in_case_and_search_and_its_rumours_are_to_be_traced_again() throws Exception {
    Document done = addFile("board.txt", MISSING.getBytes(StandardCharsets.UTF_8));
    assertThat(done.select("#errand").text()).contains("Board says no to a sale");
    assertThat(page("/").text())
        .contains("2 articles")
        .contains("Drovenia Gazette")
        .contains("added by Ana Reyes")
        .contains("to be traced again");
    assertThat(page("/search?q=chairman").select(".hits li")).isNotEmpty();
    assertThat(page("/speakers").text()).contains("Tarn Vale");
    assertThat(page("/history").text()).contains("article added").contains("was overlooked");
    Reading added = StoredCase.load(file).trace().readings().get(1);
    assertThat(added.annotated().document().metadata().outlet()).isNotNull();
    assertThat(Objects.requireNonNull(added.annotated().published()).edtf())
        .isEqualTo("2024-03-05");
  }

  @Test
  void traced_again_the_rumour_takes_it_in_and_taken_back_it_is_out_again() throws Exception {
    StoredCase before = StoredCase.load(file);
    addFile("board.txt", MISSING.getBytes(StandardCharsets.UTF_8));
    send("/rumours/1/trace", Map.of("back", "/rumours/1/correct"));
    finished();
    assertThat(page("/rumours/1").text())
        .doesNotContain("To be traced again")
        .contains("The Harbour Board denied on Tuesday");
    send("/corrections/undo", Map.of("back", "/history", "number", "1"));
    assertThat(page("/rumours/1").text())
        .contains("To be traced again")
        .doesNotContain("The Harbour Board denied on Tuesday");
    assertThat(page("/").text()).contains("1 article");
    assertThat(page("/search?q=chairman").select(".hits li")).isEmpty();
    send("/rumours/1/trace", Map.of("back", "/"));
    finished();
    StoredCase after = StoredCase.load(file);
    assertThat(after.trace().rumours()).isEqualTo(before.trace().rumours());
    assertThat(after.trace().readings()).isEqualTo(before.trace().readings());
    assertThat(after.program().readings()).as("nothing is deleted").hasSize(2);
  }

  @Test
  void all_rumours_that_are_due_are_traced_again_by_one_button() throws Exception {
    trace("Oda Lind is a clerk of the Harbour Board");
    addFile("board.txt", MISSING.getBytes(StandardCharsets.UTF_8));
    assertThat(StoredCase.load(file).trace().amendments().due()).hasSize(2);
    assertThat(page("/rumours/2/correct").select("form[action=/rumours/trace]").text())
        .contains("Trace all 2 rumours that are due");
    send("/rumours/trace", Map.of("back", "/"));
    assertThat(finished().select("#errand").text()).contains("2 of the case's rumours");
    assertThat(StoredCase.load(file).trace().amendments().due()).isEmpty();
    assertThat(page("/").text()).doesNotContain("to be traced again");
    assertThat(send("/rumours/trace", Map.of("back", "/")).body())
        .contains("No rumour is to be traced again.");
  }

  @Test
  void taking_back_can_be_taken_back() throws Exception {
    addFile("board.txt", MISSING.getBytes(StandardCharsets.UTF_8));
    StoredCase with = StoredCase.load(file);
    StoredCase without = with.corrected(CLOCK.instant(), "Ana", "", Change.undo(1));
    assertThat(without.trace().readings()).hasSize(1);
    StoredCase again = without.corrected(CLOCK.instant(), "Ana", "", Change.undo(2));
    assertThat(again.trace().readings()).isEqualTo(with.trace().readings());
  }

  @Test
  void pasted_words_are_kept_as_they_are_under_their_title() throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "Board says no / to a sale");
    fields.put("text", "The Harbour Board denied that the old pier would be sold.\r\n\r\nÜnal <b>");
    fields.put("outlet", "Drovenia Gazette");
    fields.put("day", "2024-03-05");
    send("/articles/add", fields);
    finished();
    Reading added = StoredCase.load(file).trace().readings().get(1);
    assertThat(added.text())
        .startsWith("Board says no / to a sale\n\nThe Harbour Board denied")
        .contains("Ünal <b>");
    assertThat(added.listed().name()).isEqualTo("Drovenia Gazette");
  }

  @Test
  void what_cannot_be_read_is_told_and_not_added() throws Exception {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    Document done = addFile("<img src=x>.png", picture);
    assertThat(done.select("#errand").text())
        .contains("Not done")
        .contains("is no text but a picture");
    assertThat(done.select("main img")).isEmpty();
    assertThat(StoredCase.load(file).log().entries()).isEmpty();
    assertThat(StoredCase.load(file).trace().readings()).hasSize(1);
  }

  @Test
  void each_article_of_an_archive_is_added_and_the_others_are_told() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(MISSING.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("empty.txt"));
      out.putNextEntry(new ZipEntry("same.txt"));
      out.write(FIRST.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    Document done = addFile("news.zip", zip.toByteArray());
    assertThat(done.select(".done li")).hasSize(1);
    assertThat(done.select(".undone li").text())
        .contains("empty.txt")
        .contains("the case has these very bytes already, as " + article);
    assertThat(StoredCase.load(file).trace().readings().get(1).article())
        .isEqualTo("desk!/news.zip!/a.txt");
  }

  @Test
  void later_run_takes_the_added_article_along_and_reads_it_anew_with_what_was_told()
      throws Exception {
    addFile("board.txt", MISSING.getBytes(StandardCharsets.UTF_8));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE articles SET reader_version = 'an older one'");
    }
    Answer json =
        Answer.to(
            "trace", "--claim", CLAIM, "--case", file, "--no-report", "--format", "json", article);
    assertThat(json.out()).contains("desk!/board.txt").contains("Drovenia Gazette");
    assertThat(StoredCase.load(file).trace().amendments().due()).isEmpty();
  }

  @Test
  void second_piece_of_work_waits_for_the_first() throws Exception {
    send("/articles/add", Map.of("title", "One", "text", MISSING));
    HttpResponse<String> second = send("/articles/add", Map.of("title", "Two", "text", MISSING));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Something else is still being done: Adding One.txt");
    finished();
    assertThat(StoredCase.load(file).trace().readings()).hasSize(2);
  }

  @Test
  void what_is_no_day_or_has_no_words_is_refused_at_once() throws Exception {
    assertThat(send("/articles/add", Map.of("title", "One", "text", "x", "day", "May")).body())
        .contains("“May” is no day");
    assertThat(send("/articles/add", Map.of("title", "One", "text", " ")).body())
        .contains("Give a title, and the words of the article");
    assertThat(StoredCase.load(file).log().entries()).isEmpty();
  }

  @Test
  void file_larger_than_the_bound_is_refused_in_plain_words() throws Exception {
    HttpResponse<String> answer = sendFile("big.txt", new byte[21 * 1024 * 1024]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("larger than 20 MB").contains("whence trace");
  }

  private Document addFile(String name, byte[] bytes) throws Exception {
    assertThat(sendFile(name, bytes).statusCode()).isEqualTo(200);
    return finished();
  }

  private HttpResponse<String> sendFile(String name, byte[] bytes) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("outlet", "Drovenia Gazette");
    fields.put("day", "2024-03-05");
    fields.put("why", "was overlooked");
    return send("/articles/add", fields, name, bytes);
  }

  private Document finished() throws Exception {
    Document page = page("/doing");
    while (!page.select("#errand[data-ended]").hasAttr("data-ended")) {
      assertThat(page.select("progress")).hasSize(1);
      Thread.sleep(50);
      page = page("/doing");
    }
    return page;
  }

  private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
    return send(path, fields, "", new byte[0]);
  }

  private HttpResponse<String> send(
      String path, Map<String, String> fields, String fileName, byte[] bytes) throws Exception {
    String key = page("/add").select("input[name=key]").attr("value");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("key", key);
    for (Map.Entry<String, String> field : all.entrySet()) {
      part(
          body,
          "name=\"" + field.getKey() + "\"",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (!fileName.isEmpty()) {
      part(body, "name=\"file\"; filename=\"" + fileName + "\"", bytes);
    }
    body.write("--border--\r\n".getBytes(StandardCharsets.US_ASCII));
    return browser.send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "multipart/form-data; boundary=border")
            .header("Origin", root)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content)
      throws IOException {
    String start = "--border\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    for (byte[] bytes : List.of(start.getBytes(StandardCharsets.UTF_8), content)) {
      body.write(bytes);
    }
    body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> answer = get(root + path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
