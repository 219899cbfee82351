package dev.whence.model;

import java.util.List;

/**
 * Two readings of one article, compared paragraph by paragraph.
 *
 * @param before the earlier one's id
 * @param after the later one's id
 * @param changes in the order of the text; empty when nothing changed
 * @param same paragraphs that stayed as they were
 */
public record TextComparison(String before, String after, List<TextChange> changes, int same) {

  public TextComparison {
    changes = List.copyOf(changes);
  }
}
