package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF as an article: the text in the order a person reads it, with the paragraphs, headings
 * and links that its print shows.
 *
 * <p>Its characters stand in compressed streams, so the alignment leads from every part to the file
 * as a whole. Nothing outside the file is read, no picture is unpacked and no script is run.
 */
final class PdfReader {

  private static final int NAMED = 4;
  private static final int END_REGION = 2_048;

  private final Manuscript manuscript;

  PdfReader(PlainTextReader plainTextReader) {
    this.manuscript = new Manuscript(plainTextReader);
  }

  /**
   * Reads the bytes of one PDF.
   *
   * @throws Unreadable when it is locked, damaged beyond reading, without text or beyond a limit
   */
  MainText read(byte[] bytes) throws Unreadable {
    PdfFonts.install();
    PdfParser parser = null;
    try {
      parser = new PdfParser(new RandomAccessReadBuffer(bytes));
      try (PDDocument document = parser.parse()) {
        return readWithin(parser, document, bytes);
      }
    } catch (InvalidPasswordException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE,
          "is a PDF locked with a password; open it and save it without one");
    } catch (PdfLimit e) {
      throw new Unreadable(RejectionReason.TOO_LARGE, "is a PDF that " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new Unreadable(
          RejectionReason.TOO_DEEP, "is a PDF whose parts are nested too deep to be read");
    } catch (IOException | RuntimeException e) {
      // PDFBox meets damage in any shape, so with any exception; all of them mean the same here.
      refuseExcess(parser);
      throw new Unreadable(
          RejectionReason.UNREADABLE,
          "is a damaged PDF (" + reason(e) + "); fetch it again or save it anew");
    }
  }

  /** What the guard kept back looks like absence, so it is asked before any other refusal. */
  private MainText readWithin(PdfParser parser, PDDocument document, byte[] bytes)
      throws IOException, Unreadable {
    try {
      MainText text = read(parser, document, bytes);
      refuseExcess(parser);
      return text;
    } catch (Unreadable e) {
      refuseExcess(parser);
      throw e;
    }
  }

  private static void refuseExcess(@Nullable PdfParser parser) throws Unreadable {
    String exceeded = parser == null ? null : parser.exceeded();
    if (exceeded != null) {
      throw new Unreadable(RejectionReason.TOO_LARGE, "is a PDF that " + exceeded);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.substring(0, Math.min(120, line.length()));
  }

  private MainText read(PdfParser parser, PDDocument document, byte[] bytes)
      throws IOException, Unreadable {
    PdfGlyphReader glyphReader = new PdfGlyphReader(new PdfBudget());
    List<PdfPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(glyphReader.read(page, pages.size() + 1));
    }
    refuseTextless(pages, glyphReader.unnamed());
    List<List<PdfLine>> lines = new ArrayList<>();
    pages.forEach(page -> lines.add(PdfColumns.lines(page.glyphs())));
    PdfRunningHeads heads = new PdfRunningHeads(pages, lines);
    lines.forEach(page -> page.removeIf(heads::contains));
    PdfFacts properties = PdfFacts.of(document);
    List<Manuscript.Part> parts = parts(pages, lines, properties.title());
    if (parts.isEmpty()) {
      throw new Unreadable(
          RejectionReason.NO_ARTICLE_TEXT,
          "is a PDF of " + pages.size() + " pages with running heads and no other text");
    }
    Manuscript.Facts facts = properties.facts(heads.address());
    List<String> remarks =
        new ArrayList<>(damage(bytes, glyphReader.damaged() + parser.damagedStreams()));
    remarks.addAll(lost(glyphReader));
    remarks.addAll(leftOut(heads));
    remarks.addAll(properties.remarks(facts.published()));
    return manuscript.read(parts, bytes.length, facts, remarks);
  }

  private static void refuseTextless(List<PdfPage> pages, int unnamed) throws Unreadable {
    if (pages.isEmpty()) {
      throw new Unreadable(
          RejectionReason.UNREADABLE, "is a PDF in which no page can be found; fetch it again");
    }
    if (pages.stream().anyMatch(page -> page.glyphs().stream().anyMatch(g -> !g.isBlank()))) {
      return;
    }
    if (unnamed > 0) {
      throw new Unreadable(
          RejectionReason.NO_ARTICLE_TEXT,
          "is a PDF whose fonts do not say which characters its "
              + unnamed
              + " shapes are; run OCR on it, for instance with ocrmypdf --force-ocr");
    }
    long withPictures = pages.stream().filter(page -> !page.pictures().isEmpty()).count();
    throw new Unreadable(
        RejectionReason.NO_ARTICLE_TEXT,
        withPictures > 0
            ? "is a PDF that holds pictures of "
                + withPictures
                + (withPictures == 1 ? " page" : " pages")
                + " and no text; run OCR on it first, for instance with ocrmypdf"
            : "is a PDF of " + pages.size() + " empty pages");
  }

  private static List<Manuscript.Part> parts(
      List<PdfPage> pages, List<List<PdfLine>> lines, @Nullable String title) {
    float bodySize = bodySize(lines);
    List<String> printed = lines.stream().flatMap(List::stream).map(PdfParagraphs::words).toList();
    HyphenMender hyphens = new HyphenMender(printed);
    PdfParagraphs paragraphs = new PdfParagraphs(hyphens, bodySize);
    List<PdfParagraph> running = new ArrayList<>();
    List<PdfParagraph> notes = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      for (PdfBlock block : PdfColumns.blocks(lines.get(p))) {
        boolean note = isFootnote(block, pages.get(p), bodySize);
        (note ? notes : running).addAll(paragraphs.split(pages.get(p), block));
      }
    }
    List<PdfParagraph> joined = paragraphs.joined(running);
    new PdfKinds(bodySize, title).judge(joined);
    joined.addAll(notes);
    List<Manuscript.Part> parts = new ArrayList<>();
    for (PdfParagraph paragraph : joined) {
      Manuscript.Part part = Manuscript.Part.of(paragraph.kind(), paragraph.text());
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Small print at the foot that begins with a figure or a star. */
  private static boolean isFootnote(PdfBlock block, PdfPage page, float bodySize) {
    String words = PdfParagraphs.words(block.lines().get(0));
    return block.size() < bodySize * 0.92f
        && block.top() > page.height() * 0.6f
        && words.matches("(?:\\d{1,3}|[*†‡])[.)]? ?\\P{Nd}.*");
  }

  /** The size that most characters are printed in. */
  private static float bodySize(List<List<PdfLine>> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    lines.forEach(
        page ->
            page.forEach(
                line ->
                    counts.merge(Math.round(line.size() * 4), line.glyphs().size(), Integer::sum)));
    return counts.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(48)
        / 4f;
  }

  private static List<String> damage(byte[] bytes, int steps) {
    List<String> remarks = new ArrayList<>();
    int from = Math.max(0, bytes.length - END_REGION);
    String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      remarks.add("the PDF breaks off without its end mark; text may be missing");
    }
    if (steps > 0) {
      remarks.add(
          "the PDF is damaged: " + steps + " of its parts could not be read; text may be missing");
    }
    return remarks;
  }

  private static List<String> lost(PdfGlyphReader reader) {
    List<String> remarks = new ArrayList<>();
    if (reader.unnamed() > 0) {
      remarks.add(
          "left out, since their font does not say which characters they are: "
              + reader.unnamed()
              + " shapes; text may be missing");
    }
    if (reader.beside() > 0) {
      remarks.add("left out as printed aslant or off the page: " + reader.beside() + " characters");
    }
    return remarks;
  }

  private static List<String> leftOut(PdfRunningHeads heads) {
    List<String> words = heads.words();
    return words.isEmpty()
        ? List.of()
        : List.of(
            "left out as running heads, feet or page numbers: "
                + words.stream()
                    .limit(NAMED)
                    .map(one -> "\"" + one.substring(0, Math.min(40, one.length())) + "\"")
                    .collect(Collectors.joining(", "))
                + (words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : ""));
  }
}
