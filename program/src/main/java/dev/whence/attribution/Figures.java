package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks the speakers who are figures of a film, a novel or another work: "the video portrays a
 * fictional officer who laments", "a character in the novel says". They are nobody's source on what
 * happened. A work that may tell of real people ("the video shows an officer who says") makes
 * nobody a figure without a word that says so.
 */
final class Figures {

  private static final String WORK =
      "(?:films?|movies?|videos?|clips?|cartoons?|comics?|novels?|dramas?|thrillers?|plays?|series|sitcoms?"
          + "|soap operas?|sketch(?:es)?|skits?|games?|adverts?|advertisements?|commercials?|short stor(?:y|ies)"
          + "|operas?|musicals?|animations?|fables?|fairy tales?|epics?)";

  private static final String STORY =
      "(?:cartoon|comic|novel|drama|thriller|play|sitcom|soap opera|short story|video game|opera"
          + "|musical|fable|fairy tale)";

  /** "A fictional weary officer": the rest of the phrase follows at once. */
  private static final Pattern MADE_UP_BEFORE =
      Pattern.compile(
          "(?i)\\b(?<made>fictional|fictitious|imaginary|made-up)(?: (?!of\\b|by\\b|for\\b|and\\b|who\\b|that\\b|to\\b)[\\p{Ll}-]+,?){0,3} $");

  /** "The fictional officer"; no officer of a fictional army. */
  private static final Pattern MADE_UP_IN =
      Pattern.compile(
          "(?i)^(?:(?!of\\b|in\\b|at\\b|from\\b|behind\\b)[\\p{L}-]+ ){0,3}?(?<made>fictional|fictitious|imaginary|made-up) (?!compan|firm|business|organi[sz]ation)");

  private static final String ROLE =
      "(?:characters?|hero|heroine|protagonist|antagonist|villain|narrator|voice-?over)";

  private static final Pattern ROLE_OF_WORK =
      Pattern.compile(
          "(?i)\\b"
              + ROLE
              + " (?:in|of|from) (?<work>(?:the|an?|his|her|its|their|this) (?:[\\p{L}\\p{N}-]+ ){0,4}?"
              + WORK
              + "\\b)");

  private static final Pattern IN_WORK =
      Pattern.compile(
          "(?i)\\b(?:in|of|from) (?<work>(?:the|an?|his|her|its|their|this) (?:[\\p{L}\\p{N}-]+ ){0,4}?"
              + WORK
              + "\\b)");

  private static final Pattern ROLE_OF_ITS =
      Pattern.compile(
          "(?i)\\b(?<work>(?:the|an?|his|her|its|this) (?:[\\p{L}\\p{N}-]+ ){0,4}?"
              + WORK
              + ")['\u2019]s? (?:[\\p{L}-]+ ){0,2}?"
              + ROLE
              + "\\b");

  /** "In the novel “The Gate”, a general says." */
  private static final Pattern IN_STORY =
      Pattern.compile(
          "(?i)^in (?<work>(?:the|an?) (?:[\\p{L}\\p{N}-]+ ){0,4}?"
              + STORY
              + ",? [\"\u201c][^\"\u201d]{2,60}[\"\u201d]),? $");

  private static final Pattern TELLS_A_STORY = Pattern.compile("(?i)\\b" + STORY + "\\b");
  private static final Pattern IS_WORK = Pattern.compile("(?i)\\b" + WORK + "\\b");
  private static final Pattern PORTRAYS = Pattern.compile("(?i)\\bportray(?:s|ed|ing)?\\b");

  /** Who speaks of a work and is no figure in it. */
  private static final Pattern MAKER =
      Pattern.compile(
          "(?i)\\b(?:writers?|authors?|novelists?|playwrights?|directors?|film-?makers?|critics?|reviewers?|producers?"
              + "|actors?|actress(?:es)?|publishers?|studios?|viewers?|audiences?)\\b");

  private final String text;
  private final List<Sentence> sentences;

  Figures(Annotated annotated) {
    this.text = annotated.document().text();
    this.sentences = annotated.sentences();
  }

  /** The attributions, those of figures with the work they are figures of. */
  List<Attribution> marked(List<Attribution> attributions) {
    Map<String, Attribution> byId = new HashMap<>();
    attributions.forEach(one -> byId.put(one.id(), one));
    return attributions.stream()
        .map(
            one -> {
              String work = one.source().isEmpty() ? null : workOf(one, byId);
              return work == null ? one : one.with(titled(work), one.standsFor());
            })
        .toList();
  }

  private @Nullable String workOf(Attribution one, Map<String, Attribution> byId) {
    Span source = one.source().get(0);
    Span sentence = sentenceAt(source.start());
    String head = source.of(text).split(",", 2)[0];
    String before = sentence == null ? "" : text.substring(sentence.start(), source.start());
    for (Pattern role : List.of(ROLE_OF_WORK, ROLE_OF_ITS)) {
      Matcher match = role.matcher(head);
      if (match.find()) {
        return match.group("work");
      }
    }
    Attribution outer = one.inside() == null ? null : byId.get(one.inside());
    String around =
        outer == null || outer.source().isEmpty() ? null : outer.source().get(0).of(text);
    String made = madeUp(head, before);
    if (made != null) {
      Matcher in = IN_WORK.matcher(head);
      return around != null && IS_WORK.matcher(around).find()
          ? around
          : in.find() ? in.group("work") : made;
    }
    if (MAKER.matcher(head).find()) {
      return null;
    }
    Matcher in = IN_STORY.matcher(before);
    return in.find() ? in.group("work") : outer != null && isToldBy(outer, around) ? around : null;
  }

  private static @Nullable String madeUp(String head, String before) {
    Matcher within = MADE_UP_IN.matcher(head);
    if (within.find()) {
      return within.group("made");
    }
    Matcher ahead = MADE_UP_BEFORE.matcher(before);
    boolean goesOn = !head.isEmpty() && Character.isLowerCase(head.codePointAt(0));
    boolean anew = head.matches("(?i)(?:the|an?|his|her|its|their|some|many) .*");
    return goesOn && !anew && ahead.find() ? ahead.group("made") : null;
  }

  /** "The novel tells", "the film portrays": what is said inside is said by a figure. */
  private boolean isToldBy(Attribution outer, @Nullable String work) {
    return work != null
        && (TELLS_A_STORY.matcher(work).find()
            || (IS_WORK.matcher(work).find()
                && outer.cue().stream().anyMatch(cue -> PORTRAYS.matcher(cue.of(text)).find())));
  }

  /** The title, where the article gives one, and only one, of "the video" in so many words. */
  private String titled(String work) {
    Matcher noun = IS_WORK.matcher(work);
    String last = null;
    while (noun.find() && last == null) {
      last = noun.group().toLowerCase(Locale.ROOT);
    }
    if (last == null) {
      return work;
    }
    Matcher title =
        Pattern.compile(
                "(?i)\\bthe "
                    + last
                    + ", (?:titled|entitled|called|named) [\"\u201c]([^\"\u201c\u201d\n]{2,60}?),?[\"\u201d]")
            .matcher(text);
    Set<String> titles = new LinkedHashSet<>();
    while (title.find()) {
      titles.add(title.group(1));
    }
    return titles.size() == 1 ? titles.iterator().next() : work;
  }

  private @Nullable Span sentenceAt(int offset) {
    for (Sentence sentence : sentences) {
      if (sentence.span().contains(offset)) {
        return sentence.span();
      }
    }
    return null;
  }
}
