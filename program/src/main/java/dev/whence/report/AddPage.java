package dev.whence.report;

import org.jspecify.annotations.Nullable;

/** The forms that add a missing article to a case: a file, or words that are pasted. */
final class AddPage {

  private static final String ACTION = "/articles/add";
  private static final String LONGEST_TEXT = "1000000";

  private final Signer signer;

  AddPage(Signer signer) {
    this.signer = signer;
  }

  void write(Markup markup) {
    markup.element("h1", "Add a missing article").line();
    markup
        .element(
            "p",
            "It is read like every other, kept with its bytes, and marked as added by you. The"
                + " rumours take it in when they are traced again. Taken back under Corrections, it"
                + " is out of the case again.")
        .line();
    markup
        .element(
            "p",
            "Nothing is fetched here: save a page from the browser, or give its address to “whence"
                + " trace” on the command line.",
            "class",
            "small")
        .line();
    markup.element("h2", "A file").line();
    file(markup);
    markup.element("h2", "Or words that you paste").line();
    words(markup);
  }

  private CorrectionForm form(Markup markup) {
    return CorrectionForm.openWithFiles(markup, signer, ACTION, "/add");
  }

  private void file(Markup markup) {
    CorrectionForm form = form(markup);
    form.file("Page, text, PDF, DOCX, mail, web archive or a zip of them, up to 20 MB", "file");
    facts(form, "where the file does not say");
    form.end("Add the file");
  }

  private void words(Markup markup) {
    CorrectionForm form = form(markup);
    form.line("Title", "title", "", null, true);
    form.words("Words of the article", "text", "", true, LONGEST_TEXT);
    facts(form, null);
    form.end("Add the words");
  }

  private static void facts(CorrectionForm form, @Nullable String when) {
    String besides = when == null ? "" : " (" + when + ")";
    form.line("Who published it" + besides, "outlet", "", null, false);
    form.day("When it came out" + besides, "day");
  }
}
