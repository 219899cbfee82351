package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the contested matters that articles speak of besides the story they begin with: paragraphs
 * with somebody's words that share little with the story's beginnings and much with a paragraph of
 * another article.
 */
final class AsideFinder {

  private static final int LEAD = 3;
  private static final double MOST_OF_STORY = 0.4;
  private static final double ALIKE = 0.35;
  private static final int LEAST_KEYS = 5;
  private static final int CORE = 5;
  private static final int MOST_COMPARED = 50;

  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|mistaken|false|untrue|wrong)\\b|n['’]t\\b");

  private final Folder folder;
  private final KeyWeigher weigher;

  private AsideFinder(Folder folder) {
    this.folder = folder;
    this.weigher = new KeyWeigher(folder);
  }

  /**
   * The matters that at least two articles speak of, none of them a copy, and about which they hand
   * on what somebody says and what somebody says against it; that of most articles first.
   *
   * @param stories the stories the articles begin with
   */
  static List<Group> groups(Folder folder, List<Group> stories) {
    AsideFinder finder = new AsideFinder(folder);
    int[] copies = folder.copies();
    List<Group> seeds = new ArrayList<>();
    for (Group story : stories) {
      Map<String, Integer> told = finder.toldBy(story);
      Set<String> core = finder.coreOf(told);
      story.articles().stream()
          .filter(article -> copies[article] < 0)
          .forEach(article -> seeds.addAll(finder.asides(article, told.keySet(), core)));
    }
    return Grouper.join(folder, seeds, ALIKE).stream()
        .filter(group -> group.articles().size() > 1 && finder.isContested(group))
        .toList();
  }

  /** The keys that a good part of a story's articles begin with, and how many of them do. */
  private Map<String, Integer> toldBy(Group story) {
    Map<String, Integer> told = new HashMap<>();
    for (int article : story.articles()) {
      Page page = folder.pages().get(article);
      Set<String> lead = new HashSet<>();
      page.sketches().stream()
          .takeWhile(sketch -> sketch.depth() <= LEAD)
          .forEach(sketch -> lead.addAll(sketch.keys()));
      lead.forEach(key -> told.merge(key, 1, Integer::sum));
    }
    told.values().removeIf(count -> count * 4 < story.articles().size());
    return told;
  }

  /** The few keys without which a story is not told. */
  private Set<String> coreOf(Map<String, Integer> told) {
    return told.keySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (String key) -> -told.getOrDefault(key, 0) * weigher.rarity(key))
                .thenComparing(Comparator.naturalOrder()))
        .limit(CORE)
        .collect(Collectors.toSet());
  }

  private List<Group> asides(int article, Set<String> story, Set<String> core) {
    List<Group> asides = new ArrayList<>();
    for (List<Sketch> paragraph : paragraphs(folder.pages().get(article))) {
      Map<String, Double> vector = weigher.vector(paragraph, sketch -> 1);
      if (vector.size() >= LEAST_KEYS
          && Collections.disjoint(core, vector.keySet())
          && shareOf(story, vector) <= MOST_OF_STORY
          && paragraph.stream().anyMatch(Sketch::spoken)) {
        asides.add(new Group(article, weigher.compared(vector), paragraph));
      }
    }
    return asides;
  }

  private static Collection<List<Sketch>> paragraphs(Page page) {
    Map<Integer, List<Sketch>> paragraphs = new TreeMap<>();
    for (Sketch sketch : page.sketches()) {
      if (sketch.depth() > LEAD) {
        paragraphs.computeIfAbsent(sketch.block(), block -> new ArrayList<>()).add(sketch);
      }
    }
    return paragraphs.values();
  }

  private static double shareOf(Set<String> story, Map<String, Double> vector) {
    double all = 0;
    double shared = 0;
    for (Map.Entry<String, Double> entry : vector.entrySet()) {
      all += entry.getValue();
      shared += story.contains(entry.getKey()) ? entry.getValue() : 0;
    }
    return all == 0 ? 1 : shared / all;
  }

  /** The attributions with a content that lie in some of an article's sentences. */
  private List<Attribution> said(int article, List<Sketch> sketches) {
    Page page = folder.pages().get(article);
    List<Line> lines = sketches.stream().map(sketch -> page.lines().get(sketch.index())).toList();
    return page.reading().attributions().stream()
        .filter(attribution -> !attribution.content().isEmpty())
        .filter(
            attribution ->
                lines.stream().anyMatch(line -> line.span().contains(attribution.content().get(0))))
        .toList();
  }

  /** Whether somebody says what somebody else says is not so. */
  private boolean isContested(Group group) {
    List<Set<String>> told = new ArrayList<>();
    List<Set<String>> denied = new ArrayList<>();
    for (int article : group.articles().stream().limit(MOST_COMPARED).toList()) {
      for (Attribution attribution : said(article, group.told(article))) {
        String words = attribution.content().get(0).of(folder.pages().get(article).text());
        boolean isDenied = attribution.act() == Act.DENIES || NEGATION.matcher(words).find();
        (isDenied ? denied : told).add(Set.copyOf(Keys.of(words)));
      }
    }
    return told.stream().anyMatch(one -> denied.stream().anyMatch(other -> isSame(one, other)));
  }

  private static boolean isSame(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return both >= 2 && both * 2 >= Math.min(one.size(), other.size());
  }
}
