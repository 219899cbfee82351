package dev.whence.export;

import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.Hop;
import dev.whence.model.Listed;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * W3C PROV-O in Turtle. An article is an entity; what an origin said is an entity attributed to the
 * origin, which is an agent, or an entity where it is a document. Each step carries the words that
 * say so.
 */
final class ProvExport {

  private static final String HEAD =
      """
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix schema: <https://schema.org/> .

      """;

  private final Trace trace;
  private final Articles articles;
  private final Grades grades;

  /** What is said of each thing, once each, in the order of the case. */
  private final Map<String, Set<String>> statements = new LinkedHashMap<>();

  ProvExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
    this.grades = new Grades(trace);
  }

  String text() {
    articles.all().forEach(this::article);
    trace.rumours().forEach(this::rumour);
    StringBuilder page = new StringBuilder(HEAD);
    statements.forEach(
        (subject, said) ->
            page.append(subject).append("\n  ").append(String.join(" ;\n  ", said)).append(" .\n"));
    return page.toString();
  }

  private void article(Listed one) {
    String id = one.article();
    String article = Turtle.iri(articles.iri(id));
    say(article, "a prov:Entity, schema:NewsArticle");
    say(article, "dcterms:identifier " + Turtle.text(id));
    say(article, "dcterms:identifier " + Turtle.text("sha-256:" + one.sha256()));
    articles.title(id).ifPresent(title -> say(article, "dcterms:title " + Turtle.text(title)));
    articles.published(id).ifPresent(d -> say(article, "dcterms:issued " + Turtle.text(d.edtf())));
    articles.address(id).ifPresent(url -> say(article, "schema:url " + Turtle.iri(url)));
    articles
        .outlet(id)
        .ifPresent(
            outlet -> say(article, "prov:wasAttributedTo " + agent("prov:Organization", outlet)));
  }

  private void rumour(Rumour rumour) {
    String claim = Turtle.iri(Iri.of("claim", rumour.claim()));
    say(claim, "a prov:Entity, schema:Claim");
    say(claim, "schema:text " + Turtle.text(rumour.claim()));
    Map<String, Origin> origins = new LinkedHashMap<>();
    rumour.origins().forEach(origin -> origins.put(origin.id(), origin));
    for (Traced traced : rumour.articles()) {
      String article = Turtle.iri(articles.iri(traced.article()));
      if (traced.stance() != Stance.UNRELATED) {
        say(claim, "schema:appearance " + article);
      }
      String copied = traced.copies();
      if (copied != null) {
        say(article, "prov:wasQuotedFrom " + Turtle.iri(articles.iri(copied)));
      }
      traced.restsOn().forEach(one -> way(rumour, article, one, origins));
      traced.denials().forEach(denial -> denial(claim, article, denial));
      traced.silences().forEach(silence -> silence(claim, article, silence));
    }
    grades.of(rumour).forEach(one -> grade(claim, one));
  }

  /** What a user judged is an entity of its own, of that user and time. */
  private void grade(String claim, Correction one) {
    String node = Turtle.iri(Iri.of("grade", claim, String.valueOf(one.number())));
    String said = one.change().kind().label() + ": " + one.change().after();
    say(node, "a prov:Entity");
    say(node, "rdfs:label " + Turtle.text(said));
    say(node, "schema:about " + claim);
    say(node, "prov:wasAttributedTo " + agent("prov:Person", one.who()));
    say(node, "prov:generatedAtTime \"" + one.at() + "\"^^xsd:dateTime");
    if (!one.why().isEmpty()) {
      say(node, "rdfs:comment " + Turtle.text(one.why()));
    }
  }

  /** From the article back through those who handed the word on to what the origin said. */
  private void way(Rumour rumour, String article, RestsOn one, Map<String, Origin> origins) {
    String to = article;
    for (Hop hop : one.via()) {
      String from = hop.article() == null ? told(rumour, hop) : iri(hop.article());
      if (!from.equals(to)) {
        derived(to, from, hop.words());
        to = from;
      }
    }
    Origin origin = origins.get(one.origin());
    if (origin != null) {
      String statement = saidBy(rumour, origin);
      derived(to, statement, one.words());
      say(article, "prov:hadPrimarySource " + statement);
    }
  }

  private String iri(String article) {
    return Turtle.iri(articles.iri(article));
  }

  /** What somebody cited said of the claim, where no article of theirs is at hand. */
  private String told(Rumour rumour, Hop hop) {
    String told = Turtle.iri(Iri.of("told", rumour.claim(), hop.by()));
    say(told, "a prov:Entity");
    say(told, "prov:wasAttributedTo " + agent("prov:Agent", hop.by()));
    return told;
  }

  private String saidBy(Rumour rumour, Origin origin) {
    String statement = Turtle.iri(Iri.of("said", rumour.claim(), origin.id()));
    say(statement, "a prov:Entity");
    say(statement, "rdfs:label " + Turtle.text(origin.name()));
    switch (origin.kind()) {
      case PERSON -> say(statement, "prov:wasAttributedTo " + agent("prov:Person", origin.name()));
      case ORGANISATION, OUTLET ->
          say(statement, "prov:wasAttributedTo " + agent("prov:Organization", origin.name()));
      case DOCUMENT -> say(statement, "rdfs:comment " + Turtle.text("a document"));
      case UNNAMED -> unnamed(statement, rumour, origin);
    }
    return statement;
  }

  /** An unnamed source is an agent of its own rumour alone: the same words may mean another. */
  private void unnamed(String statement, Rumour rumour, Origin origin) {
    String source = Turtle.iri(Iri.of("unnamed", rumour.claim(), origin.id()));
    say(source, "a prov:Agent");
    say(source, "rdfs:label " + Turtle.text(origin.name() + " (unnamed)"));
    say(statement, "prov:wasAttributedTo " + source);
    String vouching = origin.publishedBy();
    if (vouching != null) {
      say(statement, "rdfs:comment " + Turtle.text("vouched for by " + vouching));
    }
  }

  private void denial(String claim, String article, Denial denial) {
    String node = Turtle.iri(Iri.of("denial", claim, article, denial.who(), denial.of()));
    say(node, "a prov:Entity, schema:Quotation");
    say(node, "rdfs:label " + Turtle.text("denial by " + denial.who() + object(denial)));
    say(node, "prov:wasAttributedTo " + agent("prov:Agent", denial.who()));
    answer(node, claim, article, denial.words());
  }

  private static String object(Denial denial) {
    return denial.hasObject() ? " of: " + denial.of() : "";
  }

  private void silence(String claim, String article, Silence silence) {
    String node = Turtle.iri(Iri.of("silence", claim, article, silence.who()));
    say(node, "a prov:Entity, schema:Quotation");
    say(
        node,
        "rdfs:label "
            + Turtle.text("silence of " + silence.who() + " (" + silence.kind().label() + ")"));
    String of = silence.of();
    if (of != null) {
      say(node, "rdfs:comment " + Turtle.text("on: " + of));
    }
    answer(node, claim, article, silence.words());
  }

  private void answer(String node, String claim, String article, Words words) {
    say(node, "schema:about " + claim);
    say(claim, "schema:subjectOf " + node);
    say(node, "prov:wasQuotedFrom " + article);
    if (articles.holds(words)) {
      say(node, "schema:text " + Turtle.text(words.text()));
    }
  }

  private void derived(String to, String from, Words words) {
    say(to, "prov:wasDerivedFrom " + from);
    String step = Turtle.iri(Iri.of("step", to, from));
    say(to, "prov:qualifiedDerivation " + step);
    say(step, "a prov:Derivation");
    say(step, "prov:entity " + from);
    if (articles.holds(words)) {
      say(step, "rdfs:comment " + Turtle.text(words.text()));
    }
  }

  private String agent(String type, String name) {
    String agent = Turtle.iri(Iri.of("agent", name));
    say(agent, "a prov:Agent, " + type);
    say(agent, "rdfs:label " + Turtle.text(name));
    return agent;
  }

  private void say(String subject, String said) {
    statements.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(said);
  }
}
