package dev.whence.cli;

import dev.whence.Sources;
import dev.whence.Web;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that reads articles is given. */
final class Common {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Articles: web pages, text, PDF, DOCX; mails, feeds, web archives and zips of them, also as"
            + " .gz. A file, a folder with all files in it, a glob in"
            + " quotes, a web address, or - for standard input."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--follow",
      order = 10,
      description = "Fetch also what feeds and lists of addresses name.")
  private boolean follow;

  @Option(
      names = "--offline",
      order = 11,
      description = "Fetch nothing; take web addresses from the archive of an earlier run.")
  private boolean offline;

  @Option(
      names = "--fetch-again",
      order = 12,
      description = "Ask the sites also for what the archive holds.")
  private boolean again;

  @Option(
      names = "--warc",
      order = 13,
      paramLabel = "FILE",
      description =
          "Keep all that is fetched in this web archive (.warc.gz); beside the case by"
              + " default, nowhere without a case.")
  private @Nullable Path archive;

  @Option(
      names = "--allow-private",
      order = 14,
      description = "Fetch also from this machine and from private networks.")
  private boolean allowPrivate;

  @Option(
      names = "--out",
      order = 20,
      paramLabel = "FILE",
      description = "Write the result there instead of to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      order = 21,
      paramLabel = "N",
      description = "Articles read at a time; as many as there are processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-h", "--help"},
      order = 22,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * What is to be read.
   *
   * @param usualArchive where fetched pages are kept unless --warc names another file; null for
   *     nowhere
   */
  Sources sources(InputStream standardInput, @Nullable Path usualArchive) {
    if (archive != null) {
      Output.checkPlace(archive);
    }
    Path kept = archive == null ? usualArchive : archive;
    return new Sources(
        paths,
        standardInput,
        new Web(true, follow, offline, allowPrivate, again, kept, Clock.systemUTC()));
  }

  @Nullable Path out() {
    return out;
  }

  int threads() {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads " + threads + ": give 1 or more");
    }
    return threads;
  }
}
