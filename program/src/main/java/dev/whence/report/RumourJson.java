package dev.whence.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Denial;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.Listed;
import dev.whence.model.Merge;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.Passage;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Statement;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON of a rumour. {@code articles} and {@code origins} hold the fields of the origin labels
 * and no other, so that whatever reads labels reads them; spans, ways and reasons stand beside them
 * under {@code details} and the keys after it.
 */
final class RumourJson {

  private final JsonMapper mapper;
  private final ReadingJson readingJson;
  private final Trace trace;
  private final Map<String, Listed> articles = new HashMap<>();

  RumourJson(JsonMapper mapper, Trace trace) {
    this.mapper = mapper;
    this.readingJson = new ReadingJson(mapper);
    this.trace = trace;
    trace.readings().forEach(one -> articles.put(one.article(), one.listed()));
    trace.others().forEach(one -> articles.put(one.article(), one));
  }

  ObjectNode rumours() {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode rumours = node.putArray("rumours");
    trace.rumours().forEach(rumour -> rumours.add(rumour(rumour)));
    return withRejected(node);
  }

  ObjectNode withRejected(ObjectNode node) {
    ArrayNode rejected = node.putArray("rejected");
    trace.rejected().forEach(one -> rejected.add(readingJson.rejected(one)));
    new CorrectionJson(mapper).addTo(node, trace.amendments());
    return node;
  }

  ObjectNode rumour(Rumour rumour) {
    ObjectNode node = mapper.createObjectNode();
    node.put("claim", rumour.claim());
    ArrayNode articles = node.putArray("articles");
    rumour.articles().forEach(traced -> articles.add(article(traced)));
    ArrayNode origins = node.putArray("origins");
    rumour.origins().forEach(origin -> origins.add(origin(origin)));
    node.putObject("independent_origins")
        .put("least", rumour.independentOrigins().least())
        .put("most", rumour.independentOrigins().most());
    node.put("why", rumour.independentOrigins().why());
    ArrayNode details = node.putArray("details");
    rumour.articles().forEach(traced -> details.add(detail(traced)));
    evidence(node, rumour);
    return node;
  }

  private ObjectNode article(Traced traced) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", traced.article());
    node.put("stance", traced.stance().label());
    node.put("tone", traced.tone().label());
    ArrayNode restsOn = node.putArray("rests_on");
    for (RestsOn one : traced.restsOn()) {
      ObjectNode inner = restsOn.addObject();
      inner.put("origin", one.origin());
      ArrayNode via = inner.putArray("via");
      one.via().forEach(hop -> via.add(hop.by()));
      inner.put("words", one.words().text());
    }
    node.put("own_reporting", traced.ownReporting());
    node.put("copies", traced.copies());
    ArrayNode denials = node.putArray("denials");
    for (Denial one : traced.denials()) {
      denials
          .addObject()
          .put("who", one.who())
          .put("of", one.of())
          .put("words", one.words().text());
    }
    ArrayNode silence = node.putArray("silence");
    for (Silence one : traced.silences()) {
      silence.addObject().put("who", one.who()).put("words", one.words().text());
    }
    return node;
  }

  private ObjectNode origin(Origin origin) {
    return mapper
        .createObjectNode()
        .put("id", origin.id())
        .put("name", origin.name())
        .put("kind", origin.kind().label())
        .put("published_by", origin.publishedBy());
  }

  private ObjectNode detail(Traced traced) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", traced.article());
    describe(node, traced.article());
    node.put("certainty", label(traced.certainty()));
    node.put("decided_by", traced.decidedBy());
    ArrayNode restsOn = node.putArray("rests_on");
    traced.restsOn().forEach(one -> restsOn.add(restsOn(one)));
    ArrayNode denials = node.putArray("denials");
    for (Denial one : traced.denials()) {
      ObjectNode inner = denials.addObject().put("who", one.who());
      inner.put("of", one.hasObject() ? one.of() : null);
      inner.put("of_claim", one.ofClaim());
      inner.set("words", words(one.words()));
    }
    ArrayNode silences = node.putArray("silence");
    for (Silence one : traced.silences()) {
      ObjectNode inner = silences.addObject().put("who", one.who());
      inner.put("kind", one.kind().label()).put("of", one.of());
      inner.set("words", words(one.words()));
    }
    ArrayNode passages = node.putArray("passages");
    traced.passages().forEach(one -> passages.add(passage(one)));
    return node;
  }

  private void describe(ObjectNode node, String article) {
    Listed listed = articles.get(article);
    if (listed == null) {
      return;
    }
    node.put("sha256", listed.sha256());
    node.put("outlet", ReadingJson.valueOf(listed.outlet()));
    node.put("title", ReadingJson.valueOf(listed.title()));
    node.put("published", ReadingJson.edtfOf(listed.published()));
    readingJson.notes(node.putArray("notes"), listed.notes());
  }

  private ObjectNode restsOn(RestsOn restsOn) {
    ObjectNode node = mapper.createObjectNode().put("origin", restsOn.origin());
    ArrayNode via = node.putArray("via");
    for (Hop hop : restsOn.via()) {
      ObjectNode inner = via.addObject().put("by", hop.by()).put("article", hop.article());
      inner.set("words", words(hop.words()));
    }
    node.set("words", words(restsOn.words()));
    return node;
  }

  private ObjectNode passage(Passage passage) {
    ObjectNode node = mapper.createObjectNode();
    node.put("attribution", passage.attribution());
    node.put("tone", passage.tone().label());
    node.put("likeness", passage.likeness());
    node.set("words", words(passage.words()));
    return node;
  }

  private void evidence(ObjectNode node, Rumour rumour) {
    ArrayNode merges = node.putArray("merges");
    rumour.independentOrigins().merges().forEach(one -> merges.add(merge(one)));
    ArrayNode uncounted = node.putArray("not_counted");
    rumour.origins().stream()
        .filter(origin -> !origin.counted())
        .forEach(origin -> uncounted.add(origin.id()));
    ArrayNode contrary = node.putArray("contrary_claims");
    rumour.contraryClaims().forEach(one -> contrary.add(statement(one)));
    ArrayNode observables = node.putArray("observables");
    rumour.observables().forEach(one -> observables.add(observable(one)));
    ArrayNode hedges = node.putArray("hedges");
    rumour.hedges().forEach(one -> hedges.add(hedge(one)));
    ArrayNode toFetch = node.putArray("to_fetch");
    rumour.toFetch().forEach(toFetch::add);
    readingJson.notes(node.putArray("notes"), rumour.notes());
  }

  private ObjectNode merge(Merge merge) {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode origins = node.putArray("origins");
    merge.origins().forEach(origins::add);
    ArrayNode parts = node.putArray("parts");
    for (Merge.Part part : merge.parts()) {
      parts
          .addObject()
          .put("name", part.name())
          .put("kind", part.kind().label())
          .put("published_by", part.publishedBy())
          .set("words", allWords(part.words()));
    }
    node.put("reason", label(merge.reason()));
    node.put("certain", merge.certain());
    node.put("why", merge.why());
    node.set("evidence", allWords(merge.evidence()));
    return node;
  }

  private ObjectNode statement(Statement statement) {
    ObjectNode node = mapper.createObjectNode().put("who", statement.who());
    node.set("words", words(statement.words()));
    return node;
  }

  private ObjectNode observable(Observable observable) {
    ObjectNode node = mapper.createObjectNode();
    node.put("kind", observable.kind().label());
    node.put("on_word_of", observable.onWordOf());
    node.set("words", words(observable.words()));
    return node;
  }

  private ObjectNode hedge(HedgeChange hedge) {
    ObjectNode node = mapper.createObjectNode();
    node.put("aspect", label(hedge.aspect()));
    node.put("change", label(hedge.change()));
    node.put("why", hedge.why());
    node.set("before", words(hedge.before()));
    node.set("after", words(hedge.after()));
    return node;
  }

  private ArrayNode allWords(List<Words> all) {
    ArrayNode array = mapper.createArrayNode();
    all.forEach(one -> array.add(words(one)));
    return array;
  }

  private ObjectNode words(Words words) {
    ObjectNode node = mapper.createObjectNode().put("article", words.article());
    node.set("span", readingJson.span(words.span()));
    return node.put("text", words.text());
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
