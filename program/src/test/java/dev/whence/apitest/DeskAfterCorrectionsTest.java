package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.Serving;
import dev.whence.StoredCase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk keeps in memory from before a correction must not show after it. */
final class DeskAfterCorrectionsTest {

  private static final Map<String, String> ARTICLES =
      Map.of(
          "1.txt",
          """
          Old pier to be sold

          4 March 2024

          The old pier will be sold, Oda Lind, the director of the Harbour Board, told the Drovenia Post.

          Tarn Vale, a member of the Harbour Board, denied that the old pier would be sold. The Fleet Office declined to comment on the sale of the pier.
          """,
          "2.txt",
          """
          Board keeps the pier

          6 March 2024

          Tarn Vale was removed as a member of the Harbour Board, Oda Lind said. The Fleet Office said that the pier was not for sale.

          Reporters contacted the Quay Council. Tarn Vale was last seen in public on 1 March.
          """,
          "3.txt",
          """
          Gulls return

          7 March 2024

          The gulls are back, said Oda Lind. "Nobody asked us about the pier," said Ruben Stoll.
          """);

  private static final List<String> PAGES =
      List.of(
          "/",
          "/speakers",
          "/posts",
          "/silences",
          "/seen",
          "/unheard",
          "/articles/1",
          "/articles/2",
          "/search?q=pier",
          "/search?speaker=Oda+Lind",
          "/search?speaker=Ada+Birk",
          "/search?stance=denies",
          "/search?act=denies");

  @TempDir private Path folder;

  @Test
  void after_every_correction_all_pages_are_those_of_a_desk_opened_anew() throws Exception {
    Path file = traced();
    try (Visit visit = Visit.of(file)) {
      visit.pages();
      visit.send("/articles/1/statements/a1", "speaker", "after", "Ada Birk", "detail", "person");
      check(visit, file);
      visit.send("/names?q=Oda", "name", "name", "Oda Lind", "after", "Oda M. Lind");
      check(visit, file);
      visit.send("/articles/3/statements/a1", "act", "after", "denies");
      visit.send("/rumours/1/articles/1", "stance", "after", "denies");
      check(visit, file);
      visit.send("/articles/2/statements/a1", "statement-removed");
      check(visit, file);
      for (int number = 5; number > 0; number--) {
        visit.undo(number);
        check(visit, file);
      }
    }
  }

  private static void check(Visit visit, Path file) throws Exception {
    try (Visit anew = Visit.of(file)) {
      assertThat(visit.pages()).isEqualTo(anew.pages());
    }
  }

  private Path traced() throws Exception {
    List<Object> words =
        new ArrayList<>(List.of("trace", "--claim", "The old pier will be sold", "--no-report"));
    Path file = folder.resolve("case.db");
    words.addAll(List.of("--case", file));
    for (String name : List.of("1.txt", "2.txt", "3.txt")) {
      words.add(Files.writeString(folder.resolve(name), ARTICLES.getOrDefault(name, "")));
    }
    Answer answer = Answer.to(words.toArray());
    assertThat(answer.code()).as(answer.err()).isZero();
    return file;
  }

  /** One desk and the browser before it. */
  private record Visit(Serving serving, HttpClient browser, String root) implements AutoCloseable {

    static Visit of(Path file) throws Exception {
      Serving serving = Serving.of(StoredCase.load(file), 0, "Mia Dorn", Clock.systemUTC());
      HttpClient browser =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
      Visit visit = new Visit(serving, browser, serving.address().replaceFirst("/\\?key=.*", ""));
      visit.get(serving.address());
      return visit;
    }

    /** What each page says and where it leads; search waits for all that a correction changes. */
    Map<String, List<String>> pages() throws Exception {
      get(root + "/search?q=pier");
      Map<String, List<String>> pages = new LinkedHashMap<>();
      for (String path : PAGES) {
        Document page = get(root + path);
        List<String> shown = new ArrayList<>(List.of(page.body().text()));
        shown.addAll(page.select("a[href]").eachAttr("href"));
        pages.put(path, shown);
      }
      return pages;
    }

    private Document get(String address) throws Exception {
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      return Jsoup.parse(answer.body());
    }

    /** Sends the first form of a kind on a page, with some fields filled in. */
    void send(String path, String kind, String... filled) throws Exception {
      String form = "form:has(input[name=kind][value=" + kind + "])";
      Element found =
          Objects.requireNonNull(get(root + path).select(form).first(), kind + " on " + path);
      Map<String, String> fields = new LinkedHashMap<>();
      for (Element field : found.select("input[name], select[name], textarea[name]")) {
        Element chosen = field.is("select") ? field.select("option[selected]").first() : field;
        boolean counts = !field.is("[type=radio]") || field.hasAttr("checked");
        if (chosen != null && counts) {
          fields.put(field.attr("name"), chosen.attr("value"));
        }
      }
      for (int i = 0; i < filled.length; i += 2) {
        fields.put(filled[i], filled[i + 1]);
      }
      post("/corrections", fields);
    }

    void undo(int number) throws Exception {
      String key = get(root + "/add").select("input[name=key]").attr("value");
      post("/corrections/undo", Map.of("key", key, "number", String.valueOf(number)));
    }

    private void post(String path, Map<String, String> fields) throws Exception {
      List<String> body = new ArrayList<>();
      fields.forEach(
          (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(root + path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Origin", root)
                  .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(200);
    }

    @Override
    public void close() {
      serving.close();
    }
  }
}
