package dev.whence.rumour;

import dev.whence.model.Absences;
import dev.whence.model.Filed;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Traces claims through the articles of a folder. Thread-safe. */
public final class RumourTracer {

  private final Rules rules;
  private final Function<Reading, Absences> absences;
  private final OutletAliases aliases;
  private final BiFunction<Reading, Supplier<Look>, Look> known;

  private RumourTracer(
      Rules rules,
      Function<Reading, Absences> absences,
      OutletAliases aliases,
      BiFunction<Reading, Supplier<Look>, Look> known) {
    this.rules = rules;
    this.absences = absences;
    this.aliases = aliases;
    this.known = known;
  }

  private static RumourTracer of(Function<Reading, Absences> absences, OutletAliases aliases) {
    return new RumourTracer(Rules.standard(), absences, aliases, (reading, finder) -> finder.get());
  }

  /**
   * The tracer with the word lists of this room, and no list of outlets.
   *
   * @param absences finds silences, denials and sightings in a reading, whatever they are about;
   *     asked by several threads
   */
  public static RumourTracer standard(Function<Reading, Absences> absences) {
    return of(absences, OutletAliases.none());
  }

  /**
   * The same with lists of outlets, so that one outlet is one under all its names.
   *
   * @param users the user's list, which wins; each of its names is an outlet's wherever it is
   *     credited
   * @param common the list that comes with the program
   */
  public static RumourTracer with(
      Function<Reading, Absences> absences, List<Outlet> users, List<Outlet> common) {
    return of(absences, OutletAliases.of(users, common));
  }

  /**
   * The same, which need not look anew at an article that was looked at before.
   *
   * @param known gives what was seen in a reading, where that is known, and else asks for it; a
   *     look may be kept with that reading and this version of the room, and {@code absences}
   */
  public RumourTracer remembering(BiFunction<Reading, Supplier<Look>, Look> known) {
    return new RumourTracer(rules, absences, aliases, known);
  }

  private Folder folder(List<? extends Filed> articles) {
    return Folder.of(articles, Look.looker(absences, rules::cues, known), aliases);
  }

  /**
   * What comparing articles needs of one, some 8 KB, to be kept and handed in again with {@link
   * Filed#gist}; only this version of the room can read it.
   */
  public static byte[] gistOf(Reading reading) {
    return GistCode.encode(Page.gistOf(reading));
  }

  /**
   * Traces one claim. Only articles that may speak of it are asked for their readings.
   *
   * @param claim a sentence
   * @param articles the folder's articles, each with a name of its own; their order changes nothing
   *     but that of the entries
   * @return one entry for every article, in the same order; what is listed beside them is in the
   *     order of the articles' names
   */
  public Rumour trace(String claim, List<? extends Filed> articles) {
    return trace(claim, articles, (pass, done) -> {});
  }

  /** What is done with all articles, one after another, while a claim is traced; in this order. */
  public enum Pass {
    /** Whether they speak of the claim. */
    SPEAKING(1),
    /** From whom they have it. */
    CHAINS(2),
    /** How they word it, and who is silent or denies. */
    WORDING(3);

    private final int number;

    Pass(int number) {
      this.number = number;
    }

    /** Which it is, from 1. */
    public int number() {
      return number;
    }
  }

  /** Hears that so many articles are done in a pass. */
  @FunctionalInterface
  public interface Watcher {
    /** Called by the thread that traces. */
    void at(Pass pass, int done);
  }

  /** The same; the watcher hears of every article done. */
  public Rumour trace(String claim, List<? extends Filed> articles, Watcher watcher) {
    Folder folder = folder(articles);
    Set<Integer> all = IntStream.range(0, articles.size()).boxed().collect(Collectors.toSet());
    return inOrder(articles, new Tracing(claim, folder, all, rules, watcher).run());
  }

  /**
   * Finds the folder's own rumours: the stories that the articles begin with, and the contested
   * matters that several of them speak of besides. Each is named by its clearest statement, in
   * words that stand in an article. An article may be in several rumours. One that stands alone
   * makes a rumour only in a folder where nothing is shared.
   *
   * @param articles the folder's articles, each with a name of its own; their order changes nothing
   *     but that of the entries
   * @return the rumours, that of most articles first, the articles' main stories before others of
   *     as many; then the one with most origins; empty when there are no articles
   */
  public List<Rumour> traceAll(List<? extends Filed> articles) {
    Folder folder = folder(articles);
    List<Group> stories = Grouper.groups(folder);
    int least = stories.stream().anyMatch(group -> group.articles().size() > 1) ? 2 : 1;
    Set<String> taken = new HashSet<>();
    List<Rumour> rumours = rumours(stories, least, folder, taken);
    rumours.addAll(rumours(AsideFinder.groups(folder, stories), 2, folder, taken));
    rumours.sort(Comparator.comparingLong(rumour -> -tellers(rumour)));
    return rumours.stream().map(rumour -> inOrder(articles, rumour)).toList();
  }

  /** The rumour with its entries in the order of the articles as given. */
  private static Rumour inOrder(List<? extends Filed> articles, Rumour rumour) {
    Map<String, Traced> entries = new HashMap<>();
    rumour.articles().forEach(traced -> entries.put(traced.article(), traced));
    return new Rumour(
        rumour.claim(),
        articles.stream().map(one -> Objects.requireNonNull(entries.get(one.article()))).toList(),
        rumour.origins(),
        rumour.independentOrigins(),
        rumour.contraryClaims(),
        rumour.observables(),
        rumour.hedges(),
        rumour.toFetch(),
        rumour.notes());
  }

  /** Names and traces the groups that are large enough, each by a claim not taken yet. */
  private List<Rumour> rumours(List<Group> groups, int least, Folder folder, Set<String> taken) {
    List<Rumour> rumours = new ArrayList<>();
    for (Group group : groups) {
      String claim = group.articles().size() < least ? null : ClaimNamer.name(group, folder, taken);
      if (claim != null && taken.add(claim)) {
        rumours.add(new Tracing(claim, folder, new HashSet<>(group.articles()), rules).run());
      }
      folder.close();
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
