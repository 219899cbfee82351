package dev.whence.report;

import static java.util.stream.Collectors.joining;

import dev.whence.model.Ledgers;
import dev.whence.model.Rumour;
import dev.whence.model.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The report as one HTML page that needs nothing but itself: no network, no script to be read, no
 * clock to be made. Whatever is said on it opens the exact words in the stored text further down.
 * What an article says is treated as hostile: it is escaped, cannot load or run anything under the
 * page's own Content-Security-Policy, and cannot turn the direction of the text around it.
 * Immutable and thread-safe.
 */
public final class HtmlReport {

  private static final int MOST_NODES = 40;

  private final String style;
  private final String script;
  private final String errand;

  private HtmlReport(String style, String script, String errand) {
    this.style = style;
    this.script = script;
    this.errand = errand;
  }

  /** The report with its own style and script. */
  public static HtmlReport standard() {
    return new HtmlReport(resource("report.css"), resource("report.js"), resource("errand.js"));
  }

  /** The page, as UTF-8 text with a line end at its end; the same trace gives the same page. */
  public String show(Trace trace) {
    return show(trace, Ledgers.NONE);
  }

  /** The same with what its articles say of posts, silences and sightings. */
  public String show(Trace trace, Ledgers ledgers) {
    return show(trace, ledgers, policy("'none'", script), 0, name -> Optional.empty());
  }

  /**
   * The page of one rumour of a case that is open in the browser, with the ways to the rest of it.
   *
   * @param number the rumour's place in the case, from 1
   * @param speakers the pages of speakers by name
   */
  String showInCase(Trace trace, int number, Function<String, Optional<String>> speakers) {
    return show(trace, Ledgers.NONE, policyOfForms(), number, speakers);
  }

  private String show(
      Trace trace,
      Ledgers ledgers,
      String policy,
      int number,
      Function<String, Optional<String>> speakers) {
    LedgerSections besides = new LedgerSections(ledgers);
    Coverage coverage = new Coverage(trace);
    Anchors anchors = new Anchors(coverage);
    Places places = Places.within(coverage, anchors, speakers);
    Statements statements = new Statements(coverage, places);
    Markup markup = new Markup();
    markup.verbatim("<!doctype html>\n").open("html", "lang", "en").line();
    head(markup, title(trace), policy);
    markup.open("body").line();
    markup.element("a", "Skip to the findings", "class", "skip", "href", "#main").line();
    masthead(markup, trace, number, besides.parts());
    markup.open("main", "id", "main", "tabindex", "-1").line();
    CorrectionSection corrections = new CorrectionSection(trace, coverage);
    corrections.head(markup, number > 0 ? "/rumours/" + number + "/correct#due" : null);
    findings(markup, trace, coverage, statements);
    besides.write(markup, statements);
    corrections.write(markup);
    new NoteSection(trace, coverage, anchors, statements).write(markup);
    new ArticleSection(trace, coverage, anchors, places).write(markup);
    markup.closeLine();
    footer(markup);
    script(markup);
    markup.closeLine().closeLine();
    return markup.toString();
  }

  /** The script, for the end of a page. */
  void script(Markup markup) {
    markup.open("script").verbatim(script).closeLine();
  }

  /** The script of a page that tells how far something has come. */
  void errandScript(Markup markup) {
    markup.open("script").verbatim(errand).closeLine();
  }

  private static String title(Trace trace) {
    return switch (trace.rumours().size()) {
      case 0 -> "No rumour found";
      case 1 -> trace.rumours().get(0).claim();
      default -> trace.rumours().size() + " rumours";
    };
  }

  /** The head of a page that shares the report's style. */
  void head(Markup markup, String title, String policy) {
    head(markup, title, policy, false);
  }

  /**
   * The same of a page that changes by itself.
   *
   * @param again whether browsers without script are to load it anew every other second
   */
  void head(Markup markup, String title, String policy, boolean again) {
    markup.open("head").line();
    markup.open("meta", "charset", "utf-8").line();
    markup.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    markup
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line();
    markup.open("meta", "name", "color-scheme", "content", "light dark").line();
    markup.open("meta", "name", "referrer", "content", "no-referrer").line();
    if (again) {
      markup.open("noscript");
      markup.open("meta", "http-equiv", "refresh", "content", "2").closeLine();
    }
    markup.open("title").plain(title + " – Whence").closeLine();
    markup.open("style").verbatim(style).closeLine();
    markup.closeLine();
  }

  /** Nothing may be loaded, sent or run but the style and the scripts whose hashes stand here. */
  private String policy(String forms, String... scripts) {
    String allowed =
        Stream.of(scripts).map(one -> "'sha256-" + sha256(one) + "'").collect(joining(" "));
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; script-src "
        + allowed
        + "; base-uri 'none'; form-action "
        + forms;
  }

  /** The same for a page of the desk, which may send forms and ask how far something has come. */
  String policyOfForms() {
    return policy("'self'; connect-src 'self'", script, errand);
  }

  private static void masthead(
      Markup markup, Trace trace, int number, Map<String, String> besides) {
    markup.open("header", "class", "masthead");
    if (number > 0) {
      markup.open("p", "class", "wordmark").element("a", "Whence", "href", "/").close();
      markup.open("p", "class", "motto").element("a", "← The whole case", "href", "/").close();
    } else {
      markup.element("p", "Whence", "class", "wordmark");
      markup.element("p", "Who said it first, who repeats it, who denies it", "class", "motto");
    }
    markup.open("nav", "aria-label", "Parts of this report").open("ul");
    if (trace.rumours().size() == 1) {
      for (String[] part : RumourSection.PARTS) {
        link(markup, "#r1-" + part[0], part[1]);
      }
    } else if (!trace.rumours().isEmpty()) {
      link(markup, "#rumours", "Rumours");
    }
    besides.forEach((part, name) -> link(markup, "#" + part, name));
    link(markup, "#notes", "Notes");
    link(markup, "#texts", "Texts");
    if (number > 0) {
      link(markup, "/rumours/" + number + "/correct", "Correct");
      link(markup, "/history", "Corrections");
    }
    markup.close().close().closeLine();
  }

  private static void link(Markup markup, String target, String text) {
    markup.open("li").element("a", text, "href", target).close();
  }

  private static void findings(
      Markup markup, Trace trace, Coverage coverage, Statements statements) {
    List<Rumour> rumours = trace.rumours();
    if (rumours.size() != 1) {
      list(markup, trace, coverage);
    }
    int level = rumours.size() == 1 ? 1 : 2;
    for (int i = 0; i < rumours.size(); i++) {
      String prefix = "r" + (i + 1) + "-";
      new RumourSection(rumours.get(i), coverage, statements, prefix, level)
          .write(markup, MOST_NODES);
    }
  }

  private static void list(Markup markup, Trace trace, Coverage coverage) {
    markup.open("section", "id", "rumours", "aria-labelledby", "rumours-title");
    markup.element("p", "This folder", "class", "kicker");
    markup.element("h1", title(trace), "id", "rumours-title");
    String read = PlainWords.count(trace.read(), "article") + " read. ";
    markup.element("p", read + FrontPage.NO_VERDICT, "class", "standfirst").line();
    markup.open("ol", "class", "rumours");
    int number = 0;
    for (Rumour rumour : trace.rumours()) {
      markup.open("li");
      markup.element("a", rumour.claim(), "href", "#r" + ++number + "-claim");
      markup.element("p", new RumourFigures(rumour, coverage).line(), "class", "small");
      markup.closeLine();
    }
    markup.close().closeLine();
  }

  static void footer(Markup markup) {
    markup.open("footer");
    markup.element(
        "p",
        "Made by Whence from the articles listed above, on the computer it ran on; nothing was sent"
            + " anywhere. The articles’ words belong to their publishers. Whence says who reported"
            + " that who said what. It does not say what is so.");
    markup.closeLine();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + HtmlReport.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
