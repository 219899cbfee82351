package dev.whence.report;

import dev.whence.model.ChangeKind;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms for one rumour.
 *
 * @param due how many rumours are to be traced again; 0 where this is not
 * @param origins their names
 * @param apart whether two origins may be told apart
 * @param sources names of origins and outlets, whose reliability may be graded
 * @param all where all that are due are traced again
 */
record RumourForms(
    Link rumour,
    int due,
    List<Part> articles,
    List<CountedIn> parts,
    Map<String, String> origins,
    boolean apart,
    List<String> claims,
    Map<String, String> sources,
    CorrectionList reliability,
    Form plain,
    Form form,
    Form trace,
    Form all,
    CorrectionList said) {

  private static final int SHOWN_WORDS = 3;

  /** What an article does. */
  record Part(Link article, String does, @Nullable String tone, List<UserTag> tags) {}

  /** A name that was counted into an origin. */
  record CountedIn(String name, String origin, String why, List<Words> words) {}

  /** Words that a user is to judge. */
  record Words(String outlet, String text) {}

  /**
   * The forms.
   *
   * @param number its place among the rumours as shown, from 1
   */
  static RumourForms of(Trace shown, int number, Signer signer) {
    return new Maker(shown, number, signer).forms();
  }

  /** Grades of credibility, by their values. */
  static Map<String, String> credibility() {
    return ordered(
        "1", "1 – borne out by others",
        "2", "2 – probable",
        "3", "3 – possible",
        "4", "4 – doubtful",
        "5", "5 – improbable",
        "6", "6 – cannot be judged");
  }

  /** Grades of reliability, by their values. */
  static Map<String, String> reliabilities() {
    return ordered(
        "A", "A – reliable",
        "B", "B – mostly reliable",
        "C", "C – fairly reliable",
        "D", "D – mostly not reliable",
        "E", "E – not reliable",
        "F", "F – cannot be judged");
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], pairs[i + 1]);
    }
    return all;
  }

  /** The values there are to choose from. */
  static Map<String, String> choices(ChangeKind kind) {
    return same(kind.choices());
  }

  private static Map<String, String> same(Collection<String> values) {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach(value -> all.put(value, value));
    return all;
  }

  /** Makes the forms of one rumour. */
  private static final class Maker {

    private final Trace shown;
    private final Coverage coverage;
    private final Rumour rumour;
    private final String page;
    private final Form plain;
    private final Form form;

    private Maker(Trace shown, int number, Signer signer) {
      this.shown = shown;
      this.coverage = new Coverage(shown);
      this.rumour = shown.rumours().get(number - 1);
      this.page = "/rumours/" + number;
      this.plain = Form.of(signer, page + "/correct");
      this.form = plain.with("claim", shown.amendments().programClaim(rumour.claim()));
    }

    private RumourForms forms() {
      List<String> due = shown.amendments().due();
      Map<String, String> sources = sources();
      return new RumourForms(
          new Link(rumour.claim(), page),
          due.contains(rumour.claim()) ? due.size() : 0,
          rumour.articles().stream().map(this::part).toList(),
          rumour.independentOrigins().merges().stream().flatMap(this::countedIn).toList(),
          same(rumour.origins().stream().map(Origin::shownName).toList()),
          rumour.independentOrigins().merges().stream().anyMatch(one -> one.parts().isEmpty()),
          shown.rumours().stream().map(Rumour::claim).toList(),
          sources,
          CorrectionList.of(reliability(sources.keySet()), coverage, plain),
          plain,
          form,
          plain.to(page + "/trace"),
          plain.to("/rumours/trace"),
          CorrectionList.of(shown.amendments().ofRumour(rumour.claim()), coverage, plain));
    }

    private Part part(Traced one) {
      String href = page + "/articles/" + coverage.numberOf(one.article());
      return new Part(
          new Link(coverage.nameOf(one.article()), href),
          PlainWords.of(one.stance()),
          one.stance() == Stance.UNRELATED ? null : PlainWords.of(one.tone()),
          UserTag.of(one.decidedBy()));
    }

    /** Each part that the program counted into an origin but the first. */
    private Stream<CountedIn> countedIn(Merge merge) {
      return rumour.origins().stream()
          .filter(one -> merge.origins().contains(one.id()))
          .limit(1)
          .flatMap(
              whole -> merge.parts().stream().skip(1).map(part -> countedIn(whole, merge, part)));
    }

    private CountedIn countedIn(Origin whole, Merge merge, Merge.Part part) {
      return new CountedIn(
          part.shownName(),
          whole.shownName(),
          merge.why(),
          part.words().stream()
              .limit(SHOWN_WORDS)
              .map(
                  one ->
                      new Words(
                          coverage.nameOf(one.article()), Quotation.shortened(one.text(), 200)))
              .toList());
    }

    private Map<String, String> sources() {
      return same(
          Stream.concat(
                  rumour.origins().stream().map(Origin::shownName),
                  rumour.articles().stream()
                      .filter(one -> one.stance() != Stance.UNRELATED)
                      .flatMap(one -> coverage.outletOf(one.article()).stream()))
              .toList());
    }

    private List<Standing> reliability(Set<String> sources) {
      return shown.amendments().standing().stream()
          .filter(one -> one.correction().change().kind() == ChangeKind.RELIABILITY)
          .filter(one -> sources.contains(one.correction().change().target().name()))
          .toList();
    }
  }
}
