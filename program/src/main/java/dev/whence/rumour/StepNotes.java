package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Hop;
import dev.whence.model.Note;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes where a step to a claim is not said: the words that lead to an origin, and all else that it
 * and those who hand it on are quoted as saying, have the claim's verb in no article. Also notes
 * what a figure of a film or novel says of the claim.
 */
final class StepNotes {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");

  /** "Has defected", "was removed", "fled": only a verb that shows as one is looked for. */
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:has|have|had|was|were|is|are|been|being)(?: been| being| already| secretly)* (?<done>\\p{Ll}{4,}(?:ed|en|wn|pt|ld))\\b"
              + "|(?<past>\\b\\p{Ll}{4,}ed)\\b");

  private static final Pattern HOLDS_TRUE =
      Pattern.compile(
          "(?i)\\b(?:rumou?rs?|reports?|claims?|stor(?:y|ies)|accounts?|allegations?)\\b[^.]{0,20}\\b(?:true|accurate"
              + "|correct|right|confirmed)\\b");

  private final ClaimKeys claim;
  private final List<Page> pages;
  private final List<List<RestsOn>> restsOn;

  /**
   * A reader of steps.
   *
   * @param pages the articles
   * @param restsOn what each of them rests on
   */
  StepNotes(ClaimKeys claim, List<Page> pages, List<List<RestsOn>> restsOn) {
    this.claim = claim;
    this.pages = pages;
    this.restsOn = restsOn;
  }

  /** The notes on steps, one for an origin at most, in the origins' order. */
  List<Note> unsaid(List<Origin> origins) {
    List<Note> notes = new ArrayList<>();
    String verb = verb();
    for (Origin origin : verb == null ? List.<Origin>of() : origins) {
      Note first = null;
      boolean said = false;
      for (int i = 0; i < pages.size() && !said; i++) {
        for (RestsOn way : restsOn.get(i)) {
          if (way.origin().equals(origin.id())) {
            said |= isSaid(pages.get(i), origin, way);
            first = first == null ? note(pages.get(i), verb, origin, way) : first;
          }
        }
      }
      if (first != null && !said) {
        notes.add(first);
      }
    }
    return notes;
  }

  private static Note note(Page page, @Nullable String verb, Origin origin, RestsOn way) {
    return new Note(
        page.id(),
        Stage.RUMOUR,
        way.words().span(),
        "neither “%s” nor whoever hands the word on is quoted with “%s”; see what they say instead"
            .formatted(origin.name(), verb));
  }

  /** What figures of a film or novel say of the claim in one article. */
  static List<Note> figures(Page page, ClaimKeys claim) {
    return page.figures().stream()
        .filter(
            one ->
                one.content().stream()
                    .map(span -> Set.copyOf(Keys.of(span.of(page.text()))))
                    .anyMatch(keys -> claim.share(keys) >= ChainFinder.FAINT))
        .map(one -> figure(page, one))
        .toList();
  }

  private static Note figure(Page page, Attribution one) {
    Span source = one.source().get(0);
    return new Note(
        page.id(),
        Stage.RUMOUR,
        source,
        "“%s” is a figure of “%s” and counts as no source"
            .formatted(
                one.speaker() == null ? source.of(page.text()) : one.speaker(), one.figureOf()));
  }

  private @Nullable String verb() {
    Matcher verb = VERB.matcher(claim.claim());
    while (!claim.negated() && verb.find()) {
      String word = verb.group("done") == null ? verb.group("past") : verb.group("done");
      if (claim.isEvent(word)) {
        return word;
      }
    }
    return null;
  }

  private boolean isSaid(Page page, Origin origin, RestsOn way) {
    String words = way.words().text();
    Set<String> speakers = new HashSet<>(way.via().stream().map(Hop::by).toList());
    speakers.add(origin.name());
    return says(words)
        || HOLDS_TRUE.matcher(words).find()
        || page.reading().attributions().stream()
            .filter(one -> one.speaker() != null && speakers.contains(one.speaker()))
            .flatMap(one -> one.content().stream())
            .anyMatch(span -> says(span.of(page.text())));
  }

  /** Whether words have the claim's verb or a word of its family. */
  private boolean says(String words) {
    String verb = verb();
    Matcher word = WORD.matcher(words);
    while (verb != null && word.find()) {
      if (claim.isEvent(word.group()) && isOfFamily(word.group(), verb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfFamily(String word, String verb) {
    List<String> one = Keys.of(word);
    List<String> other = Keys.of(verb);
    return one.stream()
        .anyMatch(
            key -> other.stream().anyMatch(own -> key.startsWith(own) || own.startsWith(key)));
  }
}
