package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.Sentence;
import dev.whence.model.Speaker;
import dev.whence.model.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The pages that lead through a case in a browser, one class each: its rumours and articles, what a
 * search finds, who speaks and who does not. Made as safe as {@link HtmlReport}. Immutable and
 * thread-safe.
 */
public final class CasePages {

  private final PageFrame frame = new PageFrame();
  private final Trace trace;
  private final Ledgers ledgers;
  private final Coverage coverage;
  private final SpeakerIndex speakers;
  private final Places places;
  private final Statements statements;

  private CasePages(Trace trace, Ledgers ledgers) {
    this.trace = trace;
    this.ledgers = ledgers;
    this.coverage = new Coverage(trace);
    this.speakers = new SpeakerIndex(ledgers);
    this.places = Places.across(coverage, speakers::pageOf);
    this.statements = new Statements(coverage, places);
  }

  /** The pages of a whole case. */
  public static CasePages of(Trace trace, Ledgers ledgers) {
    return new CasePages(trace, ledgers);
  }

  /** What a page of a case may load and run, for the header that is sent with it. */
  public static String policy() {
    return new PageFrame().policy();
  }

  /** The rumours with their figures, and the articles. */
  public String index() {
    Frame around = frame.of("Case", "/");
    OverviewPage page = OverviewPage.of(trace, coverage, places);
    return SafeOutput.of((out, hooks) -> JteoverviewPageGenerated.render(out, hooks, around, page));
  }

  /**
   * One rumour, as the report shows it.
   *
   * @param alone the rumour with the articles that speak of it
   * @param number its place in the case, from 1
   */
  public String rumour(Trace alone, int number) {
    return HtmlReport.standard().showInCase(alone, number, speakers::pageOf);
  }

  /** One article with what is said in it, marked; every sentence can be pointed at. */
  public String article(Reading reading) {
    String name = coverage.nameOf(reading.article());
    Anchors anchors = new Anchors(coverage);
    for (Sentence sentence : reading.annotated().sentences()) {
      anchors.of(reading.article(), sentence.span());
    }
    Trace alone = new Trace(List.of(), List.of(reading), List.of(), List.of(), trace.amendments());
    Places within = Places.within(coverage, anchors, speakers::pageOf);
    String address = "/articles/" + coverage.numberOf(reading.article());
    Frame around = frame.of(coverage.titleOf(reading.article()).orElse(name), "");
    ArticleSection texts =
        ArticleSection.of(alone, coverage, anchors, within, address + "/statements/");
    Link correct = new Link(name, address + "/correct");
    return SafeOutput.of(
        (out, hooks) -> JtearticlePageGenerated.render(out, hooks, around, correct, texts));
  }

  /**
   * The search and what it found.
   *
   * @param doubts what of the query was not understood, in plain words
   * @param skip how many hits come before those of the result
   */
  public String found(SearchQuery query, List<String> doubts, SearchResult result, int skip) {
    Frame around = frame.of("Search", "/search", query.words());
    SearchPage page = SearchPage.of(query, doubts, result, skip, coverage, places);
    return SafeOutput.of((out, hooks) -> JtesearchPageGenerated.render(out, hooks, around, page));
  }

  /** Who has not spoken. */
  public String unheard() {
    Frame around = frame.of("Who has not spoken", "/unheard");
    UnheardPage page = UnheardPage.of(ledgers, speakers, statements);
    return SafeOutput.of((out, hooks) -> JteunheardPageGenerated.render(out, hooks, around, page));
  }

  /** Everybody with a name. */
  public String speakers() {
    Frame around = frame.of("People and bodies", "/speakers");
    SpeakersPage page = SpeakersPage.of(speakers);
    return SafeOutput.of((out, hooks) -> JtespeakersPageGenerated.render(out, hooks, around, page));
  }

  /**
   * One of those with a name.
   *
   * @param number in the order in which they are listed, from 1; empty when there is none such
   */
  public Optional<String> speaker(int number) {
    if (number > speakers.all().size()) {
      return Optional.empty();
    }
    Speaker speaker = speakers.all().get(number - 1);
    Frame around = frame.of(speaker.name(), "");
    SpeakerPage page = SpeakerPage.of(speaker, trace, ledgers, speakers, coverage, statements);
    return Optional.of(
        SafeOutput.of((out, hooks) -> JtespeakerPageGenerated.render(out, hooks, around, page)));
  }

  /** Who held which post. */
  public String posts() {
    Frame around = frame.of("Posts", "/posts");
    List<Roster> rosters = ledgers.rosters();
    RosterSection page = RosterSection.of(rosters, statements, rosters.size());
    return SafeOutput.of((out, hooks) -> JtepostsPageGenerated.render(out, hooks, around, page));
  }

  /** Who stayed silent, about what. */
  public String silences() {
    Frame around = frame.of("Silence", "/silences");
    SilenceSection page = SilenceSection.of(ledgers.silences(), statements);
    return SafeOutput.of((out, hooks) -> JtesilencesPageGenerated.render(out, hooks, around, page));
  }

  /** What was seen or not. */
  public String sightings() {
    Frame around = frame.of("Seen", "/seen");
    SightingSection page = SightingSection.of(ledgers.sightings(), statements);
    return SafeOutput.of(
        (out, hooks) -> JtesightingsPageGenerated.render(out, hooks, around, page));
  }
}
