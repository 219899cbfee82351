package dev.whence.report;

import java.util.List;

/** Something that takes a while: how far it came, and what came of it. */
public final class ErrandPage {

  private final State state;

  ErrandPage(State state) {
    this.state = state;
  }

  /**
   * What came of it, in plain words.
   *
   * @param good what was done
   * @param bad what could not be done, and why
   * @param goOn whether there is nothing in it that must be read before going on
   */
  public record Told(List<String> good, List<String> bad, boolean goOn) {

    public Told {
      good = List.copyOf(good);
      bad = List.copyOf(bad);
    }

    /** It could not be done. */
    public static Told failed(String why) {
      return new Told(List.of(), List.of(why), false);
    }
  }

  /**
   * How far it is.
   *
   * @param what is done
   * @param next the page to go on to, a path
   * @param unit what is counted: "article"
   * @param far how far it came
   * @param ended whether it has ended
   * @param told what came of it; nothing before it has ended
   */
  public record State(String what, String next, String unit, Far far, boolean ended, Told told) {}

  /**
   * How far work came that goes through the same things once or several times.
   *
   * @param doing what is done with them in this part, in plain words; empty where there is one part
   * @param part which part it is, from 1
   * @param parts how many there are
   * @param done how many things are done in this part
   * @param all how many there are; 0 where that is not known
   */
  public record Far(String doing, int part, int parts, int done, int all) {

    /** Nothing is known yet. */
    public static final Far UNKNOWN = new Far("", 1, 1, 0, 0);

    /** The same part, with so many things done. */
    public Far at(int nowDone, int nowAll) {
      return new Far(doing, part, parts, nowDone, nowAll);
    }
  }

  void write(Markup markup) {
    markup.open(
        "section",
        "id",
        "errand",
        "aria-labelledby",
        "errand-title",
        "data-next",
        state.told().goOn() ? state.next() : null,
        "data-ended",
        state.ended() ? "" : null);
    markup.element("h1", state.ended() ? "Done" : "One moment", "id", "errand-title").line();
    markup.open("p").element("bdi", state.what()).closeLine();
    if (state.ended()) {
      told(markup);
    } else {
      underWay(markup);
    }
    markup.closeLine();
  }

  private void underWay(Markup markup) {
    Far far = state.far();
    boolean counted = far.all() > 1 || (far.parts() > 1 && far.all() > 0);
    String value = counted ? String.valueOf((far.part() - 1) * far.all() + far.done()) : null;
    String most = counted ? String.valueOf(far.parts() * far.all()) : null;
    markup.open("p", "role", "status");
    markup.element("progress", "", "aria-labelledby", "errand-title", "value", value, "max", most);
    markup.text(
        counted
            ? " "
                + (far.doing().isEmpty() ? "" : far.doing() + ": ")
                + far.done()
                + " of "
                + PlainWords.count(far.all(), state.unit())
            : " Under way");
    markup.closeLine();
    markup
        .element(
            "p",
            "You may go on reading and correcting meanwhile; only this kind of work is done one"
                + " after another.",
            "class",
            "small")
        .line();
    markup.open("p").element("a", "Look again", "href", "/doing").closeLine();
  }

  private void told(Markup markup) {
    list(markup, state.told().good(), "done");
    if (!state.told().bad().isEmpty()) {
      markup.element("h2", "Not done").line();
      list(markup, state.told().bad(), "undone");
    }
    markup.open("p").element("a", "Go on", "href", state.next()).closeLine();
  }

  private static void list(Markup markup, List<String> lines, String kind) {
    markup.open("ul", "class", kind).line();
    for (String line : lines) {
      markup.open("li").element("bdi", line).closeLine();
    }
    markup.closeLine();
  }
}
