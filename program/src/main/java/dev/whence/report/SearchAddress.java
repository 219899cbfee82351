package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult.Facet;
import dev.whence.model.SearchResult.Part;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address under which the desk answers a query. */
final class SearchAddress {

  private SearchAddress() {}

  /**
   * The address.
   *
   * @param skip how many hits to leave out at the beginning
   */
  static String of(SearchQuery query, int skip) {
    StringBuilder address = new StringBuilder("/search");
    add(address, "q", query.words());
    add(address, "speaker", query.speaker());
    add(address, "outlet", query.outlet());
    add(address, "kind", query.kind() == null ? "" : query.kind().label());
    add(address, "act", query.act() == null ? "" : query.act().label());
    add(address, "stance", query.stance() == null ? "" : query.stance().label());
    add(address, "from", query.from() == null ? "" : query.from().toString());
    add(address, "to", query.to() == null ? "" : query.to().toString());
    add(address, "skip", skip == 0 ? "" : String.valueOf(skip));
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
      address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** The query with one more condition. */
  static SearchQuery narrowed(SearchQuery query, Facet facet) {
    Part part = facet.of();
    String value = facet.value();
    String constant = value.toUpperCase(Locale.ROOT);
    return new SearchQuery(
        query.words(),
        part == Part.SPEAKER ? value : query.speaker(),
        part == Part.OUTLET ? value : query.outlet(),
        part == Part.KIND ? SpeakerKind.valueOf(constant) : query.kind(),
        part == Part.ACT ? Act.valueOf(constant) : query.act(),
        part == Part.STANCE ? Stance.valueOf(constant) : query.stance(),
        query.from(),
        query.to());
  }
}
