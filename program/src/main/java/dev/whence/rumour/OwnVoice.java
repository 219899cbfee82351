package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's text without what it quotes, each place where it was: in "“Nobody told us,” she
 * said" nobody says that he told the article anything. A quotation may run over several sentences
 * and begin in the block before.
 */
final class OwnVoice {

  private static final char QUOTED = '"';
  private static final String MARKS = "\"“‘'";

  /** A quotation between single marks, which apostrophes do not end; or to the sentence's end. */
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![^\\s(])[‘'][^‘’']*(?:[’'](?=\\p{L})[^‘’']*)*[’'](?!\\p{L})"
              + "|(?:(?<=[:,] )|^)[‘'](?=\\p{Lu})[^‘’']*(?:[’'](?=\\p{L})[^‘’']*)*$");

  private final StringBuilder text;

  private OwnVoice(String text) {
    this.text = new StringBuilder(text);
  }

  static OwnVoice of(Page page) {
    OwnVoice voice = new OwnVoice(page.text());
    page.reading().annotated().document().blocks().stream()
        .map(Block::span)
        .forEach(block -> voice.blankQuotations(page.text(), block));
    for (Attribution attribution : page.reading().attributions()) {
      attribution.content().stream()
          .filter(content -> isQuoted(page.text(), content))
          .forEach(content -> voice.blank(content.start(), content.end()));
    }
    return voice;
  }

  /** A sentence with a mark in place of every letter that is quoted. */
  String of(Line line) {
    Matcher single = SINGLE.matcher(text.substring(line.span().start(), line.span().end()));
    return single.replaceAll(found -> String.valueOf(QUOTED).repeat(found.group().length()));
  }

  private static boolean isQuoted(String text, Span content) {
    return MARKS.indexOf(text.charAt(content.start())) >= 0
        || (content.start() > 0 && MARKS.indexOf(text.charAt(content.start() - 1)) >= 0);
  }

  /**
   * Blanks what stands between double marks. One that is not closed reaches to the block's end, and
   * one that is closed without having been opened began before the block.
   */
  private void blankQuotations(String printed, Span block) {
    int open = -1;
    int free = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      boolean within = open >= 0;
      if (!within && opens(printed, i, block.start())) {
        open = i;
      } else if (within ? isMark(printed, i) : closes(printed, i, block.start())) {
        blank(within ? open : free, i + 1);
        open = -1;
        free = i + 1;
      }
    }
    if (open >= 0) {
      blank(open, block.end());
    }
  }

  private static boolean isMark(String printed, int at) {
    return printed.charAt(at) == '”' || printed.charAt(at) == '"';
  }

  private static boolean opens(String printed, int at, int first) {
    char mark = printed.charAt(at);
    boolean straight = mark == '"' && (at == first || !isWord(printed.charAt(at - 1)));
    return mark == '“' || straight;
  }

  /** Not after a digit, where it stands for inches. */
  private static boolean closes(String printed, int at, int first) {
    boolean inches = at > first && Character.isDigit(printed.charAt(at - 1));
    return isMark(printed, at) && !inches;
  }

  /** Whether a mark after it ends something: a letter, or what ends a sentence. */
  private static boolean isWord(char before) {
    return Character.isLetterOrDigit(before) || ".,!?…".indexOf(before) >= 0;
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, QUOTED);
    }
  }
}
