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
import dev.whence.language.OutletList;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Document;
import dev.whence.model.Filed;
import dev.whence.model.Ledgers;
import dev.whence.model.Metadata;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Rumour;
import dev.whence.model.SpeechLink;
import dev.whence.model.Stage;
import dev.whence.model.TextComparison;
import dev.whence.model.Trace;
import dev.whence.rumour.Look;
import dev.whence.rumour.RumourTracer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   *     case may hold other articles: they stay, and are no part of this trace but for those that a
   *     user added to it
   */
  public Outcome trace(Sources sources, @Nullable String claim, @Nullable Path caseFile) {
    return trace(sources, claim, caseFile, null);
  }

  /**
   * The same with a user's list of outlets.
   *
   * @param outlets kept in the case for later traces in place of the one there; null to go by that
   */
  public Outcome trace(
      Sources sources,
      @Nullable String claim,
      @Nullable Path caseFile,
      @Nullable List<Outlet> outlets) {
    Listing given = list(sources);
    try (Memory memory = Memory.at(caseFile)) {
      List<Outlet> users = memory.outlets(outlets);
      Loading<RumourTracer> tracer = Loading.of("word lists", () -> tracer(users, memory)).begin();
      List<Filed> articles = new ArrayList<>();
      List<Rejected> rejected = new ArrayList<>();
      Added added = Added.of(memory.corrections());
      Listing listing = added.beside(given, memory::original);
      readAll(sources.web(), listing, memory, added.told(), articles::add, rejected::add);
      rejected.forEach(memory::save);
      CorrectionLog log = memory.corrections();
      Corrections corrections = Corrections.of(log);
      List<Rumour> rumours = rumours(tracer.get(), claim, corrections.apply(articles));
      save(memory, claim, rumours, log.last());
      Trace shown = Shown.of(rumours, articles, rejected);
      Trace trace = corrections.apply(shown, memory.claims());
      return new Outcome(trace.withAmendmentsOfItsOwn(), memory.problem());
    }
  }

  /**
   * A tracer that knows the outlets of the program's list and of the user's.
   *
   * @param memory of what was found in articles before; open as long as it traces
   */
  static RumourTracer tracer(List<Outlet> users, Memory memory) {
    return RumourTracer.with(AbsenceKeeper::foundIn, users, OutletList.standard())
        .remembering(memory.remembering("signs", Look.class));
  }

  /**
   * What the articles of a trace that speak of its rumours say of people, bodies, silences and
   * sightings; all its articles where it has no rumour. No article is read for it.
   *
   * @param caseFile where what was found in these articles before is kept; null for nowhere. One
   *     that cannot be used is done without
   */
  public static Ledgers ledgers(Trace trace, @Nullable Path caseFile) {
    Set<String> told = Shown.told(trace.rumours());
    List<Reading> readings =
        trace.readings().stream()
            .filter(reading -> trace.rumours().isEmpty() || told.contains(reading.article()))
            .toList();
    try (Memory memory = Memory.ifUsable(caseFile)) {
      return new LedgerMaker(memory).of(readings, trace.rumours(), Corrections.names(trace));
    }
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
      Map<String, Metadata> told,
      Consumer<Filed> ifRead,
      Consumer<Rejected> ifRejected) {
    try (Reader reader = new Reader()) {
      Filing filing = new Filing(documents, reader, memory, told);
      each(
          web,
          listing,
          filing::work,
          Filing.Work::article,
          Filing.Work::save,
          result -> result.to(work -> ifRead.accept(work.filed()), ifRejected));
    }
  }

  /**
   * Reads what a user adds to a case that is there: one file, which may hold several articles.
   * Nothing is fetched.
   *
   * @param told what the user says of it
   * @param refusal why an article is not wanted; empty for one that is
   * @param keeper hears of every article that is wanted and could be read, right before it is kept
   */
  void add(
      Input input,
      Path caseFile,
      Metadata told,
      Function<Article, Optional<Rejected>> refusal,
      Consumer<Reading> keeper,
      Consumer<Result<Reading>> taker) {
    try (Memory memory = Memory.at(caseFile);
        Reader reader = new Reader()) {
      Function<Input, Result<Filing.Work>> worker =
          one -> adding(one, told, refusal, reader, memory);
      each(
          Web.untouched(),
          new Listing(List.of(input), List.of()),
          worker,
          Filing.Work::article,
          work -> {
            keeper.accept(work.filed().reading());
            work.save();
          },
          result -> taker.accept(result.map(work -> work.filed().reading())));
      memory.problem().ifPresent(Whence::cannotKeep);
    }
  }

  private Result<Filing.Work> adding(
      Input input,
      Metadata told,
      Function<Article, Optional<Rejected>> refusal,
      Reader reader,
      Memory memory) {
    return documents.fetch(
        input,
        article ->
            refusal
                .apply(article)
                .<Result<Filing.Work>>map(Result.Unread::new)
                .orElseGet(
                    () ->
                        new Filing(documents, reader, memory, Map.of(article.id(), told))
                            .work(article)),
        Result.Unread::new);
  }

  private static void cannotKeep(String problem) {
    throw new WrongUseException(problem);
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

    private Result<Reading> read(Article article) {
      return read(article, Metadata.unknown());
    }

    /** Reads an article of which some facts are known, which go before its own. */
    Result<Reading> read(Article article, Metadata known) {
      annotator.begin();
      finder.begin();
      speech.begin();
      return documents
          .read(article)
          .map(
              (same, document) -> new Result.Read<>(reading(document.knowing(known))),
              Result.Unread::new);
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
