package dev.whence.export;

import dev.whence.model.Listed;
import dev.whence.model.Published;
import dev.whence.model.Trace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reference of type NEWS for each article; lines end in CR LF, as the format wants. */
final class RisExport {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private final Trace trace;
  private final Articles articles;

  RisExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
  }

  String text() {
    return articles.all().stream().map(this::reference).collect(Collectors.joining("\r\n"));
  }

  private String reference(Listed one) {
    StringBuilder lines = new StringBuilder();
    String id = one.article();
    line(lines, "TY", "NEWS");
    line(lines, "ID", Iri.uuid("article", id, one.sha256()));
    articles.title(id).ifPresent(title -> line(lines, "TI", title));
    articles.authors(id).forEach(author -> line(lines, "AU", author));
    articles.outlet(id).ifPresent(outlet -> line(lines, "T2", outlet));
    articles.published(id).ifPresent(date -> date(lines, date));
    articles.language(id).ifPresent(language -> line(lines, "LA", language));
    articles.address(id).ifPresent(address -> line(lines, "UR", address));
    line(lines, "N1", "Stored as " + id + ", SHA-256 " + one.sha256());
    for (int i = 0; i < trace.rumours().size(); i++) {
      stance(lines, i, id);
    }
    return lines.append("ER  - \r\n").toString();
  }

  /** A day is given where there is one; of an interval the year, where it lies in one. */
  private static void date(StringBuilder lines, Published date) {
    LocalDate from = date.earliest();
    LocalDate to = date.latest();
    if (from != null && to != null && from.getYear() == to.getYear()) {
      line(lines, "PY", String.valueOf(from.getYear()));
    }
    if (from != null && date.isDay()) {
      line(lines, "DA", DAY.format(from));
    } else {
      line(lines, "N1", "Published " + date.edtf() + " (EDTF)");
    }
  }

  private void stance(StringBuilder lines, int rumour, String id) {
    trace.rumours().get(rumour).articles().stream()
        .filter(traced -> traced.article().equals(id))
        .forEach(
            traced ->
                line(
                    lines, "KW", "claim " + (rumour + 1) + ": article " + traced.stance().label()));
  }

  private static void line(StringBuilder lines, String tag, String value) {
    lines.append(tag).append("  - ").append(CleanText.onOneLine(value)).append("\r\n");
  }
}
