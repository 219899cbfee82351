package dev.whence.correction;

import dev.whence.model.Amendments;
import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Filed;
import dev.whence.model.Reading;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users said of a case and did not take back, to be followed in readings and rumours.
 *
 * <p>A correction holds the words it is about. It is followed wherever these words still stand,
 * whatever version of the program read them, and wins over what that version finds. Where it finds
 * neither what it found before nor what the user says, that is told. A correction whose words are
 * gone stays, and that is told too. Immutable and thread-safe.
 */
public final class Corrections {

  private final CorrectionLog log;
  private final List<Correction> standing;
  private final Withdrawal withdrawal;

  private Corrections(CorrectionLog log) {
    this.log = log;
    this.standing = log.standing().stream().filter(one -> one.change().undoes() == 0).toList();
    this.withdrawal = new Withdrawal(log.withdrawn());
  }

  /** What stands of a log. */
  public static Corrections of(CorrectionLog log) {
    return new Corrections(log);
  }

  /**
   * A change with the program's own value beside it, as it is to be kept in the log.
   *
   * @param program the case as the program made it, without any correction
   */
  public static Change against(Trace program, Change change) {
    return change.against(new ProgramValues(program).of(change));
  }

  /**
   * Articles for tracing, with what users say of their statements.
   *
   * @return in the same order, without those that they added and took out again; each the same
   *     where they say nothing of it
   */
  public List<Filed> apply(List<Filed> given) {
    List<Filed> articles = withdrawal.in(given);
    List<Correction> ofStatements =
        standing.stream().filter(one -> one.change().kind().isOfStatement()).toList();
    if (ofStatements.isEmpty()) {
      return articles;
    }
    Places places = Places.ofFiled(articles);
    return articles.stream().map(one -> corrected(one, places, ofStatements)).toList();
  }

  private static Filed corrected(Filed article, Places places, List<Correction> ofStatements) {
    List<Correction> concerned =
        ofStatements.stream()
            .filter(one -> isIn(article.article(), places, one.change().target().anchor()))
            .toList();
    if (concerned.isEmpty()) {
      return article;
    }
    Reading reading = article.reading();
    for (Correction one : concerned) {
      reading = StatementChanges.apply(reading, one).value();
    }
    return reading;
  }

  private static boolean isIn(String article, Places places, @Nullable Anchor anchor) {
    return anchor != null && places.article(anchor).filter(article::equals).isPresent();
  }

  /**
   * A case as its users say it is, where every rumour was traced with all of their corrections.
   *
   * @param program as the program made it, but its rumours from corrected articles
   */
  public Trace apply(Trace program) {
    return apply(program, Set.of());
  }

  /**
   * The same of some of a case's rumours.
   *
   * @param claims of all rumours that the case holds: a correction of one that is not among those
   *     of this trace stays with that one, though its words may stand in these
   */
  public Trace apply(Trace program, Set<String> claims) {
    return apply(program, Map.of(), claims, log.last());
  }

  /**
   * A case as its users say it is.
   *
   * @param program as the program made it, but its rumours from articles corrected by then
   * @param tracedWith by the claim of a rumour, the last entry of the log that it was traced with
   */
  public Trace apply(Trace program, Map<String, Integer> tracedWith) {
    return apply(program, tracedWith, Set.of(), 0);
  }

  /**
   * The names that users gave people, bodies and outlets: for an article's id and a name, the name
   * it has there.
   *
   * @param trace a case as its users corrected it
   */
  public static BinaryOperator<String> names(Trace trace) {
    Places places = Places.of(trace);
    List<NameChange> changes =
        trace.amendments().standing().stream()
            .map(Standing::correction)
            .filter(one -> one.change().kind() == ChangeKind.NAME)
            .flatMap(one -> inPlace(one, places))
            .toList();
    return (article, name) -> {
      String renamed = name;
      for (NameChange change : changes) {
        renamed = change.of(article, renamed);
      }
      return renamed;
    };
  }

  /** Nothing where the one article that it is about is not there. */
  private static Stream<NameChange> inPlace(Correction one, Places places) {
    Anchor anchor = one.change().target().anchor();
    return anchor == null
        ? Stream.of(NameChange.of(one, null))
        : places.article(anchor).stream().map(article -> NameChange.of(one, article));
  }

  private Trace apply(
      Trace program, Map<String, Integer> tracedWith, Set<String> elsewhere, int otherwise) {
    if (log.entries().isEmpty()) {
      return program;
    }
    Working working = new Working(withdrawal.in(program), elsewhere);
    standing.forEach(working::follow);
    Set<String> lessened = new HashSet<>();
    program.rumours().stream()
        .filter(withdrawal::concerns)
        .forEach(one -> lessened.add(one.claim()));
    List<String> due = working.due(log, standing, tracedWith, otherwise, lessened);
    return new Trace(
        working.rumours(),
        working.readings(),
        program.others(),
        program.rejected(),
        new Amendments(working.fates(), due, working.programClaims()));
  }
}
