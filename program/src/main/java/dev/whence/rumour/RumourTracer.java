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
   * Finds the folder's own rumours: the stories that the articles begin with, and the contested
   * matters that several of them speak of besides. Each is named by its clearest statement, in
   * words that stand in an article. An article may be in several rumours. One that stands alone
   * makes a rumour only in a folder where nothing is shared.
   *
   * @param readings the folder's articles, in its order
   * @return the rumours, that of most articles first, the articles' main stories before others of
   *     as many; then the one with most origins; empty when there are no articles
   */
  public List<Rumour> traceAll(List<Reading> readings) {
    Folder folder = Folder.of(readings);
    List<Group> stories = Grouper.groups(folder);
    int least = stories.stream().anyMatch(group -> group.articles().size() > 1) ? 2 : 1;
    Set<String> taken = new HashSet<>();
    List<Rumour> rumours = rumours(stories, least, folder, taken);
    rumours.addAll(rumours(AsideFinder.groups(folder, stories), 2, folder, taken));
    rumours.sort(Comparator.comparingLong(rumour -> -tellers(rumour)));
    return rumours;
  }

  /** Names and traces the groups that are large enough, each by a claim not taken yet. */
  private List<Rumour> rumours(List<Group> groups, int least, Folder folder, Set<String> taken) {
    List<Rumour> rumours = new ArrayList<>();
    for (Group group : groups) {
      String claim = group.articles().size() < least ? null : ClaimNamer.name(group, folder, taken);
      if (claim != null && taken.add(claim)) {
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
