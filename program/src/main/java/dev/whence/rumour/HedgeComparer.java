package dev.whence.rumour;

import dev.whence.model.HedgeChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lays the wording of an article's headline beside its body's, and says what hedge was lost. */
final class HedgeComparer {

  private static final Pattern STRENGTHENS =
      Pattern.compile(
          "(?i)\\b(?:gains? (?:strength|ground|weight)|confirm\\w*|prove[sdn]?|reveal\\w*|it['’]s official)\\b");
  private static final double HEDGED = 0.8;

  private final CueLexicon cues;

  HedgeComparer(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * Compares.
   *
   * @param measured all sentences of an article that speaks of the claim
   * @param carrying those that carry the claim
   */
  List<HedgeChange> compare(Page page, List<Carrier> measured, List<Carrier> carrying) {
    List<HedgeChange> changes = new ArrayList<>();
    Optional<Carrier> headline =
        measured.stream().filter(c -> c.line().headline() && c.likeness() >= 0.1).findFirst();
    Optional<Carrier> hedged =
        carrying.stream()
            .filter(c -> !c.line().headline() && hedge(c) >= HEDGED)
            .max(Comparator.comparingDouble(Carrier::likeness));
    if (headline.isEmpty() || hedged.isEmpty()) {
      return changes;
    }
    boolean flat = hedge(headline.get()) == 0;
    boolean stronger = STRENGTHENS.matcher(headline.get().line().text()).find();
    if (flat || stronger) {
      changes.add(
          new HedgeChange(
              HedgeChange.Aspect.WHETHER,
              HedgeChange.Change.LOST,
              page.words(hedged.get().line().span()),
              page.words(headline.get().line().span()),
              flat
                  ? "the headline tells flatly what the text hedges"
                  : "the headline makes more of it than the text, which hedges"));
    }
    return changes;
  }

  private double hedge(Carrier carrier) {
    return cues.strength("hedge", carrier.line().text());
  }
}
