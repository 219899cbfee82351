package dev.whence.report;

import dev.whence.model.ChangeKind;
import dev.whence.model.Hop;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms for one rumour, and for the part that one article has in it. */
final class RumourForms {

  private static final int SHOWN_WORDS = 3;

  private final Trace shown;
  private final Coverage coverage;
  private final Rumour rumour;
  private final String claim;
  private final Signer signer;
  private final String page;

  RumourForms(Trace shown, int number, Signer signer) {
    this.shown = shown;
    this.coverage = new Coverage(shown);
    this.rumour = shown.rumours().get(number - 1);
    this.claim = shown.amendments().programClaim(rumour.claim());
    this.signer = signer;
    this.page = "/rumours/" + number;
  }

  Optional<Traced> traced(String article) {
    return rumour.articles().stream().filter(one -> one.article().equals(article)).findFirst();
  }

  private String back() {
    return page + "/correct";
  }

  private CorrectionForm form(Markup markup, ChangeKind kind) {
    return CorrectionForm.open(markup, signer, kind, back()).claim(claim);
  }

  void write(Markup markup) {
    markup.element("h1", "Correct a rumour").line();
    markup.open("p").element("a", rumour.claim(), "href", page).closeLine();
    due(markup);
    articles(markup);
    origins(markup);
    names(markup);
    grades(markup);
    markup.element("h2", "Add a note").line();
    form(markup, ChangeKind.NOTE).words("Note", "after", "", true).end("Save the note");
    markup.element("h2", "What was said of this rumour").line();
    new CorrectionList(coverage, signer, back())
        .write(markup, shown.amendments().ofRumour(rumour.claim()));
  }

  private void due(Markup markup) {
    if (shown.amendments().due().contains(rumour.claim())) {
      markup.open("section", "class", "due", "aria-labelledby", "due");
      markup.element("h2", "To be traced again", "id", "due").line();
      markup
          .element(
              "p",
              CorrectionSection.DUE
                  + " With hundreds of articles that takes a while; a page tells how far it is.")
          .line();
      CorrectionForm.open(markup, signer, page + "/trace", back()).send("Trace it again now");
      int due = shown.amendments().due().size();
      if (due > 1) {
        CorrectionForm.open(markup, signer, "/rumours/trace", back())
            .send("Trace all " + due + " rumours that are due");
      }
      markup.closeLine();
    }
  }

  private void articles(Markup markup) {
    markup.element("h2", "What each article does").line();
    markup.open("ul", "class", "statements").line();
    for (Traced one : rumour.articles()) {
      markup.open("li");
      String href = page + "/articles/" + coverage.numberOf(one.article());
      markup.element("a", coverage.nameOf(one.article()), "href", href);
      String does = one.stance() == Stance.UNRELATED ? "" : ", " + PlainWords.of(one.tone());
      markup.text(" " + PlainWords.of(one.stance()) + does);
      UserTag.write(markup, one.decidedBy());
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void origins(Markup markup) {
    markup.element("h2", "Origins").line();
    countedAsOne(markup);
    Map<String, String> names = originNames();
    if (names.size() < 2) {
      markup.element("p", "There are no two origins to merge.", "class", "none").line();
      return;
    }
    form(markup, ChangeKind.ORIGINS_ONE)
        .choice("This origin", "name", names, null)
        .choice("is the same as", "after", names, null)
        .end("Merge the two");
    if (rumour.independentOrigins().merges().stream().anyMatch(one -> one.parts().isEmpty())) {
      markup.open("details", "class", "fold");
      markup.element("summary", "Two that may be one are two").line();
      form(markup, ChangeKind.ORIGINS_APART)
          .choice("This origin", "name", names, null)
          .choice("is another than", "after", names, null)
          .end("Tell them apart");
      markup.closeLine();
    }
  }

  /** Each part that the program counted into an origin, with why, and a form that takes it out. */
  private void countedAsOne(Markup markup) {
    for (Merge merge : rumour.independentOrigins().merges()) {
      Optional<Origin> whole =
          rumour.origins().stream().filter(one -> merge.origins().contains(one.id())).findFirst();
      if (whole.isPresent() && merge.parts().size() > 1) {
        merge.parts().stream().skip(1).forEach(part -> partOf(markup, whole.get(), merge, part));
      }
    }
  }

  private void partOf(Markup markup, Origin whole, Merge merge, Merge.Part part) {
    markup.open("details", "class", "fold");
    markup.open("summary").element("bdi", part.shownName(), "class", "name");
    markup
        .text(" is counted as ")
        .element("bdi", whole.shownName(), "class", "name")
        .close()
        .line();
    markup.element("p", "Why: " + merge.why() + ".").line();
    for (Words words : part.words().stream().limit(SHOWN_WORDS).toList()) {
      markup.open("p").text(coverage.nameOf(words.article()) + ": ");
      markup.element("q", Quotation.shortened(words.text(), 200), "dir", "auto").closeLine();
    }
    form(markup, ChangeKind.ORIGINS_APART)
        .hidden("name", whole.shownName())
        .hidden("after", part.shownName())
        .end("It is an origin of its own");
    markup.closeLine();
  }

  private Map<String, String> originNames() {
    Map<String, String> names = new LinkedHashMap<>();
    rumour.origins().forEach(one -> names.put(one.shownName(), one.shownName()));
    return names;
  }

  private void names(Markup markup) {
    markup.element("h2", "The claim").line();
    CorrectionForm.list(markup, "claims", shown.rumours().stream().map(Rumour::claim).toList());
    form(markup, ChangeKind.CLAIM)
        .line("Claim (that of another rumour merges both)", "after", rumour.claim(), "claims", true)
        .end("Save the claim");
  }

  /** Grades are the user's alone: no field is ever filled in by the program. */
  private void grades(Markup markup) {
    markup.element("h2", "Your grades").line();
    markup
        .element("p", "Only you give these; Whence never fills them in.", "class", "small")
        .line();
    form(markup, ChangeKind.CREDIBILITY)
        .choice("Credibility of the information", "after", CREDIBILITY, null)
        .end("Save the credibility");
    CorrectionForm.open(markup, signer, ChangeKind.RELIABILITY, back())
        .choice("Source", "name", sources(), null)
        .choice("Reliability", "after", RELIABILITY, null)
        .end("Save the reliability");
    form(markup, ChangeKind.LIKELIHOOD)
        .choice("How likely you hold it to be", "after", same(ChangeKind.LIKELIHOOD), null)
        .end("Save the likelihood");
    form(markup, ChangeKind.CONFIDENCE)
        .choice("Your confidence in that judgement", "after", same(ChangeKind.CONFIDENCE), null)
        .end("Save the confidence");
    form(markup, ChangeKind.RATING)
        .line(
            "Your rating in your own words, for a review that you publish", "after", "", null, true)
        .end("Save the rating");
    List<Standing> given =
        shown.amendments().standing().stream()
            .filter(one -> one.correction().change().kind() == ChangeKind.RELIABILITY)
            .filter(one -> sources().containsKey(one.correction().change().target().name()))
            .toList();
    if (!given.isEmpty()) {
      markup.element("h3", "Reliability given to its sources").line();
      new CorrectionList(coverage, signer, back()).write(markup, given);
    }
  }

  private static final Map<String, String> CREDIBILITY =
      ordered(
          "1", "1 – borne out by others",
          "2", "2 – probable",
          "3", "3 – possible",
          "4", "4 – doubtful",
          "5", "5 – improbable",
          "6", "6 – cannot be judged");

  private static final Map<String, String> RELIABILITY =
      ordered(
          "A", "A – reliable",
          "B", "B – mostly reliable",
          "C", "C – fairly reliable",
          "D", "D – mostly not reliable",
          "E", "E – not reliable",
          "F", "F – cannot be judged");

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], pairs[i + 1]);
    }
    return all;
  }

  private static Map<String, String> same(ChangeKind kind) {
    Map<String, String> all = new LinkedHashMap<>();
    kind.choices().forEach(value -> all.put(value, value));
    return all;
  }

  private Map<String, String> sources() {
    Map<String, String> all = new LinkedHashMap<>();
    Stream.concat(
            rumour.origins().stream().map(Origin::shownName),
            rumour.articles().stream()
                .filter(one -> one.stance() != Stance.UNRELATED)
                .flatMap(one -> coverage.outletOf(one.article()).stream()))
        .forEach(name -> all.put(name, name));
    return all;
  }

  void writeArticle(Markup markup, Traced one) {
    int number = coverage.numberOf(one.article());
    String here = page + "/articles/" + number;
    markup.element("h1", "Correct an article’s part in a rumour").line();
    markup.open("p").element("a", coverage.nameOf(one.article()), "href", "/articles/" + number);
    markup.text(" on ").element("a", rumour.claim(), "href", page).closeLine();
    ofArticle(markup, ChangeKind.STANCE, one, here)
        .choice("What it does with the claim", "after", stances(), one.stance().label())
        .end("Save this");
    ofArticle(markup, ChangeKind.TONE, one, here)
        .choice("How it words the claim", "after", tones(), one.tone().label())
        .end("Save the wording");
    markup.element("h2", "Where it has it from").line();
    if (one.restsOn().isEmpty()) {
      markup.element("p", "It gives no source.", "class", "none").line();
    }
    one.restsOn().forEach(way -> way(markup, one, way, here));
    markup.element("h2", "It speaks of another rumour").line();
    CorrectionForm.list(markup, "claims", shown.rumours().stream().map(Rumour::claim).toList());
    ofArticle(markup, ChangeKind.CLAIM_MOVED, one, here)
        .line("Claim of that rumour, or of a new one", "after", "", "claims", true)
        .end("Move the article there");
    markup.element("h2", "Add a note").line();
    ofArticle(markup, ChangeKind.NOTE, one, here)
        .words("Note", "after", "", true)
        .end("Save the note");
    markup.element("h2", "What was said of this").line();
    new CorrectionList(coverage, signer, here)
        .write(
            markup,
            shown.amendments().ofRumour(rumour.claim()).stream()
                .filter(it -> it.correction().change().target().isIn(one.article()))
                .toList());
  }

  private CorrectionForm ofArticle(Markup markup, ChangeKind kind, Traced one, String here) {
    return CorrectionForm.open(markup, signer, kind, here).claim(claim).article(one.article());
  }

  private void way(Markup markup, Traced one, RestsOn way, String here) {
    String origin =
        rumour.origins().stream()
            .filter(it -> it.id().equals(way.origin()))
            .map(Origin::shownName)
            .findFirst()
            .orElse(way.origin());
    markup.open("h3").element("bdi", origin).closeLine();
    markup.open("p").text("It says so with the words: ");
    markup.element("q", Quotation.shortened(way.words().text(), 200), "dir", "auto").closeLine();
    for (Hop hop : way.via()) {
      markup.open("p").text("through ").element("bdi", hop.by(), "class", "name").text(": ");
      markup.element("q", Quotation.shortened(hop.words().text(), 200), "dir", "auto").closeLine();
      ofArticle(markup, ChangeKind.HOP_WRONG, one, here)
          .hidden("name", hop.by())
          .end("The step through " + hop.by() + " is wrong");
    }
    markup.open("details", "class", "fold").element("summary", "Another origin, or none").line();
    CorrectionForm.list(
        markup, "origins-" + way.origin(), originNames().keySet().stream().toList());
    ofArticle(markup, ChangeKind.ORIGIN_MOVED, one, here)
        .hidden("name", origin)
        .line("It has it from", "after", "", "origins-" + way.origin(), true)
        .end("Save the origin");
    ofArticle(markup, ChangeKind.ORIGIN_WRONG, one, here)
        .hidden("name", origin)
        .end("It does not have it from there");
    markup.closeLine();
  }

  private static Map<String, String> stances() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Stance stance : Stance.values()) {
      all.put(stance.label(), PlainWords.of(stance));
    }
    return all;
  }

  private static Map<String, String> tones() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Tone tone : Tone.values()) {
      all.put(tone.label(), PlainWords.of(tone));
    }
    return all;
  }
}
