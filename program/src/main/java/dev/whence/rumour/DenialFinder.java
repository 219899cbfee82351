package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds who says that the claim is not so: of the claim only, never of another matter. */
final class DenialFinder {

  private static final double ABOUT = 0.15;

  private final CueLexicon cues;

  DenialFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /** The denials of an article that speaks of the claim, in text order, each denier once. */
  List<Denial> find(Page page, Statements statements) {
    Map<String, Denial> found = new LinkedHashMap<>();
    for (Attribution attribution : statements.all()) {
      String who = attribution.speaker();
      if (who != null
          && attribution.kind() != SpeakerKind.NONE
          && denies(page, statements, attribution)) {
        Span words = statements.words(attribution);
        Denial denial = new Denial(who, objectOf(page, attribution), page.words(words));
        found.putIfAbsent(String.join(" ", Names.words(who)), denial);
      }
    }
    return new ArrayList<>(found.values());
  }

  private boolean denies(Page page, Statements statements, Attribution attribution) {
    double likeness = Math.max(statements.likeness(attribution), statements.around(attribution));
    if (attribution.act() == Act.DENIES) {
      return likeness >= ABOUT;
    }
    return attribution.act() == Act.ASSERTS && likeness >= ABOUT && saysNot(page, attribution);
  }

  private boolean saysNot(Page page, Attribution attribution) {
    return attribution.content().stream()
        .anyMatch(span -> cues.strength("denial", span.of(page.text())) >= 1);
  }

  private static String objectOf(Page page, Attribution attribution) {
    if (attribution.content().isEmpty()) {
      return attribution.cue().get(0).of(page.text());
    }
    return attribution.content().get(0).of(page.text());
  }
}
