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
      EnumSet.of(ObservableKind.SEEN, ObservableKind.EXPECTED_ABSENT, ObservableKind.CONTRAST);

  private ObservableSieve() {}

  /** What an article that speaks of the claim says could be seen or not, in text order. */
  static List<Observable> find(Page page, ClaimKeys claim) {
    List<Observable> found = new ArrayList<>();
    for (Noticed noticed : page.absences().noticed()) {
      Line line = page.lineAt(noticed.sentence().start());
      boolean ofEvent =
          !OF_SOMEBODY.contains(noticed.kind()) && PICTURE.matcher(line.text()).find();
      if (ofEvent || isOfTheClaims(line, claim)) {
        found.add(
            new Observable(
                noticed.kind(), noticed.onWordOf().orElse(null), page.words(noticed.sentence())));
      }
    }
    return found;
  }

  private static boolean isOfTheClaims(Line line, ClaimKeys claim) {
    return line.keys().stream().anyMatch(claim.names()::contains)
        || line.namedByPronouns().stream().anyMatch(claim.names()::contains);
  }
}
