package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence roster}: who held which post. */
@Command(
    name = "roster",
    header = "Show who held which post of a body when, on whose word.",
    description =
        "Lists who is in post on a day, who came and went, and where the printed numbers do not fit the names. What is alleged or inferred is shown apart from what is announced or reported.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence roster case.db \"Central Military Commission\" --at 2026-02",
      "  whence roster --format json case.db \"harbour board\""
    })
final class RosterCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case, made by whence trace.")
  private Path caseFile = Path.of("case.db");

  @Parameters(
      index = "1",
      paramLabel = "BODY",
      description = "Telling words of the body's name, or its initials.")
  private String body = "";

  @Option(
      names = "--at",
      order = 0,
      paramLabel = "DATE",
      description = "A day, month or year, such as 2026-02; its last day counts.")
  private @Nullable String at;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Written written = new Written();

  RosterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (body.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "BODY is empty; give telling words of the body's name");
    }
    LocalDate day = at == null ? null : dayOf(at);
    View view = written.view(console);
    try (Output output = written.output(console)) {
      output.write(view.roster(Whence.open(caseFile).roster(body, day)));
      output.finish();
    }
    return Main.DONE;
  }

  private LocalDate dayOf(String date) {
    try {
      return switch (date.length()) {
        case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(date).atEndOfMonth();
        default -> LocalDate.parse(date);
      };
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--at " + date + ": no date; write 2026-02-14, 2026-02 or 2026", e);
    }
  }
}
