package dev.whence.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;

/** Prints PDFs for tests: words at places, in points from the top left of an A4 page. */
final class PaperPrinter implements AutoCloseable {

  static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  PaperPrinter() {
    PdfFonts.install();
    document.addPage(page);
  }

  PDDocument document() {
    return document;
  }

  PaperPrinter page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  private static PDFont font(boolean bold) {
    return new PDType1Font(
        bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA);
  }

  PaperPrinter print(float x, float y, float size, String words) {
    return print(x, y, size, false, words);
  }

  PaperPrinter print(float x, float y, float size, boolean bold, String words) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(font(bold), size);
      content.newLineAtOffset(x, HEIGHT - y);
      content.showText(words);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Prints upwards along the edge. */
  PaperPrinter printUpwards(float x, float y, float size, String words) {
    return printTurned(x, y, size, 90, words);
  }

  PaperPrinter printTurned(float x, float y, float size, double degrees, String words) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(font(false), size);
      content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, HEIGHT - y));
      content.showText(words);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Prints lines under each other, 12 points apart, in 10 points. */
  PaperPrinter column(float x, float y, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      print(x, y + 12 * i, 10, lines[i]);
    }
    return this;
  }

  PaperPrinter link(float x, float y, float width, String address) {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(x, HEIGHT - y - 3, width, 14));
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    link.setAction(action);
    try {
      page.getAnnotations().add(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Prints words in a font that has lost its table of characters, and gives the file. */
  byte[] withNamelessWords(float x, float y, String words) throws IOException {
    try (InputStream font =
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        PDPageContentStream content =
            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(PDType0Font.load(document, font), 10);
      content.newLineAtOffset(x, HEIGHT - y);
      content.showText(words);
      content.endText();
    }
    try (PDDocument saved = Loader.loadPDF(bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (COSName name : saved.getPage(0).getResources().getFontNames()) {
        saved.getPage(0).getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
      }
      saved.save(out);
      return out.toByteArray();
    }
  }

  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] lockedBytes(String password) {
    try {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
