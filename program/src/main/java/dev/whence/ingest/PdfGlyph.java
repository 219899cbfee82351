package dev.whence.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One printed character of a PDF, in the frame of its reader: x grows along the line, y downwards
 * from the top of the page, both in points of 1/72 inch.
 *
 * @param text what it means, mostly one character, more for a ligature
 * @param x where it begins
 * @param y its base line
 * @param width how far the next one stands
 * @param size height of its font
 * @param bold whether its font says that it is heavy
 * @param italic whether its font says that it leans
 * @param turned by how many quarters the line is turned against the page
 * @param artifact whether the PDF itself marks it as no part of the text
 * @param link address behind it; null when it is no link
 */
record PdfGlyph(
    String text,
    float x,
    float y,
    float width,
    float size,
    boolean bold,
    boolean italic,
    int turned,
    boolean artifact,
    @Nullable String link) {

  float end() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank() || "\u00A0".equals(text);
  }

  boolean isRightToLeft() {
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Whether the script of the character sets no blanks between words. */
  boolean isUnspaced() {
    Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(0));
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || (text.charAt(0) >= '\u3000' && text.charAt(0) <= '\u303F')
        || (text.charAt(0) >= '\uFF00' && text.charAt(0) <= '\uFF60');
  }
}
