package dev.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;
import ch.difty.kris.domain.RisType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.model.Correction;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.model.Trace;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format is read back by a program of other people that lives on that format. */
final class CaseExportTest {

  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SCHEMA = "https://schema.org/";
  private static final JsonMapper MAPPER = new JsonMapper();

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tables_are_read_back_as_they_were(long seed) throws Exception {
    Tables tables = Tables.of(HostileCase.of(seed));
    for (Map.Entry<String, String> file : new CsvExport(tables).files().entrySet()) {
      String table = file.getKey().replace(".csv", "");
      List<CSVRecord> rows = records(file.getValue());
      assertThat(rows).hasSameSizeAs(tables.rows(table)).isNotEmpty();
      for (int i = 0; i < rows.size(); i++) {
        for (String column : Tables.columnsOf(table)) {
          Object value = tables.rows(table).get(i).get(column);
          String cell = rows.get(i).get(column);
          String back = cell.startsWith("'") ? cell.substring(1) : cell;
          assertThat(back).isEqualTo(value == null ? "" : CleanText.of(value.toString()));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_cell_begins_like_a_formula(long seed) throws Exception {
    for (String file : CaseExport.of(HostileCase.of(seed)).csv().values()) {
      for (CSVRecord row : records(file)) {
        assertThat(row.stream())
            .allSatisfy(cell -> assertThat(cell.strip()).doesNotMatch("(?s)^[=+\\-@|%].*"));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_line_of_json_is_one_record(long seed) throws Exception {
    Tables tables = Tables.of(HostileCase.of(seed));
    int rows = Tables.COLUMNS.keySet().stream().mapToInt(table -> tables.rows(table).size()).sum();
    List<JsonNode> lines = jsonLines(new JsonLinesExport(tables).text());
    assertThat(lines).hasSize(rows);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.properties())
                    .hasSize(1 + Tables.columnsOf(line.get("record").asText()).size()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void words_of_articles_are_never_markup_in_the_notes(long seed) {
    Trace trace = HostileCase.of(seed);
    String notes = CaseExport.of(trace).markdown();
    Node page = Parser.builder().build().parse(notes);
    assertThat(markupIn(page)).isEmpty();
    String read = TextContentRenderer.builder().build().render(page);
    String claim = CleanText.shown(trace.rumours().get(0).claim());
    assertThat(oneLine(read)).contains(oneLine(claim));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void provenance_is_read_as_turtle_and_leads_from_each_article_to_an_origin(long seed) {
    Model model = rdf(CaseExport.of(HostileCase.of(seed)).prov(), Lang.TURTLE);
    var derivedFrom = ResourceFactory.createProperty(PROV, "wasDerivedFrom");
    var primary = ResourceFactory.createProperty(PROV, "hadPrimarySource");
    var attributedTo = ResourceFactory.createProperty(PROV, "wasAttributedTo");
    assertThat(model.listSubjectsWithProperty(derivedFrom).toList()).isNotEmpty();
    assertThat(model.listObjectsOfProperty(primary).toList()).hasSize(3);
    assertThat(model.listObjectsOfProperty(attributedTo).toList())
        .allSatisfy(
            agent ->
                assertThat(model.contains(agent.asResource(), RDF.type, agentType())).isTrue());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void claims_are_read_as_linked_data_with_their_denials(long seed) {
    Trace trace = HostileCase.of(seed);
    String page = CaseExport.of(trace).schemaOrg();
    Model model = rdf(page, Lang.JSONLD11);
    var text = ResourceFactory.createProperty(SCHEMA, "text");
    var subjectOf = ResourceFactory.createProperty(SCHEMA, "subjectOf");
    var claims = model.listSubjectsWithProperty(RDF.type, type("Claim")).toList();
    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).getProperty(text).getString())
        .isEqualTo(CleanText.of(trace.rumours().get(0).claim()));
    assertThat(model.listObjectsOfProperty(claims.get(0), subjectOf).toList()).hasSize(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void review_is_the_users_rating_in_her_words_and_under_her_name(long seed) {
    Trace trace = HostileCase.of(seed);
    Correction rating = trace.amendments().standing().get(0).correction();
    Model model = rdf(CaseExport.of(trace).schemaOrg(), Lang.JSONLD11);
    var review = only(model, type("ClaimReview"));
    assertThat(text(review, "claimReviewed"))
        .isEqualTo(CleanText.of(trace.rumours().get(0).claim()));
    assertThat(text(review.getPropertyResourceValue(property("reviewRating")), "alternateName"))
        .isEqualTo(CleanText.of(rating.change().after()));
    assertThat(text(review.getPropertyResourceValue(property("author")), "name"))
        .isEqualTo(CleanText.of(rating.who()));
    assertThat(review.getPropertyResourceValue(property("itemReviewed")))
        .isEqualTo(only(model, type("Claim")));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void without_a_users_word_nothing_is_rated_or_graded(long seed) {
    Trace hostile = HostileCase.of(seed);
    Trace trace = new Trace(hostile.rumours(), hostile.readings(), hostile.rejected());
    CaseExport export = CaseExport.of(trace);
    assertThat(export.schemaOrg()).doesNotContain("ClaimReview").doesNotContain("Rating");
    assertThat(export.markdown()).doesNotContain("Grades that users gave");
    assertThat(Objects.requireNonNull(export.csv().get("grades.csv")).strip()).doesNotContain("\n");
    assertThat(export.prov()).doesNotContain("generatedAtTime");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void grades_are_in_the_tables_with_who_gave_them(long seed) {
    Trace trace = HostileCase.of(seed);
    assertThat(Tables.of(trace).rows("grades"))
        .extracting("kind")
        .containsExactly("rating", "credibility", "reliability");
    assertThat(Tables.of(trace).rows("grades"))
        .extracting("who")
        .containsExactlyElementsOf(
            trace.amendments().standing().stream().map(one -> one.correction().who()).toList());
  }

  private static Resource only(Model model, Resource type) {
    List<Resource> all = model.listSubjectsWithProperty(RDF.type, type).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String text(Resource of, String property) {
    return of.getProperty(property(property)).getString();
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SCHEMA, name);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void positions_of_annotations_count_code_points_and_lead_to_the_words(long seed)
      throws Exception {
    Trace trace = HostileCase.of(seed);
    Articles articles = new Articles(trace);
    JsonNode items = MAPPER.readTree(CaseExport.of(trace).webAnnotation()).get("items");
    assertThat(items).isNotEmpty();
    for (JsonNode item : items) {
      Reading reading =
          trace.readings().stream()
              .filter(
                  one ->
                      articles.iri(one.article()).equals(item.get("target").get("source").asText()))
              .findFirst()
              .orElseThrow();
      int[] points = CleanText.of(reading.text()).codePoints().toArray();
      JsonNode quote = item.get("target").get("selector").get(0);
      JsonNode position = item.get("target").get("selector").get(1);
      int start = position.get("start").asInt();
      int end = position.get("end").asInt();
      assertThat(new String(points, start, end - start)).contains(quote.get("exact").asText());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void graphs_are_read_back_with_all_nodes_and_edges(long seed) {
    HandingOn graph = HandingOn.of(HostileCase.of(seed));
    DirectedPseudograph<String, DefaultEdge> graphml = empty();
    GraphMLImporter<String, DefaultEdge> ofGraphml = new GraphMLImporter<>();
    List<String> labels = new ArrayList<>();
    ofGraphml.addVertexAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("label")) {
            labels.add(value.getValue());
          }
        });
    ofGraphml.importGraph(graphml, new StringReader(new GraphmlExport(graph).text()));
    assertThat(labels)
        .containsExactlyInAnyOrderElementsOf(graph.nodes().stream().map(n -> n.label()).toList());
    DirectedPseudograph<String, DefaultEdge> gexf = empty();
    SimpleGEXFImporter<String, DefaultEdge> ofGexf = new SimpleGEXFImporter<>();
    ofGexf.setSchemaValidation(false); // it knows the schema of GEXF 1.2 alone
    ofGexf.importGraph(gexf, new StringReader(new GexfExport(graph).text()));
    assertThat(List.of(graphml.edgeSet().size(), gexf.edgeSet().size()))
        .containsOnly(graph.edges().size());
    assertThat(List.of(graphml.vertexSet().size(), gexf.vertexSet().size()))
        .containsOnly(graph.nodes().size());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void references_hold_a_tag_in_every_line_and_end_once_an_article(long seed) {
    Trace trace = HostileCase.of(seed);
    String[] lines = CaseExport.of(trace).ris().split("\r\n", -1);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).matches("(?s)([A-Z][A-Z0-9]  - [^\\r\\n]*)?"));
    assertThat(lines).filteredOn("ER  - "::equals).hasSameSizeAs(trace.readings());
    assertThat(lines).filteredOn(line -> line.startsWith("TY")).hasSameSizeAs(trace.readings());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_reader_of_references_finds_every_article_with_its_title_and_address(long seed) {
    Trace trace = HostileCase.of(seed);
    List<RisRecord> read = KRis.processList(CaseExport.of(trace).ris().lines().toList());
    Articles articles = new Articles(trace);
    List<Listed> all = articles.all();
    assertThat(read).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i).article();
      assertThat(read.get(i).getType()).isEqualTo(RisType.NEWS);
      assertThat(String.valueOf(read.get(i).getTitle()))
          .isEqualTo(articles.title(id).map(CleanText::onOneLine).orElse("null"));
      assertThat(String.valueOf(read.get(i).getUrl()))
          .isEqualTo(articles.address(id).map(CleanText::onOneLine).orElse("null"));
      assertThat(read.get(i).getAuthors())
          .containsExactlyElementsOf(
              articles.authors(id).stream().map(CleanText::onOneLine).toList());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void entities_are_valid_by_the_published_model_and_link_only_to_one_another(long seed)
      throws Exception {
    List<JsonNode> entities = jsonLines(CaseExport.of(HostileCase.of(seed)).followTheMoney());
    assertThat(entities.stream().map(one -> one.get("id").asText()))
        .doesNotHaveDuplicates()
        .isNotEmpty();
    assertThat(FollowTheMoneyModel.published().faults(entities)).isEmpty();
  }

  @Test
  void the_published_model_refuses_what_is_no_entity() throws Exception {
    List<JsonNode> entities =
        jsonLines(
            """
            {"id":"1","schema":"Person","properties":{"colour":["red"]}}
            {"id":"2","schema":"Article","properties":{"name":["n"],"fileName":["f"],"language":["en"],"sourceUrl":["pier"],"publishedAt":["March"]}}
            {"id":"3","schema":"UnknownLink","properties":{"subject":["1"],"object":["4"]}}
            {"id":"5","schema":"Gull","properties":{}}
            """);
    assertThat(FollowTheMoneyModel.published().faults(entities))
        .containsExactlyInAnyOrder(
            "1: no colour in Person",
            "1: Person needs name",
            "2: language en",
            "2: url pier",
            "2: date March",
            "3: object 4 is no Thing",
            "5: no schema Gull");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_export_can_be_written_as_utf_8(long seed) {
    CaseExport export = CaseExport.of(HostileCase.of(seed));
    List<String> texts = new ArrayList<>(export.csv().values());
    texts.addAll(
        List.of(
            export.jsonLines(),
            export.markdown(),
            export.schemaOrg(),
            export.prov(),
            export.webAnnotation(),
            export.followTheMoney(),
            export.gexf(),
            export.graphml(),
            export.ris()));
    assertThat(texts)
        .allSatisfy(
            text -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue());
  }

  private static List<CSVRecord> records(String file) throws Exception {
    CSVFormat rfc = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, rfc)) {
      return parser.getRecords();
    }
  }

  private static List<JsonNode> jsonLines(String text) throws Exception {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text.split("[\\n\\r\\u0085\\u2028\\u2029]", -1)) {
      if (!line.isEmpty()) {
        nodes.add(MAPPER.readTree(line));
      }
    }
    return nodes;
  }

  private static List<Node> markupIn(Node page) {
    List<Node> found = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add(link);
          }

          @Override
          public void visit(HtmlInline html) {
            found.add(html);
          }

          @Override
          public void visit(HtmlBlock html) {
            found.add(html);
          }

          @Override
          public void visit(org.commonmark.node.StrongEmphasis strong) {
            found.add(strong);
          }
        });
    return found;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Model rdf(String text, Lang language) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(text, language).parse(model);
    return model;
  }

  private static org.apache.jena.rdf.model.Resource type(String name) {
    return ResourceFactory.createResource(SCHEMA + name);
  }

  private static org.apache.jena.rdf.model.Resource agentType() {
    return ResourceFactory.createResource(PROV + "Agent");
  }

  private static DirectedPseudograph<String, DefaultEdge> empty() {
    int[] next = {0};
    return new DirectedPseudograph<>(() -> "v" + next[0]++, DefaultEdge::new, false);
  }
}
