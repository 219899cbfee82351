package dev.whence.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The JSON of one article. */
final class ReadingJson {

  private final JsonMapper mapper;

  ReadingJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode reading(Reading reading) {
    Document document = reading.annotated().document();
    Annotated annotated = reading.annotated();
    ObjectNode node =
        article(document, annotated.published(), annotated.language(), document.text());
    structure(node, document);
    ArrayNode attributions = node.putArray("attributions");
    reading.attributions().forEach(attribution -> attributions.add(attribution(attribution)));
    notes(node.putArray("notes"), reading.allNotes());
    return node;
  }

  ObjectNode mainText(Document document) {
    ObjectNode node =
        article(
            document,
            document.metadata().published(),
            document.metadata().language(),
            document.mainText());
    notes(node.putArray("notes"), document.notes());
    return node;
  }

  ObjectNode rejected(Rejected rejected) {
    ObjectNode node = mapper.createObjectNode();
    node.put("article", rejected.article());
    ObjectNode why = node.putObject("rejected");
    why.put("stage", rejected.stage().label());
    why.put("reason", rejected.reason().label());
    why.put("message", rejected.message());
    return node;
  }

  void notes(ArrayNode array, List<Note> notes) {
    for (Note note : notes) {
      ObjectNode node = array.addObject();
      node.put("stage", note.stage().label());
      node.set("span", note.span() == null ? null : span(note.span()));
      node.put("message", note.message());
    }
  }

  ArrayNode span(Span span) {
    return mapper.createArrayNode().add(span.start()).add(span.end());
  }

  static @Nullable String valueOf(@Nullable Finding finding) {
    return finding == null ? null : finding.value();
  }

  static @Nullable String edtfOf(@Nullable Published published) {
    return published == null ? null : published.edtf();
  }

  private ObjectNode article(
      Document document, @Nullable Published published, @Nullable Finding language, String text) {
    ObjectNode node = mapper.createObjectNode();
    node.put("article", document.article());
    node.put("sha256", document.sha256());
    Metadata metadata = document.metadata();
    ObjectNode inner = node.putObject("document");
    inner.put("title", valueOf(metadata.title()));
    inner.put("outlet", valueOf(metadata.outlet()));
    inner.put("author", authorsOf(metadata));
    inner.put("published", edtfOf(published));
    inner.put("language", valueOf(language));
    inner.put("text", text);
    facts(node.putObject("metadata"), metadata, published, language);
    return node;
  }

  /** What the article says about itself, each with the words it rests on. */
  private void facts(
      ObjectNode node,
      Metadata metadata,
      @Nullable Published published,
      @Nullable Finding language) {
    node.set("title", fact(metadata.title()));
    node.set("outlet", fact(metadata.outlet()));
    ArrayNode authors = node.putArray("authors");
    metadata.authors().forEach(author -> authors.add(fact(author)));
    node.set("published", fact(published));
    node.set("modified", fact(metadata.modified()));
    node.set("language", fact(language));
    node.set("canonical_url", fact(metadata.canonicalUrl()));
    node.set("credit", fact(metadata.credit()));
    node.set("section", fact(metadata.section()));
  }

  private @Nullable ObjectNode fact(@Nullable Finding finding) {
    return finding == null
        ? null
        : fact(
            finding.value(),
            finding.certainty().name().toLowerCase(Locale.ROOT),
            finding.evidence(),
            finding.decidedBy());
  }

  private @Nullable ObjectNode fact(@Nullable Published date) {
    return date == null
        ? null
        : fact(
            date.edtf(),
            date.certainty().name().toLowerCase(Locale.ROOT),
            date.evidence(),
            date.decidedBy());
  }

  private ObjectNode fact(String value, String certainty, String evidence, String decidedBy) {
    ObjectNode node = mapper.createObjectNode();
    node.put("value", value);
    node.put("certainty", certainty);
    node.put("evidence", evidence);
    node.put("decided_by", decidedBy);
    return node;
  }

  private void structure(ObjectNode node, Document document) {
    ArrayNode blocks = node.putArray("blocks");
    for (Block block : document.blocks()) {
      ObjectNode one = blocks.addObject();
      one.put("kind", block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      one.set("span", span(block.span()));
      if (block.postedBy() != null) {
        one.put("posted_by", block.postedBy());
      }
    }
    ArrayNode links = node.putArray("links");
    for (Link link : document.links()) {
      links.addObject().put("target", link.target()).set("span", span(link.span()));
    }
  }

  private static @Nullable String authorsOf(Metadata metadata) {
    return metadata.authors().isEmpty()
        ? null
        : metadata.authors().stream().map(Finding::value).collect(Collectors.joining(", "));
  }

  private ObjectNode attribution(Attribution attribution) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", attribution.id());
    node.set("source", spans(attribution.source()));
    node.set("cue", spans(attribution.cue()));
    node.set("content", spans(attribution.content()));
    node.put("speaker", attribution.speaker());
    node.put("kind", attribution.kind().label());
    node.put("act", attribution.act().label());
    node.put("medium", attribution.medium());
    node.put("inside", attribution.inside());
    node.put("anonymity", attribution.anonymity());
    node.put("figure_of", attribution.figureOf());
    node.put("stands_for", attribution.standsFor());
    node.put("confidence", attribution.confidence());
    node.put("decided_by", attribution.decidedBy());
    return node;
  }

  private ArrayNode spans(List<Span> spans) {
    ArrayNode array = mapper.createArrayNode();
    spans.forEach(span -> array.add(span(span)));
    return array;
  }
}
