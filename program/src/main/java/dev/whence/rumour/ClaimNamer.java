package dev.whence.rumour;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a group of articles by its clearest sentence. */
final class ClaimNamer {

  private static final int TOP = 3;
  private static final Pattern UNCLEAR_START =
      Pattern.compile(
          "^(?:He|She|It|They|This|That|These|Those|But|And|So|Now|Well|If|Or|Here|There|His|Her|Its|Their|We|I|You|According|However|Meanwhile|Also|Still|Yes|No|First)\\b");
  private static final Pattern QUOTED = Pattern.compile("^[\"“‘'#@]|[\"”]$|https?:|Photo:|\\|");

  private record Candidate(Line line, double clearness, String text) {}

  private ClaimNamer() {}

  /**
   * The sentence near the top of one of the group's articles that holds most of what they share.
   */
  static @Nullable String name(Group group, Folder folder) {
    return group.articles().stream()
        .map(folder.pages()::get)
        .flatMap(page -> page.lines().stream().filter(line -> page.depth(line) <= TOP))
        .map(line -> new Candidate(line, clearness(line, group), line.text()))
        .max(
            Comparator.comparingDouble(Candidate::clearness)
                .thenComparing(Candidate::text, Comparator.reverseOrder()))
        .map(Candidate::text)
        .orElse(null);
  }

  private static double clearness(Line line, Group group) {
    double shared = 0;
    for (String key : line.keys()) {
      shared += sharedWeight(group.words(), key);
    }
    int words = line.text().split("\\s+", -1).length;
    double clear = shared / Math.sqrt(Math.max(6, line.keys().size()));
    clear *= words < 6 || words > 32 ? 0.4 : words > 24 ? 0.8 : 1;
    clear *= UNCLEAR_START.matcher(line.text()).find() ? 0.6 : 1;
    clear *= line.isQuestion() || QUOTED.matcher(line.text()).find() ? 0.5 : 1;
    return clear;
  }

  private static double sharedWeight(Map<String, Double> words, String key) {
    return words.getOrDefault(key, 0.0);
  }
}
