package dev.whence.rumour;

import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Traces claims through the articles of a folder. Thread-safe. */
public final class RumourTracer {

  private final Rules rules = Rules.standard();

  private RumourTracer() {}

  /** The tracer with the word lists that come with the program. */
  public static RumourTracer standard() {
    return new RumourTracer();
  }

  /**
   * Traces one claim.
   *
   * @param claim a sentence
   * @param readings the folder's articles, in its order; the order matters only for which of two
   *     alike articles is called the copy
   * @return one entry for every article, in the same order
   */
  public Rumour trace(String claim, List<Reading> readings) {
    Set<Integer> all = IntStream.range(0, readings.size()).boxed().collect(Collectors.toSet());
    return new Tracing(claim, Folder.of(readings), all, rules).run();
  }

  /**
   * Finds the folder's own rumours: groups the articles by the story they tell and names each group
   * by its clearest sentence. An article that stands alone makes a rumour only in a folder where
   * nothing is shared.
   *
   * @param readings the folder's articles, in its order
   * @return the rumours, that of most articles first, then the one with most origins; empty when
   *     there are no articles
   */
  public List<Rumour> traceAll(List<Reading> readings) {
    Folder folder = Folder.of(readings);
    List<Group> groups = Grouper.groups(folder);
    int least = groups.stream().anyMatch(group -> group.articles().size() > 1) ? 2 : 1;
    List<Rumour> rumours = new ArrayList<>();
    for (Group group : groups) {
      String claim = group.articles().size() < least ? null : ClaimNamer.name(group, folder);
      if (claim != null) {
        rumours.add(new Tracing(claim, folder, new HashSet<>(group.articles()), rules).run());
      }
    }
    rumours.sort(
        Comparator.comparingLong((Rumour rumour) -> -tellers(rumour))
            .thenComparingInt(rumour -> -rumour.independentOrigins().most())
            .thenComparing(Rumour::claim));
    return rumours;
  }

  private static long tellers(Rumour rumour) {
    return rumour.articles().stream()
        .map(Traced::stance)
        .filter(stance -> stance != Stance.UNRELATED)
        .count();
  }
}
