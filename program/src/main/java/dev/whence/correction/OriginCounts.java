package dev.whence.correction;

import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets the interval of independent origins follow a correction. The program's reasons for it are
 * not weighed anew: the most moves by as many counted origins as the correction added or took away,
 * the least only by named people and documents, which alone it counts, and the reason says who did
 * so. Where most articles lead to one origin not all the named count, and others do not raise it.
 */
final class OriginCounts {

  private OriginCounts() {}

  /**
   * The corrected rumour with its interval and its origins: one that no article leads to any more
   * is gone.
   *
   * @param before the rumour before the correction, whose interval is right
   * @param after the same with other articles, origins or merges, and the old ends of the interval
   * @param reason to be added to the interval's
   */
  static Rumour follow(Rumour before, Rumour after, String reason) {
    Set<String> lost = used(before);
    lost.removeAll(used(after));
    RumourDraft draft = new RumourDraft(after);
    draft.origins = after.origins().stream().filter(one -> !lost.contains(one.id())).toList();
    draft.interval = interval(before, draft.build(), reason);
    return draft.build();
  }

  private static Set<String> used(Rumour rumour) {
    return rumour.articles().stream()
        .flatMap(article -> article.restsOn().stream())
        .map(RestsOn::origin)
        .collect(Collectors.toSet());
  }

  private static IndependentOrigins interval(Rumour before, Rumour after, String reason) {
    IndependentOrigins old = before.independentOrigins();
    boolean spoken = after.articles().stream().anyMatch(one -> one.stance() != Stance.UNRELATED);
    int least = spoken ? least(old.least(), told(before), told(after)) : 0;
    int change = counted(after) - counted(before);
    int most = spoken ? Math.max(least, old.most() + change) : 0;
    Set<String> ids = after.origins().stream().map(Origin::id).collect(Collectors.toSet());
    List<Merge> merges = merges(after.independentOrigins(), ids);
    return new IndependentOrigins(least, most, because(old, reason), merges);
  }

  private static int least(int old, int toldBefore, int toldAfter) {
    boolean countsTheTold = old >= toldBefore;
    return Math.max(
        1, countsTheTold ? old + toldAfter - toldBefore : Math.min(old, Math.max(1, toldAfter)));
  }

  static String because(IndependentOrigins old, String reason) {
    return old.why().isEmpty() ? reason : old.why() + "; " + reason;
  }

  private static List<Merge> merges(IndependentOrigins changed, Set<String> ids) {
    return changed.merges().stream()
        .map(merge -> among(merge, ids))
        .filter(merge -> merge.origins().size() > (merge.parts().isEmpty() ? 1 : 0))
        .toList();
  }

  private static Merge among(Merge merge, Set<String> ids) {
    return new Merge(
        merge.origins().stream().filter(ids::contains).toList(),
        merge.parts(),
        merge.reason(),
        merge.certain(),
        merge.evidence(),
        merge.why());
  }

  private static int counted(Rumour rumour) {
    return (int) rumour.origins().stream().filter(Origin::counted).count();
  }

  private static int told(Rumour rumour) {
    return (int)
        rumour.origins().stream()
            .filter(Origin::counted)
            .filter(one -> one.kind() == OriginKind.PERSON || one.kind() == OriginKind.DOCUMENT)
            .count();
  }
}
