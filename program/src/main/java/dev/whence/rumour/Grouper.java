package dev.whence.rumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups a folder's articles by the story they tell.
 *
 * <p>An article is the weighted keys of its beginning (tf-idf; the first sentences count more).
 * Pairs are looked up by their rarest keys, never all with all; the likest pairs join their groups
 * first, as long as the groups as wholes are alike (centroid linkage after Sokal and Michener,
 * 1958, restricted to the pairs found).
 */
final class Grouper {

  private static final double ALIKE = 0.25;

  /** An article left alone joins the likest story of several articles when it is this like it. */
  private static final double NEAR = 0.13;

  private static final double NEARER_THAN_NEXT = 1.5;
  private static final int STORY = 3;
  private static final int SENTENCES = 8;
  private static final int RARE_KEYS = 14;
  private static final int MOST_HOLDERS = 200;

  private record Pair(int one, int other, double likeness) {}

  private final Folder folder;
  private final List<Group> seeds;
  private final double alike;

  private Grouper(Folder folder, List<Group> seeds, double alike) {
    this.folder = folder;
    this.seeds = seeds.stream().sorted(firstPlace(folder)).toList();
    this.alike = alike;
  }

  /** The stories that the articles begin with, each article in one; the largest first. */
  static List<Group> groups(Folder folder) {
    KeyWeigher weigher = new KeyWeigher(folder);
    List<Group> seeds = new ArrayList<>();
    for (int i = 0; i < folder.pages().size(); i++) {
      Page page = folder.pages().get(i);
      List<Sketch> beginning =
          page.sketches().stream().takeWhile(sketch -> sketch.depth() <= SENTENCES).toList();
      Map<String, Double> vector = weigher.vector(beginning, sketch -> sketch.depth() <= 1 ? 2 : 1);
      seeds.add(new Group(i, weigher.compared(vector), beginning));
    }
    return attach(join(folder, seeds, ALIKE), folder);
  }

  /** Gives the articles left alone to the stories that they are clearly nearest to. */
  private static List<Group> attach(List<Group> groups, Folder folder) {
    Map<String, List<Group>> stories = new HashMap<>();
    groups.stream()
        .filter(group -> group.size() >= STORY)
        .forEach(
            group ->
                strongest(group.words(), folder)
                    .forEach(
                        key -> stories.computeIfAbsent(key, k -> new ArrayList<>()).add(group)));
    Map<Group, Group> nearest = new LinkedHashMap<>();
    for (Group group : groups) {
      Group story = group.size() > 1 ? null : nearest(group, stories);
      if (story != null) {
        nearest.put(group, story);
      }
    }
    nearest.forEach((group, story) -> story.take(group));
    List<Group> left = new ArrayList<>(groups);
    left.removeAll(nearest.keySet());
    left.sort(bySize(folder));
    return left;
  }

  private static @Nullable Group nearest(Group article, Map<String, List<Group>> stories) {
    Set<Group> met = new LinkedHashSet<>();
    for (int i = 0; i < article.words().size(); i++) {
      met.addAll(stories.getOrDefault(article.words().key(i), List.of()));
    }
    Group nearest = null;
    double best = 0;
    double next = 0;
    for (Group story : met) {
      double likeness = article.likeness(story);
      if (likeness > best) {
        next = best;
        best = likeness;
        nearest = story;
      } else {
        next = Math.max(next, likeness);
      }
    }
    return best >= NEAR && best >= NEARER_THAN_NEXT * next ? nearest : null;
  }

  /**
   * Joins groups that are alike.
   *
   * @param alike the least cosine of two groups that are joined
   * @return the groups, that of most articles first, then by the first article's id
   */
  static List<Group> join(Folder folder, List<Group> seeds, double alike) {
    Grouper grouper = new Grouper(folder, seeds, alike);
    List<Group> groups = grouper.join(grouper.pairs());
    groups.sort(bySize(folder));
    return groups;
  }

  private static Comparator<Group> bySize(Folder folder) {
    return Comparator.comparingInt((Group group) -> -group.size())
        .thenComparing(firstPlace(folder));
  }

  /** By article id and place in it, so that the articles' order does not matter. */
  private static Comparator<Group> firstPlace(Folder folder) {
    return Comparator.comparing((Group group) -> folder.pages().get(group.first()).id())
        .thenComparingInt(
            group -> group.told(group.first()).stream().findFirst().map(Sketch::index).orElse(0));
  }

  /** The pairs that share a strong key and are half as like as is needed; the likest first. */
  private List<Pair> pairs() {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int seed = 0; seed < seeds.size(); seed++) {
      Set<Integer> met = new HashSet<>();
      for (String key : strongest(seeds.get(seed).words(), folder)) {
        List<Integer> holding = holders.computeIfAbsent(key, k -> new ArrayList<>());
        met.addAll(holding);
        if (holding.size() < MOST_HOLDERS) {
          holding.add(seed);
        }
      }
      for (int other : met) {
        double likeness = seeds.get(seed).likeness(seeds.get(other));
        if (likeness >= alike / 2) {
          pairs.add(new Pair(other, seed, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return pairs;
  }

  /** The keys that say most about a group and that more than one article has. */
  private static List<String> strongest(KeyVector words, Folder folder) {
    return IntStream.range(0, words.size())
        .filter(at -> folder.articlesWith(words.key(at)) > 1)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -words.weight(at)))
        .limit(RARE_KEYS)
        .map(words::key)
        .toList();
  }

  private List<Group> join(List<Pair> pairs) {
    List<Group> groupOf = new ArrayList<>(seeds);
    Map<Group, List<Integer>> seedsOf = new HashMap<>();
    for (int seed = 0; seed < seeds.size(); seed++) {
      seedsOf.put(seeds.get(seed), new ArrayList<>(List.of(seed)));
    }
    for (Pair pair : pairs) {
      Group one = groupOf.get(pair.one());
      Group other = groupOf.get(pair.other());
      if (one != other && one.likeness(other) >= alike) {
        one.take(other);
        List<Integer> taken = seedsOf.getOrDefault(other, List.of());
        taken.forEach(seed -> groupOf.set(seed, one));
        seedsOf.getOrDefault(one, new ArrayList<>()).addAll(taken);
      }
    }
    return new ArrayList<>(new LinkedHashSet<>(groupOf));
  }
}
