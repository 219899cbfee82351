package dev.whence;

import dev.whence.report.ErrandPage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One piece of work that takes a while, in a thread of its own, while pages tell how far it came.
 * Thread-safe.
 */
final class Errand {

  private static final Logger LOG = System.getLogger("dev.whence");

  private final String what;
  private final String next;
  private final String unit;
  private volatile ErrandPage.Far far = ErrandPage.Far.UNKNOWN;
  private volatile Optional<ErrandPage.Told> ended = Optional.empty();

  private Errand(String what, String next, String unit) {
    this.what = what;
    this.next = next;
    this.unit = unit;
  }

  /**
   * Begins.
   *
   * @param what is done, in plain words
   * @param next the page to go on to
   * @param unit what its progress counts: "article"
   * @param work gives what came of it, in plain words
   */
  static Errand begin(
      String what, String next, String unit, Function<Progress, ErrandPage.Told> work) {
    Errand errand = new Errand(what, next, unit);
    Thread thread = new Thread(() -> errand.run(work), "desk: " + what);
    thread.setDaemon(true);
    thread.start();
    return errand;
  }

  private void run(Function<Progress, ErrandPage.Told> work) {
    try {
      ended = Optional.of(work.apply(progress()));
    } catch (WrongUseException e) {
      ended = Optional.of(ErrandPage.Told.failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, what + ": a fault of Whence ended it", e);
      ended = Optional.of(ErrandPage.Told.failed("A fault of Whence; the terminal says more."));
    }
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void at(int done, int all) {
        far = far.at(done, all);
      }

      @Override
      public void part(int number, int parts, String doing) {
        far = new ErrandPage.Far(doing, number, parts, 0, far.all());
      }
    };
  }

  boolean isUnderWay() {
    return ended.isEmpty();
  }

  /** What is done, in plain words. */
  String what() {
    return what;
  }

  /** How far it came. */
  ErrandPage.State state() {
    return new ErrandPage.State(
        what,
        next,
        unit,
        far,
        ended.isPresent(),
        ended.orElse(new ErrandPage.Told(List.of(), List.of(), false)));
  }
}
