package dev.whence.export;

import dev.whence.model.Trace;
import java.util.Map;

/**
 * A case in the formats of other programs. Every text ends with a line end, is the same for the
 * same case, and can be written as UTF-8: what no text may hold, such as half a character, is
 * replaced by U+FFFD, one unit for one, so that positions stay right. Words of an article are given
 * only where the stored text holds them.
 */
public final class CaseExport {

  private final Trace trace;

  private CaseExport(Trace trace) {
    this.trace = trace;
  }

  /** An export of these rumours and articles. */
  public static CaseExport of(Trace trace) {
    return new CaseExport(trace);
  }

  /**
   * CSV (RFC 4180), a file for each table: {@code articles.csv}, {@code attributions.csv}, {@code
   * origins.csv}, {@code hops.csv}, {@code denials.csv}, {@code silences.csv}, {@code grades.csv}.
   * A cell that a spreadsheet would run as a formula begins with an apostrophe.
   */
  public Map<String, String> csv() {
    return new CsvExport(Tables.of(trace)).files();
  }

  /** The rows of the tables as JSON Lines, each with the name of its table in {@code record}. */
  public String jsonLines() {
    return new JsonLinesExport(Tables.of(trace)).text();
  }

  /** Notes in Markdown (CommonMark): each rumour with its lines and the articles they cite. */
  public String markdown() {
    return new MarkdownExport(trace).text();
  }

  /**
   * schema.org in JSON-LD: claims, articles and quotations; a {@code ClaimReview} for each rating
   * that a user gave, and none otherwise.
   */
  public String schemaOrg() {
    return new SchemaOrgExport(trace).text();
  }

  /** W3C PROV-O in Turtle: which article has its word from which, and from whom. */
  public String prov() {
    return new ProvExport(trace).text();
  }

  /**
   * W3C Web Annotations in JSON-LD: each place that a line of the report points at. Positions count
   * Unicode code points, as that standard wants.
   */
  public String webAnnotation() {
    return new WebAnnotationExport(trace).text();
  }

  /** FollowTheMoney entities, one JSON object a line. */
  public String followTheMoney() {
    return new FollowTheMoneyExport(trace).text();
  }

  /** GEXF 1.3: who handed the word on to whom. */
  public String gexf() {
    return new GexfExport(HandingOn.of(trace)).text();
  }

  /** GraphML: who handed the word on to whom. */
  public String graphml() {
    return new GraphmlExport(HandingOn.of(trace)).text();
  }

  /** RIS: a reference for each article. */
  public String ris() {
    return new RisExport(trace).text();
  }
}
