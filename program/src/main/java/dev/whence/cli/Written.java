package dev.whence.cli;

import dev.whence.View;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where a command that only asks a case writes its answer. */
final class Written {

  @Option(
      names = "--format",
      order = 1,
      paramLabel = "terminal|json",
      description = "For a person (the default), or JSON.")
  private TraceCommand.Format format = TraceCommand.Format.TERMINAL;

  @Option(
      names = "--out",
      order = 10,
      paramLabel = "FILE",
      description = "Write the result there instead of to standard output.")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      order = 12,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli sets it to show the help
  private boolean help;

  View view(Console console) {
    return format.view(console, out);
  }

  Output output(Console console) {
    return Output.to(out, console);
  }
}
