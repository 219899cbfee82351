package dev.whence.report;

import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms for the part that one article has in a rumour.
 *
 * @param stance the label of what it does
 * @param tone the label of how it words it
 * @param said what was said of this
 */
record PartForms(
    Link article,
    Link rumour,
    String stance,
    String tone,
    List<Way> ways,
    List<String> claims,
    List<String> origins,
    Form form,
    CorrectionList said) {

  /**
   * Where it has it from.
   *
   * @param id the id of the origin
   */
  record Way(String id, String origin, String words, List<Step> through) {}

  /** Through whom. */
  record Step(String by, String words) {}

  /**
   * The forms; empty where the rumour was traced without the article.
   *
   * @param number the rumour's place among those shown, from 1
   */
  static Optional<PartForms> of(Trace shown, int number, String article, Signer signer) {
    Rumour rumour = shown.rumours().get(number - 1);
    return rumour.articles().stream()
        .filter(one -> one.article().equals(article))
        .findFirst()
        .map(one -> forms(shown, rumour, "/rumours/" + number, one, signer));
  }

  private static PartForms forms(
      Trace shown, Rumour rumour, String page, Traced one, Signer signer) {
    Coverage coverage = new Coverage(shown);
    int number = coverage.numberOf(one.article());
    Form form = Form.of(signer, page + "/articles/" + number);
    return new PartForms(
        new Link(coverage.nameOf(one.article()), "/articles/" + number),
        new Link(rumour.claim(), page),
        one.stance().label(),
        one.tone().label(),
        one.restsOn().stream().map(way -> way(rumour, way)).toList(),
        shown.rumours().stream().map(Rumour::claim).toList(),
        rumour.origins().stream().map(Origin::shownName).distinct().toList(),
        form.with("claim", shown.amendments().programClaim(rumour.claim()))
            .with("article", one.article()),
        CorrectionList.of(
            shown.amendments().ofRumour(rumour.claim()).stream()
                .filter(it -> it.correction().change().target().isIn(one.article()))
                .toList(),
            coverage,
            form));
  }

  private static Way way(Rumour rumour, RestsOn way) {
    return new Way(
        way.origin(),
        rumour.origins().stream()
            .filter(it -> it.id().equals(way.origin()))
            .map(Origin::shownName)
            .findFirst()
            .orElse(way.origin()),
        Quotation.shortened(way.words().text(), 200),
        way.via().stream()
            .map(hop -> new Step(hop.by(), Quotation.shortened(hop.words().text(), 200)))
            .toList());
  }

  /** What an article may do, by its labels. */
  static Map<String, String> stances() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Stance stance : Stance.values()) {
      all.put(stance.label(), PlainWords.of(stance));
    }
    return all;
  }

  /** How it may word the claim, by its labels. */
  static Map<String, String> tones() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Tone tone : Tone.values()) {
      all.put(tone.label(), PlainWords.of(tone));
    }
    return all;
  }
}
