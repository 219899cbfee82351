package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Published;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a PDF say. They are mostly those of the program or of who sat at it, so
 * all of it is a guess; a date of making bounds nothing by itself, since pages are made before they
 * appear as well as long after.
 */
final class PdfFacts {

  private static final int LONGEST_XMP = 1_000_000;
  private static final int LONGEST_NAME = 80;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|unbenannt|microsoft word|document|layout|about:blank).{0,60}|.*\\.(?:docx?|indd|qxd|pdf|html?|rtf|odt)");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*(?:user|admin|owner|microsoft|adobe|acrobat|office|anonymous|root|[0-9@_]).*");
  private static final Pattern BROWSER =
      Pattern.compile("(?i).*(?:skia/pdf|mozilla|chrom|safari|wkhtml|headless).*");

  private final @Nullable String title;
  private final @Nullable String author;
  private final @Nullable LocalDate made;
  private final @Nullable LocalDate appeared;
  private final @Nullable String paper;
  private final boolean byBrowser;

  private PdfFacts(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    title = clean(info.getTitle());
    author = clean(info.getAuthor());
    made = day(info.getCreationDate());
    String programs = info.getCreator() + " " + info.getProducer();
    byBrowser = BROWSER.matcher(programs.replace('\n', ' ')).matches();
    Xmp xmp = xmp(document);
    PrintedDate printed = xmp.date == null ? null : PrintedDate.in(xmp.date);
    appeared = printed == null ? null : printed.day();
    paper = clean(xmp.paper);
  }

  /** Never fails: what cannot be read is not said. */
  static PdfFacts of(PDDocument document) {
    return new PdfFacts(document);
  }

  @Nullable String title() {
    return title;
  }

  /**
   * Puts them together with what a browser printed.
   *
   * @param address printed at the foot, or null
   */
  Manuscript.Facts facts(@Nullable String address) {
    boolean onWeb = address != null && address.startsWith("http");
    return new Manuscript.Facts(
        titleFinding(),
        paper == null
            ? null
            : new Finding(
                paper, Certainty.LIKELY, "XMP publicationName: " + paper, "ingest.pdf.xmp"),
        authors(),
        published(onWeb),
        onWeb
            ? new Finding(
                String.valueOf(address),
                Certainty.LIKELY,
                "printed at the foot: " + address,
                "ingest.pdf.printed-address")
            : null,
        "ingest.pdf.largest-print");
  }

  private @Nullable Finding titleFinding() {
    return title == null || NO_TITLE.matcher(title).matches()
        ? null
        : new Finding(title, Certainty.GUESS, "PDF title: " + title, "ingest.pdf.properties");
  }

  private List<Finding> authors() {
    boolean name =
        author != null
            && author.length() <= LONGEST_NAME
            && author.indexOf(' ') > 0
            && !NO_NAME.matcher(author).matches();
    List<Finding> authors = new ArrayList<>();
    if (name && author != null) {
      for (String one : author.split("; *|, | and | & ", -1)) {
        if (!one.isBlank()) {
          authors.add(
              new Finding(
                  one.strip(), Certainty.GUESS, "PDF author: " + author, "ingest.pdf.properties"));
        }
      }
    }
    return authors;
  }

  /** What a browser printed had appeared by then; a paper's page is made before it appears. */
  private @Nullable Published published(boolean onWeb) {
    if (appeared != null) {
      return new Published(
          appeared,
          appeared,
          Certainty.LIKELY,
          "XMP publicationDate: " + appeared,
          "ingest.pdf.xmp");
    }
    if (made != null && onWeb && byBrowser) {
      return new Published(
          null,
          made,
          Certainty.LIKELY,
          "printed by a browser on " + made,
          "ingest.pdf.printed-by-browser");
    }
    return null;
  }

  /** The date of making, for a person to weigh; empty when it was used or is not there. */
  List<String> remarks(@Nullable Published published) {
    boolean used = published != null && published.decidedBy().startsWith("ingest.pdf.printed-by");
    return made == null || used
        ? List.of()
        : List.of(
            "the PDF says that it was made on "
                + made
                + "; not taken for a date of publication, which may be before or after");
  }

  private static @Nullable String clean(@Nullable String value) {
    String words = value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return words.isEmpty() || words.length() > 500 ? null : words;
  }

  private static @Nullable LocalDate day(@Nullable Calendar time) {
    if (time == null) {
      return null;
    }
    try {
      Instant instant = time.toInstant();
      int offset = time.getTimeZone().getOffset(instant.toEpochMilli()) / 1_000;
      LocalDate day = instant.atOffset(ZoneOffset.ofTotalSeconds(offset)).toLocalDate();
      return day.getYear() < 1985 || day.getYear() > 2100 ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What XMP says of a paper's issue (PRISM). */
  private record Xmp(@Nullable String date, @Nullable String paper) {}

  private static Xmp xmp(PDDocument document) {
    try {
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata == null) {
        return new Xmp(null, null);
      }
      try (InputStream stream = metadata.createInputStream()) {
        StrictXml xml = StrictXml.read(stream.readNBytes(LONGEST_XMP));
        String date = xml.first("publicationDate");
        return new Xmp(date == null ? xml.first("coverDate") : date, xml.first("publicationName"));
      }
    } catch (IOException | RuntimeException e) {
      // Metadata that cannot be read says nothing; the text does not depend on it.
      return new Xmp(null, null);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s by %s, made %s", title, author, made);
  }
}
