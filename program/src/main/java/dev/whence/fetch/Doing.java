package dev.whence.fetch;

/** What is being done for an address at this moment, for one who waits. Thread-safe. */
final class Doing {

  private volatile String words = "waiting for a free connection";

  void now(String what) {
    words = what;
  }

  String words() {
    return words;
  }
}
