package dev.whence.cli;

import dev.whence.View;
import dev.whence.Whence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence text}: the main text of each article. */
@Command(
    name = "text",
    header = "Print the main text of each article.",
    description =
        "Prints what is left of a page without headline, navigation, captions and advertisements,"
            + " in the order given.",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence text page.html",
      "  whence text --about page.html",
      "  whence text --format jsonl pages/"
    })
final class TextCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      order = 1,
      paramLabel = "terminal|jsonl",
      description = "The bare text (the default), or JSON, one article a line.")
  private LineFormat format = LineFormat.TERMINAL;

  @Option(
      names = "--about",
      order = 2,
      description =
          "Instead of the text: title, outlet, author, dates, language, address, wire credit and"
              + " section, each with how sure it is and the words it rests on. JSON has them always.")
  private boolean about;

  TextCommand(Console console) {
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
      whence.text(
          common.sources(console.in(), null),
          result ->
              result.to(
                  document -> listed.add(about ? view.about(document) : view.text(document)),
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
