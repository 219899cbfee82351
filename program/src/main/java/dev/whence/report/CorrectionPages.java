package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Reading;
import dev.whence.model.Trace;
import java.util.Optional;

/**
 * The pages of a case on which its user corrects it: forms that need no script, each with the
 * program's own value beside the user's. Made as safe as {@link CasePages}. Immutable and
 * thread-safe.
 */
public final class CorrectionPages {

  private final CasePages pages;
  private final Trace shown;
  private final Trace program;
  private final CorrectionLog log;

  private CorrectionPages(CasePages pages, Trace shown, Trace program, CorrectionLog log) {
    this.pages = pages;
    this.shown = shown;
    this.program = program;
    this.log = log;
  }

  /**
   * The pages of a case.
   *
   * @param shown the case as its users corrected it
   * @param program the case as the program made it
   */
  public static CorrectionPages of(CasePages pages, Trace shown, Trace program, CorrectionLog log) {
    return new CorrectionPages(pages, shown, program, log);
  }

  /** One statement; empty where the article has none of that id. */
  public Optional<String> statement(Reading reading, String id, Signer signer) {
    Optional<Attribution> one =
        reading.attributions().stream().filter(it -> it.id().equals(id)).findFirst();
    return one.map(
        it ->
            pages.page(
                "Correct a statement",
                markup -> new StatementForms(shown, program, reading, signer).write(markup, it)));
  }

  /** An article: its statements, and what else can be said of it. */
  public String article(Reading reading, Signer signer) {
    return pages.page(
        "Correct an article", markup -> new ArticleForms(shown, reading, signer).write(markup));
  }

  /**
   * A rumour.
   *
   * @param number its place among the rumours as shown, from 1
   */
  public String rumour(int number, Signer signer) {
    return pages.page(
        "Correct a rumour", markup -> new RumourForms(shown, number, signer).write(markup));
  }

  /**
   * What one article has to do with a rumour; empty where it was traced without it.
   *
   * @param number the rumour's place among those shown, from 1
   */
  public Optional<String> articleOfRumour(int number, Reading reading, Signer signer) {
    RumourForms forms = new RumourForms(shown, number, signer);
    return forms
        .traced(reading.article())
        .map(
            traced ->
                pages.page(
                    "Correct an article’s part in a rumour",
                    markup -> forms.writeArticle(markup, traced)));
  }

  /**
   * Names of people, bodies and outlets.
   *
   * @param name the name to change, filled in; empty for none
   */
  public String names(String name, Signer signer) {
    return pages.page(
        "Names", "/names", markup -> new NameForms(shown, signer).write(markup, name));
  }

  /** Where a missing article is added. */
  public String add(Signer signer) {
    return pages.page("Add an article", "/add", new AddPage(signer)::write);
  }

  /** Something that takes a while, and how far it came. */
  public String errand(ErrandPage.State state) {
    return pages.errand(state);
  }

  /** Everything that was ever corrected. */
  public String history(Signer signer) {
    return pages.page(
        "Corrections", "/history", markup -> new HistoryPage(shown, log, signer).write(markup));
  }

  /**
   * Why a form was not taken.
   *
   * @param back the page it came from
   */
  public String refused(String why, String back) {
    return pages.page(
        "Not corrected",
        markup -> {
          markup.element("h1", "Not corrected").line();
          markup.element("p", why).line();
          markup.open("p").element("a", "Go back and change it", "href", back).closeLine();
        });
  }
}
