package dev.whence.rumour;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Reads the signs of stance and tone off an article's sentences. */
final class SignalReader {

  private static final int TOP = 2;

  /**
   * Reads an article that speaks of the claim.
   *
   * @param all all sentences
   * @param carrying those that carry the claim, not empty
   */
  Signals read(List<Cued> all, List<Carrier> carrying) {
    List<Cued> top = all.stream().filter(cued -> cued.carrier().depth() <= TOP).toList();
    List<Cued> claimed = carrying.stream().map(carrier -> all.get(carrier.line().index())).toList();
    return new Signals(
        strongest(top, cued -> cued.carrier().likeness() >= 0.2 ? cued.hedge() : 0),
        mean(claimed, Cued::hedge),
        strongest(all, cued -> cued.near() * cued.doubt()),
        strongest(top, Cued::denial),
        strongest(all, cued -> cued.near() * cued.denial()),
        Math.min(1, all.stream().mapToDouble(Cued::denial).sum() / 10),
        claimed.get(0).attributed(),
        mean(claimed, Cued::attributed),
        strongest(top, cued -> cued.carrier().likeness()));
  }

  private static double strongest(List<Cued> sentences, ToDoubleFunction<Cued> sign) {
    return sentences.stream().mapToDouble(sign).max().orElse(0);
  }

  private static double mean(List<Cued> sentences, ToDoubleFunction<Cued> sign) {
    double sum = 0;
    double weights = 0;
    for (Cued cued : sentences) {
      double weight = cued.carrier().weight() * cued.carrier().likeness();
      sum += weight * sign.applyAsDouble(cued);
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }
}
