package dev.whence;

/**
 * Something the user asked for that cannot be done as asked: nothing to read, a case that cannot be
 * opened, a file that cannot be written. The message is for the user and says what to do; the
 * command ends with exit code 2.
 */
public final class WrongUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that says what, where, and what to do. */
  public WrongUseException(String message) {
    super(message);
  }

  /** With the error that showed it. */
  public WrongUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
