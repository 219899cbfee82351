package dev.whence.rumour;

import java.util.List;

/** The rules that need word lists, loaded once and shared by all threads. */
final class Rules {

  private final CueLexicon cues;
  private final StanceJudge stances = new StanceJudge();
  private final DenialSieve denials;
  private final HedgeComparer hedges;
  private final OriginSelector origins = new OriginSelector();

  private Rules(CueLexicon cues) {
    this.cues = cues;
    this.denials = new DenialSieve(cues);
    this.hedges = new HedgeComparer(cues);
  }

  static Rules standard() {
    return new Rules(CueLexicon.standard());
  }

  CueLexicon cues() {
    return cues;
  }

  Judged judge(Page page, ClaimKeys claim, List<Carrier> measured, List<Carrier> carrying) {
    return stances.judge(page, claim, measured, carrying);
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
