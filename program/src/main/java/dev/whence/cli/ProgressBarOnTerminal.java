package dev.whence.cli;

import dev.whence.Progress;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, for one who waits longer than a second. */
final class ProgressBarOnTerminal implements Progress, AutoCloseable {

  private static final int UPDATE_MILLISECONDS = 500;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final Console console;
  private final long began = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String waitedFor = "";

  ProgressBarOnTerminal(Console console) {
    this.console = console;
  }

  @Override
  public void at(int done, int all) {
    if (!console.errIsTerminal()) {
      return;
    }
    if (bar == null && System.nanoTime() - began > PATIENCE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUnit(" articles", 1)
              .setInitialMax(all)
              .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .build();
    }
    if (bar != null) {
      bar.maxHint(all);
      bar.stepTo(done);
      bar.setExtraMessage("");
    }
  }

  @Override
  public void waiting(String what) {
    if (bar != null) {
      bar.setExtraMessage(Console.harmless(what));
    } else if (console.errIsTerminal() && !what.equals(waitedFor)) {
      console.say(what + " …");
    }
    waitedFor = what;
  }

  @Override
  public void told(String message) {
    console.say(message);
  }

  @Override
  public void passedOver(String container, String what) {
    console.say(container + ": left out " + what);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
