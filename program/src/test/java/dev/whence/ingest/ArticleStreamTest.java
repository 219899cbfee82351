package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whence.model.Envelope;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ArticleStreamTest {

  private static final String ARTICLE = "Ferry to Brakholm cancelled\n\nThe ferry did not sail.\n";
  private static final String LIST =
      "# read on Monday\nhttps://post.example/a  the ferry\n\nhttps://post.example/b\n";

  @Test
  void article_is_handed_on_unread_under_its_own_name() {
    Input article = input("a.txt", ARTICLE);
    List<Entry> entries = entries(Fetching.never(), false, article);
    assertThat(entries).containsExactly(new Entry.Found(article));
  }

  @Test
  void article_from_a_stream_keeps_the_bytes_that_were_looked_at() {
    Input article =
        Input.ofStream("-", new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)));
    Entry entry = entries(Fetching.never(), false, article).get(0);
    assertThat(text(((Entry.Found) entry).input())).isEqualTo(ARTICLE);
  }

  @Test
  void listed_addresses_are_rejected_one_by_one_unless_they_are_to_be_followed() {
    assertThat(entries(Fetching.never(), false, input("list.txt", LIST)))
        .extracting(ArticleStreamTest::rejected)
        .extracting(Rejected::article, Rejected::reason)
        .containsExactly(
            tuple("list.txt!/https://post.example/a", RejectionReason.NOT_FETCHED),
            tuple("list.txt!/https://post.example/b", RejectionReason.NOT_FETCHED));
  }

  @Test
  void listed_addresses_are_brought_in_their_order_when_they_are_to_be_followed() {
    List<String> expected = new ArrayList<>();
    Fetching echo =
        new Fetching() {
          @Override
          public Entry bring(String id, String address, Envelope said) {
            return new Entry.Found(input(id, "What stands at " + address));
          }

          @Override
          public void expect(List<String> addresses) {
            expected.addAll(addresses);
          }
        };
    assertThat(entries(echo, true, input("list.txt", LIST)))
        .extracting(entry -> text(((Entry.Found) entry).input()))
        .containsExactly(
            "What stands at https://post.example/a", "What stands at https://post.example/b");
    assertThat(expected).containsExactly("https://post.example/b");
  }

  @Test
  void packed_list_is_a_list_too() {
    Input packed = Input.ofBytes("list", gzip(LIST));
    assertThat(entries(Fetching.never(), false, packed)).hasSize(2);
  }

  @Test
  void lists_that_lead_to_lists_without_end_are_left() {
    Fetching more = (id, address, said) -> new Entry.Found(input(id, address + "/more\n"));
    List<Entry> entries = entries(more, true, input("list.txt", "https://post.example/a\n"));
    assertThat(entries)
        .singleElement()
        .extracting(entry -> rejected(entry).reason())
        .isEqualTo(RejectionReason.TOO_DEEP);
  }

  @Test
  void text_that_begins_with_an_address_is_an_article() {
    Input article = input("a.txt", "https://post.example/a\n\nThe ferry did not sail.\n");
    assertThat(entries(Fetching.never(), false, article)).containsExactly(new Entry.Found(article));
  }

  private static List<Entry> entries(Fetching fetching, boolean follow, Input... inputs) {
    List<Entry> entries = new ArrayList<>();
    try (ArticleStream stream = ArticleStream.of(List.of(inputs), fetching, follow)) {
      stream.forEachRemaining(entries::add);
    }
    return entries;
  }

  private static Rejected rejected(Entry entry) {
    return ((Entry.Refused) entry).rejected();
  }

  private static Input input(String id, String text) {
    return Input.ofBytes(id, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Input input) {
    try {
      return new String(input.open().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
