package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where somebody whom an article has a claim from says of it himself that it is rumour,
 * hearsay, or nothing he can vouch for: "I only passed on what I was told".
 */
final class DowngradeFinder {

  private static final Pattern PLAYS_DOWN =
      Pattern.compile(
          "(?i)\\b(?:(?:only|just|merely|nothing but|no more than) (?:a |an )?(?:unverified |unconfirmed )?(?:rumou?rs?|hearsay|gossip)"
              + "|rumou?rs (?:are|were) (?:flying|circulating|swirling|rife|everywhere|going (?:a)?round)"
              + "|(?:can(?:not|['’]t)|could(?: not|n['’]t)) (?:\\p{L}+ly )?(?:vouch|verify|confirm|prove)"
              + "|(?:have|had|has)(?: got)? no (?:proof|evidence)|(?:not|n['’]t|never) (?:\\p{L}+ly )?(?:verified|checked|confirmed) (?:it|this|that|the)"
              + "|only (?:passed|passing|handed|handing|repeated|repeating|shared|sharing|relayed|relaying)|second[- ]hand|hearsay)\\b");

  /** Only what somebody says in so many words of his own telling; of others' it proves nothing. */
  private static final Pattern OF_ONESELF = Pattern.compile("\\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\\b");

  private DowngradeFinder() {}

  /**
   * The places where those that an article has the claim from play it down, each person once, in
   * text order: what the claim rests on through them, and beside it their own words.
   *
   * @param restsOn what the article rests on
   * @param origins of the folder
   */
  static List<HedgeChange> find(Page page, List<RestsOn> restsOn, List<Origin> origins) {
    Map<String, Origin> byId = new HashMap<>();
    origins.forEach(origin -> byId.put(origin.id(), origin));
    List<HedgeChange> changes = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Attribution said : page.reading().attributions()) {
      String speaker = said.speaker();
      if (speaker != null
          && said.kind() == SpeakerKind.PERSON
          && !told.contains(speaker)
          && playsDown(page, said)) {
        Words own = page.words(page.lineAt(said.content().get(0).start()).span());
        restedOn(restsOn, byId, speaker, own)
            .ifPresent(
                before -> {
                  told.add(speaker);
                  changes.add(added(before, own, speaker));
                });
      }
    }
    return changes;
  }

  private static HedgeChange added(Words before, Words own, String speaker) {
    return new HedgeChange(
        HedgeChange.Aspect.WHETHER,
        HedgeChange.Change.ADDED,
        before,
        own,
        speaker + ", from whom the word comes, plays it down");
  }

  private static boolean playsDown(Page page, Attribution said) {
    StringBuilder words = new StringBuilder();
    for (Span content : said.content()) {
      words.append(content.of(page.text())).append(' ');
    }
    return PLAYS_DOWN.matcher(words).find() && OF_ONESELF.matcher(words).find();
  }

  /** The first words that lead to a speaker, rather others than those that play it down. */
  private static Optional<Words> restedOn(
      List<RestsOn> restsOn, Map<String, Origin> origins, String speaker, Words own) {
    List<Words> through =
        restsOn.stream().filter(way -> leadsTo(way, origins, speaker)).map(RestsOn::words).toList();
    return through.stream()
        .filter(words -> !words.equals(own))
        .findFirst()
        .or(() -> through.stream().findFirst());
  }

  private static boolean leadsTo(RestsOn way, Map<String, Origin> origins, String speaker) {
    Origin end = origins.get(way.origin());
    return way.via().stream().map(Hop::by).anyMatch(by -> Names.samePerson(by, speaker))
        || (end != null
            && end.kind() == OriginKind.PERSON
            && Names.samePerson(end.name(), speaker));
  }
}
