package dev.whence.export;

import dev.whence.model.Attribution;
import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.Hop;
import dev.whence.model.Listed;
import dev.whence.model.Origin;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Span;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as flat tables. Each row of a table has the same columns in the same order; a value is a
 * text, a number, a truth value, or null where nothing is known.
 */
final class Tables {

  /** The columns of each table, also where it has no row. */
  static final Map<String, List<String>> COLUMNS = columns();

  private final Articles articles;
  private final Grades grades;
  private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

  private Tables(Trace trace) {
    articles = new Articles(trace);
    grades = new Grades(trace);
    COLUMNS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
  }

  static Tables of(Trace trace) {
    Tables tables = new Tables(trace);
    tables.addArticles(trace);
    trace.readings().forEach(tables::addAttributions);
    for (int i = 0; i < trace.rumours().size(); i++) {
      tables.addRumour(i + 1, trace.rumours().get(i));
      tables.addGrades(i + 1, trace.rumours().get(i));
    }
    tables.grades.ofSources().forEach(one -> tables.addGrade(listOf(null, null), one));
    return tables;
  }

  List<Map<String, @Nullable Object>> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  static List<String> columnsOf(String table) {
    return COLUMNS.getOrDefault(table, List.of());
  }

  private static Map<String, List<String>> columns() {
    String words = "words_article,words_start,words_end,words";
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "articles",
        "rumour,claim,article,sha256,title,outlet,authors,published,language,address,stance,tone,"
            + "certainty,own_reporting,copies,decided_by");
    tables.put(
        "attributions",
        "article,attribution,speaker,kind,act,medium,inside,anonymity,figure_of,stands_for,source,cue,content,"
            + "content_start,content_end,confidence,decided_by");
    tables.put("origins", "rumour,claim,origin,name,kind,published_by,counted");
    tables.put("hops", "rumour,claim,article,origin,origin_name,step,by,by_article," + words);
    tables.put("denials", "rumour,claim,article,who,of,of_claim," + words);
    tables.put("silences", "rumour,claim,article,who,kind,of," + words);
    tables.put("grades", "rumour,claim,kind,of,value,who,at,why");
    Map<String, List<String>> columns = new LinkedHashMap<>();
    tables.forEach((table, names) -> columns.put(table, List.of(names.split(",", -1))));
    return columns;
  }

  /** A row for each article and rumour; of a case without a rumour, one for each article. */
  private void addArticles(Trace trace) {
    for (int i = 0; i < trace.rumours().size(); i++) {
      Rumour rumour = trace.rumours().get(i);
      for (Traced traced : rumour.articles()) {
        String copied = traced.copies();
        add(
            "articles",
            List.of(i + 1, rumour.claim()),
            about(traced.article()),
            listOf(
                traced.stance().label(),
                traced.stance() == Stance.UNRELATED ? null : traced.tone().label(),
                traced.certainty().name().toLowerCase(Locale.ROOT),
                traced.ownReporting(),
                copied,
                traced.decidedBy()));
      }
    }
    if (trace.rumours().isEmpty()) {
      for (Listed one : articles.all()) {
        add(
            "articles",
            listOf(null, null),
            about(one.article()),
            listOf(null, null, null, null, null, null));
      }
    }
  }

  private List<@Nullable Object> about(String article) {
    String authors = String.join("; ", articles.authors(article));
    return listOf(
        article,
        articles.sha256(article).orElse(null),
        articles.title(article).orElse(null),
        articles.outlet(article).orElse(null),
        authors.isEmpty() ? null : authors,
        articles.published(article).map(date -> date.edtf()).orElse(null),
        articles.language(article).orElse(null),
        articles.address(article).orElse(null));
  }

  private void addAttributions(Reading reading) {
    for (Attribution one : reading.attributions()) {
      add(
          "attributions",
          listOf(
              reading.article(),
              one.id(),
              one.speaker(),
              one.kind().label(),
              one.act().label(),
              one.medium(),
              one.inside(),
              one.anonymity(),
              one.figureOf(),
              one.standsFor(),
              joined(reading, one.source()),
              joined(reading, one.cue()),
              joined(reading, one.content()),
              one.content().isEmpty() ? null : one.content().get(0).start(),
              one.content().isEmpty() ? null : one.content().get(one.content().size() - 1).end(),
              one.confidence(),
              one.decidedBy()));
    }
  }

  private static @Nullable String joined(Reading reading, List<Span> spans) {
    return spans.isEmpty()
        ? null
        : spans.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
  }

  private void addRumour(int number, Rumour rumour) {
    List<@Nullable Object> head = List.of(number, rumour.claim());
    Map<String, String> names = new LinkedHashMap<>();
    for (Origin origin : rumour.origins()) {
      names.put(origin.id(), origin.name());
      add(
          "origins",
          head,
          listOf(
              origin.id(),
              origin.name(),
              origin.kind().label(),
              origin.publishedBy(),
              origin.counted()));
    }
    for (Traced traced : rumour.articles()) {
      traced.restsOn().forEach(one -> addHops(head, traced, one, names));
      for (Denial denial : traced.denials()) {
        List<@Nullable Object> what =
            listOf(traced.article(), denial.who(), denial.of(), denial.ofClaim());
        add("denials", head, what, words(denial.words()));
      }
      for (Silence silence : traced.silences()) {
        List<@Nullable Object> what =
            listOf(traced.article(), silence.who(), silence.kind().label(), silence.of());
        add("silences", head, what, words(silence.words()));
      }
    }
  }

  private void addGrades(int number, Rumour rumour) {
    List<@Nullable Object> head = List.of(number, rumour.claim());
    grades.of(rumour).forEach(one -> addGrade(head, one));
  }

  private void addGrade(List<@Nullable Object> head, Correction one) {
    add(
        "grades",
        head,
        listOf(
            one.change().kind().label(),
            one.change().target().name(),
            one.change().after(),
            one.who(),
            one.at().toString(),
            one.why().isEmpty() ? null : one.why()));
  }

  /** Step 0 is the article's own word for its origin; the steps from 1 are those between. */
  private void addHops(
      List<@Nullable Object> head, Traced traced, RestsOn one, Map<String, String> names) {
    List<@Nullable Object> way = listOf(traced.article(), one.origin(), names.get(one.origin()));
    add("hops", head, way, listOf(0, null, null), words(one.words()));
    int step = 0;
    for (Hop hop : one.via()) {
      add("hops", head, way, listOf(++step, hop.by(), hop.article()), words(hop.words()));
    }
  }

  private List<@Nullable Object> words(Words words) {
    return articles.holds(words)
        ? listOf(words.article(), words.span().start(), words.span().end(), words.text())
        : listOf(words.article(), null, null, null);
  }

  @SafeVarargs
  private void add(String table, List<@Nullable Object>... parts) {
    List<String> names = columnsOf(table);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (List<@Nullable Object> part : parts) {
      for (@Nullable Object value : part) {
        row.put(names.get(row.size()), value);
      }
    }
    if (row.size() != names.size()) {
      throw new IllegalStateException(table + ": " + row.size() + " values for " + names);
    }
    rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
  }

  /** A list that may hold nulls. */
  private static List<@Nullable Object> listOf(@Nullable Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
