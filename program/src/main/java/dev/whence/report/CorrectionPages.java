package dev.whence.report;

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

  private final PageFrame frame = new PageFrame();
  private final Trace shown;
  private final Trace program;
  private final CorrectionLog log;

  private CorrectionPages(Trace shown, Trace program, CorrectionLog log) {
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
  public static CorrectionPages of(Trace shown, Trace program, CorrectionLog log) {
    return new CorrectionPages(shown, program, log);
  }

  /** One statement; empty where the article has none of that id. */
  public Optional<String> statement(Reading reading, String id, Signer signer) {
    return reading.attributions().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(one -> statement(StatementForms.of(shown, program, reading, one, signer)));
  }

  private String statement(StatementForms page) {
    Frame around = frame.of("Correct a statement", "");
    return SafeOutput.of(
        (out, hooks) -> JtestatementFormsGenerated.render(out, hooks, around, page));
  }

  /** An article: its statements, and what else can be said of it. */
  public String article(Reading reading, Signer signer) {
    Frame around = frame.of("Correct an article", "");
    ArticleForms page = ArticleForms.of(shown, reading, signer);
    return SafeOutput.of((out, hooks) -> JtearticleFormsGenerated.render(out, hooks, around, page));
  }

  /**
   * A rumour.
   *
   * @param number its place among the rumours as shown, from 1
   */
  public String rumour(int number, Signer signer) {
    Frame around = frame.of("Correct a rumour", "");
    RumourForms page = RumourForms.of(shown, number, signer);
    return SafeOutput.of((out, hooks) -> JterumourFormsGenerated.render(out, hooks, around, page));
  }

  /**
   * What one article has to do with a rumour; empty where it was traced without it.
   *
   * @param number the rumour's place among those shown, from 1
   */
  public Optional<String> articleOfRumour(int number, Reading reading, Signer signer) {
    Frame around = frame.of("Correct an article’s part in a rumour", "");
    return PartForms.of(shown, number, reading.article(), signer)
        .map(
            page ->
                SafeOutput.of(
                    (out, hooks) -> JtepartFormsGenerated.render(out, hooks, around, page)));
  }

  /**
   * Names of people, bodies and outlets.
   *
   * @param name the name to change, filled in; empty for none
   */
  public String names(String name, Signer signer) {
    Frame around = frame.of("Names", "/names");
    NameForms page = NameForms.of(shown, name, signer);
    return SafeOutput.of((out, hooks) -> JtenameFormsGenerated.render(out, hooks, around, page));
  }

  /** Where a missing article is added. */
  public String add(Signer signer) {
    Frame around = frame.of("Add an article", "/add");
    Form form = Form.of(signer, "/add").to("/articles/add");
    return SafeOutput.of((out, hooks) -> JteaddPageGenerated.render(out, hooks, around, form));
  }

  /** Something that takes a while, and how far it came; the page looks again by itself. */
  public String errand(ErrandPage.State state) {
    Frame around = frame.lookingAgain(state.ended() ? "Done" : "One moment", !state.ended());
    return SafeOutput.of((out, hooks) -> JteerrandPageGenerated.render(out, hooks, around, state));
  }

  /** Everything that was ever corrected. */
  public String history(Signer signer) {
    Frame around = frame.of("Corrections", "/history");
    HistoryPage page = HistoryPage.of(shown, log, signer);
    return SafeOutput.of((out, hooks) -> JtehistoryPageGenerated.render(out, hooks, around, page));
  }

  /**
   * Why a form was not taken.
   *
   * @param back the page it came from
   */
  public String refused(String why, String back) {
    Frame around = frame.of("Not corrected", "");
    return SafeOutput.of(
        (out, hooks) -> JterefusedPageGenerated.render(out, hooks, around, why, back));
  }

  /** That there is no page at an address of the desk, or none now. */
  public String nothing(String title, String why) {
    Frame around = frame.of(title, "");
    return SafeOutput.of(
        (out, hooks) -> JtenothingPageGenerated.render(out, hooks, around, title, why));
  }
}
