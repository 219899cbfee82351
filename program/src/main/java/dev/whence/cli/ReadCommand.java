package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence read}: who says what, on whose word, article by article. */
@Command(
    name = "read",
    header = "Show who says what in each article, on whose word.",
    description = "Prints the statements of each article in its exact words, in the order given.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence read examples/defection/01-port-senn-ledger.html",
      "  whence read --format jsonl --out statements.jsonl articles/",
      "  whence read --warc kept.warc.gz https://post.example/story"
    })
final class ReadCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      order = 1,
      paramLabel = "terminal|jsonl",
      description = "For a person (the default), or JSON, one article a line.")
  private LineFormat format = LineFormat.TERMINAL;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    View view = format.view(console, common.out());
    Unread unread = new Unread();
    try (ProgressBarOnTerminal progress = new ProgressBarOnTerminal(console);
        Output output = Output.to(common.out(), console)) {
      Whence whence = Whence.with(common.threads(), progress);
      Listed listed = new Listed(output, format.gap());
      whence.read(
          common.sources(console.in(), null),
          result ->
              result.to(
                  reading -> listed.add(view.reading(reading)),
                  rejected -> {
                    unread.add(rejected);
                    listed.add(view.rejected(rejected));
                  }));
      output.finish();
    }
    unread.tell(console);
    return unread.exitCode();
  }
}
