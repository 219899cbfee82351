package dev.whence.cli;

/** Nobody reads our output any more, as after {@code | head}: no error, but no use to go on. */
final class ReaderGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReaderGoneException(Throwable cause) {
    super("nobody reads the output any more", cause);
  }
}
