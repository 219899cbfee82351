package dev.whence.fetch;

import dev.whence.model.RejectionReason;

/** Why an address gave nothing; the message follows the address, in plain words. */
final class Unreached extends Exception {

  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;

  Unreached(RejectionReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RejectionReason reason() {
    return reason;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  static Unreached noAnswer(String message) {
    return new Unreached(RejectionReason.NO_ANSWER, message);
  }

  static Unreached notAllowed(String message) {
    return new Unreached(RejectionReason.NOT_ALLOWED, message);
  }
}
