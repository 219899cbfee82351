package dev.whence.ingest;

import java.io.IOException;

/** Ends the reading of a PDF that asks for more than the limits allow. */
final class PdfLimit extends IOException {

  private static final long serialVersionUID = 1L;

  PdfLimit(String message) {
    super(message);
  }
}
