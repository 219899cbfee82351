package dev.whence.rumour;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Reads the signs of stance and tone off an article's sentences. */
final class SignalReader {

  private static final int TOP = 2;

  private final CueLexicon cues;

  SignalReader(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * Reads an article that speaks of the claim.
   *
   * @param measured all sentences
   * @param carrying those that carry the claim, not empty
   */
  Signals read(List<Carrier> measured, List<Carrier> carrying) {
    List<Carrier> top = measured.stream().filter(carrier -> carrier.depth() <= TOP).toList();
    return new Signals(
        strongest(top, carrier -> carrier.likeness() >= 0.2 ? strength("hedge", carrier) : 0),
        mean(carrying, carrier -> strength("hedge", carrier)),
        strongest(measured, carrier -> near(carrier) * strength("doubt", carrier)),
        strongest(top, carrier -> strength("denial", carrier)),
        strongest(measured, carrier -> near(carrier) * strength("denial", carrier)),
        Math.min(1, measured.stream().mapToDouble(c -> strength("denial", c)).sum() / 10),
        strength("attributed", carrying.get(0)),
        mean(carrying, carrier -> strength("attributed", carrier)),
        top.stream().anyMatch(carrier -> carrier.line().isQuestion()) ? 1 : 0,
        strongest(top, Carrier::likeness));
  }

  private double strength(String kind, Carrier carrier) {
    return cues.strength(kind, carrier.line().text());
  }

  /** How close a sentence is to the claim and to the top, from .2 to 1. */
  private static double near(Carrier carrier) {
    double top = carrier.weight() / 3;
    return Math.min(1, 0.2 + 0.4 * top + 0.8 * Math.min(0.5, carrier.likeness()));
  }

  private static double strongest(List<Carrier> carriers, ToDoubleFunction<Carrier> sign) {
    return carriers.stream().mapToDouble(sign).max().orElse(0);
  }

  private static double mean(List<Carrier> carriers, ToDoubleFunction<Carrier> sign) {
    double sum = 0;
    double weights = 0;
    for (Carrier carrier : carriers) {
      double weight = carrier.weight() * carrier.likeness();
      sum += weight * sign.applyAsDouble(carrier);
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }
}
