package dev.whence.report;

import dev.whence.model.Hop;
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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The first screen of a rumour: the claim, how many origins may stand behind it and why, and beside
 * it at the same height who denies it and who stayed silent; then who only repeats it, and what was
 * or was not seen.
 */
final class FrontPage {

  static final String NO_VERDICT =
      "This page shows who says what, and on whose word. It gives no verdict.";

  private static final int LONGEST_LIST = 6;
  private static final int LONG_CLAIM = 90;
  private static final int MOST_RESTING = 4;
  private static final int MOST_DOTS = 12;

  private final Rumour rumour;
  private final Coverage coverage;
  private final Statements statements;
  private final RumourFigures figures;
  private final String prefix;
  private final int level;

  FrontPage(Rumour rumour, Coverage coverage, Statements statements, String prefix, int level) {
    this.rumour = rumour;
    this.coverage = coverage;
    this.statements = statements;
    this.figures = new RumourFigures(rumour, coverage);
    this.prefix = prefix;
    this.level = level;
  }

  void write(Markup markup) {
    markup.open("section", "class", "front", "aria-labelledby", prefix + "claim").line();
    markup.element("p", "The claim", "class", "kicker");
    String size = rumour.claim().length() > LONG_CLAIM ? "long" : null;
    markup.element(
        "h" + level, rumour.claim(), "id", prefix + "claim", "dir", "auto", "class", size);
    markup.line();
    markup.element("p", standfirst(), "class", "standfirst").line();
    glance(markup);
    interval(markup);
    markup.open("div", "class", "columns lead").line();
    denials(markup);
    origins(markup);
    silences(markup);
    markup.closeLine();
    markup.open("div", "class", "columns three").line();
    repeats(markup);
    observables(markup);
    beside(markup);
    markup.closeLine().closeLine();
  }

  private String standfirst() {
    int others = rumour.articles().size() - figures.carriers();
    String unrelated =
        switch (others) {
          case 0 -> "";
          case 1 -> " One other that was read does not speak of it.";
          default -> " " + others + " others that were read do not speak of it.";
        };
    String about = figures.articlesAndDates() + "." + unrelated;
    return level == 1 ? about + " " + NO_VERDICT : about;
  }

  /** The figures of the card in one row, each opening its part. */
  private void glance(Markup markup) {
    markup.open("ul", "class", "glance");
    IndependentOrigins interval = rumour.independentOrigins();
    String origins = interval.most() == 1 ? "origin" : "origins";
    figure(markup, RumourFigures.interval(interval), origins, "origins");
    figure(markup, figures.denials(), figures.denials() == 1 ? "denial" : "denials", "denials");
    figure(
        markup, figures.silences(), figures.silences() == 1 ? "silence" : "silences", "silences");
    figure(markup, figures.ownReporting(), "own reporting", "carriers");
    figure(markup, figures.copies(), figures.copies() == 1 ? "copy" : "copies", "carriers");
    figure(markup, rumour.observables().size(), "seen or not seen", "seen");
    markup.closeLine();
  }

  private void figure(Markup markup, long figure, String label, String part) {
    figure(markup, String.valueOf(figure), label, part);
  }

  private void figure(Markup markup, String figure, String label, String part) {
    markup.open("li").open("a", "href", "#" + prefix + part);
    markup.element("b", figure).text(" " + label).close().close();
  }

  private void heading(Markup markup, String title, int count) {
    markup.open("h" + (level + 1)).text(title);
    if (count >= 0) {
      markup.text(" ").element("span", String.valueOf(count), "class", "count");
    }
    markup.closeLine();
  }

  private void interval(Markup markup) {
    IndependentOrigins interval = rumour.independentOrigins();
    markup.open("div", "class", "columns", "id", prefix + "origins");
    heading(markup, "Independent origins", -1);
    markup.open("p", "class", "interval");
    markup.element("span", RumourFigures.interval(interval), "class", "figure");
    dots(markup, interval);
    if (!interval.why().isBlank()) {
      markup.element("span", sentence(interval.why()), "class", "why");
    }
    markup.closeLine().closeLine();
  }

  private void origins(Markup markup) {
    markup.open("div", "class", "origins");
    heading(markup, "On whose word", -1);
    List<Origin> counted = rumour.origins().stream().filter(Origin::counted).toList();
    if (counted.isEmpty()) {
      none(markup, "No article says where it has the claim from.");
    } else {
      items(markup, "origin-list", counted, this::origin);
    }
    merges(markup, rumour.independentOrigins().merges());
    List<Origin> others = rumour.origins().stream().filter(one -> !one.counted()).toList();
    if (!others.isEmpty()) {
      markup.element("p", "Given by an article, and not counted alone", "class", "label");
      items(markup, "origin-list", others, this::origin);
    }
    markup.closeLine();
  }

  private static void dots(Markup markup, IndependentOrigins interval) {
    if (interval.most() > 0 && interval.most() <= MOST_DOTS) {
      String dots = "●".repeat(interval.least()) + "○".repeat(interval.most() - interval.least());
      markup.element("span", dots, "class", "dots", "aria-hidden", "true");
    }
  }

  private void origin(Markup markup, Origin origin) {
    boolean unnamed = origin.kind() == OriginKind.UNNAMED;
    if (unnamed) {
      markup.element("bdi", origin.name(), "class", "name").text(" ");
    } else {
      statements.name(markup, origin.name());
      markup.text(" ");
    }
    markup.element("span", PlainWords.of(origin.kind()), "class", unnamed ? "tag un" : "tag");
    if (unnamed) {
      markup.text(
          origin.publishedBy() == null
              ? " nobody named vouches for it"
              : " on the word of " + origin.publishedBy());
    }
    markup.open("ul", "class", "rests");
    int shown = 0;
    int left = 0;
    for (Traced article : rumour.articles()) {
      for (RestsOn one : article.restsOn()) {
        if (!one.origin().equals(origin.id())) {
          continue;
        }
        if (shown < MOST_RESTING) {
          rests(markup, article, one);
          shown++;
        } else {
          left++;
        }
      }
    }
    markup.close();
    more(markup, left);
  }

  private void rests(Markup markup, Traced article, RestsOn one) {
    markup.open("li");
    statements.cite(markup, article.article());
    if (!one.via().isEmpty()) {
      markup.text(" via ");
      String between = "";
      for (Hop hop : one.via()) {
        markup.text(between);
        named(markup, hop.by(), hop.words());
        between = ", then ";
      }
    }
    markup.text(": ");
    statements.wordsBriefly(markup, one.words());
    markup.closeLine();
  }

  private void named(Markup markup, String name, Words words) {
    Optional<String> target = statements.target(words);
    if (target.isPresent()) {
      markup.element("a", name, "href", target.orElseThrow());
    } else {
      markup.text(name);
    }
  }

  private void merges(Markup markup, List<Merge> merges) {
    if (merges.isEmpty()) {
      return;
    }
    markup.element("p", "Counted together, or perhaps one", "class", "label");
    Map<String, String> names = new HashMap<>();
    rumour.origins().forEach(origin -> names.put(origin.id(), origin.name()));
    items(
        markup,
        "merges",
        merges,
        (inner, merge) -> {
          inner.element("strong", merge.certain() ? "Counted as one: " : "May be one: ");
          inner.text(MergeText.voices(merge, names) + ". " + sentence(merge.why()));
          for (Words words : merge.evidence()) {
            inner.text(" ");
            statements.quoteBriefly(inner, words);
          }
        });
  }

  private void denials(Markup markup) {
    markup.open("div", "class", "against", "id", prefix + "denials");
    List<Answer> denials = Answer.denialsOf(rumour);
    heading(markup, "Denied by", denials.size());
    if (denials.isEmpty()) {
      none(markup, "No denial was found in these articles.");
    } else {
      items(markup, "denials", denials, this::denial);
    }
    List<Answer> others = Answer.otherDenialsOf(rumour);
    if (!others.isEmpty()) {
      heading(markup, "Denied of something else in the story", others.size());
      items(markup, "other-denials", others, this::denial);
    }
    markup.closeLine();
  }

  private void silences(Markup markup) {
    markup.open("div", "class", "silent", "id", prefix + "silences");
    List<Answer> silences = Answer.silencesOf(rumour);
    heading(markup, "Silent, which is no denial", silences.size());
    if (silences.isEmpty()) {
      none(markup, "Nobody was found to have declined, or not to have answered.");
    } else {
      items(markup, "silences", silences, this::silence);
    }
    markup.closeLine();
  }

  private void denial(Markup markup, Answer denial) {
    answer(markup, denial, denial.of() == null ? "" : " " + denial.of());
  }

  private void silence(Markup markup, Answer silence) {
    answer(markup, silence, silence.of() == null ? "" : " (" + silence.of() + ")");
  }

  private void answer(Markup markup, Answer answer, String matter) {
    statements.name(markup, answer.who());
    markup.text(" " + answer.does() + matter + ": ");
    statements.quoteBriefly(markup, answer.words().get(0));
    String between = "; also ";
    for (Words words : answer.words().subList(1, answer.words().size())) {
      markup.text(between);
      statements.citeWords(markup, words);
      between = ", ";
    }
  }

  private void repeats(Markup markup) {
    markup.open("div", "id", prefix + "carriers");
    heading(markup, "Carried by", figures.carriers());
    carriers(markup, "Saw, asked or obtained it, they say", Traced::ownReporting);
    carriers(markup, "Pass on others’ word", FrontPage::passesOn);
    carriers(markup, "Copy an earlier article", article -> article.copies() != null);
    carriers(markup, "Give no source", FrontPage::givesNone);
    if (!rumour.toFetch().isEmpty()) {
      markup.element("p", "Cited, and not among these articles", "class", "label");
      markup.element("p", String.join(", ", rumour.toFetch()), "class", "names");
    }
    markup.closeLine();
  }

  private static boolean passesOn(Traced article) {
    return !article.ownReporting() && article.copies() == null && !article.restsOn().isEmpty();
  }

  private static boolean givesNone(Traced article) {
    return !article.ownReporting() && article.copies() == null && article.restsOn().isEmpty();
  }

  private void carriers(Markup markup, String label, Predicate<Traced> which) {
    List<Traced> all = figures.speaking().stream().filter(which).toList();
    if (all.isEmpty()) {
      return;
    }
    markup.open("p", "class", "label").text(label + " ");
    markup.element("span", String.valueOf(all.size()), "class", "count").close();
    markup.open("p", "class", "names");
    List<Traced> some = all.subList(0, Math.min(3 * LONGEST_LIST, all.size()));
    String between = "";
    for (Traced article : some) {
      markup.text(between);
      markup.element(
          "a",
          coverage.nameOf(article.article()),
          "href",
          statements.articleTarget(article.article()));
      between = ", ";
    }
    markup.text(all.size() > some.size() ? " and " + (all.size() - some.size()) + " more" : "");
    markup.closeLine();
  }

  private void observables(Markup markup) {
    markup.open("div", "id", prefix + "seen");
    heading(markup, "Seen or not seen", rumour.observables().size());
    if (rumour.observables().isEmpty()) {
      none(markup, "Nothing was found in these articles.");
    } else {
      items(markup, "observables", rumour.observables(), this::observable);
    }
    markup.closeLine();
  }

  private void observable(Markup markup, Observable observable) {
    markup.element("strong", sentence(PlainWords.of(observable.kind())).replace(".", ""));
    markup.text(
        observable.onWordOf() == null ? ": " : ", on the word of " + observable.onWordOf() + ": ");
    statements.quoteBriefly(markup, observable.words());
  }

  private void beside(Markup markup) {
    markup.open("div");
    heading(markup, "Contrary claims", rumour.contraryClaims().size());
    if (rumour.contraryClaims().isEmpty()) {
      none(markup, "None were found in these articles.");
    } else {
      items(markup, "contrary", rumour.contraryClaims(), this::contrary);
    }
    long lost = rumour.hedges().size();
    heading(markup, "Changes of wording", (int) lost);
    if (lost == 0) {
      none(markup, "None were found.");
    } else {
      markup
          .open("p")
          .element("a", "Side by side, below", "href", "#" + prefix + "wording")
          .close();
    }
    markup.closeLine();
  }

  private void contrary(Markup markup, Statement statement) {
    statements.name(markup, statement.who());
    markup.text(": ");
    statements.quoteBriefly(markup, statement.words());
  }

  private interface ItemWriter<T> {
    void write(Markup markup, T item);
  }

  /** A list whose items after the first few are folded away. */
  private static <T> void items(
      Markup markup, String style, List<T> items, ItemWriter<? super T> writer) {
    List<T> some = items.subList(0, Math.min(LONGEST_LIST, items.size()));
    list(markup, style, some, writer);
    if (items.size() > some.size()) {
      List<T> rest = new ArrayList<>(items.subList(some.size(), items.size()));
      markup.open("details", "class", "fold");
      markup.element("summary", rest.size() + " more");
      list(markup, style, rest, writer);
      markup.closeLine();
    }
  }

  private static <T> void list(
      Markup markup, String style, List<T> items, ItemWriter<? super T> writer) {
    markup.open("ul", "class", style).line();
    for (T item : items) {
      markup.open("li");
      writer.write(markup, item);
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void more(Markup markup, int left) {
    if (left > 0) {
      String text = "and " + PlainWords.count(left, "article") + " more, in the table";
      markup.open("p", "class", "small");
      markup.element("a", text, "href", "#" + prefix + "table").close();
    }
  }

  private static void none(Markup markup, String text) {
    markup.element("p", text, "class", "none").line();
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
