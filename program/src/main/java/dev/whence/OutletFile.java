package dev.whence;

import dev.whence.model.Outlet;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a user's list of outlets: UTF-8, one outlet a line, "name; other name, other name; domain",
 * of which only the name must be there; "#" begins a comment, empty lines count for nothing.
 */
public final class OutletFile {

  private static final String EXAMPLE =
      "write: Lake Herald; Herald of the Lake, LH; lakeherald.example";

  private final Path file;
  private final List<Outlet> outlets = new ArrayList<>();
  private final Map<String, Integer> lineOf = new HashMap<>();

  private OutletFile(Path file) {
    this.file = file;
  }

  /**
   * The outlets of a list, in its order. Throws {@link WrongUseException}, which names the line,
   * where the list cannot be read or two lines give one name.
   */
  public static List<Outlet> read(Path file) {
    OutletFile list = new OutletFile(file);
    int number = 0;
    for (String line : list.lines()) {
      number++;
      String told = line.replaceFirst("^\uFEFF", "").replaceFirst("(?:^|\\s)#.*$", "").strip();
      if (!told.isEmpty()) {
        list.add(number, told);
      }
    }
    if (list.outlets.isEmpty()) {
      throw new WrongUseException(file + ": no outlet in this list; " + EXAMPLE);
    }
    return List.copyOf(list.outlets);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new WrongUseException(file + ": this list is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new WrongUseException(
          file + ": this list of outlets cannot be read (" + e + "); name another with --outlets",
          e);
    }
  }

  private void add(int line, String told) {
    String[] fields = told.split(";", -1);
    String name = fields[0].strip();
    if (name.isEmpty() || fields.length > 3) {
      String wrong = name.isEmpty() ? "no name before the first “;”" : "more than two “;”";
      throw new WrongUseException(file + ", line " + line + ": " + wrong + "; " + EXAMPLE);
    }
    List<String> others = fields.length > 1 ? parts(fields[1]) : List.of();
    List<String> domains = fields.length > 2 ? parts(fields[2]) : List.of();
    for (String domain : domains) {
      if (!domain.matches("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+")) {
        throw new WrongUseException(
            file
                + ", line "
                + line
                + ": “"
                + domain
                + "” is no domain; write it as lakeherald.example");
      }
    }
    take(line, name);
    others.forEach(other -> take(line, other));
    domains.forEach(domain -> take(line, domain));
    outlets.add(new Outlet(name, others, domains, false));
  }

  private void take(int line, String name) {
    Integer other = lineOf.putIfAbsent(name.toLowerCase(Locale.ROOT), line);
    if (other != null && other != line) {
      throw new WrongUseException(
          file + ", line " + line + ": “" + name + "” stands in line " + other + " too; keep one");
    }
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
