package dev.whence.model;

import java.util.List;

/**
 * A whole run's result: what the report shows. Every article read is exactly once in {@link
 * #readings} or in {@link #rejected}.
 *
 * @param rumours the claim asked for, or those found in the folder, best supported first
 * @param readings the articles that were read, in the order given
 * @param rejected the articles that could not be read, in the order given
 */
public record Trace(List<Rumour> rumours, List<Reading> readings, List<Rejected> rejected) {

  public Trace {
    rumours = List.copyOf(rumours);
    readings = List.copyOf(readings);
    rejected = List.copyOf(rejected);
  }
}
