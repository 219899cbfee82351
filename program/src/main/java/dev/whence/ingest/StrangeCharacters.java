package dev.whence.ingest;

import dev.whence.model.Note;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes characters that a reader cannot see or would take for others: control characters, marks
 * that turn the direction of writing, and words whose letters are of two look-alike scripts.
 */
final class StrangeCharacters {

  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F]+");
  private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final Pattern LOOK_ALIKE =
      Pattern.compile(
          "\\b(?=\\w*[A-Za-z])(?=\\w*[\\p{IsCyrillic}\\p{IsGreek}])[A-Za-z\\p{IsCyrillic}\\p{IsGreek}]{2,}\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final String ALIKE = "аеорсухіјѕԁһАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο";

  List<Note> notes(String article, String text) {
    List<Note> notes = new ArrayList<>();
    if (!mayHoldAny(text)) {
      return notes;
    }
    first(article, text, CONTROL, "control characters", notes);
    first(article, text, DIRECTION, "marks that turn the direction of writing", notes);
    lookAlikes(article, text, notes);
    return notes;
  }

  /** Most texts hold none of them, which one look at each character shows. */
  @SuppressWarnings("LoopOverCharArray") // much faster with Java's first compiler
  private static boolean mayHoldAny(String text) {
    char[] chars = text.toCharArray();
    for (char c : chars) {
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      boolean control = c < ' ' ? c != '\n' && c != '\t' && c != '\r' && c != '\f' : c < 0xA0;
      boolean turns = c >= 0x202A && c <= 0x2069;
      boolean greekOrCyrillic = c >= 0x370 && c < 0x530;
      if (control || turns || greekOrCyrillic) {
        return true;
      }
    }
    return false;
  }

  private static void first(
      String article, String text, Pattern pattern, String what, List<Note> notes) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      long count = 1 + matcher.results().count();
      String message =
          "the text holds "
              + what
              + " in "
              + count
              + (count == 1 ? " place, here " : " places, here ")
              + String.format("U+%04X", (int) text.charAt(span.start()));
      notes.add(new Note(article, Stage.INGEST, span, message));
    }
  }

  private static void lookAlikes(String article, String text, List<Note> notes) {
    if (text.chars().noneMatch(c -> ALIKE.indexOf(c) >= 0)) {
      return;
    }
    Matcher matcher = LOOK_ALIKE.matcher(text);
    while (matcher.find()) {
      if (matcher.group().chars().anyMatch(c -> ALIKE.indexOf(c) >= 0)) {
        notes.add(
            new Note(
                article,
                Stage.INGEST,
                new Span(matcher.start(), matcher.end()),
                "a word mixes letters of two scripts that look alike: " + matcher.group()));
      }
    }
  }
}
