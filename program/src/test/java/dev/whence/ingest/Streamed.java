package dev.whence.ingest;

import dev.whence.model.Document;
import dev.whence.model.Envelope;
import dev.whence.model.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a stream of articles gave, for tests. */
final class Streamed {

  private final List<Entry> entries;

  private Streamed(List<Entry> entries) {
    this.entries = entries;
  }

  static Streamed of(String id, byte[] bytes) {
    return of(Input.ofBytes(id, bytes), Fetching.never(), false);
  }

  static Streamed of(Input input, Fetching fetching, boolean follow) {
    List<Entry> entries = new ArrayList<>();
    try (ArticleStream stream = ArticleStream.of(List.of(input), fetching, follow)) {
      stream.forEachRemaining(entries::add);
    }
    return new Streamed(entries);
  }

  List<Input> found() {
    List<Input> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Found one) {
        found.add(one.input());
      }
    }
    return found;
  }

  List<String> ids() {
    return found().stream().map(Input::id).toList();
  }

  List<String> texts() {
    return found().stream().map(input -> text(bytes(input))).toList();
  }

  List<Envelope> envelopes() {
    return found().stream().map(Input::envelope).toList();
  }

  List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Refused one) {
        rejected.add(one.rejected());
      }
    }
    return rejected;
  }

  List<String> passedOver() {
    List<String> over = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.PassedOver one) {
        over.add(one.what());
      }
    }
    return over;
  }

  /** The articles as they are read. */
  List<Document> documents() {
    DocumentReader reader = DocumentReader.standard();
    return found().stream()
        .map(
            input ->
                reader
                    .read(input)
                    .map(
                        (article, document) -> document,
                        rejected -> {
                          throw new AssertionError(rejected.message());
                        }))
        .toList();
  }

  static byte[] bytes(Input input) {
    try {
      return input.open().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
