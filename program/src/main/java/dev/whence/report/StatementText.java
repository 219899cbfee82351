package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.util.List;
import java.util.stream.Stream;

/** The words of one statement as they stand in the article, with some before and after. */
final class StatementText {

  private static final int AROUND = 120;

  private final Reading reading;

  StatementText(Reading reading) {
    this.reading = reading;
  }

  void write(Markup markup, Attribution one) {
    List<Span> parts =
        Stream.of(one.source(), one.cue(), one.content()).flatMap(List::stream).sorted().toList();
    Span whole = parts.stream().reduce(Span::cover).orElseThrow();
    String text = reading.text();
    int at = wordStart(text, Math.max(0, whole.start() - AROUND));
    int end = wordStart(text, Math.min(text.length(), whole.end() + AROUND));
    markup.text(at > 0 ? "… " : "");
    for (Span part : parts) {
      if (part.start() >= at) {
        markup.text(text.substring(at, part.start()));
        markup.element("span", part.of(text), "class", style(one, part));
        at = part.end();
      }
    }
    markup.text(text.substring(at, Math.max(at, end)) + (end < text.length() ? " …" : ""));
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start))) {
      start--;
    }
    return start;
  }

  private static String style(Attribution one, Span part) {
    if (one.source().contains(part)) {
      return "s";
    }
    return one.cue().contains(part) ? "c" : "t1";
  }
}
