package dev.whence.cli;

import dev.whence.WrongUseException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code whence}. */
@Command(
    name = "whence",
    header = "Shows where a contested claim in the news comes from.",
    description =
        "Reads articles and shows who first said a thing, who only repeated it, who denied it and"
            + " who stayed silent, each line with the exact words. It never says what is true.",
    subcommands = {
      TraceCommand.class,
      ReadCommand.class,
      TextCommand.class,
      RosterCommand.class,
      SilenceCommand.class,
      SeenCommand.class,
      ChangesCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      CorrectionsCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = {
      "  whence trace examples/defection --claim \"Ivo Maldren has defected to Halvora\"",
      "",
      "\"whence help COMMAND\" explains a command. Exit codes: 0 done; 1 a fault of Whence;",
      "2 wrong use, nothing to read, or output that cannot be written; 3 done, but some",
      "articles could not be read."
    })
public final class Main implements Runnable {

  static final int DONE = 0;
  static final int FAULT = 1;
  static final int WRONG_USE = 2;
  static final int SOME_REJECTED = 3;

  private static final Logger LOG = System.getLogger("dev.whence.cli");
  private static final int HELP_WIDTH = 90;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProgram(), arguments));
  }

  /**
   * Runs one command within this program, as on no terminal.
   *
   * @param out where results go, as UTF-8
   * @param err where messages go, as UTF-8
   * @return the exit code
   */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
    return run(
        Console.ofStreams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8)), arguments);
  }

  private static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new Main(), new Maker(console));
    line.setOut(console.helpWriter());
    line.setErr(console.errorWriter());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((error, given) -> wrongUse(console, error));
    line.setExecutionExceptionHandler((error, command, given) -> failure(console, error));
    try {
      return line.execute(arguments);
    } finally {
      console.flush();
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private static int wrongUse(Console console, ParameterException error) {
    CommandLine command = error.getCommandLine();
    console.say("whence: " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, console.err());
    String name = command.getCommandName();
    console.say("See: whence help" + (name.equals("whence") ? "" : " " + name));
    return WRONG_USE;
  }

  private static int failure(Console console, Exception error) {
    if (error instanceof WrongUseException) {
      console.say("whence: " + error.getMessage());
      return WRONG_USE;
    }
    if (error instanceof ReaderGoneException) {
      return DONE;
    }
    LOG.log(Level.ERROR, "a fault of Whence ended the run", error);
    console.say("whence: a fault of Whence ended the run (" + error + "); please report it");
    return FAULT;
  }

  /** Says which version runs. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "whence " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
      };
    }
  }

  /** Makes the commands, which need to know the console. */
  private record Maker(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == TraceCommand.class) {
        return type.cast(new TraceCommand(console));
      }
      if (type == ReadCommand.class) {
        return type.cast(new ReadCommand(console));
      }
      if (type == TextCommand.class) {
        return type.cast(new TextCommand(console));
      }
      if (type == RosterCommand.class) {
        return type.cast(new RosterCommand(console));
      }
      if (type == SilenceCommand.class) {
        return type.cast(new SilenceCommand(console));
      }
      if (type == SeenCommand.class) {
        return type.cast(new SeenCommand(console));
      }
      if (type == ChangesCommand.class) {
        return type.cast(new ChangesCommand(console));
      }
      if (type == ExportCommand.class) {
        return type.cast(new ExportCommand(console));
      }
      if (type == ServeCommand.class) {
        return type.cast(new ServeCommand(console));
      }
      if (type == CorrectionsCommand.class) {
        return type.cast(new CorrectionsCommand(console));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
