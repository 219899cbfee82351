package dev.whence.ingest;

import java.util.concurrent.TimeUnit;

/**
 * What the reading of one PDF may cost. Counted inside the reading itself, at every operator and
 * character, so that no other thread has to end it.
 */
final class PdfBudget {

  static final int PAGES = 2_000;

  private static final int GLYPHS = 10_000_000;
  private static final int OPERATORS = 40_000_000;
  private static final long SECONDS = 60;
  private static final int CLOCK_EVERY = 1_024;

  private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
  private int pages;
  private int glyphs;
  private int operators;

  void page() throws PdfLimit {
    if (++pages > PAGES) {
      throw new PdfLimit("holds more than " + PAGES + " pages, the limit; split it");
    }
    checkClock();
  }

  void glyph() throws PdfLimit {
    if (++glyphs > GLYPHS) {
      throw new PdfLimit("prints more than " + GLYPHS + " characters, the limit; split it");
    }
  }

  void operator() throws PdfLimit {
    if (++operators > OPERATORS) {
      throw new PdfLimit("takes more than " + OPERATORS + " drawing steps, the limit; split it");
    }
    if (operators % CLOCK_EVERY == 0) {
      checkClock();
    }
  }

  private void checkClock() throws PdfLimit {
    if (System.nanoTime() > deadline) {
      throw new PdfLimit("takes longer than " + SECONDS + " s to read, the limit; split it");
    }
  }
}
