package dev.whence.rumour;

import java.util.List;

/** The rules that need word lists, loaded once and shared by all threads. */
final class Rules {

  private final StanceJudge stances;
  private final DenialSieve denials;
  private final HedgeComparer hedges;
  private final OriginSelector origins = new OriginSelector();

  private Rules(CueLexicon cues) {
    this.stances = new StanceJudge(cues);
    this.denials = new DenialSieve(cues);
    this.hedges = new HedgeComparer(cues);
  }

  static Rules standard() {
    return new Rules(CueLexicon.standard());
  }

  Judged judge(ClaimKeys claim, List<Carrier> measured, List<Carrier> carrying) {
    return stances.judge(claim, measured, carrying);
  }

  HedgeComparer hedges() {
    return hedges;
  }

  OriginSelector origins() {
    return origins;
  }

  DenialSieve denials() {
    return denials;
  }
}
