package dev.whence.cli;

/** Results one after another, with a gap between two. */
final class Listed {

  private final Output output;
  private final String gap;
  private boolean begun;

  Listed(Output output, String gap) {
    this.output = output;
    this.gap = gap;
  }

  /** Writes a result; an empty one is passed over. */
  void add(String result) {
    if (!result.isEmpty()) {
      output.write(begun ? gap + result : result);
      begun = true;
    }
  }
}
