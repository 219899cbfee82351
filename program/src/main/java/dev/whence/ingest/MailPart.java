package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A part of a MIME message (RFC 2045, 2046), out of its transfer encoding; the message is the root.
 */
final class MailPart {

  private static final int DEEPEST = 40;
  private static final int MOST_PARTS = 10_000;
  private static final int MOST_FIELDS = 5_000;
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final Map<String, String> fields = new HashMap<>();
  private final List<MailPart> parts = new ArrayList<>();
  private byte[] bytes = {};

  private MailPart() {}

  /**
   * Reads a message; what its end lacks is taken as not there.
   *
   * @throws Unreadable when it is nested too deep or has too many parts
   */
  static MailPart read(byte[] message) throws Unreadable {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(message));
    MailPart root = new MailPart();
    try {
      fill(root, tokens);
    } catch (IOException | MimeException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE, "is a damaged mail (" + e.getMessage() + ")");
    }
    return root;
  }

  private static void fill(MailPart root, MimeTokenStream tokens)
      throws IOException, MimeException, Unreadable {
    List<MailPart> open = new ArrayList<>(List.of(root));
    int count = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      MailPart part = open.get(open.size() - 1);
      switch (state) {
        case T_START_BODYPART -> {
          if (open.size() > DEEPEST || ++count > MOST_PARTS) {
            throw new Unreadable(
                RejectionReason.TOO_DEEP, "has parts in parts more than " + DEEPEST + " deep");
          }
          MailPart inner = new MailPart();
          part.parts.add(inner);
          open.add(inner);
        }
        case T_END_BODYPART -> open.remove(open.size() - 1);
        case T_FIELD -> part.add(tokens.getField());
        case T_BODY -> {
          try (InputStream body = tokens.getDecodedInputStream()) {
            part.bytes = body.readAllBytes();
          }
        }
        default -> {}
      }
    }
  }

  private void add(Field field) {
    String name = field.getName().strip().toLowerCase(Locale.ROOT);
    byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
    fields.putIfAbsent(name, value(raw, field.getBody()));
  }

  /** A value in one line; bytes above ASCII, which mails should not hold, as UTF-8 if they are. */
  private static String value(byte[] raw, String parsed) {
    boolean isAscii = raw.length == 0 || Utf8Check.of(raw).isAscii();
    String value = parsed == null ? "" : parsed;
    if (!isAscii) {
      Charset charset = Utf8Check.of(raw).malformed() == 0 ? StandardCharsets.UTF_8 : FALLBACK;
      String line = new String(raw, charset);
      value = line.substring(line.indexOf(':') + 1);
    }
    return value.replaceAll("\r?\n[ \t]*", " ").strip();
  }

  /** A field as it stands; empty when there is none. */
  String field(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A field with its encoded words (RFC 2047) put into letters. */
  String words(String name) {
    return decoded(field(name));
  }

  static String decoded(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)
          .replaceAll("\\s+", " ")
          .strip();
    } catch (IllegalArgumentException e) {
      // Written against the rules; shown as it stands.
      return value;
    }
  }

  /** The media type in lower case without parameters. */
  String type() {
    String value = field("content-type");
    int end = value.indexOf(';');
    String type = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return type.contains("/") ? type : "text/plain";
  }

  String disposition() {
    String value = field("content-disposition").toLowerCase(Locale.ROOT);
    return value.startsWith("attachment")
        ? "attachment"
        : value.startsWith("inline") ? "inline" : "";
  }

  /** The file name it came with, by the rules or against them; empty when it has none. */
  String fileName() {
    String name = MailParameter.in(field("content-disposition"), "filename");
    return decoded(name.isEmpty() ? MailParameter.in(field("content-type"), "name") : name);
  }

  String parameter(String name) {
    return MailParameter.in(field("content-type"), name);
  }

  List<MailPart> parts() {
    return parts;
  }

  /** Its bytes, not to be changed; none for what has parts. */
  byte[] bytes() {
    return bytes;
  }

  boolean isMultipart() {
    return !parts.isEmpty();
  }
}
