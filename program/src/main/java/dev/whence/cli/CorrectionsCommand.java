package dev.whence.cli;

import dev.whence.StoredCase;
import dev.whence.View;
import dev.whence.model.Change;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence corrections}: the log of a case. */
@Command(
    name = "corrections",
    header = "List what users corrected in a case, or take an entry back.",
    description = {
      "Lists every entry of the log with who, when and why, the program's own value now, and what"
          + " became of it: followed; disputed, where the program now finds neither what it found"
          + " before nor what the user says; or unplaced, where its words are gone. Nothing is ever"
          + " deleted: what takes an entry back is an entry too. Corrections are made in the"
          + " browser, with whence serve."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence corrections case.db",
      "  whence corrections case.db --undo 3 --as \"Ana Reyes\" --why \"misread the caption\""
    })
final class CorrectionsCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "CASE", description = "The case, made by whence trace.")
  private Path caseFile = Path.of("case.db");

  @Option(
      names = "--undo",
      order = 2,
      paramLabel = "N",
      description = "Take back the entry of this number; one that takes back may be taken back.")
  private @Nullable Integer undo;

  @Option(
      names = "--as",
      order = 3,
      paramLabel = "NAME",
      description = "Who takes it back; “you” by default.")
  private String who = "you";

  @Option(
      names = "--why",
      order = 4,
      paramLabel = "\"…\"",
      description = "Why, to be kept with it.")
  private String why = "";

  @Mixin private Written written = new Written();

  CorrectionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (who.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--as is empty: give a name");
    }
    View view = written.view(console);
    StoredCase stored = StoredCase.load(caseFile);
    if (undo != null) {
      stored =
          stored.corrected(
              Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
              who,
              why,
              Change.undo(undo));
    }
    try (Output output = written.output(console)) {
      output.write(view.corrections(stored.log(), stored.trace()));
      output.finish();
    }
    return Main.DONE;
  }
}
