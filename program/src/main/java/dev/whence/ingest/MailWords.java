package dev.whence.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * The words of a mail: the first of its text parts that is no attachment, and those of the same
 * kind that follow it, as programs cut a text around a picture. Of a text in two forms the plain
 * one, unless the page holds clearly more, as in newsletters.
 */
final class MailWords {

  private static final double CLEARLY_MORE = 1.2;
  private static final int LARGEST_COMPARED = 5 * 1024 * 1024;

  private final List<MailPart> parts;
  private final List<MailPart> otherForms = new ArrayList<>();

  private MailWords(MailPart mail) {
    this.parts = chosen(mail);
  }

  static MailWords of(MailPart mail) {
    return new MailWords(mail);
  }

  private List<MailPart> chosen(MailPart part) {
    if (!part.isMultipart()) {
      return isText(part) ? List.of(part) : List.of();
    }
    if (part.type().equals("multipart/alternative")) {
      return ofAlternatives(part);
    }
    List<MailPart> chosen = new ArrayList<>();
    for (MailPart inner : part.parts()) {
      for (MailPart words : chosen(inner)) {
        if (chosen.isEmpty() || words.type().equals(chosen.get(0).type())) {
          chosen.add(words);
        }
      }
      boolean isOneText =
          part.type().equals("multipart/related") || part.type().equals("multipart/signed");
      if (isOneText && !chosen.isEmpty()) {
        break;
      }
    }
    return chosen;
  }

  private List<MailPart> ofAlternatives(MailPart part) {
    List<MailPart> plain = List.of();
    List<MailPart> page = List.of();
    for (MailPart inner : part.parts()) {
      List<MailPart> words = chosen(inner);
      if (!words.isEmpty()) {
        boolean isPage = words.get(0).type().equals("text/html");
        page = isPage ? words : page;
        plain = isPage || !plain.isEmpty() ? plain : words;
      }
    }
    if (plain.isEmpty() || page.isEmpty()) {
      return plain.isEmpty() ? page : plain;
    }
    boolean isPageRicher = letters(page) > CLEARLY_MORE * letters(plain);
    otherForms.addAll(isPageRicher ? plain : page);
    return isPageRicher ? page : plain;
  }

  private static long letters(List<MailPart> parts) {
    long letters = 0;
    for (MailPart part : parts) {
      String text = text(part);
      if (part.type().equals("text/html")) {
        text =
            text.length() > LARGEST_COMPARED
                ? text
                : Jsoup.parse(text, org.jsoup.parser.Parser.htmlParser().setMaxDepth(256)).text();
      }
      letters +=
          text.replaceAll("https?://\\S+", "").codePoints().filter(Character::isLetter).count();
    }
    return letters;
  }

  private static boolean isText(MailPart part) {
    boolean isText = part.type().equals("text/plain") || part.type().equals("text/html");
    boolean isFile = part.disposition().equals("attachment") || !part.fileName().isEmpty();
    return isText && !isFile && !isBlank(part.bytes());
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part is of these words, or says the same in another form. */
  boolean hold(MailPart part) {
    return parts.stream().anyMatch(one -> one == part)
        || otherForms.stream().anyMatch(one -> one == part);
  }

  /** The bytes: of one part as they are, of several or of flowed lines joined, in UTF-8. */
  Optional<byte[]> bytes() {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (isAsItStands()) {
      return Optional.of(parts.get(0).bytes());
    }
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(isFlowed(part) ? joined(part) : text(part).strip()));
    return Optional.of(String.join("\n\n", texts).getBytes(StandardCharsets.UTF_8));
  }

  /** The media type of these bytes. */
  String type() {
    if (parts.isEmpty() || isAsItStands()) {
      return parts.isEmpty() ? "text/plain" : parts.get(0).field("content-type");
    }
    return parts.get(0).type() + "; charset=utf-8";
  }

  private boolean isAsItStands() {
    return parts.size() == 1 && !isFlowed(parts.get(0));
  }

  private static boolean isFlowed(MailPart part) {
    return part.type().equals("text/plain")
        && part.parameter("format").toLowerCase(Locale.ROOT).equals("flowed");
  }

  private static String text(MailPart part) {
    CharsetFinder.Found found = new CharsetFinder().find(part.bytes(), part.field("content-type"));
    Charset charset = found.charset();
    return new String(part.bytes(), found.skip(), part.bytes().length - found.skip(), charset);
  }

  /** Lines that end in a blank go on in the next one of the same depth of quotation (RFC 3676). */
  private static String joined(MailPart part) {
    boolean deletesBlank = part.parameter("delsp").equalsIgnoreCase("yes");
    StringBuilder out = new StringBuilder();
    int depth = -1;
    boolean goesOn = false;
    for (String raw : text(part).split("\r?\n", -1)) {
      int quotes = 0;
      while (quotes < raw.length() && raw.charAt(quotes) == '>') {
        quotes++;
      }
      String line = raw.substring(quotes);
      line = line.startsWith(" ") ? line.substring(1) : line;
      boolean isSignature = line.equals("-- ");
      if (!goesOn || quotes != depth || isSignature) {
        out.append(out.isEmpty() ? "" : "\n").append(">".repeat(quotes));
        out.append(quotes > 0 ? " " : "");
      }
      depth = quotes;
      goesOn = line.endsWith(" ") && !isSignature;
      out.append(goesOn && deletesBlank ? line.substring(0, line.length() - 1) : line);
    }
    return out.toString();
  }
}
