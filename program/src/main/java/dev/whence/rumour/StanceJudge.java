package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides what an article does with a claim and how it words it, by two linear models.
 *
 * <p>The stance is learnt from how articles word claims they support, deny or pass on ({@link
 * Wording}); the tone from the cues of its sentences ({@link Signals}) and from the stance. What
 * they were fitted on and how well they do on articles they have not seen is in docs/model-card.md.
 */
final class StanceJudge {

  /** How much likelier the first answer must be than the second to be called likely. */
  private static final double CLEAR = 1.4;

  private static final Map<Stance, Set<Tone>> TONES =
      Map.of(
          Stance.SUPPORTS, EnumSet.of(Tone.FLAT, Tone.HEDGED, Tone.DOUBTED),
          Stance.REPORTS, EnumSet.of(Tone.FLAT, Tone.HEDGED, Tone.DOUBTED),
          Stance.DENIES, EnumSet.of(Tone.DENIED, Tone.DOUBTED, Tone.HEDGED));

  private final SignalReader signals = new SignalReader();
  private final LinearModel stances = LinearModel.of("stance.tsv");
  private final Set<String> wordings = stances.beginnings();
  private final LinearModel tones = LinearModel.of("tone.tsv");

  /**
   * Judges an article that speaks of the claim.
   *
   * @param measured all its sentences
   * @param carrying those that carry the claim, not empty
   */
  Judged judge(Page page, ClaimKeys claim, List<Carrier> measured, List<Carrier> carrying) {
    List<Cued> cued = Cued.of(page, measured);
    Map<String, Double> signs = signals.read(cued, carrying).asFeatures();
    Map<String, Double> features =
        new HashMap<>(Wording.of(claim.keys(), cued, wordings::contains));
    features.putAll(signs);
    Map<String, Double> scores = stances.scores(features);
    Stance stance = Stance.valueOf(ranked(scores).get(0).toUpperCase(Locale.ROOT));
    Judged judged =
        new Judged(stance, tone(stance, signs, scores), certainty(scores), "model:stance-1");
    return claim.negated() ? judged.turned() : judged;
  }

  private Tone tone(Stance stance, Map<String, Double> signs, Map<String, Double> stanceScores) {
    Map<String, Double> features = new HashMap<>(signs);
    stanceScores.forEach(
        (name, score) -> features.put("@stance-" + name, 1 / (1 + Math.exp(-score))));
    return ranked(tones.scores(features)).stream()
        .map(name -> Tone.valueOf(name.toUpperCase(Locale.ROOT)))
        .filter(TONES.getOrDefault(stance, Set.of())::contains)
        .findFirst()
        .orElseThrow();
  }

  private static Certainty certainty(Map<String, Double> scores) {
    List<String> ranked = ranked(scores);
    double first = scores.getOrDefault(ranked.get(0), 0.0);
    double second = scores.getOrDefault(ranked.get(1), 0.0);
    return Math.exp(first - second) >= CLEAR ? Certainty.LIKELY : Certainty.GUESS;
  }

  /** The answers, that with most for it first. */
  private static List<String> ranked(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
