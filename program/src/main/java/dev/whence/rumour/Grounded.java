package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributions that tracing goes by: those that a rule of language stands behind. What the
 * trained reader alone takes for speech is right in three of four cases; that is enough to show it
 * to a reader, and not enough to count an origin by it. Nor do the figures of a film or novel
 * count.
 */
final class Grounded {

  private static final String MODEL = "model:";
  private static final String RULE = "rule:";
  private static final Pattern DENYING = Pattern.compile("(?i)\\bden(?:y|ies|ied|ying)\\b");

  private Grounded() {}

  /** The reading without the others; what lay inside one of them lies inside its outer one. */
  static Reading of(Reading reading) {
    String text = reading.annotated().document().text();
    Map<String, @Nullable String> outer = new HashMap<>();
    Set<String> stories = stories(reading);
    for (Attribution attribution : reading.attributions()) {
      if (!isGrounded(text, attribution, stories)) {
        outer.put(attribution.id(), attribution.inside());
      }
    }
    if (outer.isEmpty()) {
      return reading;
    }
    List<Attribution> kept =
        reading.attributions().stream()
            .filter(attribution -> isGrounded(text, attribution, stories))
            .map(attribution -> within(attribution, outer))
            .toList();
    return new Reading(reading.annotated(), kept, reading.notes());
  }

  /**
   * The works in which figures speak: that a film portrays somebody is no report of what he says.
   */
  private static Set<String> stories(Reading reading) {
    Set<String> around = new HashSet<>();
    for (Attribution one : reading.attributions()) {
      String outer = one.inside();
      if (one.figureOf() != null && outer != null) {
        around.add(outer);
      }
    }
    return reading.attributions().stream()
        .filter(one -> one.kind() == SpeakerKind.DOCUMENT && around.contains(one.id()))
        .map(Attribution::id)
        .collect(Collectors.toSet());
  }

  private static boolean isGrounded(String text, Attribution attribution, Set<String> stories) {
    String decidedBy = attribution.decidedBy();
    boolean grounded =
        !decidedBy.startsWith(MODEL) || decidedBy.contains(RULE) || isDenial(text, attribution);
    return grounded && attribution.figureOf() == null && !stories.contains(attribution.id());
  }

  /** A denial in so many words: it must stand beside what is denied. */
  private static boolean isDenial(String text, Attribution attribution) {
    return attribution.act() == Act.DENIES
        && attribution.cue().stream().anyMatch(cue -> DENYING.matcher(cue.of(text)).find());
  }

  private static Attribution within(Attribution attribution, Map<String, @Nullable String> outer) {
    String inside = attribution.inside();
    // each step leads to another of them; two that hold each other would lead nowhere
    for (int steps = 0; inside != null && outer.containsKey(inside); steps++) {
      inside = steps > outer.size() ? null : outer.get(inside);
    }
    return new Attribution(
        attribution.id(),
        attribution.source(),
        attribution.cue(),
        attribution.content(),
        attribution.speaker(),
        attribution.kind(),
        attribution.act(),
        attribution.medium(),
        inside,
        attribution.anonymity(),
        attribution.figureOf(),
        attribution.standsFor(),
        attribution.confidence(),
        attribution.decidedBy());
  }
}
