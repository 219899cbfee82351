package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.model.Act;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonExportTest {

  private static final JsonExport EXPORT = JsonExport.standard();

  @Test
  void reading_is_written_in_the_documented_shape() {
    Golden.assertSame(
        "one-article.out.json", pretty(EXPORT.read(SampleTrace.trace().readings().get(1))));
  }

  @Test
  void trace_is_written_in_the_shape_of_the_labels_with_details_beside_it() {
    Golden.assertSame("one-rumour.out.json", pretty(EXPORT.trace(SampleTrace.trace())));
  }

  @Test
  void articles_and_origins_hold_the_fields_of_the_labels_and_no_other() {
    JsonNode trace = parse(EXPORT.trace(SampleTrace.trace()));
    for (JsonNode article : trace.get("articles")) {
      assertThat(names(article))
          .containsExactly(
              "id", "stance", "tone", "rests_on", "own_reporting", "copies", "denials", "silence");
    }
    for (JsonNode origin : trace.get("origins")) {
      assertThat(names(origin)).containsExactly("id", "name", "kind", "published_by");
    }
    assertThat(names(trace.get("independent_origins"))).containsExactly("least", "most");
    assertThat(trace.get("why").isTextual()).isTrue();
  }

  @Test
  void rumours_without_a_claim_are_listed_with_the_rejected_beside_them() {
    JsonNode node = parse(EXPORT.rumours(SampleTrace.trace()));
    assertThat(names(node)).containsExactly("rumours", "rejected");
    assertThat(node.get("rumours").get(0).get("claim").textValue()).isEqualTo(SampleTrace.CLAIM);
    assertThat(node.get("rejected").get(0).get("rejected").get("reason").textValue())
        .isEqualTo("empty");
  }

  @Test
  void trace_with_no_rumour_is_refused_as_one_claim() {
    Trace none = new Trace(List.of(), List.of(), List.of());
    assertThatThrownBy(() -> EXPORT.trace(none)).hasMessageContaining("got 0");
  }

  @Test
  void main_text_leaves_out_headline_and_captions() {
    Reading wire = SampleTrace.trace().readings().get(3);
    JsonNode document = parse(EXPORT.text(wire.annotated().document())).get("document");
    assertThat(document.get("title").textValue())
        .isEqualTo("Brindmoor port director held, officials say");
    assertThat(document.get("text").textValue())
        .startsWith("Brindmoor’s port director")
        .contains(" Wire.\n\nNo pictures")
        .endsWith("about Quell.");
  }

  @Test
  void line_ends_of_every_kind_stay_inside_one_line() {
    Reading reading =
        new SampleArticle("x.txt", "a\u2028b\u2029c\u0085d\ne\rf\u0000g\t\"h\\").reading();
    String line = EXPORT.read(reading);
    assertThat(line).doesNotContain("\n", "\r", "\u2028", "\u2029", "\u0085", "\u0000");
    assertThat(parse(line).get("document").get("text").textValue()).isEqualTo(reading.text());
  }

  @Test
  void spans_are_counted_in_utf16_units() {
    SampleArticle article =
        new SampleArticle("x.txt", "😀 “Yes,” said Ada Vale.")
            .says("Ada Vale", SpeakerKind.PERSON, Act.ASSERTS, "Ada Vale", "said", "“Yes,”");
    JsonNode attribution = parse(EXPORT.read(article.reading())).get("attributions").get(0);
    assertThat(attribution.get("content").toString()).isEqualTo("[[3,9]]");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode parse(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  private static String pretty(String line) {
    return parse(line).toPrettyString() + "\n";
  }
}
