package dev.whence.cli;

import dev.whence.Serving;
import dev.whence.StoredCase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence serve}: a case in the browser. */
@Command(
    name = "serve",
    header = "Read, search and correct a case in the browser.",
    description = {
      "Shows the rumours, articles and sentences of a case to a browser on this computer, until"
          + " Ctrl-C. No other computer can reach it, and nothing is shown without the key in the"
          + " printed address. What is corrected there is kept in the case with who, when and why,"
          + " survives every later run, and can be taken back."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {"  whence serve case.db"})
final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CASE", description = "The case, as trace wrote it.")
  private Path caseFile = Path.of("case.db");

  @Option(
      names = "--port",
      order = 1,
      paramLabel = "N",
      description = "The port to listen on, 1 to 65535. Any that is free by default.")
  private int port;

  @Option(
      names = "--as",
      order = 2,
      paramLabel = "NAME",
      description = "Who signs corrections; asked for once in the browser by default.")
  private String who = "";

  @Option(
      names = {"-h", "--help"},
      order = 3,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port " + port + ": give a number from 1 to " + HIGHEST_PORT);
    }
    StoredCase stored = StoredCase.load(caseFile);
    try (Serving serving = Serving.of(stored, port, who.strip(), Clock.systemUTC())) {
      try (Output output = Output.to(null, console)) {
        output.write(serving.address() + "\n");
        output.finish();
      }
      console.say("Open this address in a browser on this computer. Ctrl-C ends it.");
      // Only the end of the program ends this.
      new CountDownLatch(1).await();
    }
    return Main.DONE;
  }
}
