package dev.whence.model;

import java.util.List;

/**
 * A whole run's result: what the report shows. Every article read is exactly once in {@link
 * #readings}, in {@link #others} or in {@link #rejected}.
 *
 * @param rumours the claim asked for, or those found in the folder, best supported first
 * @param readings the articles that are shown with their texts, in the order given; all that speak
 *     of a rumour are among them
 * @param others the articles that were read and are left out for being many, in the order given;
 *     none speaks of a rumour
 * @param rejected the articles that could not be read, in the order given
 */
public record Trace(
    List<Rumour> rumours, List<Reading> readings, List<Listed> others, List<Rejected> rejected) {

  public Trace {
    rumours = List.copyOf(rumours);
    readings = List.copyOf(readings);
    others = List.copyOf(others);
    rejected = List.copyOf(rejected);
  }

  /** A run all of whose articles are shown. */
  public Trace(List<Rumour> rumours, List<Reading> readings, List<Rejected> rejected) {
    this(rumours, readings, List.of(), rejected);
  }

  /** How many articles were read. */
  public int read() {
    return readings.size() + others.size();
  }
}
