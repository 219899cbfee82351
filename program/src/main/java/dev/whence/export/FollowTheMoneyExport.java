package dev.whence.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Listed;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Published;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/**
 * FollowTheMoney entities: articles, the named people and organisations that a rumour is traced to
 * or that answered it, and links between them with the words. Unnamed sources are no entities,
 * since an entity may be matched with a name elsewhere; they stand in the notes of their article.
 */
final class FollowTheMoneyExport {

  private final Trace trace;
  private final Articles articles;
  private final Map<String, String> schemaByName = new LinkedHashMap<>();
  private final Map<String, ObjectNode> entities = new LinkedHashMap<>();

  FollowTheMoneyExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
  }

  String text() {
    learnNames();
    articles.all().forEach(this::article);
    trace.rumours().forEach(this::rumour);
    return entities.values().stream().map(Json::line).collect(Collectors.joining());
  }

  private void learnNames() {
    trace.readings().stream()
        .flatMap(reading -> reading.attributions().stream())
        .forEach(this::learnName);
    trace.rumours().stream().flatMap(rumour -> rumour.origins().stream()).forEach(this::learnName);
  }

  private void learnName(Attribution one) {
    String speaker = one.speaker();
    if (speaker != null && one.kind().isNamed() && one.figureOf() == null) {
      learnName(speaker, one.kind() == SpeakerKind.PERSON);
    }
  }

  private void learnName(Origin origin) {
    if (origin.kind() != OriginKind.UNNAMED && origin.kind() != OriginKind.DOCUMENT) {
      learnName(origin.name(), origin.kind() == OriginKind.PERSON);
    }
  }

  /** What one article calls a person and another an organisation is only known to be either. */
  private void learnName(String name, boolean isPerson) {
    schemaByName.merge(
        name,
        isPerson ? "Person" : "Organization",
        (known, now) -> known.equals(now) ? known : "LegalEntity");
  }

  private void article(Listed one) {
    String id = one.article();
    ObjectNode entity = entity(articleId(id), "Article");
    add(entity, "fileName", id);
    articles.title(id).ifPresent(title -> add(entity, "title", title));
    add(entity, "name", articles.title(id).orElse(id));
    articles.outlet(id).ifPresent(outlet -> add(entity, "publisher", outlet));
    articles.authors(id).forEach(author -> add(entity, "author", author));
    articles.address(id).ifPresent(address -> add(entity, "sourceUrl", address));
    articles
        .published(id)
        .filter(Published::isDay)
        .ifPresent(date -> add(entity, "publishedAt", date.edtf()));
    articles.language(id).ifPresent(language -> addLanguage(entity, language));
    add(entity, "notes", "SHA-256 " + one.sha256());
  }

  /** FollowTheMoney writes languages in three letters. */
  private static void addLanguage(ObjectNode entity, String language) {
    try {
      String three = new Locale.Builder().setLanguage(language).build().getISO3Language();
      if (three.length() == 3) {
        add(entity, "language", three);
      }
    } catch (IllformedLocaleException | MissingResourceException e) {
      add(entity, "notes", "language " + language);
    }
  }

  private void rumour(Rumour rumour) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    rumour.origins().forEach(origin -> origins.put(origin.id(), origin));
    for (Traced traced : rumour.articles()) {
      if (traced.stance() != Stance.UNRELATED) {
        add(entity(articleId(traced.article()), "Article"), "keywords", rumour.claim());
      }
      traced
          .restsOn()
          .forEach(
              one -> {
                Origin origin = origins.get(one.origin());
                if (origin != null) {
                  link(traced, origin.name(), "given as origin of: " + rumour.claim(), one.words());
                }
              });
      for (Denial denial : traced.denials()) {
        link(
            traced,
            denial.who(),
            denial.hasObject() ? "denies: " + denial.of() : "says it is not so",
            denial.words());
      }
      for (Silence silence : traced.silences()) {
        String on = silence.of() == null ? "" : " on: " + silence.of();
        String role = "silent (" + silence.kind().label() + ")" + on;
        link(traced, silence.who(), role, silence.words());
      }
    }
  }

  private void link(Traced traced, String who, String role, Words words) {
    String schema = schemaByName.get(who);
    String article = articleId(traced.article());
    if (schema == null) {
      add(entity(article, "Article"), "notes", who + ": " + role);
      return;
    }
    String subject = "whence-" + Iri.uuid("agent", who);
    add(entity(subject, schema), "name", who);
    String id = "whence-" + Iri.uuid("link", article, who, role, words.span().toString());
    ObjectNode link = entity(id, "UnknownLink");
    add(link, "subject", subject);
    add(link, "object", article);
    add(link, "role", role);
    if (articles.holds(words)) {
      add(link, "description", words.text());
    }
  }

  private String articleId(String article) {
    return "whence-" + Iri.uuid("article", article, articles.sha256(article).orElse(""));
  }

  private ObjectNode entity(String id, String schema) {
    return entities.computeIfAbsent(
        id,
        absent -> {
          ObjectNode entity = Json.object().put("id", id).put("schema", schema);
          entity.putObject("properties");
          return entity;
        });
  }

  /** Every property is a list, and holds a value once. */
  private static void add(ObjectNode entity, String property, String value) {
    String clean = CleanText.of(value);
    if (clean.isBlank()) {
      return;
    }
    var values = entity.withObject("/properties").withArray(property);
    for (var known : values) {
      if (known.asText().equals(clean)) {
        return;
      }
    }
    values.add(clean);
  }
}
