package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a mailbox file (mbox, RFC 4155), named by their number in it, which stays the same
 * when more are added. One mail is in memory at a time. Lines quoted as ">From " lose one mark; a
 * Content-Length is believed when a mail indeed begins where it points.
 */
final class Mailbox implements Container {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "From \\S.{0,300}? (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\\d{1,2}|\\d{1,2}"
              + " [A-Z][a-z]{2}),? +.{0,40}\\d{4}.{0,60}");

  /** So many wrong lengths are looked into; each costs reading up to a whole mail again. */
  private static final int MOST_LIES = 3;

  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?i)content-length:\\s*(\\d{1,9})\\s*");

  private InputStream stream;
  private int number;
  private int lies;
  private boolean isEnded;

  private Mailbox(InputStream stream) {
    this.stream = stream;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      String text = head.text();
      int end = text.indexOf('\n');
      return end > 0
          && isSeparator(text.substring(0, end).stripTrailing())
          && MailHead.of(head).hasAny();
    }

    @Override
    public Container open(Packed packed) throws IOException {
      Mailbox mailbox = new Mailbox(new BufferedInputStream(packed.stream(), Head.LENGTH));
      mailbox.line(new ByteArrayOutputStream());
      return mailbox;
    }
  }

  private static boolean isSeparator(String line) {
    return line.startsWith("From ") && SEPARATOR.matcher(line).matches();
  }

  @Override
  public @Nullable Member next() throws IOException {
    while (!isEnded) {
      Gathered mail = gather();
      if (mail.isTooLarge || mail.bytes.size() > 0) {
        return member(mail);
      }
    }
    return null;
  }

  private Member member(Gathered mail) {
    number++;
    return mail.isTooLarge
        ? new Member.Broken(
            String.valueOf(number),
            RejectionReason.TOO_LARGE,
            "is a mail of more than " + ContentReader.LIMIT + " bytes, the limit")
        : new Member.Inner(
            String.valueOf(number),
            new ByteArrayInputStream(mail.bytes.toByteArray()),
            new Mail.Format());
  }

  /** A mail that is being gathered line by line. */
  private static final class Gathered {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isTooLarge;
    private boolean isBody;
    private long declared = -1;
    private long body;

    /** The place of the first separator that Content-Length bade to pass over; -1 for none. */
    private int doubt = -1;

    private final ByteArrayOutputStream afterDoubt = new ByteArrayOutputStream();
    private final boolean believesLength;

    Gathered(boolean believesLength) {
      this.believesLength = believesLength;
    }

    void add(byte[] line, String words) {
      if (isBody) {
        body += line.length;
      } else {
        Matcher length = CONTENT_LENGTH.matcher(words);
        declared = believesLength && length.matches() ? Long.parseLong(length.group(1)) : declared;
        isBody = words.isEmpty();
      }
      if (doubt >= 0) {
        afterDoubt.writeBytes(line);
      }
      isTooLarge |= bytes.size() + (long) line.length > ContentReader.LIMIT;
      if (!isTooLarge) {
        bytes.writeBytes(words.startsWith(">") && isQuotedFrom(words) ? tail(line) : line);
      }
    }

    private static boolean isQuotedFrom(String words) {
      int at = 0;
      while (at < words.length() && words.charAt(at) == '>') {
        at++;
      }
      return words.startsWith("From ", at);
    }

    private static byte[] tail(byte[] line) {
      return Arrays.copyOfRange(line, 1, line.length);
    }

    boolean isInside() {
      return isBody && declared <= ContentReader.LIMIT && body < declared;
    }

    boolean isJustOver() {
      return body > declared + 2;
    }
  }

  private Gathered gather() throws IOException {
    Gathered mail = new Gathered(lies < MOST_LIES);
    boolean afterBlank = true;
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    while (true) {
      byte[] line = line(buffer);
      String words = words(line);
      boolean ends = line.length == 0;
      boolean separates = afterBlank && isSeparator(words) && mail.bytes.size() > 0;
      if (ends || (separates && !mail.isInside())) {
        boolean lied = mail.doubt >= 0 && (mail.isJustOver() || (ends && mail.isInside()));
        if (!lied) {
          isEnded = ends;
          return mail;
        }
        return cut(mail, line);
      }
      if (separates && mail.doubt < 0) {
        mail.doubt = mail.bytes.size();
      }
      mail.add(line, words);
      afterBlank = words.isEmpty();
    }
  }

  /**
   * The length was wrong: the mail ends at the separator that was passed over, the rest comes anew.
   */
  private Gathered cut(Gathered mail, byte[] line) throws IOException {
    byte[] rest = mail.afterDoubt.toByteArray();
    stream =
        new SequenceInputStream(
            new ByteArrayInputStream(rest),
            new SequenceInputStream(new ByteArrayInputStream(line), stream));
    lies++;
    line(new ByteArrayOutputStream());
    Gathered first = new Gathered(false);
    first.bytes.write(mail.bytes.toByteArray(), 0, mail.doubt);
    return first;
  }

  private static String words(byte[] line) {
    int length = Math.min(line.length, 600);
    return new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** A line with its end; at most as long as a mail may be. Empty at the end. */
  private byte[] line(ByteArrayOutputStream buffer) throws IOException {
    buffer.reset();
    for (int c = stream.read(); c >= 0; c = stream.read()) {
      buffer.write(c);
      if (c == '\n' || buffer.size() > ContentReader.LIMIT) {
        break;
      }
    }
    return buffer.toByteArray();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
