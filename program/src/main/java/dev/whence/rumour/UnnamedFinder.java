package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows the unnamed sources that the text describes where no attribution has them. */
final class UnnamedFinder {

  private static final Pattern CAME_FROM =
      Pattern.compile("(?i)\\b(?:c[ao]mes?|heard|learned|got|have|had)(?: \\p{L}+){0,3} from\\s+$");
  private static final Pattern CITING =
      Pattern.compile("(?i)\\b(?:citing|cites|cited|quoting|quotes)\\s+$");

  /** A story that an outlet of the folder is said to have run speaks of the claim unsaid. */
  private static final double STORY_OF_FOLDER = 0.3;

  private static final Pattern STORY =
      Pattern.compile("(?i)\\b(?:accounts?|reports?|stor(?:y|ies)|articles?|pieces?)\\b");

  private final OutletNames outlets;

  UnnamedFinder(OutletNames outlets) {
    this.outlets = outlets;
  }

  /** Adds the chains to unnamed sources where no attribution has them already. */
  void add(Page page, List<Credit> credits, List<Carrier> measured, List<Chain> chains) {
    for (Look.Described described : page.look().unnamed()) {
      SourceFinder.Unnamed unnamed =
          new SourceFinder.Unnamed(described.at(), page.lines().get(described.sentence()));
      String name = CitedSourceFinder.plain(unnamed.at().of(page.text()));
      Line line = unnamed.line();
      boolean known =
          chains.stream()
              .anyMatch(
                  chain ->
                      chain.kind() == OriginKind.UNNAMED
                          && chain.words().equals(line.span())
                          && Names.sameDescription(chain.origin(), name));
      double own = measured.get(line.index()).likeness();
      double likeness = Math.max(own, Math.max(around(measured, line), story(line, credits)));
      if (!known && likeness >= ChainFinder.FAINT) {
        List<Step> via = outletsAround(page, unnamed);
        via.addAll(outletsIn(page, credits, unnamed));
        Attribution citing = citedBy(page, unnamed);
        String person = citing == null ? null : citing.speaker();
        if (person != null) {
          via.add(new Step(person, false, line.span()));
        }
        chains.add(
            new Chain(
                name,
                OriginKind.UNNAMED,
                ChainFinder.distinct(via, name),
                line.span(),
                new Evidence(own, likeness, false, !via.isEmpty(), page.depth(line), 1),
                "rule:source"));
      }
    }
  }

  private double story(Line line, List<Credit> credits) {
    boolean ofFolder =
        STORY.matcher(line.text()).find()
            && credits.stream()
                .filter(credit -> line.span().contains(credit.at()))
                .anyMatch(credit -> outlets.published(credit.name()));
    return ofFolder ? STORY_OF_FOLDER : 0;
  }

  /**
   * The outlets that quote the sentence in a longer piece of theirs, outermost first: "The Daily
   * Post reported:" and what follows.
   */
  private static List<Step> outletsAround(Page page, SourceFinder.Unnamed unnamed) {
    List<Step> via = new ArrayList<>();
    for (Attribution attribution : page.reading().attributions()) {
      String outlet = attribution.speaker();
      if (outlet == null
          || attribution.kind() != SpeakerKind.OUTLET
          || attribution.cue().isEmpty()) {
        continue;
      }
      Span cue = page.lineAt(attribution.cue().get(0).start()).span();
      boolean quotes =
          attribution.content().stream().anyMatch(content -> content.contains(unnamed.at()));
      if (quotes && !cue.equals(unnamed.line().span())) {
        via.add(new Step(OutletNames.clean(outlet), true, cue));
      }
    }
    return via;
  }

  /** The outlets of the sentence; for "It cited two officers" the last one of that before it. */
  private static List<Step> outletsIn(
      Page page, List<Credit> credits, SourceFinder.Unnamed unnamed) {
    Line line = unnamed.line();
    List<Step> via = new ArrayList<>();
    for (Credit credit : credits) {
      if (line.span().contains(credit.at()) && !unnamed.at().overlaps(credit.at())) {
        via.add(new Step(credit.name(), true, line.span()));
      }
    }
    if (via.isEmpty() && line.index() > 0 && CitedSourceFinder.citesByPronoun(line)) {
      Span before = page.lines().get(line.index() - 1).span();
      credits.stream()
          .filter(credit -> before.contains(credit.at()))
          .reduce((first, second) -> second)
          .ifPresent(credit -> via.add(new Step(credit.name(), true, line.span())));
    }
    return via;
  }

  /**
   * The named person who says that the word came from this unnamed source; null when nobody does.
   */
  private static @Nullable Attribution citedBy(Page page, SourceFinder.Unnamed unnamed) {
    for (Attribution attribution : page.reading().attributions()) {
      boolean named =
          attribution.speaker() != null
              && (attribution.kind() == SpeakerKind.PERSON
                  || attribution.kind() == SpeakerKind.ORGANISATION);
      if (named
          && (saysItCameFrom(page, attribution, unnamed) || cites(page, attribution, unnamed))) {
        return attribution;
      }
    }
    return null;
  }

  private static boolean saysItCameFrom(
      Page page, Attribution attribution, SourceFinder.Unnamed unnamed) {
    return attribution.content().stream()
        .filter(content -> content.contains(unnamed.at()))
        .map(content -> page.text().substring(content.start(), unnamed.at().start()))
        .anyMatch(before -> CAME_FROM.matcher(before).find());
  }

  private static boolean cites(Page page, Attribution attribution, SourceFinder.Unnamed unnamed) {
    return attribution.source().stream()
        .filter(source -> unnamed.line().span().contains(source))
        .filter(source -> source.end() <= unnamed.at().start())
        .map(source -> page.text().substring(source.end(), unnamed.at().start()))
        .anyMatch(between -> between.length() < 40 && CITING.matcher(between).find());
  }

  private static double around(List<Carrier> measured, Line line) {
    double best = 0;
    int from = Math.max(0, line.index() - 1);
    int to = Math.min(measured.size() - 1, line.index() + 1);
    for (int i = from; i <= to; i++) {
      best = Math.max(best, 0.8 * measured.get(i).likeness());
    }
    return best;
  }
}
