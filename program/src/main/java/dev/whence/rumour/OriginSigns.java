package dev.whence.rumour;

import dev.whence.model.OriginKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What speaks for and against that an article has the claim from one of the ends of its chains: how
 * much of the claim is said there, by whom, in which words, and how many of the folder's articles
 * lead to the same end. The features of {@link OriginSelector}'s model.
 */
final class OriginSigns {

  private static final double STRONG = 0.4;
  private static final Map<String, Pattern> WORDED =
      Map.of(
          "confirms",
          Pattern.compile("(?i)confirm"),
          "alleged",
          Pattern.compile("(?i)claim|alleg|rumou?r"),
          "cited",
          Pattern.compile("(?i)according to|citing|cited"),
          "spokesperson",
          Pattern.compile("(?i)spokes"),
          "expert",
          Pattern.compile("(?i)expert|analyst|professor|researcher|\\bformer "));
  private static final Pattern OFFICIALS = Pattern.compile("(?i)officials$");

  private final Map<End, Set<Integer>> users;
  private final int speaking;
  private final int most;
  private final Map<End, Shape> shapes = new HashMap<>();
  private final List<List<OriginLinker.Found>> all;

  /** How an end is spoken of in all articles. */
  private record Shape(double best, double sum, int depth, int count) {

    Shape and(Shape other) {
      return new Shape(
          Math.max(best, other.best),
          sum + other.sum,
          Math.min(depth, other.depth),
          count + other.count);
    }
  }

  /**
   * Looks through all candidates.
   *
   * @param all for each article the ends of its chains
   * @param users for each end the articles that lead to it
   * @param speaking how many articles speak of the claim
   */
  OriginSigns(List<List<OriginLinker.Found>> all, Map<End, Set<Integer>> users, int speaking) {
    this.all = all;
    this.users = users;
    this.speaking = speaking;
    this.most = users.values().stream().mapToInt(Set::size).max().orElse(1);
    for (List<OriginLinker.Found> ofArticle : all) {
      for (OriginLinker.Found found : ofArticle) {
        Evidence evidence = found.chain().evidence();
        double likeness = evidence.likeness();
        shapes.merge(found.end(), new Shape(likeness, likeness, evidence.depth(), 1), Shape::and);
      }
    }
  }

  /** How much of the claim the words of an end hold, where they hold most. */
  double best(End end) {
    return shapes.getOrDefault(end, new Shape(0, 0, 0, 1)).best();
  }

  /** The features of an end in an article. */
  Map<String, Double> of(int article, OriginLinker.Found found) {
    Map<String, Double> signs = new TreeMap<>();
    said(found, signs);
    around(article, found, signs);
    String words = found.words().text();
    WORDED.forEach((name, worded) -> put(signs, name, worded.matcher(words).find()));
    return signs;
  }

  private static void said(OriginLinker.Found found, Map<String, Double> signs) {
    Evidence evidence = found.chain().evidence();
    String name = found.chain().origin();
    boolean unnamed = found.end().kind() == OriginKind.UNNAMED;
    signs.put("content", evidence.content());
    signs.put("sentence", evidence.sentence());
    signs.put("early", 1.0 / (1 + evidence.depth()));
    signs.put("statements", Math.log1p(evidence.statements()));
    put(signs, "strong", evidence.content() >= STRONG);
    put(signs, "taking", evidence.taking());
    put(signs, "told", evidence.told());
    put(signs, "handle", name.startsWith("@") || name.indexOf('_') >= 0);
    put(signs, "officials", OFFICIALS.matcher(name).find());
    put(signs, "one-word", unnamed && name.strip().indexOf(' ') < 0);
    put(signs, "followed", found.followed());
    put(signs, "rule " + found.chain().decidedBy().split("\\+", -1)[0], true);
    put(signs, "kind " + found.end().kind().name().toLowerCase(Locale.ROOT), true);
  }

  private void around(int article, OriginLinker.Found found, Map<String, Double> signs) {
    int support = users.getOrDefault(found.end(), Set.of()).size();
    double share = support / (double) Math.max(3, speaking);
    Shape shape = shapes.getOrDefault(found.end(), new Shape(0, 0, 0, 1));
    signs.put("share", share);
    signs.put("share " + found.end().kind().name().toLowerCase(Locale.ROOT), share);
    signs.put("of-most", support / (double) most);
    signs.put("steps", (double) found.via().size());
    signs.put("best", shape.best());
    signs.put("mean", shape.sum() / shape.count());
    signs.put("earliest", 1.0 / (1 + shape.depth()));
    signs.put("one-of", 1.0 / all.get(article).size());
    put(signs, "lone", support == 1 && speaking > 2);
    put(
        signs,
        "alone-content",
        support == 1 && speaking > 2 ? found.chain().evidence().content() : 0);
    put(signs, "through", !found.via().isEmpty());
    put(signs, "most-led-to", support == most);
  }

  private static void put(Map<String, Double> signs, String name, boolean holds) {
    put(signs, name, holds ? 1.0 : 0.0);
  }

  private static void put(Map<String, Double> signs, String name, double value) {
    if (value != 0) {
      signs.put(name, value);
    }
  }
}
