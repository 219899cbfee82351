package dev.whence.rumour;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds articles that share half their text or more with an earlier one: one of an earlier day by
 * its page; of those of one day or without, one before it by name.
 *
 * <p>Text is compared as sets of five-word shingles, an article against those that share a shingle
 * with it (an index, never all pairs): the share of the shorter article's shingles that the other
 * holds (containment, after Broder 1997, "On the resemblance and containment of documents"). A
 * shingle that very many articles hold, such as a page's standing phrase, is no evidence and is
 * left out but for the first that hold it.
 *
 * <p>The index is one sorted array: a number holds the high bits of a shingle and, in the low ones,
 * the place of the article that has it, so that the holders of a shingle stand side by side. Ten
 * thousand articles have some six million shingles, 50 MB; a map of lists would take ten times
 * that. Fifty bits of a hash are left at that size, so that two shingles of a whole folder fall
 * together once in sixty folders, and then count as one shared shingle too many.
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

  private final List<long[]> shingles = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  /** Adds an article; they come in the order of their names. */
  void add(Gist gist) {
    shingles.add(gist.shingles());
    LocalDate day = gist.firstDay();
    days.add(day == null ? LocalDate.MAX : day);
  }

  /** For each article the place of the earlier one that it copies, or -1. */
  int[] copies() {
    int[] order =
        IntStream.range(0, shingles.size())
            .boxed()
            .sorted(Comparator.comparing(days::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] copies = new int[order.length];
    Index index = new Index(Arrays.stream(order).mapToObj(shingles::get).toList());
    for (int at = 0; at < order.length; at++) {
      int earlier = index.bestEarlier(at);
      copies[order[at]] = earlier < 0 ? -1 : order[earlier];
    }
    return copies;
  }

  /** Which articles hold a shingle, in their order in time. */
  private static final class Index {

    private final int[] sizes;
    private final int placeBits;

    /** High bits of a shingle and the place of a holder, sorted. */
    private final long[] entries;

    /** For each entry the place of the holder. */
    private final int[] places;

    /** The entries that are not the only ones of their shingle, holder after holder. */
    private final int[] shared;

    /** Where the entries of each article begin in {@link #shared}. */
    private final int[] starts;

    /**
     * For each entry the first one of its shingle; for one that comes after all that count, the
     * place of these in {@link #lists}, from -1 downwards.
     */
    private final int[] firsts;

    /**
     * Where the holders that count begin, for each list of them: the shingles of one sentence have
     * the same.
     */
    private final int[] lists;

    /** How many shingles of each list the article has that is looked at; else all 0. */
    private final int[] times;

    /** Room for the lists that it has. */
    private final int[] met;

    /** How many shingles each article shares with the one that is looked at; else all 0. */
    private final int[] counts;

    /** Room for those that share something with the one that is looked at. */
    private final int[] sharers;

    Index(List<long[]> articles) {
      this.sizes = articles.stream().mapToInt(one -> one.length).toArray();
      this.placeBits = Long.SIZE - Long.numberOfLeadingZeros(articles.size());
      this.entries = entries(articles);
      this.places = places();
      this.firsts = firsts();
      this.starts = starts(articles.size());
      this.shared = shared();
      this.lists = lists();
      this.times = new int[lists.length];
      this.met = new int[lists.length];
      this.counts = new int[articles.size()];
      this.sharers = new int[articles.size()];
    }

    private long[] entries(List<long[]> articles) {
      long[] all = new long[Arrays.stream(sizes).sum()];
      int at = 0;
      for (int place = 0; place < articles.size(); place++) {
        for (long shingle : articles.get(place)) {
          all[at++] = shingle >>> placeBits << placeBits | place;
        }
      }
      Arrays.sort(all);
      return all;
    }

    private int[] places() {
      int[] found = new int[entries.length];
      for (int entry = 0; entry < entries.length; entry++) {
        found[entry] = (int) (entries[entry] & ((1L << placeBits) - 1));
      }
      return found;
    }

    private boolean isSameShingle(int one, int other) {
      return entries[one] >>> placeBits == entries[other] >>> placeBits;
    }

    private int[] firsts() {
      int[] firsts = new int[entries.length];
      for (int entry = 1; entry < entries.length; entry++) {
        firsts[entry] = isSameShingle(entry, entry - 1) ? firsts[entry - 1] : entry;
      }
      return firsts;
    }

    /** Whether an earlier article holds the shingle too. */
    private boolean isShared(int entry) {
      return firsts[entry] < entry;
    }

    private int[] starts(int articles) {
      int[] starts = new int[articles + 1];
      for (int entry = 0; entry < entries.length; entry++) {
        starts[places[entry] + 1] += isShared(entry) ? 1 : 0;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      return starts;
    }

    private int[] shared() {
      int[] shared = new int[starts[starts.length - 1]];
      int[] next = starts.clone();
      for (int entry = 0; entry < entries.length; entry++) {
        if (isShared(entry)) {
          shared[next[places[entry]]++] = entry;
        }
      }
      return shared;
    }

    /** The earlier article that shares most with one, and enough; -1 when none does. */
    int bestEarlier(int article) {
      int best = -1;
      double bestShare = 0;
      for (int other : sharing(article)) {
        double share = counts[other] / (double) Math.min(sizes[article], sizes[other]);
        counts[other] = 0;
        if (share >= COPY && (share > bestShare || (share == bestShare && other < best))) {
          best = other;
          bestShare = share;
        }
      }
      return best;
    }

    /** Finds the lists and tells the entries that go by one. */
    private int[] lists() {
      Map<IntBuffer, Integer> known = new HashMap<>();
      IntStream.Builder begins = IntStream.builder();
      for (int entry = MOST_HOLDERS; entry < entries.length; entry++) {
        int first = entry - MOST_HOLDERS;
        if (firsts[entry] == first) {
          IntBuffer holders = IntBuffer.wrap(places, first, MOST_HOLDERS);
          if (known.putIfAbsent(holders, known.size()) == null) {
            begins.add(first);
          }
        }
      }
      tellLists(known);
      return begins.build().toArray();
    }

    private void tellLists(Map<IntBuffer, Integer> known) {
      int list = 0;
      int first = -1;
      for (int entry = MOST_HOLDERS; entry < entries.length; entry++) {
        if (firsts[entry] == entry - MOST_HOLDERS) {
          first = firsts[entry];
          list = known.getOrDefault(IntBuffer.wrap(places, first, MOST_HOLDERS), 0);
        }
        if (firsts[entry] == first && entry - first >= MOST_HOLDERS) {
          firsts[entry] = -1 - list;
        }
      }
    }

    /** Counts what each earlier article shares with one, and gives those that share something. */
    private int[] sharing(int article) {
      int sharing = 0;
      int listed = 0;
      for (int i = starts[article]; i < starts[article + 1]; i++) {
        int entry = shared[i];
        int first = firsts[entry];
        if (first >= 0) {
          sharing = count(first, entry, 1, sharing);
        } else if (times[-1 - first]++ == 0) {
          met[listed++] = -1 - first;
        }
      }
      for (int i = 0; i < listed; i++) {
        int list = met[i];
        sharing = count(lists[list], lists[list] + MOST_HOLDERS, times[list], sharing);
        times[list] = 0;
      }
      return Arrays.copyOf(sharers, sharing);
    }

    /** Counts so many shingles more for some holders; gives how many sharers there are then. */
    private int count(int from, int to, int more, int sharing) {
      int known = sharing;
      for (int holder = from; holder < to; holder++) {
        int place = places[holder];
        if (counts[place] == 0) {
          sharers[known++] = place;
        }
        counts[place] += more;
      }
      return known;
    }
  }

  /** The shingles of an article, in rising order, each once. */
  static long[] shinglesOf(Page page) {
    List<String> words = new ArrayList<>();
    for (Line line : page.lines()) {
      Matcher matcher = WORD.matcher(line.text());
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return IntStream.rangeClosed(0, words.size() - WORDS_IN_SHINGLE)
        .mapToLong(i -> hash(words.subList(i, i + WORDS_IN_SHINGLE)))
        .sorted()
        .distinct()
        .toArray();
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
