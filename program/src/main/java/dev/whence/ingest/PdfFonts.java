package dev.whence.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every font that a PDF names and does not hold, with the one font in PDFBox's own
 * jar. Text and widths come from the PDF, so no shape is ever needed; PDFBox's own way reads all
 * fonts of the system at first use and writes a cache into the user's home.
 */
final class PdfFonts implements FontMapper {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private PdfFonts() {
    try (InputStream stream = FontMapper.class.getResourceAsStream(FONT)) {
      if (stream == null) {
        throw new IllegalStateException("PDFBox's jar lacks " + FONT);
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("PDFBox's own font cannot be read", e);
    }
  }

  /** Loaded, and made known to PDFBox, once. */
  private static final class Holder {
    private static final PdfFonts FONTS = new PdfFonts();

    static {
      FontMappers.set(FONTS);
    }
  }

  /** Makes PDFBox take its substitutes from here; the same for every caller. */
  static FontMapper install() {
    return Holder.FONTS;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, true);
  }
}
