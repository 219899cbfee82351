package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import dev.whence.model.TextComparison;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence changes}: what was removed, changed or moved between two readings. */
@Command(
    name = "changes",
    header = "Show what changed between two readings of an article.",
    description =
        "Compares the earlier with the later one, paragraph by paragraph: removed, added, changed or"
            + " moved. Of a web archive each capture of an address is compared with the next.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence changes monday.html tuesday.html",
      "  whence changes case.warc.gz",
      "  whence changes --format json monday.html tuesday.html"
    })
final class ChangesCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      order = 1,
      paramLabel = "terminal|json",
      description = "For a person (the default), or JSON.")
  private TraceCommand.Format format = TraceCommand.Format.TERMINAL;

  ChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    View view = format.view(console, common.out());
    Unread unread = new Unread();
    try (ProgressBarOnTerminal progress = new ProgressBarOnTerminal(console);
        Output output = Output.to(common.out(), console)) {
      List<TextComparison> comparisons =
          Whence.with(common.threads(), progress)
              .changes(common.sources(console.in(), null), unread::add);
      output.write(view.changes(comparisons));
      output.finish();
    }
    unread.tell(console);
    return unread.exitCode();
  }
}
