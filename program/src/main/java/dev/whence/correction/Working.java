package dev.whence.correction;

import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Standing;
import dev.whence.model.Standing.Fate;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case while corrections are followed one after another. Not thread-safe. */
final class Working {

  private final ProgramValues values;
  private final Places places;
  private final Set<String> unshown = new HashSet<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private List<Circulating> rumours = new ArrayList<>();
  private final List<Standing> fates = new ArrayList<>();
  private final Set<String> elsewhere;

  /**
   * A case before any correction.
   *
   * @param elsewhere claims of rumours that the case holds beside those of this trace
   */
  Working(Trace program, Set<String> elsewhere) {
    this.elsewhere = elsewhere;
    this.values = new ProgramValues(program);
    this.places = Places.of(program);
    program.rumours().forEach(rumour -> rumours.add(Circulating.of(rumour)));
    program.readings().forEach(reading -> readings.put(reading.article(), reading));
    program.others().forEach(other -> unshown.add(other.article()));
  }

  /** Follows a correction and keeps what became of it. */
  void follow(Correction correction) {
    Change change = correction.change();
    String unplaced = unplaced(correction);
    String now = values.of(change);
    if (!unplaced.isEmpty()) {
      fates.add(new Standing(correction, Fate.UNPLACED, now, unplaced));
    } else if (ProgramValues.isDisputed(change, now)) {
      fates.add(
          new Standing(correction, Fate.DISPUTED, now, "the program now finds " + shown(now)));
    } else {
      fates.add(new Standing(correction, Fate.FOLLOWED, now, ""));
    }
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "nothing there";
    }
    return value.isEmpty() ? "nobody named" : "“" + value + "”";
  }

  /** Follows a correction; why it could not be followed, or nothing. */
  private String unplaced(Correction correction) {
    Change change = correction.change();
    Anchor anchor = change.target().anchor();
    Optional<String> article = anchor == null ? Optional.empty() : places.article(anchor);
    if (anchor != null && article.isEmpty()) {
      return "there is no article " + anchor.article() + " here";
    }
    if (change.kind().isOfStatement()) {
      return inReading(article.orElseThrow(), correction);
    }
    return switch (change.kind()) {
      case NAME -> named(correction, article.orElse(null));
      case NOTE -> "";
      default -> change.target().claim() == null ? "" : inRumour(correction, article.orElse(""));
    };
  }

  private String inReading(String article, Correction correction) {
    Reading reading = readings.get(article);
    if (reading == null) {
      return unshown.contains(article) ? "" : "there is no article " + article + " here";
    }
    Step<Reading> step = StatementChanges.apply(reading, correction);
    readings.put(article, step.value());
    if (correction.change().kind() == ChangeKind.SPEAKER) {
      SpeakerChange change = SpeakerChange.between(reading, step.value());
      rumours.replaceAll(one -> one.with(change.in(one.rumour())));
    }
    return step.unplaced();
  }

  private String named(Correction correction, @Nullable String article) {
    NameChange names = NameChange.of(correction, article);
    readings.replaceAll((id, reading) -> names.in(reading));
    rumours.replaceAll(one -> one.with(names.in(one.rumour())));
    return "";
  }

  private String inRumour(Correction correction, String article) {
    String claim = Objects.requireNonNull(correction.change().target().claim());
    int at = place(claim);
    if (at < 0) {
      return "there is no rumour with the claim “" + claim + "” here";
    }
    Step<List<Circulating>> step =
        switch (correction.change().kind()) {
          case CLAIM -> ClaimChanges.renamed(rumours, at, correction);
          case CLAIM_MOVED -> ClaimChanges.moved(rumours, at, article, correction);
          default -> {
            Step<Rumour> one = RumourChanges.apply(rumours.get(at).rumour(), article, correction);
            List<Circulating> changed = new ArrayList<>(rumours);
            changed.set(at, rumours.get(at).with(one.value()));
            yield new Step<>(changed, one.unplaced());
          }
        };
    rumours = new ArrayList<>(step.value());
    return step.unplaced();
  }

  /** Where the rumour stands that the program gave a claim, or else the one that is shown so. */
  private int place(String claim) {
    int shown = -1;
    for (int i = 0; i < rumours.size(); i++) {
      if (rumours.get(i).claims().contains(claim)) {
        return i;
      }
      if (rumours.get(i).rumour().claim().equals(claim)) {
        shown = i;
      }
    }
    return shown >= 0 || elsewhere.contains(claim) ? shown : placeByWords(claim);
  }

  /**
   * Where the only rumour stands that carries the words of a claim; -1 where none or several do.
   */
  private int placeByWords(String claim) {
    int found = -1;
    for (int i = 0; i < rumours.size(); i++) {
      if (rumours.get(i).carries(claim)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    if (found >= 0) {
      rumours.set(found, rumours.get(found).formerly(claim));
    }
    return found;
  }

  List<Rumour> rumours() {
    return rumours.stream().map(Circulating::rumour).toList();
  }

  List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  List<Standing> fates() {
    return fates;
  }

  /** The program's claims of each rumour that is shown under another, or stands for several. */
  Map<String, List<String>> programClaims() {
    Map<String, List<String>> claims = new LinkedHashMap<>();
    for (Circulating one : rumours) {
      String shown = one.rumour().claim();
      if (!one.claims().equals(Set.of(shown))) {
        claims.put(shown, List.copyOf(one.claims()));
      }
    }
    return claims;
  }

  /**
   * The shown claims of rumours whose articles are others now than when traced, or say something
   * else.
   *
   * @param lessened the program's claims of those that spoke out of an article that was taken out
   */
  List<String> due(
      CorrectionLog log,
      List<Correction> standing,
      Map<String, Integer> tracedWith,
      int otherwise,
      Set<String> lessened) {
    Set<String> added = new HashSet<>();
    log.added().forEach(one -> article(one).ifPresent(added::add));
    List<String> due = new ArrayList<>();
    for (Circulating one : rumours) {
      int number =
          one.programClaims().stream()
              .mapToInt(claim -> tracedWith.getOrDefault(claim, otherwise))
              .min()
              .orElse(otherwise);
      List<Correction> then = ofStatements(one, log.upTo(number).standing());
      boolean others =
          one.programClaims().stream().anyMatch(lessened::contains) || !tracedWith(one, added);
      if (others || !then.equals(ofStatements(one, standing))) {
        due.add(one.rumour().claim());
      }
    }
    return due;
  }

  private Optional<String> article(Correction addition) {
    return places.article(Objects.requireNonNull(addition.change().target().anchor()));
  }

  private static boolean tracedWith(Circulating rumour, Set<String> articles) {
    Set<String> traced = new HashSet<>();
    rumour.rumour().articles().forEach(one -> traced.add(one.article()));
    return traced.containsAll(articles);
  }

  private List<Correction> ofStatements(Circulating rumour, List<Correction> corrections) {
    Set<String> articles = new HashSet<>();
    rumour.rumour().articles().forEach(one -> articles.add(one.article()));
    return corrections.stream()
        .filter(one -> one.change().kind().isOfStatement())
        .filter(
            one ->
                places
                    .article(Objects.requireNonNull(one.change().target().anchor()))
                    .filter(articles::contains)
                    .isPresent())
        .toList();
  }
}
