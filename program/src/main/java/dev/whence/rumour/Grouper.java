package dev.whence.rumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
  private static final int SENTENCES = 8;
  private static final int RARE_KEYS = 14;
  private static final int MOST_HOLDERS = 200;

  private record Pair(int one, int other, double likeness) {}

  private final Folder folder;
  private final List<Map<String, Double>> vectors = new ArrayList<>();

  private Grouper(Folder folder) {
    this.folder = folder;
    folder.pages().forEach(page -> vectors.add(vectorOf(page)));
  }

  /** The groups, the largest first, then by their first article's id. */
  static List<Group> groups(Folder folder) {
    Grouper grouper = new Grouper(folder);
    List<Group> groups = grouper.join(grouper.pairs());
    groups.sort(
        Comparator.comparingInt((Group group) -> -group.articles().size())
            .thenComparing(group -> folder.pages().get(group.articles().get(0)).id()));
    return groups;
  }

  private Map<String, Double> vectorOf(Page page) {
    Map<String, Double> vector = new TreeMap<>();
    for (Line line : page.lines()) {
      int depth = page.depth(line);
      if (depth > SENTENCES) {
        break;
      }
      double weight = depth <= 1 ? 2 : 1;
      line.keys().forEach(key -> vector.merge(key, weight, Double::sum));
    }
    double all = folder.pages().size();
    vector.replaceAll(
        (key, count) ->
            Math.min(3, count) * Math.log((all + 1) / (folder.articlesWith(key) + 0.5)));
    return normal(vector);
  }

  private static Map<String, Double> normal(Map<String, Double> vector) {
    double length =
        Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    if (length > 0) {
      vector.replaceAll((key, weight) -> weight / length);
    }
    return vector;
  }

  private List<Pair> pairs() {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    List<Integer> byId = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      byId.add(i);
    }
    byId.sort(Comparator.comparing(i -> folder.pages().get(i).id()));
    for (int article : byId) {
      Set<Integer> met = new HashSet<>();
      for (String key : rareKeys(vectors.get(article))) {
        List<Integer> holding = holders.computeIfAbsent(key, k -> new ArrayList<>());
        met.addAll(holding);
        if (holding.size() < MOST_HOLDERS) {
          holding.add(article);
        }
      }
      for (int other : met) {
        double likeness = cosine(vectors.get(article), vectors.get(other));
        if (likeness >= ALIKE / 2) {
          pairs.add(new Pair(other, article, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparing(pair -> folder.pages().get(pair.one()).id())
            .thenComparing(pair -> folder.pages().get(pair.other()).id()));
    return pairs;
  }

  /** The keys that say most about an article and that another one has too. */
  private List<String> rareKeys(Map<String, Double> vector) {
    return vector.entrySet().stream()
        .filter(entry -> folder.articlesWith(entry.getKey()) > 1)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(RARE_KEYS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double dot = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    return dot;
  }

  private List<Group> join(List<Pair> pairs) {
    List<Group> groupOf = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      groupOf.add(new Group(i, vectors.get(i)));
    }
    for (Pair pair : pairs) {
      Group one = groupOf.get(pair.one());
      Group other = groupOf.get(pair.other());
      if (one != other && one.likeness(other) >= ALIKE) {
        one.take(other);
        other.articles().forEach(article -> groupOf.set(article, one));
      }
    }
    return new ArrayList<>(new java.util.LinkedHashSet<>(groupOf));
  }
}
