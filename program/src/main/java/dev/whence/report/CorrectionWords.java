package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Target;
import dev.whence.model.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entries of the log of corrections in plain words. */
final class CorrectionWords {

  private static final int LONGEST_QUOTATION = 100;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Coverage coverage;

  CorrectionWords(Coverage coverage) {
    this.coverage = coverage;
  }

  static String of(Instant at) {
    return MINUTE.format(at);
  }

  /** "1 entry", "2 entries". */
  static String entries(int count) {
    return count + (count == 1 ? " entry" : " entries");
  }

  /** What sort of thing was said. */
  static String of(ChangeKind kind) {
    return switch (kind) {
      case SPEAKER -> "speaker";
      case SOURCE -> "words for who speaks";
      case CUE -> "words that signal the speech";
      case CONTENT -> "words that are said";
      case ACT -> "act";
      case STATEMENT_REMOVED -> "statement removed";
      case STATEMENT_ADDED -> "statement added";
      case STANCE -> "what the article does";
      case TONE -> "wording";
      case HOP_WRONG -> "step marked wrong";
      case ORIGIN_WRONG -> "origin marked wrong";
      case ORIGIN_MOVED -> "another origin";
      case ORIGINS_ONE -> "origins merged";
      case ORIGINS_APART -> "origins told apart";
      case NAME -> "renamed";
      case CLAIM -> "rumour renamed";
      case CLAIM_MOVED -> "article moved to another rumour";
      case NOTE -> "note";
      case ARTICLE_ADDED -> "article added";
      case RELIABILITY -> "reliability of a source";
      case CREDIBILITY -> "credibility of the information";
      case LIKELIHOOD -> "likelihood";
      case CONFIDENCE -> "confidence";
      case RATING -> "rating";
      case UNDO -> "taken back";
    };
  }

  /** What it is about; empty for the whole case. */
  String about(Target target) {
    List<String> parts = new ArrayList<>();
    Anchor anchor = target.anchor();
    boolean isOutlet = anchor != null && coverage.nameOf(anchor.article()).equals(target.name());
    if (target.name() != null && !isOutlet) {
      parts.add(target.name());
    }
    if (anchor != null && !anchor.words().isEmpty()) {
      parts.add(Quotation.marked(anchor.words(), LONGEST_QUOTATION));
    }
    if (anchor != null) {
      parts.add(coverage.nameOf(anchor.article()));
    }
    if (target.claim() != null) {
      parts.add("rumour " + Quotation.marked(target.claim(), LONGEST_QUOTATION));
    }
    return String.join(" · ", parts);
  }

  /** What the user says. */
  static String said(Change change) {
    return switch (change.kind()) {
      case STATEMENT_REMOVED -> "nobody is said to have said this";
      case HOP_WRONG, ORIGIN_WRONG -> "wrong";
      case UNDO -> "entry " + change.undoes();
      case ARTICLE_ADDED ->
          change.after() + (change.detail() == null ? "" : ", " + change.detail());
      case SPEAKER, STATEMENT_ADDED ->
          change.after().isEmpty()
              ? "nobody named"
              : change.after() + (change.detail() == null ? "" : " (" + change.detail() + ")");
      default -> value(change.kind(), change.after());
    };
  }

  /** A value of the program as it is shown; what it says when it has none there. */
  static String value(ChangeKind kind, @Nullable String value) {
    if (value == null) {
      return "nothing there";
    }
    return switch (kind) {
      case SPEAKER, STATEMENT_ADDED -> value.isEmpty() ? "nobody named" : value;
      case ACT -> PlainWords.of(Act.valueOf(upper(value)));
      case STANCE -> PlainWords.of(Stance.valueOf(upper(value)));
      case TONE -> PlainWords.of(Tone.valueOf(upper(value)));
      case SOURCE, CUE, CONTENT ->
          value.isEmpty() ? "no words" : Quotation.marked(value, LONGEST_QUOTATION);
      default -> value;
    };
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }

  /** Whether the program gives values of this kind, which can stand beside the user's. */
  static boolean hasProgramValue(ChangeKind kind) {
    return switch (kind) {
      case SPEAKER, STATEMENT_ADDED, ACT, STANCE, TONE, SOURCE, CUE, CONTENT -> true;
      default -> false;
    };
  }

  /** What became of a standing correction, in a word or two. */
  static String of(Standing.Fate fate) {
    return switch (fate) {
      case FOLLOWED -> "followed";
      case DISPUTED -> "disputed";
      case UNPLACED -> "unplaced";
    };
  }

  /** Who said it when, and why where she said so. */
  static String signed(Correction correction) {
    return correction.who()
        + ", "
        + of(correction.at())
        + (correction.why().isEmpty() ? "" : ": " + correction.why());
  }
}
