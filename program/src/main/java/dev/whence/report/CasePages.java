package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.Sentence;
import dev.whence.model.Speaker;
import dev.whence.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    return page("Case", "/", new OverviewPage(trace, coverage, places)::write);
  }

  /**
   * One rumour, as the report shows it.
   *
   * @param alone the rumour with the articles that speak of it
   * @param number its place in the case, from 1
   */
  public String rumour(Trace alone, int number) {
    return frame.look().showInCase(alone, number, speakers::pageOf);
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
    return page(
        coverage.titleOf(reading.article()).orElse(name),
        "",
        markup -> {
          markup.element("h1", name).line();
          String correct = address + "/correct";
          markup.open("p").element("a", "Correct this article", "href", correct).closeLine();
          new ArticleSection(alone, coverage, anchors, within, address + "/statements/")
              .write(markup);
        });
  }

  /**
   * The search and what it found.
   *
   * @param doubts what of the query was not understood, in plain words
   * @param skip how many hits come before those of the result
   */
  public String found(SearchQuery query, List<String> doubts, SearchResult result, int skip) {
    SearchPage search = new SearchPage(coverage, places);
    return frame.page(
        "Search", "/search", query, markup -> search.write(markup, query, doubts, result, skip));
  }

  /** Who has not spoken. */
  public String unheard() {
    return page(
        "Who has not spoken", "/unheard", new UnheardPage(ledgers, speakers, statements)::write);
  }

  /** Everybody with a name. */
  public String speakers() {
    return page("People and bodies", "/speakers", new SpeakersPage(speakers)::write);
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
    SpeakerPage page = new SpeakerPage(speaker, trace, ledgers, speakers, coverage, statements);
    return Optional.of(page(speaker.name(), "", page::write));
  }

  /** Who held which post. */
  public String posts() {
    int all = ledgers.rosters().size();
    return page(
        "Posts",
        "/posts",
        markup -> {
          markup.element("h1", "Who held which post").line();
          new RosterSection(ledgers.rosters(), statements, all).write(markup);
        });
  }

  /** Who stayed silent, about what. */
  public String silences() {
    return page(
        "Silence",
        "/silences",
        markup -> {
          markup.element("h1", "Who stayed silent").line();
          new SilenceSection(ledgers.silences(), statements).write(markup);
        });
  }

  /** What was seen or not. */
  public String sightings() {
    return page(
        "Seen",
        "/seen",
        markup -> {
          markup.element("h1", "Seen and not seen").line();
          new SightingSection(ledgers.sightings(), statements).write(markup);
        });
  }

  /** A page on which the case is corrected. */
  String page(String title, Consumer<Markup> content) {
    return page(title, "", content);
  }

  /** Something that takes a while; the page looks again by itself. */
  String errand(ErrandPage.State state) {
    String title = state.ended() ? "Done" : "One moment";
    return frame.lookingAgain(title, !state.ended(), new ErrandPage(state)::write);
  }

  String page(String title, String address, Consumer<Markup> content) {
    return frame.page(title, address, SearchQuery.NOTHING, content);
  }
}
