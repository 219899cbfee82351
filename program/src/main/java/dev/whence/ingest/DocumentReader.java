package dev.whence.ingest;

import dev.whence.model.Article;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Reads an article: bytes, charset, mended encoding, main text, what it says about itself.
 *
 * <p>Bad input is no error but a {@link Ingested.Refused}. Thread-safe.
 */
public final class DocumentReader {

  private static final double BINARY_SHARE = 0.03;

  private final ContentReader contentReader = new ContentReader();
  private final CharsetFinder charsetFinder = new CharsetFinder();
  private final TextDecoder textDecoder = new TextDecoder();
  private final StrangeCharacters strangeCharacters = new StrangeCharacters();
  private final PageReader pageReader;
  private final PlainTextReader plainTextReader;
  private final PdfReader pdfReader;
  private final DocxReader docxReader;

  private DocumentReader(MojibakeMender mender) {
    this.pageReader = new PageReader(mender);
    this.plainTextReader = new PlainTextReader(mender);
    this.pdfReader = new PdfReader(plainTextReader);
    this.docxReader = new DocxReader(plainTextReader);
  }

  /** A reader for web pages, plain text, PDF and DOCX. */
  public static DocumentReader standard() {
    return new DocumentReader(new MojibakeMender());
  }

  /** Reads one input; its bytes are fetched now. */
  public Ingested read(Input input) {
    return fetch(input, this::read, Ingested.Refused::new);
  }

  /** Fetches the bytes of an input and no more, for one who may know what is in them. */
  public <T> T fetch(Input input, Function<Article, T> ifFetched, Function<Rejected, T> ifRefused) {
    Article article;
    try {
      article = new Article(input.id(), contentReader.read(input), input.envelope());
    } catch (Unreadable e) {
      return ifRefused.apply(rejected(input.id(), e));
    }
    return ifFetched.apply(article);
  }

  /** Reads an article whose bytes were fetched before. */
  public Ingested read(Article article) {
    try {
      return new Ingested.Accepted(article, document(article));
    } catch (Unreadable e) {
      return new Ingested.Refused(rejected(article.id(), e));
    }
  }

  private static Rejected rejected(String id, Unreadable problem) {
    return new Rejected(id, Stage.INGEST, problem.reason(), id + ": " + problem.getMessage());
  }

  private Document document(Article article) throws Unreadable {
    byte[] bytes = article.bytes();
    PaperFormat paper = PaperFormat.of(bytes);
    if (!paper.advice().isEmpty()) {
      throw new Unreadable(RejectionReason.NOT_TEXT, paper.advice());
    }
    if (paper != PaperFormat.OTHER) {
      MainText main = paper == PaperFormat.PDF ? pdfReader.read(bytes) : docxReader.read(bytes);
      return build(article, main, main.remarks());
    }
    String format = ContentKind.binaryFormat(bytes);
    if (!format.isEmpty()) {
      throw new Unreadable(
          RejectionReason.NOT_TEXT, "is no text but a " + format + "; save it as HTML or text");
    }
    List<String> remarks = new ArrayList<>();
    CharsetFinder.Found charset = charsetFinder.find(bytes, article.envelope().mediaType());
    AlignedText decoded = textDecoder.decode(bytes, charset.charset(), charset.skip());
    if (!charset.isClean() && ContentKind.brokenShare(decoded.text()) > BINARY_SHARE) {
      throw new Unreadable(
          RejectionReason.NOT_TEXT,
          "is no text: more than 3 of 100 characters are control characters or undecodable");
    }
    remarks.addAll(charset.notes());
    if (ContentKind.isJson(decoded.head(ContentKind.FIRST))) {
      throw new Unreadable(
          RejectionReason.NOT_TEXT, "is JSON, data for programs; give the article it came from");
    }
    MainText main =
        ContentKind.isHtml(decoded)
            ? pageReader.read(decoded, article.envelope().address())
            : plainTextReader.read(decoded);
    if (main.text().text().isBlank()) {
      throw new Unreadable(
          RejectionReason.NO_ARTICLE_TEXT,
          "no article text was found in " + bytes.length + " bytes");
    }
    remarks.addAll(main.remarks());
    return build(article, main, remarks);
  }

  private Document build(Article article, MainText main, List<String> remarks) {
    List<Note> notes = new ArrayList<>();
    article
        .envelope()
        .remarks()
        .forEach(remark -> notes.add(new Note(article.id(), Stage.INGEST, null, remark)));
    remarks.forEach(remark -> notes.add(new Note(article.id(), Stage.INGEST, null, remark)));
    List<Note> inText = new ArrayList<>(strangeCharacters.notes(article.id(), main.text().text()));
    inText.sort(Comparator.comparing(note -> note.span() == null ? -1 : note.span().start()));
    notes.addAll(inText);
    Carried carried = Carried.of(main.metadata(), article.envelope());
    Metadata metadata = carried.metadata();
    carried
        .remarks()
        .forEach(remark -> notes.add(new Note(article.id(), Stage.INGEST, null, remark)));
    return new Document(
        article.id(),
        article.sha256(),
        main.text().text(),
        main.blocks(),
        main.links(),
        metadata,
        main.text().alignment(),
        notes);
  }
}
