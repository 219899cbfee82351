package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence silence}: who stayed silent. */
@Command(
    name = "silence",
    header = "Show who stayed silent, about what, and who spoke later.",
    description =
        "Lists who declined to comment, did not answer, neither confirmed nor denied, or was not asked, with the exact words. A later word on the same matter is shown beside the silence; both stay. A silence is never a denial.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {"  whence silence case.db", "  whence silence --format json case.db"})
final class SilenceCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case, made by whence trace.")
  private Path caseFile = Path.of("case.db");

  @Mixin private Written written = new Written();

  SilenceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    View view = written.view(console);
    try (Output output = written.output(console)) {
      output.write(view.silences(Whence.open(caseFile).silences()));
      output.finish();
    }
    return Main.DONE;
  }
}
