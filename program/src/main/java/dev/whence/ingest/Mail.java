package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Envelope;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/**
 * A mail (RFC 5322): its words are an article under the mail's own name, what is attached and may
 * be an article too comes after it.
 */
final class Mail implements Container {

  private static final Pattern ANGLED = Pattern.compile("<\\s*(https?://[^\\s<>]+)\\s*>");
  private static final Pattern LIST = Pattern.compile("^\\s*\"?([^\"<]{2,80}?)\"?\\s*<([^<>]+)>");
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private final Deque<Member> members;

  private Mail(Deque<Member> members) {
    this.members = members;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      return MailHead.of(head).isMail();
    }

    @Override
    public Container open(Packed packed) throws IOException, Unreadable {
      byte[] bytes = packed.stream().readNBytes(ContentReader.LIMIT + 1);
      packed.stream().close();
      if (bytes.length > ContentReader.LIMIT) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE,
            "is a mail of more than " + ContentReader.LIMIT + " bytes, the limit");
      }
      return new Mail(members(MailPart.read(bytes)));
    }
  }

  private static Deque<Member> members(MailPart mail) {
    Deque<Member> members = new ArrayDeque<>();
    String lock = lock(mail);
    if (!lock.isEmpty()) {
      members.add(
          new Member.Broken(
              "",
              RejectionReason.ENCRYPTED,
              "is encrypted (" + lock + "); save it from the mail program in the clear"));
      return members;
    }
    MailWords words = MailWords.of(mail);
    MailDate date = MailDate.in(mail.field("date"));
    words
        .bytes()
        .ifPresent(
            bytes ->
                members.add(
                    new Member.Article(
                        "", new ByteArrayInputStream(bytes), envelope(mail, date, words.type()))));
    Tally besides = new Tally();
    List<Member> attached = attached(mail, words, date, besides);
    if (members.isEmpty() && attached.isEmpty()) {
      members.add(
          new Member.Broken("", RejectionReason.NO_ARTICLE_TEXT, "is a mail without words"));
    }
    members.addAll(attached);
    Member rest = besides.take();
    if (rest != null) {
      members.add(rest);
    }
    return members;
  }

  /** What locks it: the name of the method, or empty. */
  private static String lock(MailPart mail) {
    String type = mail.type();
    if (type.equals("multipart/encrypted")) {
      return mail.parameter("protocol").toLowerCase(Locale.ROOT).contains("pgp") ? "PGP" : "MIME";
    }
    if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
      return "S/MIME";
    }
    for (MailPart part : mail.parts()) {
      String inner = part.type().equals("multipart/encrypted") ? "PGP" : "";
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    byte[] bytes = mail.bytes();
    int length = Math.min(bytes.length, 400);
    boolean isArmoured =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).stripLeading().startsWith(PGP);
    return isArmoured ? "PGP" : "";
  }

  private static List<Member> attached(
      MailPart mail, MailWords words, @Nullable MailDate date, Tally besides) {
    List<Member> members = new ArrayList<>();
    int number = 0;
    for (MailPart part : leaves(mail)) {
      number++;
      if (words.hold(part) || part.bytes().length == 0) {
        continue;
      }
      String kind = kind(part);
      if (!kind.isEmpty()) {
        besides.add(kind);
        continue;
      }
      members.add(attached(mail, part, number, date));
    }
    return members;
  }

  private static Member attached(
      MailPart mail, MailPart part, int number, @Nullable MailDate date) {
    String given = part.fileName();
    boolean isMail = part.type().equals("message/rfc822");
    String name = given.isEmpty() ? (isMail ? "mail " : "part ") + number : given;
    MemberName clean = MemberName.of(name);
    if (isMail) {
      return new Member.Inner(clean.shown(), new ByteArrayInputStream(part.bytes()), new Format());
    }
    return new Member.Bytes(
        clean.shown(),
        new ByteArrayInputStream(part.bytes()),
        clean.remarkedIn(around(mail, part, date)));
  }

  private static Envelope around(MailPart mail, MailPart part, @Nullable MailDate date) {
    String subject = mail.words("subject");
    String of = subject.isEmpty() ? "" : " \"" + subject + "\"";
    String on = date == null ? "" : " of " + date.day();
    return new Envelope(
        null,
        date == null ? null : date.moment(),
        part.type().startsWith("text/") ? part.field("content-type") : null,
        Metadata.unknown(),
        List.of("attached to the mail" + of + on));
  }

  private static List<MailPart> leaves(MailPart mail) {
    List<MailPart> leaves = new ArrayList<>();
    Deque<MailPart> open = new ArrayDeque<>(List.of(mail));
    while (!open.isEmpty()) {
      MailPart part = open.pop();
      if (!part.isMultipart()) {
        leaves.add(part);
      }
      for (int i = part.parts().size() - 1; i >= 0; i--) {
        open.push(part.parts().get(i));
      }
    }
    return leaves;
  }

  private static String kind(MailPart part) {
    String type = part.type();
    if (type.contains("signature")) {
      return "signature";
    }
    if (type.contains("pgp-keys") || type.contains("vcard") || type.contains("directory")) {
      return "address card";
    }
    if (type.equals("message/delivery-status") || type.equals("text/rfc822-headers")) {
      return "delivery note";
    }
    if (type.equals("application/ms-tnef")) {
      return "form of Outlook (winmail.dat)";
    }
    if (type.startsWith("multipart/")) {
      return "part without an end";
    }
    boolean isText = part.disposition().isEmpty() && type.startsWith("text/");
    if (isText && part.fileName().isEmpty() && !type.equals("text/calendar")) {
      return "text of another form";
    }
    byte[] first = java.util.Arrays.copyOf(part.bytes(), Math.min(part.bytes().length, 4_096));
    String byContent = Besides.kind(first, part.fileName());
    return byContent.isEmpty() ? Besides.kindOfType(type) : byContent;
  }

  private static Envelope envelope(MailPart mail, @Nullable MailDate date, String mediaType) {
    Matcher archived = ANGLED.matcher(mail.field("archived-at"));
    String address = archived.find() ? archived.group(1) : null;
    List<Finding> authors = new ArrayList<>();
    Mailbox from = from(mail);
    if (from != null) {
      author(mail, from).ifPresent(authors::add);
    }
    Metadata said =
        new Metadata(
            finding(mail.words("subject"), Certainty.SURE, "Subject", "title"),
            outlet(mail, from),
            authors,
            published(mail, date),
            null,
            null,
            address == null ? null : finding(address, Certainty.LIKELY, "Archived-At", "address"),
            null,
            null);
    return new Envelope(
        address, date == null ? null : date.moment(), mediaType, said, List.of("from a mail"));
  }

  private static @Nullable Finding finding(
      String value, Certainty certainty, String where, String rule) {
    return value.isBlank()
        ? null
        : new Finding(value, certainty, where + ": " + value, "ingest." + rule + ".mail");
  }

  private static @Nullable Mailbox from(MailPart mail) {
    try {
      return LenientAddressParser.DEFAULT.parseMailbox(mail.field("from"));
    } catch (RuntimeException e) {
      // An address against all rules names nobody.
      return null;
    }
  }

  private static java.util.Optional<Finding> author(MailPart mail, Mailbox from) {
    String name = from.getName() == null ? "" : MailPart.decoded(from.getName());
    if (name.isBlank() || name.contains("@")) {
      return java.util.Optional.empty();
    }
    Certainty certainty = AuthorNames.in(name).isEmpty() ? Certainty.GUESS : Certainty.LIKELY;
    String evidence = "From: " + mail.words("from");
    return java.util.Optional.of(new Finding(name, certainty, evidence, "ingest.author.mail"));
  }

  private static @Nullable Finding outlet(MailPart mail, @Nullable Mailbox from) {
    Matcher list = LIST.matcher(mail.words("list-id"));
    if (list.find()) {
      return new Finding(
          list.group(1).strip().isEmpty() ? list.group(2) : list.group(1).strip(),
          Certainty.GUESS,
          "List-Id: " + mail.words("list-id"),
          "ingest.outlet.mail-list");
    }
    String domain = from == null || from.getDomain() == null ? "" : from.getDomain();
    return finding(domain, Certainty.GUESS, "From", "outlet");
  }

  private static @Nullable Published published(MailPart mail, @Nullable MailDate date) {
    return date == null
        ? null
        : new Published(
            date.day(),
            date.day(),
            Certainty.SURE,
            "Date: " + mail.field("date"),
            "ingest.date.mail");
  }

  @Override
  public @Nullable Member next() {
    return members.poll();
  }

  @Override
  public void close() {}
}
