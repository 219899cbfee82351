package dev.whence.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

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

  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");
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
    } catch (IllegalArgumentException | MimeException e) {
      return Optional.empty();
    }
  }

  private static FormBody ofFields(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    for (String part : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        fields.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
      }
    }
    return new FormBody(fields, Map.of());
  }

  private static String decoded(String value) {
    return lines(URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static FormBody ofParts(String type, byte[] body) throws MimeException {
    MimeTokenStream parts = new MimeTokenStream(bounds());
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    FormBody read = new FormBody(new HashMap<>(), new HashMap<>());
    try {
      parts.parseHeadless(new ByteArrayInputStream(body), type);
      String head = "";
      int count = 0;
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        if (state == EntityState.T_START_BODYPART) {
          head = "";
          count++;
        } else if (state == EntityState.T_FIELD) {
          head = disposition(parts.getField()).orElse(head);
        } else if (state == EntityState.T_BODY && count > 0) {
          read.add(head, content(parts));
        }
        if (count > MOST_PARTS) {
          throw new MimeException("more parts than a form of ours has");
        }
      }
      return read;
    } catch (IOException e) {
      throw new MimeException("the parts of a form cannot be read", e);
    }
  }

  private static MimeConfig bounds() {
    return MimeConfig.custom()
        .setMaxHeaderLen(LONGEST_HEAD)
        .setMaxHeaderCount(10)
        .setMaxLineLen(-1)
        .setMaxContentLen(LONGEST_WITH_FILES)
        .build();
  }

  private static byte[] content(MimeTokenStream part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Browsers write names in UTF-8 as they are, with quotation marks and line ends escaped. */
  private static Optional<String> disposition(Field field) {
    ByteSequence raw = field.getRaw();
    if (raw == null || !field.getName().equalsIgnoreCase("Content-Disposition")) {
      return Optional.empty();
    }
    return Optional.of(new String(raw.toByteArray(), StandardCharsets.UTF_8));
  }

  private void add(String head, byte[] content) {
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    Matcher file = FILE_NAME.matcher(head);
    if (!file.find()) {
      fields.put(name.group(1), lines(new String(content, StandardCharsets.UTF_8)));
    } else if (!file.group(1).isEmpty()) {
      files.put(name.group(1), new Upload(fileName(file.group(1)), content));
    }
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
