package dev.whence.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * What a form sent, in one of the two ways in which browsers send forms. Nothing of it is trusted:
 * its length is bounded before it comes here.
 *
 * @param fields by name; of a name that came twice the last one
 * @param files by the names of their fields
 */
record FormBody(Map<String, String> fields, Map<String, Upload> files) {

  /** No form of ours without a file fills this: 8,000 characters, each sent as nine bytes. */
  private static final int LONGEST_FIELDS = 128 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  /** More than any article, and little enough to be held in memory twice. */
  private static final int LONGEST_WITH_FILES = 20 * MEGABYTE;

  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String WITH_FILES = "multipart/form-data";

  private static final int MOST_PARTS = 40;
  private static final int LONGEST_HEAD = 4_000;
  private static final int LONGEST_FILE_NAME = 120;

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** How many bytes a body of this type may have; 0 for a type that no form of ours sends. */
  static int longest(String type) {
    return switch (bare(type)) {
      case FIELDS -> LONGEST_FIELDS;
      case WITH_FILES -> LONGEST_WITH_FILES;
      default -> 0;
    };
  }

  /** What a form says that is too long for its type. */
  static String tooLong(String type) {
    return bare(type).equals(WITH_FILES)
        ? "This file is larger than "
            + LONGEST_WITH_FILES / MEGABYTE
            + " MB, which is more than is taken here. Give it to “whence trace” instead, with this"
            + " case."
        : "This is more than a form can hold; send less.";
  }

  private static String bare(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** What came; empty where it is broken. */
  static Optional<FormBody> of(String type, byte[] body) {
    try {
      return Optional.of(bare(type).equals(WITH_FILES) ? ofParts(type, body) : ofFields(body));
    } catch (CompletionException
        | IllegalArgumentException
        | IllegalStateException
        | IOException e) {
      return Optional.empty();
    }
  }

  private static FormBody ofFields(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    UrlEncoded.decodeTo(
        new String(body, StandardCharsets.UTF_8),
        (name, value) -> fields.put(name, lines(value)),
        StandardCharsets.UTF_8,
        MOST_PARTS);
    return new FormBody(fields, Map.of());
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static FormBody ofParts(String type, byte[] body) throws IOException {
    FormBody read = new FormBody(new HashMap<>(), new HashMap<>());
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(ByteBuffer.wrap(body)), new Attributes.Mapped(), type, bounds())) {
      for (MultiPart.Part part : parts) {
        read.add(part);
      }
    }
    return read;
  }

  /** Everything stays in memory: its length was bounded before. */
  private static MultiPartConfig bounds() {
    return new MultiPartConfig.Builder()
        .maxParts(MOST_PARTS)
        .maxHeadersSize(LONGEST_HEAD)
        .maxPartSize(LONGEST_WITH_FILES)
        .maxMemoryPartSize(LONGEST_WITH_FILES)
        .maxSize(LONGEST_WITH_FILES)
        .useFilesForPartsWithoutFileName(false)
        .build();
  }

  private void add(MultiPart.Part part) throws IOException {
    String name = part.getName();
    String file = part.getFileName();
    if (name == null) {
      return;
    }
    if (file == null) {
      fields.put(name, lines(part.getContentAsString(StandardCharsets.UTF_8)));
    } else if (!file.isEmpty()) {
      files.put(name, new Upload(fileName(file), content(part)));
    }
  }

  private static byte[] content(MultiPart.Part part) throws IOException {
    ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  private static String fileName(String given) {
    String name = FOLDERS.matcher(given.replace("%22", "'")).replaceFirst("");
    String shown = UNSEEN.matcher(name).replaceAll("").strip();
    int from = Math.max(0, shown.length() - LONGEST_FILE_NAME);
    if (from > 0 && Character.isLowSurrogate(shown.charAt(from))) {
      from++;
    }
    return shown.isEmpty() ? "file" : shown.substring(from);
  }
}
