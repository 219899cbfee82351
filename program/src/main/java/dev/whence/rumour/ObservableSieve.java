package dev.whence.rumour;

import dev.whence.model.Absences.Noticed;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the things that an article says could be seen or not concern the claim. */
final class ObservableSieve {

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)\\b(?:photos?|photographs?|pictures?|images?|videos?|footage|recordings?)\\b");

  /** What is told of these is of somebody; of the others it may be of the event. */
  private static final Set<ObservableKind> OF_SOMEBODY =
      EnumSet.of(
          ObservableKind.SEEN,
          ObservableKind.RESTORED,
          ObservableKind.EXPECTED_ABSENT,
          ObservableKind.CONTRAST);

  /** "Posted a photo of him", "parade this man": somebody who was named just before. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)\\b(?:he|him|his|she|her|they|them|their|th(?:is|at) (?:man|woman|guy|person|official|officer"
              + "|general|minister|leader))\\b");

  private ObservableSieve() {}

  /** What an article that speaks of the claim says could be seen or not, in text order. */
  static List<Observable> find(Page page, ClaimKeys claim) {
    List<Observable> found = new ArrayList<>();
    for (Noticed noticed : page.absences().noticed()) {
      Line line = page.lineAt(noticed.sentence().start());
      boolean ofEvent =
          !OF_SOMEBODY.contains(noticed.kind()) && PICTURE.matcher(line.text()).find();
      if (ofEvent || isOfTheClaims(line, claim) || isOfOneNamedBefore(page, line, claim)) {
        found.add(
            new Observable(
                noticed.kind(), noticed.onWordOf().orElse(null), page.words(noticed.sentence())));
      }
    }
    return found;
  }

  /** Whether a sentence shows or misses somebody whom only the sentence before it names. */
  private static boolean isOfOneNamedBefore(Page page, Line line, ClaimKeys claim) {
    return line.index() > 0
        && SOMEBODY.matcher(line.text()).find()
        && isOfTheClaims(page.lines().get(line.index() - 1), claim);
  }

  private static boolean isOfTheClaims(Line line, ClaimKeys claim) {
    return line.keys().stream().anyMatch(claim.names()::contains)
        || line.namedByPronouns().stream().anyMatch(claim.names()::contains);
  }
}
