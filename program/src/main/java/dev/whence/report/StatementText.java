package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words of one statement as they stand in the article, with some before and after. */
final class StatementText {

  private static final int AROUND = 120;

  private StatementText() {}

  static List<MarkedPiece> of(Reading reading, Attribution one) {
    List<Span> parts =
        Stream.of(one.source(), one.cue(), one.content()).flatMap(List::stream).sorted().toList();
    Span whole = parts.stream().reduce(Span::cover).orElseThrow();
    String text = reading.text();
    int at = wordStart(text, Math.max(0, whole.start() - AROUND));
    int end = wordStart(text, Math.min(text.length(), whole.end() + AROUND));
    List<MarkedPiece> pieces = new ArrayList<>();
    pieces.add(MarkedPiece.words(at > 0 ? "… " : "", null));
    for (Span part : parts) {
      if (part.start() >= at) {
        pieces.add(MarkedPiece.words(text.substring(at, part.start()), null));
        pieces.add(MarkedPiece.words(part.of(text), style(one, part)));
        at = part.end();
      }
    }
    String rest = text.substring(at, Math.max(at, end));
    pieces.add(MarkedPiece.words(rest + (end < text.length() ? " …" : ""), null));
    return pieces;
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
