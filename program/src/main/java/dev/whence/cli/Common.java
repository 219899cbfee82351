package dev.whence.cli;

import dev.whence.Sources;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that reads articles is given. */
final class Common {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Articles: HTML or plain text, also as .gz. A file, a folder with all files in it, a glob in"
            + " quotes, or - for standard input."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--out",
      order = 20,
      paramLabel = "FILE",
      description = "Write the result there instead of to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      order = 21,
      paramLabel = "N",
      description = "Articles read at a time; as many as there are processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-h", "--help"},
      order = 22,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  Sources sources(InputStream standardInput) {
    return new Sources(paths, standardInput);
  }

  @Nullable Path out() {
    return out;
  }

  int threads() {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads " + threads + ": give 1 or more");
    }
    return threads;
  }
}
