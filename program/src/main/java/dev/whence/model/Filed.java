package dev.whence.model;

import java.util.Optional;

/**
 * An article that was read, as it is handed to tracing: a small gist of it at once, all of it when
 * it is asked for. Of ten thousand articles a claim concerns a few; the others need not be in
 * memory. A {@link Reading} is one that is there already and has no gist yet.
 */
public interface Filed {

  /** The article's id. */
  String article();

  /**
   * What comparing articles needs of this one, as the room that compares them made it of the
   * reading; empty where it was not kept. Not to be changed.
   */
  Optional<byte[]> gist();

  /** What a list shows of it. */
  Listed listed();

  /** The whole reading; may be fetched anew at every call. */
  Reading reading();
}
