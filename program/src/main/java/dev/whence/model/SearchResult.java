package dev.whence.model;

import java.util.List;

/**
 * What a search found.
 *
 * @param all how many sentences there are
 * @param hits those that were asked for among them, best first, or by date where no words were
 *     given
 * @param facets how many of all there are by each speaker, of each outlet and so on, most first
 */
public record SearchResult(int all, List<Hit> hits, List<Facet> facets) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * A sentence.
   *
   * @param sentence its words
   * @param marked the words looked for, as spans of the sentence's text, in text order
   */
  public record Hit(Words sentence, List<Span> marked) {

    public Hit {
      marked = List.copyOf(marked);
    }
  }

  /**
   * One value by which the sentences found can be narrowed down.
   *
   * @param of which part of a query it is for
   * @param value as a query writes it
   * @param count how many of the sentences found have it
   */
  public record Facet(Part of, String value, int count) {}

  /** A part of a query that has countable values. */
  public enum Part {
    SPEAKER,
    OUTLET,
    KIND,
    ACT,
    STANCE
  }
}
