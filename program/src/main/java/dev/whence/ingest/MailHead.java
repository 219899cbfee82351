package dev.whence.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines at the beginning that would be a mail's. Articles print such lines too ("From: our
 * correspondent"), so it takes an address, and what only programs write.
 */
final class MailHead {

  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):(.*)");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\s*(?:[a-z]{3},?\\s+)?\\d{1,2}\\s+[a-z]{3}\\s+\\d{2,4}\\s+\\d{1,2}:\\d\\d.*");

  private final Map<String, String> fields;

  private MailHead(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The fields up to the first blank line; none when another line stands between. */
  static MailHead of(Head head) {
    Map<String, String> fields = new HashMap<>();
    String last = "";
    String text = head.text();
    int from = text.startsWith("From ") ? text.indexOf('\n') + 1 : 0;
    while (from < text.length()) {
      int stop = text.indexOf('\n', from);
      int end = stop < 0 ? text.length() : stop;
      String line = text.substring(from, end).stripTrailing();
      from = end + 1;
      Matcher field = FIELD.matcher(line);
      if (line.isEmpty()) {
        return new MailHead(fields);
      } else if ((line.startsWith(" ") || line.startsWith("\t")) && !last.isEmpty()) {
        fields.merge(last, line, String::concat);
      } else if (field.matches()) {
        last = field.group(1).toLowerCase(Locale.ROOT);
        fields.putIfAbsent(last, field.group(2));
      } else {
        return new MailHead(Map.of());
      }
    }
    // Long heads of signatures go beyond what is looked at; they are a mail's all the more.
    return new MailHead(head.isWhole() && fields.size() < 3 ? Map.of() : fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether there is a field at all, as in the mails of a mailbox, which may lack any of them. */
  boolean hasAny() {
    return !fields.isEmpty();
  }

  boolean isMail() {
    boolean byProgram =
        ADDRESS.matcher(field("message-id")).find()
            || has("received")
            || has("mime-version")
            || has("return-path")
            || DATE.matcher(field("date")).matches();
    return ADDRESS.matcher(field("from")).find() && byProgram;
  }

  /** Whether a browser saved a page so. */
  boolean isSavedPage() {
    String type = field("content-type").toLowerCase(Locale.ROOT);
    boolean holdsPage = type.contains("multipart/related") || type.contains("text/html");
    boolean sent = has("to") || has("received") || has("message-id") || has("return-path");
    boolean byBrowser =
        has("snapshot-content-location")
            || has("content-location")
            || field("from").toLowerCase(Locale.ROOT).contains("saved by")
            || field("x-mimeole").contains("Produced By Microsoft");
    return has("mime-version") && holdsPage && !sent && (byBrowser || !has("from"));
  }
}
