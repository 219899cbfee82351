package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence seen}: what could be seen or not. */
@Command(
    name = "seen",
    header = "Show what could be seen or not seen, and what would settle it.",
    description =
        "Lists who was last seen when, what was not shown, what was removed and who was expected and not there, each on whose word, and what would settle it.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {"  whence seen case.db", "  whence seen --format json case.db"})
final class SeenCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case, made by whence trace.")
  private Path caseFile = Path.of("case.db");

  @Mixin private Written written = new Written();

  SeenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    View view = written.view(console);
    try (Output output = written.output(console)) {
      output.write(view.sightings(Whence.open(caseFile).sightings()));
      output.finish();
    }
    return Main.DONE;
  }
}
