package dev.whence.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every output shown in the documentation with what the program prints. A shown output is
 * a fenced block after a line {@code <!-- output of: ./whence … -->}. With {@code
 * -Ddocs.update=true} the pages are written anew instead; read the difference before you commit it.
 */
final class ShownOutputTest {

  private static final Pattern SHOWN =
      Pattern.compile(
          "<!-- output of: (\\./whence[^\\n]*?) -->\\n+```text\\n(.*?)```\\n", Pattern.DOTALL);

  /** Elapsed times, such as "in 1.2 s", differ from run to run. */
  private static final Pattern ELAPSED = Pattern.compile("\\d+(\\.\\d+)? (ms|s|min)\\b");

  record Shown(Path page, String command, String output) {
    @Override
    public String toString() {
      return page.getFileName() + ": " + command;
    }
  }

  static Stream<Shown> shown() {
    return DocumentationFolder.pages().stream().flatMap(ShownOutputTest::shownOn);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void shown_output_is_what_the_program_prints(Shown shown, @TempDir Path scratch)
      throws Exception {
    String printed = printedBy(shown.command(), scratch);
    if (Boolean.getBoolean("docs.update")) {
      update(shown, printed);
      return;
    }
    assertThat(withoutTimes(shown.output()))
        .as(shown + "; mvn -pl program test -Dtest=ShownOutputTest -Ddocs.update=true renews it")
        .isEqualTo(withoutTimes(printed));
  }

  @Test
  void the_readme_shows_the_card_of_the_example() {
    assertThat(shownOn(DocumentationFolder.ROOT.resolve("README.md")))
        .anySatisfy(
            shown -> assertThat(shown.command()).startsWith("./whence trace examples/defection"));
  }

  /** Output files go to the scratch folder, so that a test leaves nothing behind. */
  private static String printedBy(String command, Path scratch) throws Exception {
    List<String> words = WhenceProcess.wordsOf(command);
    if (words.contains("case.db")) {
      return printedOf(command, scratch);
    }
    boolean writes = words.get(1).equals("trace") && words.stream().noneMatch("--help"::equals);
    String folder = scratch + "/";
    String[] more =
        writes
            ? new String[] {"--report", folder + "report.html", "--case", folder + "case.db"}
            : new String[0];
    WhenceProcess.Outcome outcome = WhenceProcess.run(command, scratch, more);
    assertThat(outcome.exitCode()).as(command + "\n" + outcome.errors()).isZero();
    return outcome.out().replace(folder, "").stripTrailing() + "\n";
  }

  /** What is shown of a case is shown of the one that the second example makes. */
  private static String printedOf(String command, Path scratch) throws Exception {
    String file = scratch.resolve("case.db").toString();
    WhenceProcess.Outcome traced =
        WhenceProcess.run("./whence trace examples/removal --no-report", scratch, "--case", file);
    assertThat(traced.exitCode()).as(traced.errors()).isZero();
    WhenceProcess.Outcome outcome =
        WhenceProcess.run(command.replace(" case.db", " " + file), scratch);
    assertThat(outcome.exitCode()).as(command + "\n" + outcome.errors()).isZero();
    return outcome.out().stripTrailing() + "\n";
  }

  private static void update(Shown shown, String printed) throws IOException {
    String page = DocumentationFolder.read(shown.page());
    String before = "<!-- output of: " + shown.command() + " -->";
    int at = page.indexOf("```text\n", page.indexOf(before)) + "```text\n".length();
    int end = at + shown.output().length();
    Files.writeString(shown.page(), page.substring(0, at) + printed + page.substring(end));
  }

  private static Stream<Shown> shownOn(Path page) {
    Matcher matcher = SHOWN.matcher(DocumentationFolder.read(page));
    Stream.Builder<Shown> all = Stream.builder();
    while (matcher.find()) {
      all.add(new Shown(page, matcher.group(1), matcher.group(2)));
    }
    return all.build();
  }

  private static String withoutTimes(String output) {
    return ELAPSED.matcher(output).replaceAll("TIME");
  }
}
