package dev.whence.ingest;

import java.util.List;

/** Mends text that was UTF-8 but was read as a single-byte code page. */
final class MojibakeMender {

  /**
   * A mended text.
   *
   * @param text the text, unchanged when nothing was broken
   * @param remarks what was mended, in plain words; empty when nothing was
   */
  record Mended(AlignedText text, List<String> remarks) {}

  Mended mend(AlignedText text) {
    return new Mended(text, List.of());
  }
}
