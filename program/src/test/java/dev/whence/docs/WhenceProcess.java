package dev.whence.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the program as a user would, in the project's folder and in a Java machine of its own. */
final class WhenceProcess {

  /** What a run printed on standard output, and its exit code. */
  record Outcome(int exitCode, String out, String errors) {}

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private WhenceProcess() {}

  /**
   * Runs a command line as it stands in the documentation.
   *
   * @param command such as {@code ./whence trace examples/defection --claim "…"}
   * @param scratch where the output of standard output and errors may be kept
   * @param more arguments added at the end
   */
  static Outcome run(String command, Path scratch, String... more)
      throws IOException, InterruptedException {
    List<String> words = wordsOf(command);
    assertThat(words.get(0)).isEqualTo("./whence");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    line.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.whence.cli.Main"));
    line.addAll(words.subList(1, words.size()));
    line.addAll(List.of(more));
    Path out = scratch.resolve("out.txt");
    Path errors = scratch.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(DocumentationFolder.ROOT.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command + " ends").isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }

  /** The words of a command line; double quotes hold a word together. */
  static List<String> wordsOf(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }
}
