package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.model.TimeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of time rules. A line {@code name = pattern} names a part that later lines use as
 * {@code {name}}; a rule is kind, what it names, pattern, example and the example's value, parted
 * by tabs. A space in a pattern stands for any white space.
 *
 * @param all in file order
 */
record TimeRules(List<TimeRule> all) {

  private static final String FILE = "time-rules.tsv";
  private static final Pattern PART = Pattern.compile("\\{([a-z]\\w*)\\}");
  private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?:\\?<([a-z]\\w*)>|(?!\\?))");

  TimeRules {
    all = List.copyOf(all);
  }

  static TimeRules english() {
    Map<String, String> parts = new LinkedHashMap<>();
    List<TimeRule> rules = new ArrayList<>();
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 1) {
        int equals = line.indexOf(" = ");
        parts.put(line.substring(0, equals), filled(line.substring(equals + 3), parts));
      } else {
        rules.add(rule(fields, parts));
      }
    }
    return new TimeRules(rules);
  }

  private static List<String> lines() {
    try (InputStream stream = TimeRules.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static TimeRule rule(String[] fields, Map<String, String> parts) {
    if (fields.length != 5) {
      throw new IllegalStateException(FILE + ": not five fields: " + String.join("|", fields));
    }
    String[] named = fields[1].split(":", 2);
    String filled = filled(fields[2], parts);
    Pattern pattern = compiled(filled);
    return new TimeRule(
        TimeKind.valueOf(fields[0]),
        named[0].equals("UNIT") ? null : Form.valueOf(named[0]),
        named.length == 2 ? named[1] : null,
        pattern,
        RequiredLetters.of(filled),
        groups(pattern.pattern()),
        fields[3],
        fields[4]);
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile("(?i)" + pattern.replace(" ", "\\s"));
  }

  private static String filled(String pattern, Map<String, String> parts) {
    return PART.matcher(pattern)
        .replaceAll(
            part -> {
              String filled = parts.get(part.group(1));
              if (filled == null) {
                throw new IllegalStateException(FILE + ": no part " + part.group());
              }
              return Matcher.quoteReplacement(filled);
            });
  }

  /** Java 17 does not tell which names a pattern's groups have. */
  private static Map<String, Integer> groups(String pattern) {
    Map<String, Integer> groups = new HashMap<>();
    Matcher group = GROUP.matcher(pattern);
    for (int number = 1; group.find(); number++) {
      String name = group.group(1);
      if (name != null) {
        groups.put(name, number);
      }
    }
    return Map.copyOf(groups);
  }
}
