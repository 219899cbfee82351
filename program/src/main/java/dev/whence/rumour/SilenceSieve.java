package dev.whence.rumour;

import dev.whence.model.Absences.Withheld;
import dev.whence.model.Silence;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of an article's silences are about the claim. */
final class SilenceSieve {

  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)^(?:(?:neither|both|the two|two|the)? ?(?:of the )?(?:companies|firms|sides|parties|businesses)|neither (?:company|firm|side|party))$");

  private SilenceSieve() {}

  /** The silences of an article that speaks of the claim, in text order, each silent one once. */
  static List<Silence> find(Page page, ClaimKeys claim) {
    Map<String, Silence> found = new LinkedHashMap<>();
    for (Withheld silence : page.absences().withheld()) {
      boolean parties = BOTH.matcher(silence.who().strip()).find();
      if (silence.answering() && (parties || isAbout(page, claim, silence))) {
        List<String> names = parties ? claim.printedNames() : List.of(silence.who());
        for (String name : names) {
          found.putIfAbsent(String.join(" ", Names.words(name)), told(page, silence, name));
        }
      }
    }
    List<Silence> silences = new ArrayList<>(found.values());
    silences.sort(Comparator.comparing((Silence one) -> one.words().span()));
    return silences;
  }

  /** Not when what is not spoken of is another matter than the claim. */
  private static boolean isAbout(Page page, ClaimKeys claim, Withheld silence) {
    List<Span> matter = silence.of();
    return matter.isEmpty()
        || matter.stream().anyMatch(span -> SilenceMatter.isAbout(page, claim, span));
  }

  private static Silence told(Page page, Withheld silence, String who) {
    String of =
        silence.of().stream().map(span -> span.of(page.text())).collect(Collectors.joining(" … "));
    return new Silence(
        who, silence.kind(), of.isEmpty() ? null : of, page.words(silence.sentence()));
  }
}
