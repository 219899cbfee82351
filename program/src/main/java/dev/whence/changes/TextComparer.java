package dev.whence.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.whence.model.Block;
import dev.whence.model.Document;
import dev.whence.model.Span;
import dev.whence.model.TextChange;
import dev.whence.model.TextChange.Kind;
import dev.whence.model.TextComparison;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compares the articles' own paragraphs, headline included. White space and the shape of quotation
 * marks do not count as changes. A paragraph that stands elsewhere unchanged has moved; one that
 * keeps at least half of its words has changed.
 */
public final class TextComparer {

  private static final double SAME_PARAGRAPH = 0.5;

  private TextComparer() {}

  /** A paragraph with the form it is compared in. */
  private record Paragraph(Words words, String folded) {}

  /** Compares an earlier reading with a later one. */
  public static TextComparison compare(Document before, Document after) {
    List<Paragraph> old = paragraphs(before);
    List<Paragraph> young = paragraphs(after);
    List<Paragraph> removed = new ArrayList<>();
    List<Paragraph> added = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(folded(old), folded(young)).getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        int from = delta.getSource().getPosition();
        removed.addAll(old.subList(from, from + delta.getSource().size()));
        int to = delta.getTarget().getPosition();
        added.addAll(young.subList(to, to + delta.getTarget().size()));
      }
    }
    int same = old.size() - removed.size();
    return new TextComparison(before.article(), after.article(), paired(removed, added), same);
  }

  private static List<Paragraph> paragraphs(Document document) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind().isArticleText()) {
        Span span = block.span();
        String text = span.of(document.text());
        paragraphs.add(new Paragraph(new Words(document.article(), span, text), fold(text)));
      }
    }
    return paragraphs;
  }

  private static String fold(String text) {
    return text.replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }

  private static List<String> folded(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::folded).toList();
  }

  private static List<TextChange> paired(List<Paragraph> removed, List<Paragraph> added) {
    List<TextChange> changes = new ArrayList<>();
    List<Paragraph> left = new ArrayList<>(added);
    List<Paragraph> gone = new ArrayList<>();
    for (Paragraph one : removed) {
      Paragraph moved =
          left.stream()
              .filter(other -> other.folded().equals(one.folded()))
              .findFirst()
              .orElse(one);
      if (left.remove(moved)) {
        changes.add(change(Kind.MOVED, List.of(one), List.of(moved)));
      } else {
        gone.add(one);
      }
    }
    for (Paragraph one : gone) {
      Paragraph like =
          left.stream()
              .max(Comparator.comparingDouble(other -> likeness(one, other)))
              .filter(other -> likeness(one, other) >= SAME_PARAGRAPH)
              .orElse(one);
      boolean changed = left.remove(like);
      changes.add(
          changed
              ? change(Kind.CHANGED, List.of(one), List.of(like))
              : change(Kind.REMOVED, List.of(one), List.of()));
    }
    left.forEach(one -> changes.add(change(Kind.ADDED, List.of(), List.of(one))));
    changes.sort(Comparator.comparingInt(TextComparer::place));
    return changes;
  }

  private static int place(TextChange change) {
    return (change.before().isEmpty() ? change.after() : change.before()).get(0).span().start();
  }

  private static TextChange change(Kind kind, List<Paragraph> before, List<Paragraph> after) {
    return new TextChange(
        kind,
        before.stream().map(Paragraph::words).toList(),
        after.stream().map(Paragraph::words).toList());
  }

  /** The share of the words of both that both have, 0 to 1. */
  private static double likeness(Paragraph one, Paragraph other) {
    Set<String> words = words(one);
    Set<String> both = new HashSet<>(words);
    both.retainAll(words(other));
    words.addAll(words(other));
    return words.isEmpty() ? 0 : (double) both.size() / words.size();
  }

  private static Set<String> words(Paragraph paragraph) {
    return new HashSet<>(
        List.of(paragraph.folded().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }
}
