package dev.whence.report;

import dev.whence.model.ChangeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one form that a browser sends without any script. Ends with why, and with who where that
 * is not known yet.
 */
final class CorrectionForm {

  private static final String LONGEST_LINE = "300";
  private static final String LONGEST_WORDS = "8000";
  private static final String LONGEST_NAME = "80";

  private final Markup markup;
  private final Signer signer;

  private CorrectionForm(Markup markup, Signer signer) {
    this.markup = markup;
    this.signer = signer;
  }

  /**
   * Opens a form.
   *
   * @param action the path it is sent to
   * @param back the page to come back to
   */
  static CorrectionForm open(Markup markup, Signer signer, String action, String back) {
    markup.open("form", "action", action, "method", "post", "class", "correct").line();
    CorrectionForm form = new CorrectionForm(markup, signer);
    form.hidden("key", signer.key());
    return form.hidden("back", back);
  }

  /** As the other, of a form that may send a file. */
  static CorrectionForm openWithFiles(Markup markup, Signer signer, String action, String back) {
    markup
        .open(
            "form",
            "action",
            action,
            "method",
            "post",
            "enctype",
            "multipart/form-data",
            "class",
            "correct")
        .line();
    CorrectionForm form = new CorrectionForm(markup, signer);
    form.hidden("key", signer.key());
    return form.hidden("back", back);
  }

  /** Opens a form for one kind of correction. */
  static CorrectionForm open(Markup markup, Signer signer, ChangeKind kind, String back) {
    return open(markup, signer, "/corrections", back).hidden("kind", kind.label());
  }

  CorrectionForm hidden(String name, String value) {
    markup.open("input", "type", "hidden", "name", name, "value", value).line();
    return this;
  }

  CorrectionForm claim(String claim) {
    return hidden("claim", claim);
  }

  CorrectionForm article(String article) {
    return hidden("article", article);
  }

  /** One line to be filled in; {@code list} is the id of a list of likely values, or null. */
  CorrectionForm line(
      String label, String name, String value, @Nullable String list, boolean required) {
    markup.open("label").text(label + " ");
    markup
        .open(
            "input",
            "type",
            "text",
            "name",
            name,
            "value",
            value,
            "list",
            list,
            "maxlength",
            LONGEST_LINE,
            "autocomplete",
            "off",
            "required",
            required ? "" : null)
        .closeLine();
    return this;
  }

  /** A file to be chosen. */
  CorrectionForm file(String label, String name) {
    markup.open("label").text(label + " ");
    markup.open("input", "type", "file", "name", name, "required", "").closeLine();
    return this;
  }

  /** A day, or none. */
  CorrectionForm day(String label, String name) {
    markup.open("label").text(label + " ");
    markup.open("input", "type", "date", "name", name).closeLine();
    return this;
  }

  CorrectionForm words(String label, String name, String value, boolean required) {
    return words(label, name, value, required, LONGEST_WORDS);
  }

  /** As the other, of words that may be longer. */
  CorrectionForm words(String label, String name, String value, boolean required, String longest) {
    markup.open("label").text(label + " ");
    markup
        .open(
            "textarea",
            "name",
            name,
            "rows",
            "3",
            "maxlength",
            longest,
            "dir",
            "auto",
            "required",
            required ? "" : null)
        .plain(value)
        .close()
        .closeLine();
    return this;
  }

  /** A choice among values, each with the words it is shown as. */
  CorrectionForm choice(
      String label, String name, Map<String, String> choices, @Nullable String chosen) {
    markup.open("label").text(label + " ").open("select", "name", name, "required", "");
    if (chosen == null || !choices.containsKey(chosen)) {
      markup.open("option", "value", "").plain("choose").close();
    }
    choices.forEach(
        (value, shown) ->
            markup
                .open("option", "value", value, "selected", value.equals(chosen) ? "" : null)
                .plain(shown)
                .close());
    markup.close().closeLine();
    return this;
  }

  /** Asks why, and who where that is not known; then the button. */
  void end(String button) {
    markup.open("label").text("Why ");
    markup.open("input", "type", "text", "name", "why", "maxlength", LONGEST_LINE).closeLine();
    send(button);
  }

  /** The button alone, and who where that is not known. */
  void send(String button) {
    if (signer.who().isEmpty()) {
      markup.open("label").text("Your name, kept in this browser ");
      markup
          .open("input", "type", "text", "name", "who", "maxlength", LONGEST_NAME, "required", "")
          .closeLine();
    }
    markup.element("button", button, "type", "submit").closeLine();
  }

  /** A list of likely values for lines. */
  static void list(Markup markup, String id, List<String> values) {
    markup.open("datalist", "id", id);
    values.forEach(value -> markup.open("option", "value", value).close());
    markup.closeLine();
  }
}
