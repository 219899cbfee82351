package dev.whence;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.attribution.AttributionFinder;
import dev.whence.changes.TextComparer;
import dev.whence.correction.Corrections;
import dev.whence.ingest.DocumentReader;
import dev.whence.ingest.Input;
import dev.whence.ingest.InputLister;
import dev.whence.ingest.Listing;
import dev.whence.language.Annotator;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Document;
import dev.whence.model.Filed;
import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Rumour;
import dev.whence.model.SpeechLink;
import dev.whence.model.Stage;
import dev.whence.model.TextComparison;
import dev.whence.model.Trace;
import dev.whence.rumour.RumourTracer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows where a claim comes from: the rooms in their order. Every input that is listed ends exactly
 * once, read or rejected; results come in the order given, whatever the number of threads.
 *
 * <p>An article that cannot be read is a {@link Rejected}; so is one that a fault of ours ended,
 * with reason {@link RejectionReason#BUG} and a stack trace in the log. What the user asked for and
 * cannot have is a {@link WrongUseException}.
 */
public final class Whence {

  private static final Logger LOG = System.getLogger("dev.whence");

  private final int threads;
  private final Progress progress;
  private final DocumentReader documents = DocumentReader.standard();

  private Whence(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * A pipeline that reads several articles at a time.
   *
   * @param threads at least 1
   * @param progress hears of every article done
   */
  public static Whence with(int threads, Progress progress) {
    return new Whence(threads, progress);
  }

  /**
   * Reads the main text of every article.
   *
   * @param taker gets each result in the order given
   */
  public void text(Sources sources, Consumer<Result<Document>> taker) {
    each(sources.web(), list(sources), this::text, Document::article, document -> {}, taker);
  }

  /**
   * Reads who says what in every article.
   *
   * @param taker gets each result in the order given
   */
  public void read(Sources sources, Consumer<Result<Reading>> taker) {
    Listing listing = list(sources);
    try (Reader reader = new Reader()) {
      each(sources.web(), listing, reader::read, Reading::article, reading -> {}, taker);
    }
  }

  /**
   * Traces a claim through the articles, or every rumour found in them.
   *
   * @param claim the claim; null to find the articles' own rumours
   * @param caseFile where articles already read are found and new ones kept; null for nowhere. The
   *     case may hold other articles: they stay, and are no part of this trace
   */
  public Outcome trace(Sources sources, @Nullable String claim, @Nullable Path caseFile) {
    Listing listing = list(sources);
    Loading<RumourTracer> tracer =
        Loading.of("word lists", () -> RumourTracer.standard(AbsenceKeeper::foundIn)).begin();
    try (Memory memory = Memory.at(caseFile)) {
      List<Filed> articles = new ArrayList<>();
      List<Rejected> rejected = new ArrayList<>();
      readAll(sources.web(), listing, memory, articles::add, rejected::add);
      CorrectionLog log = memory.corrections();
      Corrections corrections = Corrections.of(log);
      List<Rumour> rumours = rumours(tracer.get(), claim, corrections.apply(articles));
      save(memory, claim, rumours, log.last());
      Trace trace = corrections.apply(Shown.of(rumours, articles, rejected));
      return new Outcome(trace.withAmendmentsOfItsOwn(), memory.problem());
    }
  }

  /**
   * What the articles of a trace that speak of its rumours say of people, bodies, silences and
   * sightings; all its articles where it has no rumour. No article is read for it.
   */
  public static Ledgers ledgers(Trace trace) {
    Set<String> told = Shown.told(trace.rumours());
    List<Reading> readings =
        trace.readings().stream()
            .filter(reading -> trace.rumours().isEmpty() || told.contains(reading.article()))
            .toList();
    return LedgerMaker.of(readings, trace.rumours());
  }

  /** A keeper of the ledgers and rosters of a case. */
  public static CaseBook open(Path caseFile) {
    return CaseBook.of(caseFile);
  }

  /**
   * Compares two readings of the same article, or of a web archive each capture of an address with
   * the next one.
   *
   * @param sources the earlier and the later one; or one input that holds captures
   */
  public List<TextComparison> changes(Sources sources, Consumer<Rejected> ifRejected) {
    List<Document> documents = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    text(sources, result -> result.to(documents::add, rejected::add));
    rejected.forEach(ifRejected);
    return Pairing.of(documents, rejected).stream()
        .map(pair -> TextComparer.compare(pair.before(), pair.after()))
        .toList();
  }

  private static Listing list(Sources sources) {
    Listing listing = InputLister.list(sources.paths(), sources.standardInput());
    if (listing.inputs().isEmpty()) {
      throw new WrongUseException(nothingToRead(sources, listing));
    }
    return listing;
  }

  private static String nothingToRead(Sources sources, Listing listing) {
    return listing.rejected().isEmpty()
        ? "nothing to read: no file in " + String.join(", ", sources.paths())
        : "nothing to read: "
            + String.join("; ", listing.rejected().stream().map(Rejected::message).toList());
  }

  private void readAll(
      Web web,
      Listing listing,
      Memory memory,
      Consumer<Filed> ifRead,
      Consumer<Rejected> ifRejected) {
    List<Rejected> rejected = new ArrayList<>();
    try (Reader reader = new Reader()) {
      Filing filing = new Filing(documents, reader, memory);
      each(
          web,
          listing,
          filing::work,
          Filing.Work::article,
          Filing.Work::save,
          result -> result.to(work -> ifRead.accept(work.filed()), rejected::add));
    }
    rejected.forEach(memory::save);
    rejected.forEach(ifRejected);
  }

  private static List<Rumour> rumours(
      RumourTracer tracer, @Nullable String claim, List<Filed> articles) {
    return claim == null ? tracer.traceAll(articles) : List.of(tracer.trace(claim, articles));
  }

  private static void save(
      Memory memory, @Nullable String claim, List<Rumour> rumours, int tracedWith) {
    if (claim == null) {
      memory.saveFound(rumours, tracedWith);
    } else {
      rumours.forEach(rumour -> memory.save(rumour, tracedWith));
    }
  }

  private Result<Document> text(Input input) {
    return documents
        .read(input)
        .map((article, document) -> new Result.Read<>(document), Result.Unread::new);
  }

  /**
   * Works on every article, keeps and hands on every result, and sees that the law of the run is
   * kept.
   */
  private <T> void each(
      Web web,
      Listing listing,
      Function<Input, Result<T>> work,
      Function<T, String> name,
      Consumer<T> keeper,
      Consumer<Result<T>> taker) {
    Ledger ledger = new Ledger();
    int[] done = {0};
    for (Rejected rejected : listing.rejected()) {
      ledger.met(rejected.article());
      ledger.rejected(rejected);
      taker.accept(new Result.Unread<>(rejected));
    }
    int listed = listing.inputs().size();
    Function<Intake.Part, Result<T>> worker = part -> worked(part, work);
    try (Visitor visitor = Visitor.of(web, listing, progress);
        Intake intake = Intake.of(listing.inputs(), visitor, web.follow(), progress)) {
      OrderedWork.run(
          threads,
          intake.watchedBy(ledger),
          worker,
          (part, result) -> {
            Result<T> kept = guarded(part.id(), () -> result.kept(keeper));
            kept.to(value -> ledger.read(name.apply(value)), ledger::rejected);
            taker.accept(kept);
            progress.at(++done[0], Math.max(listed, ledger.met()));
          });
    }
    ledger.check();
  }

  private static <T> Result<T> worked(Intake.Part part, Function<Input, Result<T>> work) {
    return part.map(input -> guarded(input.id(), () -> work.apply(input)), Result.Unread<T>::new);
  }

  /** The one place where a fault in one article is kept from ending the others. */
  private static <T> Result<T> guarded(String id, Supplier<Result<T>> work) {
    try {
      return work.get();
    } catch (WrongUseException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, id + ": a fault of Whence ended this article", e);
      return rejected(
          id,
          RejectionReason.BUG,
          "a fault of Whence ended this article (" + e + "); please report it with the log");
    } catch (StackOverflowError e) {
      LOG.log(Level.WARNING, id + ": too deep", e);
      return rejected(
          id, RejectionReason.TOO_DEEP, "is nested too deep to be read; give its text alone");
    } catch (OutOfMemoryError e) {
      return rejected(
          id,
          RejectionReason.TOO_LARGE,
          "needs more memory than there is; give fewer --threads, or more with"
              + " WHENCE_JAVA_OPTS=-Xmx4g");
    }
  }

  private static <T> Result<T> rejected(String id, RejectionReason reason, String message) {
    return new Result.Unread<>(new Rejected(id, Stage.INGEST, reason, id + ": " + message));
  }

  /** Takes one article through the rooms before the seam. Thread-safe. */
  final class Reader implements AutoCloseable {

    private final Loading<Annotator> annotator = Loading.of("models", Annotator::english);
    private final Loading<AttributionFinder> finder =
        Loading.of("cues", AttributionFinder::english);
    private final Loading<Function<Annotated, List<SpeechLink>>> speech =
        Loading.of("reader", Weights::load);

    Result<Reading> read(Input input) {
      return documents.fetch(input, this::read, Result.Unread::new);
    }

    Result<Reading> read(Article article) {
      annotator.begin();
      finder.begin();
      speech.begin();
      return documents
          .read(article)
          .map((same, document) -> new Result.Read<>(reading(document)), Result.Unread::new);
    }

    @Override
    public void close() {
      speech.close();
    }

    private Reading reading(Document document) {
      Annotated annotated = annotator.get().annotate(document);
      AttributionFinder.Found found = finder.get().find(annotated, speech.get().apply(annotated));
      return new Reading(annotated, found.attributions(), found.notes());
    }
  }
}
