package dev.whence.rumour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds articles that share half their text or more with an earlier-listed one.
 *
 * <p>Text is compared as sets of five-word shingles, an article against those that share a shingle
 * with it (an index, never all pairs): the share of the shorter article's shingles that the other
 * holds (containment, after Broder 1997, "On the resemblance and containment of documents"). A
 * shingle that very many articles hold, such as a page's standing phrase, is no evidence and is
 * left out.
 */
final class CopyFinder {

  private static final int WORDS_IN_SHINGLE = 5;

  /**
   * Half the text, in shingles: every changed word breaks five of them, so an article that shares
   * half its words holds fewer than half of the other's shingles.
   */
  private static final double COPY = 0.4;

  private static final int MOST_HOLDERS = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private CopyFinder() {}

  /** For each page the index of the earlier page it copies, or -1. */
  static int[] copies(List<Page> pages) {
    List<Set<Long>> shingles = pages.stream().map(CopyFinder::shinglesOf).toList();
    Map<Long, List<Integer>> holders = new HashMap<>();
    int[] copies = new int[pages.size()];
    for (int i = 0; i < pages.size(); i++) {
      copies[i] = bestEarlier(shingles, holders, i);
      for (Long shingle : shingles.get(i)) {
        List<Integer> holding = holders.computeIfAbsent(shingle, key -> new ArrayList<>(2));
        if (holding.size() < MOST_HOLDERS) {
          holding.add(i);
        }
      }
    }
    return copies;
  }

  private static int bestEarlier(
      List<Set<Long>> shingles, Map<Long, List<Integer>> holders, int article) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (Long shingle : shingles.get(article)) {
      for (int holder : holders.getOrDefault(shingle, List.of())) {
        shared.merge(holder, 1, Integer::sum);
      }
    }
    int best = -1;
    double bestShare = 0;
    for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
      int other = entry.getKey();
      int shorter = Math.min(shingles.get(article).size(), shingles.get(other).size());
      double share = entry.getValue() / (double) shorter;
      if (share >= COPY && (share > bestShare || (share == bestShare && other < best))) {
        best = other;
        bestShare = share;
      }
    }
    return best;
  }

  static Set<Long> shinglesOf(Page page) {
    List<String> words = new ArrayList<>();
    for (Line line : page.lines()) {
      Matcher matcher = WORD.matcher(line.text());
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + WORDS_IN_SHINGLE <= words.size(); i++) {
      shingles.add(hash(words.subList(i, i + WORDS_IN_SHINGLE)));
    }
    return shingles;
  }

  /** FNV-1a over the words; the same in every run. */
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }
}
