package dev.whence.rumour;

import dev.whence.model.OriginKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leads an article's chains through the outlets it credits, and ends them there if need be. */
final class OutletChains {

  private static final Pattern CREDIT_NAME = Pattern.compile("[\\p{L}\\p{N}@]");

  private OutletChains() {}

  /**
   * Speakers quoted without a hearer in an article that credits one outlet were that outlet's.
   *
   * @param asksItself whether the article's own outlet asked somebody; then only those of a
   *     sentence that credits the other outlet were that one's
   */
  static List<Chain> throughMainOutlet(
      Page page,
      List<Chain> chains,
      List<Credit> credits,
      List<Carrier> measured,
      boolean asksItself) {
    Credit main = mainOutlet(page, credits, measured);
    List<Chain> credited = new ArrayList<>();
    for (Chain chain : chains) {
      boolean open =
          chain.via().stream().noneMatch(Step::outlet)
              && chain.kind() != OriginKind.OUTLET
              && chain.kind() != OriginKind.DOCUMENT;
      boolean after =
          main != null
              && (main.how() == Credit.How.LISTED
                  || firstCredit(credits, main) <= chain.words().end()
                  || page.depth(page.lineAt(firstCredit(credits, main))) <= 2);
      credited.add(
          main != null && open && after && (!asksItself || creditsIn(chain, main, credits))
              ? chain.through(new Step(main.name(), true, main.words()))
              : chain);
    }
    return credited;
  }

  private static boolean creditsIn(Chain chain, Credit main, List<Credit> credits) {
    return credits.stream()
        .filter(credit -> OutletNames.same(credit.name(), main.name()))
        .anyMatch(credit -> chain.words().contains(credit.at()));
  }

  private static int firstCredit(List<Credit> credits, Credit main) {
    return credits.stream()
        .filter(credit -> OutletNames.same(credit.name(), main.name()))
        .mapToInt(credit -> credit.at().start())
        .min()
        .orElse(main.at().start());
  }

  /** The outlet the article mostly credits; null when there is none or it is not near the claim. */
  private static @Nullable Credit mainOutlet(
      Page page, List<Credit> credits, List<Carrier> measured) {
    Credit best = null;
    double most = 0;
    for (Credit credit : credits) {
      double weight = 0;
      for (Credit other : credits) {
        if (OutletNames.same(other.name(), credit.name())) {
          weight += weightOf(page, other, measured);
        }
      }
      if (weight > most) {
        most = weight;
        best = credit;
      }
    }
    return most >= 0.5 ? best : null;
  }

  private static double weightOf(Page page, Credit credit, List<Carrier> measured) {
    if (credit.how() == Credit.How.LISTED) {
      return 1;
    }
    return 0.2 + measured.get(page.lineAt(credit.at().start()).index()).likeness();
  }

  /**
   * An outlet that is credited for the claim with nobody behind it is itself the end; one that
   * somebody told is not.
   */
  static void addOutletEnds(
      Page page, List<Chain> chains, List<Credit> credits, List<Carrier> measured) {
    for (Credit credit : credits) {
      double likeness = likenessOf(page, credit, measured);
      boolean taken =
          chains.stream()
              .anyMatch(
                  c -> c.passes(credit.name()) || OutletNames.same(c.origin(), credit.name()));
      boolean hearer = credit.how() == Credit.How.TOLD;
      if (!taken
          && !hearer
          && likeness >= ChainFinder.FAINT
          && CREDIT_NAME.matcher(credit.name()).find()) {
        chains.add(
            new Chain(
                credit.name(),
                OriginKind.OUTLET,
                List.of(),
                credit.words(),
                new Evidence(likeness, likeness, false, false, depth(page, credit), 1),
                "rule:credit"));
      }
    }
  }

  private static int depth(Page page, Credit credit) {
    return page.depth(page.lineAt(credit.at().start()));
  }

  private static double likenessOf(Page page, Credit credit, List<Carrier> measured) {
    if (credit.how() == Credit.How.LISTED) {
      return 1;
    }
    int line = page.lineAt(credit.at().start()).index();
    double before = line > 0 ? 0.8 * measured.get(line - 1).likeness() : 0;
    return Math.max(measured.get(line).likeness(), before);
  }
}
