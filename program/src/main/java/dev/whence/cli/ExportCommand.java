package dev.whence.cli;

import dev.whence.ExportFormat;
import dev.whence.StoredCase;
import dev.whence.WrongUseException;
import dev.whence.model.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence export}: a case for other programs. */
@Command(
    name = "export",
    header = "Write a case for other programs.",
    description = {
      "Writes what a case holds, with nothing read or traced anew: csv (a folder of tables), jsonl,"
          + " markdown (notes with citations), schema-org (JSON-LD), prov (W3C PROV-O, Turtle),"
          + " web-annotation (W3C, JSON-LD), ftm (FollowTheMoney), gexf and graphml (for Gephi), ris"
          + " (for Zotero)."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  whence export case.db --format csv --out tables",
      "  whence export case.db --format gexf --rumour 1 --out chain.gexf",
      "  whence export case.db --format markdown"
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CASE", description = "The case, as trace wrote it.")
  private Path caseFile = Path.of("case.db");

  @Option(
      names = "--format",
      order = 1,
      required = true,
      paramLabel = "FORMAT",
      description = "One of those above.")
  private String format = "";

  @Option(
      names = "--out",
      order = 2,
      paramLabel = "PATH",
      description =
          "The file, or for csv the folder, which is made where it is missing. Standard output by"
              + " default, but not for csv.")
  private @Nullable Path out;

  @Option(
      names = "--claim",
      order = 3,
      paramLabel = "\"…\"",
      description = "Only the rumour of this claim, and the articles that speak of it.")
  private @Nullable String claim;

  @Option(
      names = "--rumour",
      order = 4,
      paramLabel = "N",
      description = "Only the rumour of this number, from 1, in the order of the case.")
  private @Nullable Integer rumour;

  @Option(
      names = {"-h", "--help"},
      order = 5,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExportFormat chosen =
        ExportFormat.of(format)
            .orElseThrow(
                () ->
                    wrong(
                        "--format "
                            + format
                            + ": give one of "
                            + String.join(", ", ExportFormat.labels())));
    if (chosen.isFolder() && out == null) {
      throw wrong("--format " + format + " writes several files: name a folder with --out");
    }
    if (claim != null && rumour != null) {
      throw wrong("--claim and --rumour both choose a rumour: give one of them");
    }
    Map<String, String> files = chosen.write(trace());
    if (chosen.isFolder()) {
      files.forEach(this::writeInFolder);
    } else {
      files.values().forEach(text -> write(out, text));
    }
    return Main.DONE;
  }

  private Trace trace() {
    StoredCase stored = StoredCase.load(caseFile);
    if (claim != null) {
      return stored.ofClaim(claim);
    }
    return rumour == null ? stored.trace() : stored.ofRumour(rumour);
  }

  private void writeInFolder(String name, String text) {
    Path folder = out;
    if (folder == null) {
      throw new IllegalStateException("a folder was asked for before");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WrongUseException(
          folder + ": cannot be made (" + e.getMessage() + "); name another folder", e);
    }
    write(folder.resolve(name), text);
  }

  private void write(@Nullable Path file, String text) {
    try (Output output = Output.to(file, console)) {
      output.write(text);
      output.finish();
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
