package dev.whence.ingest;

import dev.whence.model.RejectionReason;

/** Ends the reading of one input; becomes its rejection. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;

  Unreadable(RejectionReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  RejectionReason reason() {
    return reason;
  }
}
