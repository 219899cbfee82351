package dev.whence;

import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Target;
import dev.whence.model.Trace;
import dev.whence.web.Posted;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a correction out of a form. What the form cannot mean is a {@link WrongUseException} that
 * says what to fill in.
 */
final class FilledForm {

  private final Posted posted;
  private final Trace shown;

  private FilledForm(Posted posted, Trace shown) {
    this.posted = posted;
    this.shown = shown;
  }

  /** What the user says. */
  static Change change(Posted posted, Trace shown) {
    return new FilledForm(posted, shown).change();
  }

  /** The article that the user adds. */
  static Adding adding(Posted posted) {
    String outlet = posted.field("outlet");
    String day = posted.field("day");
    return posted
        .file("file")
        .map(file -> Adding.file(file, outlet, day))
        .orElseGet(() -> Adding.pasted(posted.field("title"), posted.field("text"), outlet, day));
  }

  private Change change() {
    ChangeKind kind = kind();
    String after = posted.field("after");
    try {
      return new Change(kind, target(kind), null, after, detail(after));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("Something is missing: " + e.getMessage() + ".", e);
    }
  }

  private ChangeKind kind() {
    try {
      ChangeKind kind = ChangeKind.of(posted.field("kind"));
      if (kind == ChangeKind.ARTICLE_ADDED) {
        throw new WrongUseException("An article is added with a form of its own, under /add.");
      }
      if (kind != ChangeKind.UNDO) {
        return kind;
      }
      throw new WrongUseException("An entry is taken back with the button beside it.");
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("There is no such correction.", e);
    }
  }

  private Target target(ChangeKind kind) {
    return new Target(fieldOrNull("claim"), anchor(kind), fieldOrNull("name"));
  }

  private @Nullable String fieldOrNull(String name) {
    String value = posted.field(name);
    return value.isEmpty() ? null : value;
  }

  private @Nullable String detail(String after) {
    String detail = fieldOrNull("detail");
    if (detail == null) {
      return null;
    }
    try {
      SpeakerKind kind = SpeakerKind.valueOf(detail.toUpperCase(Locale.ROOT));
      if (!after.isEmpty() && kind == SpeakerKind.NONE) {
        throw new WrongUseException("Say what the speaker is, or leave the name empty.");
      }
      return after.isEmpty() ? null : kind.label();
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("There is no such sort of speaker.", e);
    }
  }

  private @Nullable Anchor anchor(ChangeKind kind) {
    String article = posted.field("article");
    if (article.isEmpty() || article.equals("everywhere")) {
      return null;
    }
    Reading reading =
        shown.readings().stream()
            .filter(one -> one.article().equals(article))
            .findFirst()
            .orElseThrow(() -> new WrongUseException("The case holds no such article."));
    if (kind == ChangeKind.STATEMENT_ADDED) {
      return Anchor.of(reading, spanOf(posted.field("words"), reading.text()));
    }
    return posted.field("start").isEmpty() ? Anchor.of(reading) : Anchor.of(reading, span(reading));
  }

  private static Span spanOf(String words, String text) {
    int first = words.isEmpty() ? -1 : text.indexOf(words);
    if (first < 0) {
      throw new WrongUseException(
          "These words do not stand in the article. Copy them exactly as they are printed there.");
    }
    if (text.indexOf(words, first + 1) >= 0) {
      throw new WrongUseException(
          "These words stand in the article more than once. Copy some more of them.");
    }
    return new Span(first, first + words.length());
  }

  private Span span(Reading reading) {
    try {
      int start = Integer.parseInt(posted.field("start"));
      int end = Integer.parseInt(posted.field("end"));
      if (start >= 0 && start < end && end <= reading.text().length()) {
        return new Span(start, end);
      }
      throw new WrongUseException("There is no such place in the article.");
    } catch (NumberFormatException e) {
      throw new WrongUseException("There is no such place in the article.", e);
    }
  }
}
