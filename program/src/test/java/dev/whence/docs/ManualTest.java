package dev.whence.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.model.Act;
import dev.whence.model.OriginKind;
import dev.whence.model.RejectionReason;
import dev.whence.model.SilenceKind;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManualTest {

  private static final String MANUAL =
      DocumentationFolder.read(DocumentationFolder.ROOT.resolve("docs/manual.md"));
  private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z]+) {2,}");

  @TempDir Path scratch;

  @Test
  void every_command_has_its_help_in_the_manual() throws Exception {
    String help = helpOf("");
    String commands = help.substring(help.indexOf("Commands:"));
    assertThat(found(COMMAND, commands))
        .filteredOn(command -> !command.equals("help"))
        .isNotEmpty()
        .allSatisfy(
            command ->
                assertThat(MANUAL).contains("<!-- output of: ./whence " + command + " --help -->"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read ",
        "text ",
        "trace ",
        "roster ",
        "silence ",
        "seen ",
        "changes ",
        "export ",
        "serve ",
        "corrections "
      })
  void every_option_of_a_command_is_explained_in_the_manual(String command) throws Exception {
    assertThat(found(OPTION, helpOf(command)))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(MANUAL).contains("`" + option));
  }

  static List<String> labels() {
    return Stream.of(
            Arrays.stream(RejectionReason.values()).map(RejectionReason::label),
            Arrays.stream(SilenceKind.values()).map(SilenceKind::label),
            Arrays.stream(Stage.values()).map(Stage::label),
            Arrays.stream(Stance.values()).map(Stance::label),
            Arrays.stream(Tone.values()).map(Tone::label),
            Arrays.stream(Act.values()).map(Act::label),
            Arrays.stream(OriginKind.values()).map(OriginKind::label))
        .flatMap(labels -> labels)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("labels")
  void every_word_the_json_may_hold_is_in_the_manual(String label) {
    assertThat(MANUAL).contains("`" + label + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./whence read --format jsonl examples/defection/01-port-senn-ledger.html",
        "./whence trace --format json --claim \"Ivo Maldren has defected to Halvora\""
            + " examples/defection"
      })
  void every_key_of_the_json_is_in_the_manual(String command) throws Exception {
    WhenceProcess.Outcome outcome = WhenceProcess.run(command, scratch);
    Set<String> keys = new TreeSet<>();
    collectKeys(new JsonMapper().readTree(outcome.out()), keys);
    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(MANUAL).containsPattern("[`\"]" + key + "[`\"]"));
  }

  private String helpOf(String command) throws Exception {
    return WhenceProcess.run("./whence " + command + "--help", scratch).out();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> collectKeys(child, keys));
  }
}
