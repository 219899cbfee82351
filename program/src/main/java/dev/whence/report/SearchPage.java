package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.SearchResult.Facet;
import dev.whence.model.SearchResult.Hit;
import dev.whence.model.SearchResult.Part;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search: its form, what it found, and by what that can be narrowed down.
 *
 * @param asked what stands in its form
 * @param title how many sentences were found; null where nothing was asked
 * @param doubts what of the query was not understood
 * @param first the number of the first hit shown
 * @param pages the way to the hits before and after; null where all are shown
 */
record SearchPage(
    Asked asked,
    @Nullable String title,
    List<String> doubts,
    int first,
    List<Found> hits,
    @Nullable Pages pages,
    List<Narrowing> narrowings) {

  /** The fields; null where one is empty. Kinds are labels. */
  record Asked(
      @Nullable String words,
      @Nullable String speaker,
      @Nullable String outlet,
      @Nullable String kind,
      @Nullable String act,
      @Nullable String stance,
      @Nullable String from,
      @Nullable String to) {}

  /** A sentence. */
  record Found(String target, List<MarkedPiece> words, Link article, String date) {}

  /** Which hits are shown, and the addresses of those before and after; null for none. */
  record Pages(@Nullable String before, int first, int last, int all, @Nullable String after) {}

  /** What can be asked for besides, of one part. */
  record Narrowing(Part part, List<More> all) {}

  /** One condition more, and how many hits it leaves. */
  record More(Link link, int count) {}

  static SearchPage of(
      SearchQuery query,
      List<String> doubts,
      SearchResult result,
      int skip,
      Coverage coverage,
      Places places) {
    return new SearchPage(
        asked(query),
        query.asks() ? title(query, result) : null,
        doubts,
        skip + 1,
        result.hits().stream().map(hit -> found(hit, coverage, places)).toList(),
        pages(query, result, skip),
        Stream.of(Part.values())
            .map(part -> narrowing(part, query, result.facets()))
            .filter(narrowing -> !narrowing.all().isEmpty())
            .toList());
  }

  /** The kinds of speakers, by their labels. */
  static Map<String, String> kinds() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(SpeakerKind.values()).forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  /** What may be done with words, by its labels. */
  static Map<String, String> acts() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(Act.values()).forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  /** An article that speaks of no rumour has no stance to be found by. */
  static Map<String, String> stances() {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(Stance.SUPPORTS, Stance.REPORTS, Stance.DENIES)
        .forEach(one -> names.put(one.label(), PlainWords.of(one)));
    return names;
  }

  private static Asked asked(SearchQuery query) {
    return new Asked(
        given(query.words()),
        given(query.speaker()),
        given(query.outlet()),
        given(query.kind(), SpeakerKind::label),
        given(query.act(), Act::label),
        given(query.stance(), Stance::label),
        given(query.from(), LocalDate::toString),
        given(query.to(), LocalDate::toString));
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }

  private static <E> @Nullable String given(@Nullable E value, Function<E, String> label) {
    return value == null ? null : label.apply(value);
  }

  private static String title(SearchQuery query, SearchResult result) {
    String words = query.words().isBlank() ? "" : " with: " + query.words().strip();
    return PlainWords.count(result.all(), "sentence") + words;
  }

  private static Found found(Hit hit, Coverage coverage, Places places) {
    String article = hit.sentence().article();
    return new Found(
        places.of(hit.sentence()).orElseGet(() -> places.ofArticle(article)),
        marked(hit),
        new Link(coverage.nameOf(article), places.ofArticle(article)),
        coverage.publishedOf(article).map(DateText::of).orElse("undated"));
  }

  private static List<MarkedPiece> marked(Hit hit) {
    String text = hit.sentence().text();
    List<MarkedPiece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : hit.marked()) {
      pieces.add(MarkedPiece.words(text.substring(at, span.start()), null));
      MarkedPiece words = MarkedPiece.words(span.of(text), null);
      pieces.add(new MarkedPiece(null, null, true, null, null, List.of(words)));
      at = span.end();
    }
    pieces.add(MarkedPiece.words(text.substring(at), null));
    return pieces;
  }

  private static @Nullable Pages pages(SearchQuery query, SearchResult result, int skip) {
    int shown = result.hits().size();
    int last = skip + shown;
    if (!query.asks() || shown == result.all()) {
      return null;
    }
    int before = Math.max(0, skip - Math.max(shown, 1));
    return new Pages(
        skip > 0 ? SearchAddress.of(query, before) : null,
        skip + 1,
        last,
        result.all(),
        last < result.all() ? SearchAddress.of(query, last) : null);
  }

  private static Narrowing narrowing(Part part, SearchQuery query, List<Facet> facets) {
    return new Narrowing(
        part,
        facets.stream()
            .filter(facet -> facet.of() == part)
            .map(
                facet ->
                    new More(
                        new Link(
                            nameOf(facet),
                            SearchAddress.of(SearchAddress.narrowed(query, facet), 0)),
                        facet.count()))
            .toList());
  }

  private static String nameOf(Facet facet) {
    String constant = facet.value().toUpperCase(Locale.ROOT);
    return switch (facet.of()) {
      case SPEAKER, OUTLET -> facet.value();
      case KIND -> PlainWords.of(SpeakerKind.valueOf(constant));
      case ACT -> PlainWords.of(Act.valueOf(constant));
      case STANCE -> PlainWords.of(Stance.valueOf(constant));
    };
  }
}
