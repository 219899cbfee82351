package dev.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Attribution;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.Listed;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * schema.org in JSON-LD. The context is in the file, so that nothing need be fetched to read it. A
 * {@code ClaimReview} is a rating, and Whence rates nothing: there is one only where a user rated a
 * claim, in her words and under her name.
 */
final class SchemaOrgExport {

  private static final String OPENING_MARKS = "\"“„«»‘‚'「『";

  private final Trace trace;
  private final Articles articles;
  private final Grades grades;
  private final ArrayNode graph = Json.array();

  SchemaOrgExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
    this.grades = new Grades(trace);
  }

  String text() {
    trace.rumours().forEach(this::claim);
    articles.all().forEach(this::article);
    trace.readings().forEach(this::quotations);
    ObjectNode page = Json.object();
    page.putObject("@context").put("@vocab", "https://schema.org/");
    page.set("@graph", graph);
    return Json.page(page);
  }

  private void claim(Rumour rumour) {
    ObjectNode claim = Json.typed("Claim").put("@id", Iri.of("claim", rumour.claim()));
    claim.put("text", CleanText.of(rumour.claim()));
    ArrayNode appearances = claim.putArray("appearance");
    ArrayNode answers = claim.putArray("subjectOf");
    for (Traced traced : rumour.articles()) {
      if (traced.stance() != Stance.UNRELATED) {
        appearances.add(Json.reference(articles.iri(traced.article())));
      }
      traced.denials().forEach(denial -> answers.add(denial(denial)));
      traced.silences().forEach(silence -> answers.add(silence(silence)));
    }
    graph.add(claim);
    grades.of(rumour).stream()
        .filter(one -> one.change().kind() == ChangeKind.RATING)
        .forEach(one -> graph.add(review(rumour, one)));
  }

  private static ObjectNode review(Rumour rumour, Correction rating) {
    String id = Iri.of("review", rumour.claim(), String.valueOf(rating.number()));
    ObjectNode review = Json.typed("ClaimReview").put("@id", id);
    review.put("claimReviewed", CleanText.of(rumour.claim()));
    review.set("itemReviewed", Json.reference(Iri.of("claim", rumour.claim())));
    review.set("author", named("Person", rating.who()));
    review.put("datePublished", rating.at().toString());
    review.set(
        "reviewRating",
        Json.typed("Rating").put("alternateName", CleanText.of(rating.change().after())));
    return rating.why().isEmpty() ? review : review.put("reviewBody", CleanText.of(rating.why()));
  }

  private ObjectNode denial(Denial denial) {
    ObjectNode node = words(denial.words());
    node.put("disambiguatingDescription", "a denial");
    node.put("creditText", CleanText.of(denial.who()));
    return denial.hasObject() ? node.put("abstract", CleanText.of("denied: " + denial.of())) : node;
  }

  private ObjectNode silence(Silence silence) {
    ObjectNode node = words(silence.words());
    node.put("disambiguatingDescription", "a silence, and no denial: " + silence.kind().label());
    node.put("creditText", CleanText.of(silence.who()));
    String of = silence.of();
    return of == null ? node : node.put("abstract", CleanText.of("asked about: " + of));
  }

  /** Words as they stand in an article, without the text where it does not hold them. */
  private ObjectNode words(Words words) {
    ObjectNode node = Json.typed("Quotation");
    node.set("isPartOf", Json.reference(articles.iri(words.article())));
    return articles.holds(words) ? node.put("text", CleanText.of(words.text())) : node;
  }

  private void article(Listed one) {
    String id = one.article();
    ObjectNode node = Json.typed("NewsArticle").put("@id", articles.iri(id));
    ArrayNode identifiers = node.putArray("identifier").add(CleanText.of(id));
    identifiers.add(
        Json.typed("PropertyValue").put("propertyID", "SHA-256").put("value", one.sha256()));
    articles.title(id).ifPresent(title -> node.put("headline", CleanText.of(title)));
    articles.address(id).ifPresent(address -> node.put("url", address));
    articles.language(id).ifPresent(language -> node.put("inLanguage", CleanText.of(language)));
    articles
        .published(id)
        .filter(Published::isDay)
        .ifPresent(date -> node.put("datePublished", date.edtf()));
    articles
        .published(id)
        .filter(date -> !date.isDay())
        .ifPresent(date -> node.put("temporal", date.edtf()));
    articles.outlet(id).ifPresent(outlet -> node.set("publisher", named("Organization", outlet)));
    ArrayNode authors = Json.array();
    articles.authors(id).forEach(author -> authors.add(CleanText.of(author)));
    if (!authors.isEmpty()) {
      node.set("creditText", authors);
    }
    graph.add(node);
  }

  /** What is printed between quotation marks; what is only told is no quotation. */
  private void quotations(Reading reading) {
    for (Attribution one : reading.attributions()) {
      if (isQuoted(one, reading)) {
        graph.add(quotation(one, reading));
      }
    }
  }

  private static boolean isQuoted(Attribution one, Reading reading) {
    return !one.content().isEmpty()
        && !one.content().get(0).isEmpty()
        && OPENING_MARKS.indexOf(reading.text().charAt(one.content().get(0).start())) >= 0;
  }

  private ObjectNode quotation(Attribution one, Reading reading) {
    String id = Iri.of("attribution", articles.iri(reading.article()), one.id());
    ObjectNode node = Json.typed("Quotation").put("@id", id);
    node.put("text", CleanText.of(textOf(one, reading)));
    node.set("isPartOf", Json.reference(articles.iri(reading.article())));
    String speaker = one.speaker();
    @Nullable String type = typeOf(one.kind());
    if (speaker != null && type != null) {
      node.set("spokenByCharacter", named(type, speaker));
    } else if (speaker != null) {
      node.put("creditText", CleanText.of(speaker));
    }
    return node;
  }

  private static String textOf(Attribution one, Reading reading) {
    return one.content().stream()
        .map((Span span) -> span.of(reading.text()))
        .collect(Collectors.joining(" … "));
  }

  /** Unnamed sources are nobody's entry in a list of people. */
  private static @Nullable String typeOf(SpeakerKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION, OUTLET -> "Organization";
      default -> null;
    };
  }

  private static ObjectNode named(String type, String name) {
    return Json.typed(type).put("name", CleanText.of(name));
  }
}
