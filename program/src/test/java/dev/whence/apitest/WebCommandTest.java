package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Web addresses given to the commands, of a site on this machine. */
@Timeout(120)
class WebCommandTest {

  private static final String PAGE =
      "<html><head><title>Mill to close</title></head><body><article><h1>Mill to close</h1>"
          + "<p>The mill at Sundra will close in May, Mayor Ada Vale said on Monday.</p>"
          + "<p>Vale said that the town had been told by the owners in a letter.</p>"
          + "</article></body></html>";

  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server = open();

  private HttpServer open() {
    try {
      HttpServer one =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      one.createContext(
          "/",
          exchange -> {
            asked.incrementAndGet();
            boolean there = exchange.getRequestURI().getPath().startsWith("/mill");
            byte[] bytes = (there ? PAGE : "none").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(bytes);
            }
          });
      one.start();
      return one;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void restart() {
    asked.set(0);
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void address_of_this_machine_is_refused_unless_allowed() {
    Answer answer = Answer.to("text", url("/mill"));
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("--allow-private", "[not-allowed]");
    assertThat(asked).hasValue(0);
  }

  @Test
  void trace_keeps_what_it_fetched_beside_the_case_and_needs_no_second_visit() {
    Path file = folder.resolve("mill.db");
    String claim = "The mill will close";
    Answer first = trace(file, claim, "--allow-private", url("/mill"), url("/none"));
    assertThat(first.code()).as(first.err()).isEqualTo(3);
    assertThat(first.err()).contains("no such page (404)", "[no-answer]");
    assertThat(first.out()).contains("kept in " + folder.resolve("mill.warc.gz"));
    assertThat(folder.resolve("mill.warc.gz")).exists();
    assertThat(asked).hasValue(3);
    Answer second = trace(file, claim, "--offline", url("/mill"));
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).contains("fetched from " + url("/mill"));
    assertThat(asked).hasValue(3);
  }

  private static Answer trace(Path file, String claim, Object... more) {
    Object[] line = new Object[more.length + 7];
    Object[] begin = {"trace", "--format", "json", "--case", file, "--claim", claim};
    System.arraycopy(begin, 0, line, 0, 7);
    System.arraycopy(more, 0, line, 7, more.length);
    return Answer.to(line);
  }

  @Test
  void list_of_addresses_is_fetched_only_when_it_is_to_be_followed() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), url("/mill?1") + "\n");
    Answer kept = Answer.to("text", "--allow-private", list);
    assertThat(kept.code()).isEqualTo(3);
    assertThat(kept.err()).contains("give --follow", "[not-fetched]");
    assertThat(asked).hasValue(0);
    Answer followed = Answer.to("text", "--allow-private", "--follow", list);
    assertThat(followed.code()).as(followed.err()).isZero();
    assertThat(followed.out()).contains("The mill at Sundra will close");
  }

  @Test
  void archive_that_cannot_be_written_is_wrong_use() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter"), "Dear Ada");
    Answer answer = Answer.to("text", "--warc", letter, url("/mill"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no web archive");
    assertThat(letter).hasContent("Dear Ada");
    assertThat(Answer.to("text", "--warc", folder.resolve("none/a"), url("/mill")).code())
        .isEqualTo(2);
  }
}
