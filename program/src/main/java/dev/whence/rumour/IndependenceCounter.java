package dev.whence.rumour;

import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts how many origins stand behind a claim that do not have it from one another.
 *
 * <p>Named people and documents are told apart by their names, so each counts in the least number,
 * but those who speak for one body are one voice; unnamed sources, bodies and outlets with nobody
 * behind them may be one voice, or one of the named, and only widen the interval. A person of whom
 * a single article tells, and who says hardly a word of the claim, only widens it too. Where most
 * articles lead to one origin, the few that name others may have it from there too; another named
 * person or document counts beside it when a good share of the articles give it and it does not say
 * that it has the word from others. Those that hardly any article names count for one at most.
 */
final class IndependenceCounter {

  private static final double PREVAILS = 0.5;
  private static final int FEW = 2;

  /** How much of the claim a person whom one article names must say. */
  private static final double ENOUGH = 0.2;

  /** The share of the articles from which a named origin stands beside one that prevails. */
  private static final double BESIDE = 0.25;

  private static final String THIN =
      "; those that hardly any article gives count for one at most, all together";

  private IndependenceCounter() {}

  /**
   * Counts.
   *
   * @param linked the origins with the articles that lead to each
   * @param speaking how many articles speak of the claim
   */
  static IndependentOrigins count(OriginLinker.Linked linked, int speaking) {
    List<Origin> counted = linked.origins().stream().filter(Origin::counted).toList();
    long told = voices(linked, origin -> tells(linked, origin));
    boolean prevails = prevails(linked.users().values());
    long beside = voices(linked, origin -> standsBeside(linked, origin));
    int least = speaking == 0 ? 0 : (int) Math.max(1, prevails ? beside : told);
    boolean thin = counted.size() < linked.origins().size();
    int most = Math.max(least, counted.size() + (thin ? 1 : 0));
    List<Merge> merges = new ArrayList<>(merges(counted, least, most));
    merges.addAll(linked.merges());
    return new IndependentOrigins(
        least,
        most,
        least == 0
            ? "no article speaks of the claim"
            : why(counted, least, most, prevails, telling(linked.users().values()))
                + (thin ? THIN : ""),
        merges);
  }

  /**
   * Whether half or more of the articles that say where they have it from lead to one origin; never
   * said of an origin of one or two articles.
   *
   * @param users for each origin the articles that lead to it
   */
  static boolean prevails(Collection<Set<Integer>> users) {
    int largest = users.stream().mapToInt(Set::size).max().orElse(0);
    return largest > FEW && largest >= PREVAILS * telling(users);
  }

  /** Whether a named person or a document says enough of the claim, in one article or several. */
  private static boolean tells(OriginLinker.Linked linked, Origin origin) {
    End end = linked.ends().get(linked.origins().indexOf(origin));
    int users = linked.users().getOrDefault(end, Set.of()).size();
    return isTold(origin) && (users >= FEW || linked.signs().best(end) >= ENOUGH);
  }

  /**
   * Whether a named person or a document counts also where one origin prevails: a good share of the
   * articles give it, or it told an outlet of the folder itself, and it is nowhere shown to have
   * the word from another.
   */
  private static boolean standsBeside(OriginLinker.Linked linked, Origin origin) {
    End end = linked.ends().get(linked.origins().indexOf(origin));
    int users = OriginLinker.usersOfVoice(linked.voiceOf(), end, linked.users()).size();
    boolean shared = users >= FEW && users >= BESIDE * telling(linked.users().values());
    boolean firstHand = linked.firstHand().contains(end) && linked.signs().best(end) >= ENOUGH;
    return isTold(origin) && (shared || firstHand) && !linked.secondHand().contains(end);
  }

  /** How many of those origins there are, all voices of one body being one. */
  private static long voices(OriginLinker.Linked linked, Predicate<Origin> counts) {
    return linked.origins().stream()
        .filter(Origin::counted)
        .filter(counts)
        .map(origin -> linked.ends().get(linked.origins().indexOf(origin)))
        .map(end -> Objects.requireNonNullElse(linked.voiceOf().get(end), end))
        .distinct()
        .count();
  }

  /** How many articles say where they have it from. */
  private static long telling(Collection<Set<Integer>> users) {
    return users.stream().flatMap(Set::stream).distinct().count();
  }

  private static boolean isTold(Origin origin) {
    return origin.kind() == OriginKind.PERSON || origin.kind() == OriginKind.DOCUMENT;
  }

  private static List<Merge> merges(List<Origin> counted, int least, int most) {
    List<Origin> soft = counted.stream().filter(origin -> !isTold(origin)).toList();
    List<Origin> alike = soft.size() >= 2 || least == most ? soft : counted;
    if (least == most || alike.size() < 2) {
      return List.of();
    }
    return List.of(
        new Merge(
            alike.stream().map(Origin::id).sorted(IndependenceCounter::byNumber).toList(),
            Merge.Reason.MAY_BE_THE_SAME,
            false,
            List.<Words>of(),
            soft.isEmpty()
                ? "they have names of their own, but one may have it from another, and no words say so"
                : "no words tell them apart, and none say that they are the same"));
  }

  private static int byNumber(String one, String other) {
    return Integer.compare(
        Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)));
  }

  private static String why(
      List<Origin> counted, int least, int most, boolean prevails, long telling) {
    if (counted.isEmpty()) {
      return "no article says where it has the claim from";
    }
    String first = named(counted.get(0));
    if (most == 1 && telling == 1) {
      return "one article says where it has it from, and that leads to " + first;
    }
    if (most == 1) {
      return "every article that says where it has it from leads to " + first;
    }
    if (least == most) {
      return "they are " + least + " named origins, none of which has it from another";
    }
    if (prevails && least == 1) {
      return "most articles lead to "
          + first
          + "; the others named may have it from there or be further origins";
    }
    if (prevails) {
      return least
          + " named origins stand each by itself; the others may have it from there or be further origins";
    }
    if (least == 1) {
      return "they may all be one voice: no words tell them apart, and none say that they are the same";
    }
    return least
        + " are told apart by name; the others may be the same as these or one another, and no words say so";
  }

  private static String named(Origin origin) {
    String name = "“" + origin.name() + "”";
    String by = origin.publishedBy();
    return by == null ? name : name + " (" + by + ")";
  }
}
