package dev.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article does with a claim and where it has it from.
 *
 * @param article the article's id
 * @param stance what it does with the claim as a whole
 * @param tone how it words the claim
 * @param certainty how sure stance and tone are
 * @param restsOn the origins it gives, in text order; empty when it gives none
 * @param ownReporting whether it says that its own outlet saw, asked or obtained it
 * @param copies id of an earlier article of the folder of which it shares half its text; else null
 * @param denials of the claim, in text order
 * @param silences about the claim, in text order
 * @param passages that carry the claim, in text order; empty when unrelated
 * @param decidedBy rule or model that decided stance and tone
 */
public record Traced(
    String article,
    Stance stance,
    Tone tone,
    Certainty certainty,
    List<RestsOn> restsOn,
    boolean ownReporting,
    @Nullable String copies,
    List<Denial> denials,
    List<Silence> silences,
    List<Passage> passages,
    String decidedBy) {

  public Traced {
    restsOn = List.copyOf(restsOn);
    denials = List.copyOf(denials);
    silences = List.copyOf(silences);
    passages = List.copyOf(passages);
  }
}
