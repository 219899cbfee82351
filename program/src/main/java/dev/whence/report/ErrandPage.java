package dev.whence.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that takes a while: how far it came, and what came of it. */
public final class ErrandPage {

  private ErrandPage() {}

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
  public record State(String what, String next, String unit, Far far, boolean ended, Told told) {

    /** Whether it is known how many things there are. */
    boolean counted() {
      return far.all() > 1 || (far.parts() > 1 && far.all() > 0);
    }

    /** How many things are done in all parts; null where that is not known. */
    @Nullable Integer value() {
      return counted() ? (far.part() - 1) * far.all() + far.done() : null;
    }

    /** How many there are in all parts; null where that is not known. */
    @Nullable Integer most() {
      return counted() ? far.parts() * far.all() : null;
    }
  }

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
}
