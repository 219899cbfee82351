package dev.whence;

import dev.whence.correction.Corrections;
import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Filed;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.rumour.RumourTracer;
import dev.whence.store.CaseFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a case holds, with nothing read or traced anew. */
public final class StoredCase {

  private final Path file;
  private final Trace program;
  private final CorrectionLog log;
  private final Map<String, Integer> tracedWith;
  private final Trace trace;

  private StoredCase(
      Path file,
      Trace program,
      CorrectionLog log,
      Map<String, Integer> tracedWith,
      List<Reading> before) {
    this.file = file;
    this.program = program;
    this.log = log;
    this.tracedWith = tracedWith;
    Trace corrected = Corrections.of(log).apply(program, tracedWith);
    this.trace =
        new Trace(
            corrected.rumours(),
            same(corrected.readings(), before),
            corrected.others(),
            corrected.rejected(),
            corrected.amendments());
  }

  /**
   * The same readings, by the very records from before where these are equal: what was found in one
   * of them is known by the record.
   */
  private static List<Reading> same(List<Reading> now, List<Reading> before) {
    Map<String, Reading> known = new HashMap<>();
    before.forEach(one -> known.put(one.article(), one));
    return now.stream()
        .map(one -> one.equals(known.get(one.article())) ? known.get(one.article()) : one)
        .toList();
  }

  /**
   * Loads a case whole. Throws {@link WrongUseException} when there is none at that place.
   *
   * @param file must be there: a case is not made by looking at it
   */
  public static StoredCase load(Path file) {
    return load(file, List.of(), List.of());
  }

  private static StoredCase load(Path file, List<Reading> program, List<Reading> corrected) {
    return ExistingCase.read(
        file,
        kept ->
            new StoredCase(
                file,
                new Trace(kept.rumours(), same(kept.readings(), program), kept.rejected()),
                kept.corrections(),
                kept.tracedWith(),
                corrected));
  }

  /** The case as it is in its file now; what did not change is the very same record. */
  StoredCase loadedAgain() {
    return load(file, program.readings(), trace.readings());
  }

  /**
   * Adds what a user says to the log of the case, in its file.
   *
   * <p>Throws {@link WrongUseException} when what it is about is not in the case, when an entry to
   * be taken back is not there or was taken back before, or when the file cannot be written.
   *
   * @param why empty when she gives no reason
   * @return the case with it
   */
  public StoredCase corrected(Instant at, String who, String why, Change change) {
    Change full = Corrections.against(program, change);
    check(full, at);
    CorrectionLog longer =
        ExistingCase.read(
            file,
            kept -> {
              kept.append(at, who, why, full);
              return kept.corrections();
            });
    return new StoredCase(file, program, longer, tracedWith, trace.readings());
  }

  /** Adds an entry to the log in the file, and nothing to this. */
  void append(Instant at, String who, String why, Change change) {
    ExistingCase.read(file, kept -> kept.append(at, who, why, change));
  }

  /**
   * Traces the claim of a rumour again through the same articles, as they are corrected now, with
   * those that were added since, and keeps that in the case in place of the old one.
   *
   * @param number the rumour's place among those shown, from 1
   */
  public StoredCase tracedAgain(int number) {
    traceAgain(number, Progress.none());
    return loadedAgain();
  }

  /** The numbers of the rumours that are to be traced again, in their order; from 1. */
  List<Integer> due() {
    List<Rumour> all = trace.rumours();
    return IntStream.rangeClosed(1, all.size())
        .filter(number -> trace.amendments().due().contains(all.get(number - 1).claim()))
        .boxed()
        .toList();
  }

  /** As {@link #tracedAgain}, in the file alone; progress hears of three parts a claim. */
  void traceAgain(int number, Progress progress) {
    Rumour shown = ofRumour(number).rumours().get(0);
    Set<String> own = new HashSet<>();
    program.rumours().forEach(one -> own.add(one.claim()));
    List<String> claims =
        trace.amendments().programClaims(shown.claim()).stream().filter(own::contains).toList();
    if (claims.isEmpty()) {
      throw new WrongUseException(
          "“" + shown.claim() + "” is a rumour of your own, which was never traced");
    }
    List<Outlet> users = ExistingCase.read(file, CaseFile::outlets);
    List<Rumour> fresh = new ArrayList<>();
    try (Memory memory = Memory.ifUsable(file)) {
      traceAgain(claims, Whence.tracer(users, memory), progress, fresh);
    }
    ExistingCase.read(
        file,
        kept -> {
          fresh.forEach(one -> kept.replace(one, log.last()));
          return fresh.size();
        });
  }

  private void traceAgain(
      List<String> claims, RumourTracer tracer, Progress progress, List<Rumour> fresh) {
    int parts = claims.size() * RumourTracer.Pass.values().length;
    for (String claim : claims) {
      int before = fresh.size() * RumourTracer.Pass.values().length;
      List<Filed> articles = articlesOf(claim);
      fresh.add(
          tracer.trace(
              claim,
              articles,
              (pass, done) -> {
                progress.part(before + pass.number(), parts, doing(pass));
                progress.at(done, articles.size());
              }));
    }
  }

  private static String doing(RumourTracer.Pass pass) {
    return switch (pass) {
      case SPEAKING -> "Looking which articles speak of it";
      case CHAINS -> "Following from whom they have it";
      case WORDING -> "Reading how they word it";
    };
  }

  /** The articles that a claim was traced through and those added, as they are corrected now. */
  private List<Filed> articlesOf(String claim) {
    Rumour old =
        program.rumours().stream()
            .filter(one -> one.claim().equals(claim))
            .findFirst()
            .orElseThrow();
    Set<String> among = new HashSet<>(Added.of(log).told().keySet());
    old.articles().forEach(one -> among.add(one.article()));
    List<Filed> articles = new ArrayList<>();
    program.readings().stream().filter(one -> among.contains(one.article())).forEach(articles::add);
    return Corrections.of(log).apply(articles);
  }

  private void check(Change change, Instant at) {
    if (change.undoes() != 0) {
      checkUndo(change.undoes());
      return;
    }
    List<Correction> tried = new ArrayList<>(log.entries());
    Correction entry = new Correction(log.last() + 1, at, "you", "", change);
    tried.add(entry);
    Corrections.of(new CorrectionLog(tried))
        .apply(program, tracedWith)
        .amendments()
        .standing()
        .stream()
        .filter(one -> one.correction().equals(entry) && one.fate() == Standing.Fate.UNPLACED)
        .findFirst()
        .ifPresent(
            one -> {
              throw new WrongUseException("not corrected: " + one.told());
            });
  }

  private void checkUndo(int number) {
    if (log.entry(number).isEmpty()) {
      throw new WrongUseException(
          file + ": no entry " + number + "; see them with: whence corrections " + file);
    }
    if (log.standing().stream().noneMatch(one -> one.number() == number)) {
      throw new WrongUseException(file + ": entry " + number + " was taken back before");
    }
  }

  /** The file it lies in. */
  Path file() {
    return file;
  }

  /** All of it as the program made it, without what users corrected. */
  public Trace program() {
    return program;
  }

  /** Everything that users ever said of it. */
  public CorrectionLog log() {
    return log;
  }

  /** All of it, as users corrected it. */
  public Trace trace() {
    return trace;
  }

  /** The rumour of this claim, with the articles that speak of it. */
  public Trace ofClaim(String claim) {
    for (Rumour rumour : trace.rumours()) {
      if (rumour.claim().equals(claim)) {
        return of(rumour);
      }
    }
    throw new WrongUseException(file + ": no rumour with the claim “" + claim + "”; " + offered());
  }

  /**
   * One rumour, with the articles that speak of it.
   *
   * @param number its place among the rumours of the case, from 1
   */
  public Trace ofRumour(int number) {
    if (number < 1 || number > trace.rumours().size()) {
      throw new WrongUseException(file + ": no rumour " + number + "; " + offered());
    }
    return of(trace.rumours().get(number - 1));
  }

  private String offered() {
    if (trace.rumours().isEmpty()) {
      return "it holds none; trace one into it first";
    }
    List<String> lines = new ArrayList<>();
    for (Rumour rumour : trace.rumours()) {
      lines.add("--rumour " + (lines.size() + 1) + " “" + rumour.claim() + "”");
    }
    return "it holds: " + String.join(", ", lines);
  }

  private Trace of(Rumour rumour) {
    Set<String> told = new HashSet<>();
    List<Traced> speaking = new ArrayList<>();
    for (Traced traced : rumour.articles()) {
      if (traced.stance() != Stance.UNRELATED) {
        speaking.add(traced);
        told.add(traced.article());
        traced.passages().forEach(one -> told.add(one.words().article()));
        traced.restsOn().forEach(one -> one.via().forEach(hop -> told.add(hop.words().article())));
        String copied = traced.copies();
        if (copied != null) {
          told.add(copied);
        }
      }
    }
    rumour.contraryClaims().forEach(one -> told.add(one.words().article()));
    rumour.observables().forEach(one -> told.add(one.words().article()));
    Rumour alone =
        new Rumour(
            rumour.claim(),
            speaking,
            rumour.origins(),
            rumour.independentOrigins(),
            rumour.contraryClaims(),
            rumour.observables(),
            rumour.hedges(),
            rumour.toFetch(),
            rumour.notes());
    List<Reading> readings =
        trace.readings().stream().filter(one -> told.contains(one.article())).toList();
    return new Trace(List.of(alone), readings, List.of(), List.of(), trace.amendments())
        .withAmendmentsOfItsOwn();
  }
}
