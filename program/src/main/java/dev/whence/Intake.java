package dev.whence;

import dev.whence.ingest.ArticleStream;
import dev.whence.ingest.Entry;
import dev.whence.ingest.Fetching;
import dev.whence.ingest.Input;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a run as they are come upon, out of files and whatever holds several. A fault of
 * ours in one archive ends that archive, not the run.
 */
final class Intake implements AutoCloseable {

  private static final Logger LOG = System.getLogger("dev.whence");

  private final ArticleStream stream;
  private final Progress progress;

  private Intake(ArticleStream stream, Progress progress) {
    this.stream = stream;
    this.progress = progress;
  }

  static Intake of(List<Input> inputs, Fetching fetching, boolean follow, Progress progress) {
    return new Intake(ArticleStream.of(inputs, fetching, follow), progress);
  }

  /**
   * One article to be read, or what ends here already.
   *
   * @param id its name
   * @param input its bytes; null when it is rejected
   * @param rejected why; null when it is to be read
   */
  record Part(String id, @Nullable Input input, @Nullable Rejected rejected) {

    private static Part of(Input input) {
      return new Part(input.id(), input, null);
    }

    private static Part of(Rejected rejected) {
      return new Part(rejected.article(), null, rejected);
    }

    <T> T map(Function<Input, T> ifReadable, Function<Rejected, T> ifRejected) {
      if (input != null) {
        return ifReadable.apply(input);
      }
      if (rejected != null) {
        return ifRejected.apply(rejected);
      }
      throw new IllegalStateException(id + " is neither to be read nor rejected");
    }
  }

  /** The parts, each told to the ledger when it is come upon. */
  Iterator<Part> watchedBy(Ledger ledger) {
    return new Parts(ledger);
  }

  @Override
  public void close() {
    stream.close();
  }

  private final class Parts implements Iterator<Part> {
    private final Ledger ledger;
    private @Nullable Part ahead;
    private boolean ended;

    Parts(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public boolean hasNext() {
      while (ahead == null && !ended) {
        draw();
      }
      return ahead != null;
    }

    @Override
    public Part next() {
      if (!hasNext() || ahead == null) {
        throw new NoSuchElementException();
      }
      Part part = ahead;
      ahead = null;
      ledger.met(part.id());
      return part;
    }

    private void draw() {
      Entry entry = nextEntry();
      if (entry == null) {
        ended = true;
      } else if (entry instanceof Entry.Found found) {
        ahead = Part.of(found.input());
      } else if (entry instanceof Entry.Refused refused) {
        ahead = Part.of(refused.rejected());
      } else if (entry instanceof Entry.PassedOver over) {
        progress.passedOver(over.container(), over.what());
      }
    }
  }

  private @Nullable Entry nextEntry() {
    try {
      return stream.hasNext() ? stream.next() : null;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, stream.current() + ": a fault of Whence ended it", e);
      return fault(
          RejectionReason.BUG,
          "a fault of Whence ended it (" + e + "); please report it with the log");
    } catch (StackOverflowError e) {
      LOG.log(Level.WARNING, stream.current() + ": too deep", e);
      return fault(RejectionReason.TOO_DEEP, "is nested too deep to be read");
    } catch (OutOfMemoryError e) {
      return fault(
          RejectionReason.TOO_LARGE,
          "needs more memory than there is; give more with WHENCE_JAVA_OPTS=-Xmx4g");
    }
  }

  private Entry fault(RejectionReason reason, String message) {
    String id = stream.current();
    stream.leave();
    return new Entry.Refused(new Rejected(id, Stage.INGEST, reason, id + ": " + message));
  }
}
