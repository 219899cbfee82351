package dev.whence.ingest;

import java.util.List;

/**
 * What is printed on one page, in the frame of its reader.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order of the file
 * @param pictures where pictures stand
 */
record PdfPage(int number, float width, float height, List<PdfGlyph> glyphs, List<Box> pictures) {

  /** A rectangle; y grows downwards. */
  record Box(float left, float top, float right, float bottom) {}
}
