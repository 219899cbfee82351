package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traces a claim through the articles of a folder. Thread-safe. */
public final class RumourTracer {

  private final SignalReader signals = new SignalReader(CueLexicon.standard());

  private RumourTracer() {}

  /** The tracer with the word lists that come with the program. */
  public static RumourTracer standard() {
    return new RumourTracer();
  }

  /**
   * Traces one claim.
   *
   * @param claim a sentence
   * @param readings the folder's articles, in its order
   * @return one entry for every article, in the same order
   */
  public Rumour trace(String claim, List<Reading> readings) {
    Folder folder = Folder.of(readings);
    ClaimKeys keys = new ClaimKeys(claim, folder);
    PassageFinder passages = PassageFinder.of(keys, folder);
    int[] copies = CopyFinder.copies(folder.pages());
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      String copied = copies[i] < 0 ? null : folder.pages().get(copies[i]).id();
      traced.add(traced(folder.pages().get(i), passages, copied));
    }
    return new Rumour(
        claim,
        traced,
        List.of(),
        new IndependentOrigins(1, 1, "", List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Finds the folder's own rumours, each named by its clearest sentence.
   *
   * @param readings the folder's articles, in its order
   * @return the rumours, best supported first; empty when nothing is shared
   */
  public List<Rumour> traceAll(List<Reading> readings) {
    return readings.size() < 2 ? List.of() : List.of(trace("", readings));
  }

  private Traced traced(Page page, PassageFinder finder, @Nullable String copied) {
    List<Carrier> measured = finder.measure(page);
    List<Carrier> carrying = finder.carrying(page, measured);
    if (carrying.isEmpty()) {
      return new Traced(
          page.id(),
          Stance.UNRELATED,
          Tone.FLAT,
          Certainty.LIKELY,
          List.of(),
          false,
          copied,
          List.of(),
          List.of(),
          List.of(),
          "rule:unrelated");
    }
    Judged judged = StanceJudge.judge(signals.read(measured, carrying));
    List<Passage> passages =
        carrying.stream()
            .map(c -> new Passage(page.words(c.line().span()), null, judged.tone(), c.likeness()))
            .toList();
    return new Traced(
        page.id(),
        judged.stance(),
        judged.tone(),
        judged.certainty(),
        List.of(),
        false,
        copied,
        List.of(),
        List.of(),
        passages,
        judged.decidedBy());
  }
}
