package dev.whence.cli;

import dev.whence.Outcome;
import dev.whence.OutletFile;
import dev.whence.View;
import dev.whence.Web;
import dev.whence.Whence;
import dev.whence.model.Outlet;
import dev.whence.model.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code whence trace}: where a claim comes from. */
@Command(
    name = "trace",
    header = "Show where a claim comes from, across articles.",
    description = {
      "Prints a card: how many independent origins may stand behind the claim and why, who carries"
          + " it, who denies it, who stayed silent. Writes a report with every article's words, and"
          + " a case that remembers what was read.",
      "Without --claim it finds the rumours of the articles itself, lists them, and shows the first."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence trace examples/defection --claim \"Ivo Maldren has defected to Halvora\"",
      "  whence trace articles/",
      "  whence trace --claim \"The mill will close\" https://post.example/mill list.txt --follow",
      "  whence trace --format json --claim \"The mill will close\" articles/*.html",
      "",
      "An article that the case holds with the same name and bytes is not read again. Other",
      "articles and claims in the case stay as they are, and are no part of this trace. What",
      "was fetched is kept beside the case (case.warc.gz) and not fetched a second time."
    })
final class TraceCommand implements Callable<Integer> {

  private static final Path REPORT = Path.of("report.html");
  private static final Path CASE = Path.of("case.db");

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--claim",
      order = 1,
      paramLabel = "\"…\"",
      description = "The claim, as one sentence.")
  private @Nullable String claim;

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      order = 2,
      paramLabel = "terminal|json",
      description =
          "For a person (the default), or JSON on standard output, which writes no report and no"
              + " case unless they are named.")
  private Format format = Format.TERMINAL;

  @Option(
      names = "--report",
      order = 3,
      paramLabel = "FILE",
      description = "The report; report.html in the current folder by default.")
  private @Nullable Path report;

  @Option(
      names = "--case",
      order = 5,
      paramLabel = "FILE",
      description = "The case; case.db in the current folder by default.")
  private @Nullable Path caseFile;

  @Option(names = "--no-report", order = 4, description = "Write no report.")
  private boolean withoutReport;

  @Option(
      names = "--no-case",
      order = 6,
      description = "Use and write no case: read every article anew.")
  private boolean withoutCase;

  @Option(
      names = "--outlets",
      order = 7,
      paramLabel = "FILE",
      description =
          "Your own list of outlets, one a line: name; other names; domains. The case keeps it.")
  private @Nullable Path outlets;

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkClaim();
    Path reportFile = file(report, REPORT, withoutReport);
    Path usedCase = file(caseFile, CASE, withoutCase);
    if (reportFile != null) {
      Output.checkPlace(reportFile);
    }
    Unread unread = new Unread();
    try (Output output = Output.to(common.out(), console)) {
      Outcome outcome = trace(usedCase);
      Trace trace = outcome.trace();
      unread.addAll(trace.rejected());
      LedgersOnce ledgers = new LedgersOnce(outcome.caseProblem().isPresent() ? null : usedCase);
      write(reportFile, trace, ledgers);
      output.write(shown(trace, ledgers));
      output.finish();
      tellFiles(output, reportFile, usedCase);
      if (format == Format.JSON || common.out() != null) {
        unread.tell(console);
      }
      outcome.caseProblem().ifPresent(problem -> console.say("whence: case not kept: " + problem));
      return outcome.caseProblem().isPresent() ? Main.WRONG_USE : unread.exitCode();
    }
  }

  private Outcome trace(@Nullable Path usedCase) {
    List<Outlet> list = outlets == null ? null : OutletFile.read(outlets);
    try (ProgressBarOnTerminal progress = new ProgressBarOnTerminal(console)) {
      return Whence.with(common.threads(), progress)
          .trace(common.sources(console.in(), Web.archiveBeside(usedCase)), claim, usedCase, list);
    }
  }

  private void checkClaim() {
    if (claim != null && claim.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--claim is empty: give a sentence, or leave it out");
    }
  }

  /** The file to write: as named, by default with the card, none with JSON or when refused. */
  private @Nullable Path file(@Nullable Path named, Path usual, boolean refused) {
    if (refused) {
      return null;
    }
    return named == null && format == Format.TERMINAL ? usual : named;
  }

  private String shown(Trace trace, LedgersOnce ledgers) {
    View view = format.view(console, common.out());
    return claim == null ? view.rumours(trace, ledgers) : view.claim(trace, ledgers);
  }

  private static void write(@Nullable Path file, Trace trace, LedgersOnce ledgers) {
    if (file != null) {
      try (Output output = Output.toFile(file)) {
        output.write(View.html(trace, ledgers.apply(trace)));
        output.finish();
      }
    }
  }

  private void tellFiles(Output output, @Nullable Path reportFile, @Nullable Path usedCase) {
    List<String> files = new ArrayList<>();
    if (reportFile != null) {
      files.add("report " + reportFile);
    }
    if (usedCase != null) {
      files.add("case " + usedCase);
    }
    if (files.isEmpty() || format == Format.JSON) {
      return;
    }
    String line = String.join(" · ", files);
    if (common.out() == null) {
      output.write("\n" + Console.harmless(line) + "\n");
    } else {
      console.say(line);
    }
  }

  /** How a trace is written. */
  enum Format {
    TERMINAL,
    JSON;

    /** The view that writes it; colours only on a terminal. */
    View view(Console console, @Nullable Path out) {
      return this == JSON
          ? View.json()
          : View.terminal(console.width(), console.colour() && out == null);
    }
  }
}
