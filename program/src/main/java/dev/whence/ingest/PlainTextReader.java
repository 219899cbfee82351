package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain text: the text stays as it is, blocks say what its parts are. */
final class PlainTextReader {

  private static final int LONGEST_HEADLINE = 200;

  MainText read(AlignedText text) {
    List<Span> paragraphs = paragraphs(text.text());
    List<Block> blocks = new ArrayList<>();
    Finding title = null;
    for (Span paragraph : paragraphs) {
      boolean isHeadline =
          blocks.isEmpty() && paragraphs.size() > 1 && looksLikeHeadline(paragraph.of(text.text()));
      if (isHeadline) {
        String words = paragraph.of(text.text()).strip();
        title = new Finding(words, Certainty.LIKELY, words, "ingest.text.first-line");
      }
      blocks.add(new Block(isHeadline ? BlockKind.HEADLINE : BlockKind.PARAGRAPH, paragraph));
    }
    return new MainText(text, blocks, List.of(), metadata(title), List.of());
  }

  private static Metadata metadata(@Nullable Finding title) {
    return new Metadata(title, null, List.of(), null, null, null, null, null, null);
  }

  private static boolean looksLikeHeadline(String words) {
    return words.length() <= LONGEST_HEADLINE && !words.endsWith(".") && words.indexOf('\n') < 0;
  }

  /** Stretches between blank lines, without outer white space. */
  private static List<Span> paragraphs(String text) {
    List<Span> found = new ArrayList<>();
    int start = -1;
    int end = -1;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int stop = newline < 0 ? text.length() : newline;
      int first = at;
      while (first < stop && isSpace(text.charAt(first))) {
        first++;
      }
      if (first == stop) {
        if (start >= 0) {
          found.add(new Span(start, end));
        }
        start = -1;
      } else {
        start = start < 0 ? first : start;
        end = stop;
        while (isSpace(text.charAt(end - 1))) {
          end--;
        }
      }
      at = stop + 1;
    }
    if (start >= 0) {
      found.add(new Span(start, end));
    }
    return found;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
  }
}
