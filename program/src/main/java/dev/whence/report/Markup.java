package dev.whence.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML whose every element is closed and whose every text and attribute is escaped. Nothing
 * an article says can become markup: there is no way to add text unescaped but {@link #verbatim},
 * which is for our own style and script.
 */
final class Markup {

  private static final Set<String> VOID = Set.of("meta", "br", "hr", "wbr", "input");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  Markup open(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value, false);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** An empty element of a picture. */
  Markup shape(String tag, @Nullable String... attributes) {
    return open(tag, attributes).close();
  }

  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element and ends the line, so that the file can be read and compared. */
  Markup closeLine() {
    close();
    return line();
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  /** Text of an HTML element; a character that would steer its reader shows as its number. */
  Markup text(String text) {
    escape(text, true);
    return this;
  }

  /** Text where no element may stand, such as a title or a label in a picture. */
  Markup plain(String text) {
    escape(text, false);
    return this;
  }

  Markup element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element whose content the given writer makes. */
  Markup within(String tag, Consumer<Markup> content, @Nullable String... attributes) {
    open(tag, attributes);
    content.accept(this);
    return close();
  }

  /** An HTML comment or raw content of ours, unescaped. Never for what an article says. */
  Markup verbatim(String ours) {
    out.append(ours);
    return this;
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void escape(String text, boolean elementsAllowed) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (HostileText.isControl(point)) {
        control(point, elementsAllowed);
        continue;
      }
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append("&#13;");
        default -> out.appendCodePoint(point);
      }
    }
  }

  private void control(int point, boolean elementsAllowed) {
    if (!elementsAllowed) {
      out.append('\uFFFD');
      return;
    }
    String name = String.format(Locale.ROOT, "U+%04X", point);
    out.append("<i class=\"ctl\" role=\"img\" aria-label=\"control character ")
        .append(name)
        .append("\" data-code=\"")
        .append(name)
        .append("\"></i>");
  }
}
