package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Span;
import dev.whence.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds statements that do not fit a claim of somebody's absence (fled, dead, held, ill, removed)
 * without denying it: that he appeared, spoke, met somebody.
 */
final class ContraryFinder {

  private static final Pattern ABSENCE =
      Pattern.compile(
          "(?i)\\b(?:defect\\w*|fled|flee\\w*|escap\\w*|dead|died|killed|arrest\\w*|detain\\w*|missing|disappear\\w*|ill|sick|removed|purged|ousted|hospital\\w*|coma|vanish\\w*)\\b");
  private static final Pattern PRESENCE =
      Pattern.compile(
          "(?i)\\b(?:addressed|attended|appeared|presided|chaired|visited|met with|was seen|has been seen|spoke (?:at|to)|gave a speech|returned|is (?:at|in) (?:his|her|work|good|office)|remains in (?:office|post)|hosted|inspected)\\b");

  private static final Pattern LAST =
      Pattern.compile("(?i)\\blast\\b[^.]{0,30}\\b(?:seen|appear\\w*)\\b|\\bnot\\b|n['’]t\\b");

  private ContraryFinder() {}

  /** The statements of one article, in text order. */
  static List<Statement> find(Page page, ClaimKeys claim) {
    List<Statement> found = new ArrayList<>();
    if (claim.negated() || !ABSENCE.matcher(claim.claim()).find()) {
      return found;
    }
    for (Attribution attribution : page.reading().attributions()) {
      String who = attribution.speaker();
      if (who != null
          && attribution.act() == Act.ASSERTS
          && tellsOfPresence(page, claim, attribution)) {
        found.add(new Statement(who, page.words(sentenceOf(page, attribution))));
      }
    }
    return found;
  }

  private static boolean tellsOfPresence(Page page, ClaimKeys claim, Attribution attribution) {
    return attribution.content().stream()
        .map(span -> span.of(page.text()))
        .anyMatch(
            content ->
                PRESENCE.matcher(content).find()
                    && !LAST.matcher(content).find()
                    && !ABSENCE.matcher(content).find()
                    && Keys.of(content).stream().anyMatch(claim.names()::contains));
  }

  private static Span sentenceOf(Page page, Attribution attribution) {
    return page.lineAt(attribution.content().get(0).start()).span();
  }
}
