package dev.whence.fetch;

/** Hears what a user who waits should know. Called by the thread that asks for an address. */
public interface FetchListener {

  /** More than a second was waited, and still is; called again each second. */
  void waiting(String what);

  /** Something happened to the archive that its owner should know. */
  void told(String message);

  /** Nobody listens. */
  static FetchListener none() {
    return new FetchListener() {
      @Override
      public void waiting(String what) {}

      @Override
      public void told(String message) {}
    };
  }
}
