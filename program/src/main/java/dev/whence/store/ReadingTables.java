package dev.whence.store;

import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Finding;
import dev.whence.model.Link;
import dev.whence.model.Listed;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.TimeKind;
import dev.whence.model.TimeMention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What one article gave, to its tables and back. Words are stored beside every span. */
final class ReadingTables {

  private final Sql sql;
  private final Map<String, String> vocabulary = new HashMap<>();

  ReadingTables(Sql sql) {
    this.sql = sql;
  }

  // ---- saving

  /** Adds an article and its reading; there must be none of that name. */
  void insert(Article article, Reading reading, String readerVersion) throws SQLException {
    Document document = reading.annotated().document();
    sql.insert(
        "articles (id, sha256, byte_count, original, reader_version, text, alignment)",
        article.id(),
        article.sha256(),
        article.length(),
        compressed(article),
        readerVersion,
        document.text(),
        CompactText.ofAlignment(document.alignment()));
    long key = key(article.id());
    insertDocument(key, document);
    insertAnnotated(key, reading.annotated());
    insertAttributions(key, reading);
    insertNotes(key, "document", document.notes());
    insertNotes(key, "annotated", reading.annotated().notes());
    insertNotes(key, "reading", reading.notes());
  }

  /** Keeps a gist in place of any other of that article, which must be there. */
  void insertGist(String article, String madeBy, byte[] gist) throws SQLException {
    long key = key(article);
    sql.update("DELETE FROM gists WHERE article_key = ?", key);
    sql.insert("gists (article_key, made_by, content)", key, madeBy, gist);
  }

  private long key(String article) throws SQLException {
    return sql.find(
            "SELECT article_key FROM articles WHERE id = ?",
            row -> row.rows().getLong("article_key"),
            article)
        .orElseThrow(() -> new IllegalStateException("the case has no article " + article));
  }

  private void insertDocument(long key, Document document) throws SQLException {
    insertMetadata(key, document.metadata());
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      sql.insert(
          "blocks (article_key, position, kind, start_at, end_at, posted_by)",
          key,
          i,
          Row.label(block.kind()),
          block.span().start(),
          block.span().end(),
          block.postedBy());
    }
    List<Link> links = document.links();
    for (int i = 0; i < links.size(); i++) {
      Span span = links.get(i).span();
      sql.insert(
          "links (article_key, position, start_at, end_at, words, target)",
          key,
          i,
          span.start(),
          span.end(),
          span.of(document.text()),
          links.get(i).target());
    }
  }

  private void insertMetadata(long key, Metadata metadata) throws SQLException {
    insertFinding(key, "title", 0, metadata.title());
    insertFinding(key, "outlet", 0, metadata.outlet());
    for (int i = 0; i < metadata.authors().size(); i++) {
      insertFinding(key, "author", i, metadata.authors().get(i));
    }
    insertFinding(key, "language", 0, metadata.language());
    insertFinding(key, "canonical-url", 0, metadata.canonicalUrl());
    insertFinding(key, "credit", 0, metadata.credit());
    insertFinding(key, "section", 0, metadata.section());
    insertDate(key, "published", metadata.published());
    insertDate(key, "modified", metadata.modified());
  }

  private void insertFinding(long key, String field, int position, @Nullable Finding finding)
      throws SQLException {
    if (finding != null) {
      sql.insert(
          "findings (article_key, field, position, value, certainty, evidence, decided_by)",
          key,
          field,
          position,
          finding.value(),
          Row.label(finding.certainty()),
          finding.evidence(),
          finding.decidedBy());
    }
  }

  private void insertDate(long key, String field, @Nullable Published date) throws SQLException {
    if (date != null) {
      sql.insert(
          "dates (article_key, field, earliest, latest, certainty, evidence, decided_by)",
          key,
          field,
          day(date.earliest()),
          day(date.latest()),
          Row.label(date.certainty()),
          date.evidence(),
          date.decidedBy());
    }
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private void insertAnnotated(long key, Annotated annotated) throws SQLException {
    String text = annotated.document().text();
    insertDate(key, "annotated", annotated.published());
    insertFinding(key, "annotated-language", 0, annotated.language());
    int position = 0;
    for (Sentence sentence : annotated.sentences()) {
      sql.insert(
          "sentences (article_key, position, block, start_at, end_at, words, tokens)",
          key,
          position++,
          sentence.block(),
          sentence.span().start(),
          sentence.span().end(),
          sentence.span().of(text),
          CompactText.ofTokens(sentence.tokens()));
    }
    insertNames(key, annotated, text);
    insertTimes(key, annotated.times(), text);
  }

  private void insertTimes(long key, List<TimeMention> times, String text) throws SQLException {
    int position = 0;
    for (TimeMention time : times) {
      sql.insert(
          "times (article_key, position, start_at, end_at, words, earliest, latest)",
          key,
          position,
          time.span().start(),
          time.span().end(),
          time.span().of(text),
          day(time.earliest()),
          day(time.latest()));
      sql.insert(
          "time_values (article_key, position, kind, value)",
          key,
          position++,
          time.kind().label(),
          time.value());
    }
  }

  private void insertNames(long key, Annotated annotated, String text) throws SQLException {
    int position = 0;
    for (Entity entity : annotated.entities()) {
      sql.insert(
          "entities (article_key, position, entity, name, kind, pronouns)",
          key,
          position++,
          entity.id(),
          entity.name(),
          Row.label(entity.kind()),
          CompactText.ofWords(entity.pronouns()));
    }
    position = 0;
    for (Mention mention : annotated.mentions()) {
      sql.insert(
          "mentions (article_key, position, start_at, end_at, words, form, entity, certainty)",
          key,
          position++,
          mention.span().start(),
          mention.span().end(),
          mention.span().of(text),
          Row.label(mention.form()),
          mention.entity(),
          Row.label(mention.certainty()));
    }
  }

  private void insertAttributions(long key, Reading reading) throws SQLException {
    int position = 0;
    for (Attribution attribution : reading.attributions()) {
      sql.insert(
          "attributions (article_key, id, position, speaker, kind, act, medium, inside, anonymity,"
              + " figure_of, stands_for, confidence, decided_by)",
          key,
          attribution.id(),
          position++,
          attribution.speaker(),
          Row.label(attribution.kind()),
          Row.label(attribution.act()),
          attribution.medium(),
          attribution.inside(),
          attribution.anonymity(),
          attribution.figureOf(),
          attribution.standsFor(),
          attribution.confidence(),
          attribution.decidedBy());
      insertSpans(key, attribution.id(), "source", attribution.source(), reading.text());
      insertSpans(key, attribution.id(), "cue", attribution.cue(), reading.text());
      insertSpans(key, attribution.id(), "content", attribution.content(), reading.text());
    }
  }

  private void insertSpans(long key, String attribution, String part, List<Span> spans, String text)
      throws SQLException {
    for (int i = 0; i < spans.size(); i++) {
      sql.insert(
          "attribution_spans (article_key, attribution, part, position, start_at, end_at, words)",
          key,
          attribution,
          part,
          i,
          spans.get(i).start(),
          spans.get(i).end(),
          spans.get(i).of(text));
    }
  }

  private void insertNotes(long key, String step, List<Note> notes) throws SQLException {
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      Span span = note.span();
      sql.insert(
          "notes (article_key, step, position, stage, start_at, end_at, message)",
          key,
          step,
          i,
          Row.label(note.stage()),
          span == null ? null : span.start(),
          span == null ? null : span.end(),
          note.message());
    }
  }

  private static byte[] compressed(Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out);
        InputStream bytes = article.open()) {
      bytes.transferTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return out.toByteArray();
  }

  // ---- loading

  /** The bytes of an article as they came; empty where there is none of that name. */
  Optional<byte[]> original(String article) throws SQLException {
    return sql.find(
        "SELECT original FROM articles WHERE id = ?",
        row -> unpacked(row.bytes("original")),
        article);
  }

  private static byte[] unpacked(byte[] compressed) {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the bytes of an article in the case are damaged", e);
    }
  }

  /** The reading of an article that is there. */
  Reading load(String article) throws SQLException {
    long key = key(article);
    Annotated annotated = annotated(key, document(key));
    return new Reading(annotated, attributions(key), notes(key, article, "reading"));
  }

  Optional<byte[]> loadGist(String article, String madeBy) throws SQLException {
    return sql.find(
        "SELECT content FROM gists WHERE article_key = ? AND made_by = ?",
        row -> row.bytes("content"),
        key(article),
        madeBy);
  }

  /** What a list shows of an article that is there. */
  Listed listed(String article) throws SQLException {
    long key = key(article);
    Map<String, List<Finding>> findings = findings(key);
    List<Note> notes = new ArrayList<>(notes(key, article, "document"));
    notes.addAll(notes(key, article, "annotated"));
    notes.addAll(notes(key, article, "reading"));
    return new Listed(
        article,
        sha256(key),
        only(findings.get("title")),
        only(findings.get("outlet")),
        date(key, "annotated"),
        notes);
  }

  private String sha256(long key) throws SQLException {
    return sql.find(
            "SELECT sha256 FROM articles WHERE article_key = ?", row -> row.text("sha256"), key)
        .orElseThrow();
  }

  private Document document(long key) throws SQLException {
    List<Block> blocks = blocks(key);
    List<Link> links =
        sql.list(
            "SELECT start_at, end_at, target FROM links WHERE article_key = ? ORDER BY position",
            row -> new Link(row.span(), row.text("target")),
            key);
    Metadata metadata = metadata(key);
    List<Document> found =
        sql.list(
            "SELECT id, sha256, text, alignment FROM articles WHERE article_key = ?",
            row ->
                new Document(
                    row.text("id"),
                    row.text("sha256"),
                    row.text("text"),
                    blocks,
                    links,
                    metadata,
                    CompactText.alignment(row.text("alignment")),
                    notes(key, row.text("id"), "document")),
            key);
    return found.get(0);
  }

  private List<Block> blocks(long key) throws SQLException {
    return sql.list(
        "SELECT kind, start_at, end_at, posted_by FROM blocks WHERE article_key = ?"
            + " ORDER BY position",
        row ->
            new Block(
                row.constant("kind", BlockKind.class), row.span(), row.textOrNull("posted_by")),
        key);
  }

  private Map<String, List<Finding>> findings(long key) throws SQLException {
    Map<String, List<Finding>> findings = new HashMap<>();
    sql.list(
        "SELECT field, value, certainty, evidence, decided_by FROM findings WHERE article_key = ?"
            + " ORDER BY field, position",
        row ->
            findings
                .computeIfAbsent(row.text("field"), field -> new ArrayList<>())
                .add(
                    new Finding(
                        row.text("value"),
                        row.constant("certainty", Certainty.class),
                        row.text("evidence"),
                        row.text("decided_by"))),
        key);
    return findings;
  }

  private Metadata metadata(long key) throws SQLException {
    Map<String, List<Finding>> findings = findings(key);
    return new Metadata(
        only(findings.get("title")),
        only(findings.get("outlet")),
        findings.getOrDefault("author", List.of()),
        date(key, "published"),
        date(key, "modified"),
        only(findings.get("language")),
        only(findings.get("canonical-url")),
        only(findings.get("credit")),
        only(findings.get("section")));
  }

  private static @Nullable Finding only(@Nullable List<Finding> findings) {
    return findings == null ? null : findings.get(0);
  }

  private @Nullable Published date(long key, String field) throws SQLException {
    return sql.find(
            "SELECT earliest, latest, certainty, evidence, decided_by FROM dates"
                + " WHERE article_key = ? AND field = ?",
            row ->
                new Published(
                    row.dateOrNull("earliest"),
                    row.dateOrNull("latest"),
                    row.constant("certainty", Certainty.class),
                    row.text("evidence"),
                    row.text("decided_by")),
            key,
            field)
        .orElse(null);
  }

  private Annotated annotated(long key, Document document) throws SQLException {
    return new Annotated(
        document,
        sql.list(
            "SELECT block, start_at, end_at, tokens FROM sentences WHERE article_key = ?"
                + " ORDER BY position",
            row ->
                new Sentence(
                    row.span(),
                    row.number("block"),
                    CompactText.tokens(row.text("tokens"), vocabulary)),
            key),
        entities(key),
        mentions(key),
        sql.list(
            "SELECT start_at, end_at, earliest, latest, coalesce(kind, 'date') AS kind, value"
                + " FROM times LEFT JOIN time_values USING (article_key, position)"
                + " WHERE article_key = ? ORDER BY position",
            row ->
                new TimeMention(
                    row.span(),
                    row.dateOrNull("earliest"),
                    row.dateOrNull("latest"),
                    row.constant("kind", TimeKind.class),
                    row.textOrNull("value")),
            key),
        date(key, "annotated"),
        only(findings(key).get("annotated-language")),
        notes(key, document.article(), "annotated"));
  }

  private List<Entity> entities(long key) throws SQLException {
    return sql.list(
        "SELECT entity, name, kind, pronouns FROM entities WHERE article_key = ?"
            + " ORDER BY position",
        row ->
            new Entity(
                row.number("entity"),
                row.text("name"),
                row.constant("kind", EntityKind.class),
                Set.copyOf(CompactText.words(row.text("pronouns")))),
        key);
  }

  private List<Mention> mentions(long key) throws SQLException {
    return sql.list(
        "SELECT start_at, end_at, form, entity, certainty FROM mentions WHERE article_key = ?"
            + " ORDER BY position",
        row ->
            new Mention(
                row.span(),
                row.constant("form", MentionForm.class),
                row.number("entity"),
                row.constant("certainty", Certainty.class)),
        key);
  }

  private List<Attribution> attributions(long key) throws SQLException {
    Map<String, List<Span>> spans = new HashMap<>();
    sql.list(
        "SELECT attribution, part, start_at, end_at FROM attribution_spans WHERE article_key = ?"
            + " ORDER BY attribution, part, position",
        row ->
            spans
                .computeIfAbsent(
                    row.text("attribution") + " " + row.text("part"), part -> new ArrayList<>())
                .add(row.span()),
        key);
    return sql.list(
        "SELECT id, speaker, kind, act, medium, inside, anonymity, figure_of, stands_for,"
            + " confidence, decided_by"
            + " FROM attributions WHERE article_key = ? ORDER BY position",
        row -> attribution(row, spans),
        key);
  }

  private static Attribution attribution(Row row, Map<String, List<Span>> spans)
      throws SQLException {
    String id = row.text("id");
    return new Attribution(
        id,
        spans.getOrDefault(id + " source", List.of()),
        spans.getOrDefault(id + " cue", List.of()),
        spans.getOrDefault(id + " content", List.of()),
        row.textOrNull("speaker"),
        row.constant("kind", SpeakerKind.class),
        row.constant("act", Act.class),
        row.textOrNull("medium"),
        row.textOrNull("inside"),
        row.textOrNull("anonymity"),
        row.textOrNull("figure_of"),
        row.textOrNull("stands_for"),
        row.fraction("confidence"),
        row.text("decided_by"));
  }

  private List<Note> notes(long key, String article, String step) throws SQLException {
    return sql.list(
        "SELECT stage, start_at, end_at, message FROM notes WHERE article_key = ? AND step = ?"
            + " ORDER BY position",
        row ->
            new Note(
                article, row.constant("stage", Stage.class), row.spanOrNull(), row.text("message")),
        key,
        step);
  }
}
