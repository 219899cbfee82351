package dev.whence.report;

import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Statement;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first screen of a rumour: the claim, how many origins may stand behind it and why, and beside
 * it at the same height who denies it and who stayed silent; then who only repeats it, and what was
 * or was not seen.
 *
 * @param prefix of the ids of its parts
 * @param level of its heading, 1 or 2
 * @param about how many articles speak of it and when
 * @param others how many articles do not
 * @param interval how many independent origins there may be
 * @param dots the same as filled and open dots; null for too many
 * @param why there are so many; null where that needs no reason
 * @param uncounted origins that are not counted alone
 * @param carried who speaks of it
 * @param toFetch what is cited and not among the articles
 * @param changes how often the wording changed
 */
record FrontPage(
    String prefix,
    int level,
    String claim,
    boolean isLong,
    String about,
    int others,
    String interval,
    int mostOrigins,
    @Nullable String dots,
    @Nullable String why,
    long ownReporting,
    long copies,
    Folded<Source> origins,
    Folded<Merged> merges,
    Folded<Source> uncounted,
    Folded<Given> denials,
    Folded<Given> otherDenials,
    Folded<Given> silences,
    Carried carried,
    List<String> toFetch,
    Folded<Seen> observables,
    Folded<Said> contrary,
    int changes) {

  private static final int LONG_CLAIM = 90;
  private static final int MOST_RESTING = 4;
  private static final int MOST_DOTS = 12;
  private static final int MOST_CARRIERS = 18;

  /**
   * An origin.
   *
   * @param publishedBy on whose word an unnamed one stands; null where nobody named vouches for it
   * @param left how many articles rest on it besides
   */
  record Source(
      Name name,
      boolean unnamed,
      String kind,
      @Nullable String publishedBy,
      List<Rests> rests,
      int left) {}

  /** An article that rests on an origin, through others. */
  record Rests(Cite cite, List<Link> via, Quote words) {}

  /** Origins that were counted as one, or may be one. */
  record Merged(boolean certain, String voices, String why, List<Quoted> evidence) {}

  /**
   * A denial or a silence.
   *
   * @param of its matter; null where none is named
   * @param also other places that print it
   */
  record Given(Name who, String does, @Nullable String of, Quoted words, List<Link> also) {}

  /** Articles that speak of the claim. */
  record Carriers(List<Link> some, int left) {

    int count() {
      return some.size() + left;
    }
  }

  /** The same by what they do; an article may be among several. */
  record Carried(
      int all, Carriers ownReporting, Carriers passOn, Carriers copy, Carriers noSource) {}

  /** What was seen or not, on whose word where that is not the article's. */
  record Seen(String kind, @Nullable String by, Quoted words) {}

  /** Who says something else. */
  record Said(Name who, Quoted words) {}

  static FrontPage of(
      Rumour rumour, Coverage coverage, Statements statements, String prefix, int level) {
    return new Maker(rumour, new RumourFigures(rumour, coverage), statements).page(prefix, level);
  }

  /** Makes the page of one rumour. */
  private record Maker(Rumour rumour, RumourFigures figures, Statements statements) {

    private FrontPage page(String prefix, int level) {
      IndependentOrigins interval = rumour.independentOrigins();
      return new FrontPage(
          prefix,
          level,
          rumour.claim(),
          rumour.claim().length() > LONG_CLAIM,
          figures.articlesAndDates(),
          rumour.articles().size() - figures.carriers(),
          RumourFigures.interval(interval),
          interval.most(),
          dots(interval),
          interval.why().isBlank() ? null : sentence(interval.why()),
          figures.ownReporting(),
          figures.copies(),
          origins(Origin::counted),
          merges(interval.merges()),
          origins(origin -> !origin.counted()),
          given(Answer.denialsOf(rumour)),
          given(Answer.otherDenialsOf(rumour)),
          given(Answer.silencesOf(rumour)),
          carried(),
          rumour.toFetch(),
          Folded.of(rumour.observables().stream().map(this::seen).toList()),
          Folded.of(rumour.contraryClaims().stream().map(this::said).toList()),
          rumour.hedges().size());
    }

    private static @Nullable String dots(IndependentOrigins interval) {
      return interval.most() > 0 && interval.most() <= MOST_DOTS
          ? "●".repeat(interval.least()) + "○".repeat(interval.most() - interval.least())
          : null;
    }

    private Folded<Source> origins(Predicate<Origin> which) {
      return Folded.of(rumour.origins().stream().filter(which).map(this::source).toList());
    }

    private Source source(Origin origin) {
      boolean unnamed = origin.kind() == OriginKind.UNNAMED;
      List<Rests> rests = new ArrayList<>();
      int left = 0;
      for (Traced article : rumour.articles()) {
        for (RestsOn one : article.restsOn()) {
          if (!one.origin().equals(origin.id())) {
            continue;
          }
          if (rests.size() < MOST_RESTING) {
            rests.add(rests(article, one));
          } else {
            left++;
          }
        }
      }
      return new Source(
          unnamed ? new Name(origin.name(), null) : statements.name(origin.name()),
          unnamed,
          PlainWords.of(origin.kind()),
          origin.publishedBy(),
          rests,
          left);
    }

    private Rests rests(Traced article, RestsOn one) {
      return new Rests(
          statements.cite(article.article()),
          one.via().stream()
              .map(hop -> new Link(hop.by(), statements.target(hop.words()).orElse(null)))
              .toList(),
          statements.wordsBriefly(one.words()));
    }

    private Folded<Merged> merges(List<Merge> merges) {
      Map<String, String> names = new HashMap<>();
      rumour.origins().forEach(origin -> names.put(origin.id(), origin.name()));
      return Folded.of(
          merges.stream()
              .map(
                  merge ->
                      new Merged(
                          merge.certain(),
                          MergeText.voices(merge, names),
                          sentence(merge.why()),
                          merge.evidence().stream().map(statements::quoteBriefly).toList()))
              .toList());
    }

    private Folded<Given> given(List<Answer> answers) {
      return Folded.of(answers.stream().map(this::given).toList());
    }

    private Given given(Answer answer) {
      List<Words> words = answer.words();
      return new Given(
          statements.name(answer.who()),
          answer.does(),
          answer.of(),
          statements.quoteBriefly(words.get(0)),
          words.subList(1, words.size()).stream().map(statements::citeWords).toList());
    }

    private Carried carried() {
      return new Carried(
          figures.carriers(),
          carriers(Traced::ownReporting),
          carriers(article -> isRetold(article) && !article.restsOn().isEmpty()),
          carriers(article -> article.copies() != null),
          carriers(article -> isRetold(article) && article.restsOn().isEmpty()));
    }

    private static boolean isRetold(Traced article) {
      return !article.ownReporting() && article.copies() == null;
    }

    private Carriers carriers(Predicate<Traced> which) {
      List<Link> all =
          figures.speaking().stream()
              .filter(which)
              .map(article -> statements.article(article.article()))
              .toList();
      List<Link> some = all.subList(0, Math.min(MOST_CARRIERS, all.size()));
      return new Carriers(some, all.size() - some.size());
    }

    private Seen seen(Observable observable) {
      return new Seen(
          sentence(PlainWords.of(observable.kind())).replace(".", ""),
          observable.onWordOf(),
          statements.quoteBriefly(observable.words()));
    }

    private Said said(Statement statement) {
      return new Said(statements.name(statement.who()), statements.quoteBriefly(statement.words()));
    }

    /** The text with a capital at its start and a stop at its end. */
    private static String sentence(String text) {
      if (text.isBlank()) {
        return text;
      }
      int first = text.codePointAt(0);
      String rest = text.substring(Character.charCount(first));
      String start = Character.toString(Character.toUpperCase(first)) + rest;
      return start.matches("(?s).*[.!?…”]$") ? start : start + ".";
    }
  }
}
