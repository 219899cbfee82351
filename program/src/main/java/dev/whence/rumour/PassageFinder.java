package dev.whence.rumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the sentences of each article that carry a claim, whatever their wording.
 *
 * <p>Articles that hold the claim in few neighbouring sentences come first. The words these use of
 * it besides the claim's own (the story's names and things) then tell which other articles speak of
 * the same matter in other words: relevance feedback after Rocchio (1971).
 */
final class PassageFinder {

  /** A sentence that holds this much of the claim carries it in any article. */
  private static final double CARRIES = 0.5;

  /** Three neighbouring sentences that hold this much make an article one that tells the claim. */
  private static final double TELLS = 0.55;

  /** An article that holds this much of the claim and of the story's words speaks of it. */
  private static final double SPEAKS = 0.2;

  private static final double SHARES_STORY = 0.25;

  /** An article with none of the claim's words but names must share more. */
  private static final double SHARES_MUCH_OF_STORY = 0.4;

  private static final int NEIGHBOURS = 3;
  private static final int TOP = 6;
  private static final int STORY_WORDS = 25;

  private final ClaimKeys claim;
  private final Set<String> story;
  private final boolean namesNeeded;

  private PassageFinder(ClaimKeys claim, Set<String> story, boolean namesNeeded) {
    this.namesNeeded = namesNeeded;
    this.claim = claim;
    this.story = story;
  }

  /** Learns from the folder's articles how the claim's story is worded. */
  static PassageFinder of(ClaimKeys claim, List<Page> pages) {
    Map<String, Integer> told = new HashMap<>();
    int tellers = 0;
    int named = 0;
    for (Page page : pages) {
      if (hasKey(page, claim) && window(page, claim) >= TELLS) {
        tellers++;
        named += hasName(page, claim) ? 1 : 0;
        topKeys(page).forEach(key -> told.merge(key, 1, Integer::sum));
      }
    }
    return new PassageFinder(claim, storyOf(told, tellers, claim), tellers > 2 && named == tellers);
  }

  private static Set<String> topKeys(Page page) {
    Set<String> keys = new HashSet<>();
    page.sketches().stream().limit(TOP).forEach(sketch -> keys.addAll(sketch.keys()));
    return keys;
  }

  /** Whether an article can hold the claim at all; most of a large folder cannot. */
  private static boolean hasKey(Page page, ClaimKeys claim) {
    return claim.keys().stream().anyMatch(page.keys()::contains);
  }

  private static Set<String> storyOf(Map<String, Integer> told, int tellers, ClaimKeys claim) {
    Set<String> story = new TreeSet<>();
    told.entrySet().stream()
        .filter(entry -> entry.getValue() * 4 >= tellers && !claim.keys().contains(entry.getKey()))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(STORY_WORDS)
        .forEach(entry -> story.add(entry.getKey()));
    return story;
  }

  private static double window(Page page, ClaimKeys claim) {
    List<Sketch> sketches = page.sketches();
    double best = 0;
    for (int i = 0; i < sketches.size(); i++) {
      List<Sketch> near = sketches.subList(i, Math.min(sketches.size(), i + NEIGHBOURS));
      best = Math.max(best, claim.share(near));
    }
    return best;
  }

  /** Every sentence with its likeness to the claim, in text order. */
  List<Carrier> measure(Page page) {
    List<Carrier> carriers = new ArrayList<>();
    Set<String> before = Set.of();
    for (Line line : page.lines()) {
      carriers.add(new Carrier(line, claim.share(line, before), page.depth(line)));
      before = namesOf(line);
    }
    return carriers;
  }

  private Set<String> namesOf(Line line) {
    Set<String> names = new HashSet<>(line.keys());
    names.addAll(line.namedByPronouns());
    names.retainAll(claim.names());
    return names;
  }

  /**
   * The sentences that carry the claim in an article that speaks of it, in text order: those alike
   * enough, measured by the article's best.
   */
  static List<Carrier> carrying(List<Carrier> measured) {
    double best = measured.stream().mapToDouble(Carrier::likeness).max().orElse(0);
    double enough = Math.min(CARRIES, Math.max(0.15, 0.7 * best));
    List<Carrier> carrying =
        measured.stream().filter(carrier -> carrier.likeness() >= enough).toList();
    return carrying.isEmpty() ? first(measured) : carrying;
  }

  /** Whether an article speaks of the claim; asks nothing of its reading. */
  boolean speaksOf(Page page) {
    if (!saysWhom(page)) {
      return false;
    }
    if (!saysWhat(page)) {
      return sharesMuchOfStory(page);
    }
    double window = window(page, claim);
    if (window >= TELLS) {
      return true;
    }
    double all = claim.share(page.keys());
    return story.isEmpty() ? (all >= TELLS && window >= 0.4) : (all >= SPEAKS && sharesStory(page));
  }

  private static boolean hasName(Page page, ClaimKeys claim) {
    return claim.names().stream().anyMatch(page.keys()::contains);
  }

  /**
   * Whether an article has any name of the claim, where all that clearly tell it have one: then one
   * that has none speaks of somebody else.
   */
  private boolean saysWhom(Page page) {
    return !namesNeeded || hasName(page, claim);
  }

  /**
   * Whether an article has any word of the claim but names: the same people do other things too.
   */
  private boolean saysWhat(Page page) {
    return claim.keys().stream()
        .filter(key -> !claim.names().contains(key))
        .anyMatch(page.keys()::contains);
  }

  private boolean sharesMuchOfStory(Page page) {
    long shared = story.stream().filter(page.keys()::contains).count();
    return !story.isEmpty() && shared >= SHARES_MUCH_OF_STORY * story.size();
  }

  /** Whether an article holds much of the story's words, or is short and made of little else. */
  private boolean sharesStory(Page page) {
    long shared = story.stream().filter(page.keys()::contains).count();
    long claimed = claim.keys().stream().filter(page.keys()::contains).count();
    return shared >= SHARES_STORY * story.size()
        || shared + claimed >= SHARES_STORY * Math.max(8, page.keys().size());
  }

  private static List<Carrier> first(List<Carrier> measured) {
    return measured.stream()
        .min(Comparator.comparingInt(carrier -> carrier.line().index()))
        .map(List::of)
        .orElse(List.of());
  }
}
