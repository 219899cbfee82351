package dev.whence;

import dev.whence.export.CaseExport;
import dev.whence.model.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats of other programs that a case can be written in. */
public enum ExportFormat {
  CSV("csv"),
  JSON_LINES("jsonl"),
  MARKDOWN("markdown"),
  SCHEMA_ORG("schema-org"),
  PROV("prov"),
  WEB_ANNOTATION("web-annotation"),
  FOLLOW_THE_MONEY("ftm"),
  GEXF("gexf"),
  GRAPHML("graphml"),
  RIS("ris");

  private final String label;

  ExportFormat(String label) {
    this.label = label;
  }

  /** Its name for users. */
  public String label() {
    return label;
  }

  /** The format of this name. */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  /** The names of all formats, in their order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  /** Whether the format makes several files, and so needs a folder. */
  public boolean isFolder() {
    return this == CSV;
  }

  /** The texts by their file names; one, where the format is not a folder of files. */
  public Map<String, String> write(Trace trace) {
    CaseExport export = CaseExport.of(trace);
    return switch (this) {
      case CSV -> export.csv();
      case JSON_LINES -> Map.of("case.jsonl", export.jsonLines());
      case MARKDOWN -> Map.of("case.md", export.markdown());
      case SCHEMA_ORG -> Map.of("claims.jsonld", export.schemaOrg());
      case PROV -> Map.of("provenance.ttl", export.prov());
      case WEB_ANNOTATION -> Map.of("annotations.jsonld", export.webAnnotation());
      case FOLLOW_THE_MONEY -> Map.of("entities.ftm.json", export.followTheMoney());
      case GEXF -> Map.of("chain.gexf", export.gexf());
      case GRAPHML -> Map.of("chain.graphml", export.graphml());
      case RIS -> Map.of("articles.ris", export.ris());
    };
  }
}
