package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who declined to comment, did not answer, or neither confirmed nor denied. A silence is
 * never a denial; each keeps its words.
 */
final class SilenceFinder {

  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\p{N}&'’\\-]*)(?:(?: of the| of| for| and)? \\p{Lu}[\\p{L}\\p{N}&'’\\-]*){0,4})";
  private static final String WHO =
      "((?:(?:[Aa]n?|[Tt]he|[Nn]either|[Bb]oth|[Oo]ne|[Rr]epresentatives?|[Oo]fficials?|[Ss]pokes(?:man|woman|person|people)) )?(?:[\\p{L}'’\\-]+ ){0,5}?"
          + "(?:\\p{Lu}[\\p{L}\\p{N}&'’\\-]*(?: \\p{Lu}[\\p{L}&'’\\-]*){0,4}|company|companies|side|party|agency|department|office|embassy|spokes(?:man|woman|person)|firm))";
  private static final String ADVERB =
      "(?:also |yet |so far |immediately |not |still |since |repeatedly |, however, )*";

  private static final Pattern DECLINED =
      Pattern.compile(
          WHO
              + ",? (?:[^.,;]{0,60}, )?(?:ha[sd] |have )?"
              + ADVERB
              + "(?:declined|refused)(?: to)?(?: (?:comment|confirm|say|discuss|elaborate|answer|respond|speak)\\w*| comment)");
  private static final Pattern NO_COMMENT =
      Pattern.compile(
          WHO
              + ",? (?:[^.,;]{0,60}, )?(?:"
              + "(?:would|will|could|does|do|did|has|have|had|is|are|was|were)(?: not|n['’]t) (?:yet )?(?:immediately )?(?:be )?(?:comment\\w*|respond\\w*|repl(?:y|ied)|returned?|answer\\w*|available|reached|immediately)"
              + "|(?:has|had|have|offered|made|gave) no (?:immediate )?(?:comment|response)|continues to have no comment|(?:has|have|had) (?:yet|so far failed) to (?:comment|respond|reply|confirm)|is (?:yet|still) to (?:comment|respond)"
              + "|(?:has|have) commented on|has not yet commented)");
  private static final Pattern REACHED_OUT =
      Pattern.compile(
          "(?:reached out to|contacted|asked|not (?:possible|immediately possible) to (?:reach|contact)|unable to (?:reach|contact)|[Aa]ttempts to (?:call|reach|contact)) (?:the )?"
              + NAME
              + "[^.]{0,40}?\\b(?:for (?:a |further )?(?:comment|confirmation|statement|response)|reached only|were unsuccessful|for comment)");
  private static final Pattern NOT_POSSIBLE =
      Pattern.compile("not possible to (?:reach|contact) (the [\\p{L}\\s]{3,40}?) for comment");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:declin|refus)\\w+ to|(?:not|n['’]t|no|not yet|immediately|yet to|ha(?:s|ve)) (?:\\w+ ){0,3}(?:comment|respon|repl|reach|return|answer|available|confirm)"
              + "|reached out|contacted|(?:possible|unable|[Aa]ttempts|asked) |declined comment");
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "(?i)neither confirm|no (?:flat |outright )?denial|not den(?:y|ied)|confirm nor deny|confirmed nor denied");
  private static final Pattern ANSWERING =
      Pattern.compile(
          "(?i)comment|respon|repl(?:y|ie)|answer|return|reach|available|declin|refus|denial|deny|denied|silent|statement|speak");
  private static final Pattern SPOKES =
      Pattern.compile("(?i)\\b(?:spokes\\p{L}+|representative|rep)\\b");
  private static final Pattern OURS = Pattern.compile("(?i)we|i");
  private static final Pattern SPOKEN_FOR =
      Pattern.compile("(?i)^(?:an?|the|one) spokes\\p{L}+ (?:for|of) (?:the )?");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)he|she|it|they|we|i|you|this|that|who");
  private static final Pattern SAID = Pattern.compile(" (?:said|says|told|which|that|who)\\b.*$");
  private static final Pattern TWO =
      Pattern.compile("^(\\p{Lu}[\\p{L}\\p{N}]+) and (\\p{Lu}[\\p{L}\\p{N}]+)\\b");
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)^(?:neither|both|the two|two|the)? ?(?:of the )?(?:companies|company|firms?|sides?|part(?:y|ies)|businesses)$");

  private SilenceFinder() {}

  /** The silences of an article that speaks of the claim, in text order, each silent one once. */
  static List<Silence> find(Page page, ClaimKeys claim) {
    Map<String, Silence> found = new LinkedHashMap<>();
    Map<Integer, Boolean> covered = new LinkedHashMap<>();
    for (Attribution attribution : page.reading().attributions()) {
      if (attribution.act() == Act.SILENT && !attribution.cue().isEmpty()) {
        Line line = page.lineAt(attribution.cue().get(0).start());
        String who = isAboutAnswering(page, attribution) ? whoOf(page, attribution, line) : null;
        if (who != null) {
          covered.put(line.index(), true);
          add(page, claim, who, line, attribution.cue().get(0).start(), found);
        }
      }
    }
    for (Line line : page.lines()) {
      if (!covered.containsKey(line.index())) {
        byWords(page, claim, line, found);
      }
    }
    List<Silence> silences = new ArrayList<>(found.values());
    silences.sort(java.util.Comparator.comparing((Silence s) -> s.words().span()));
    return silences;
  }

  /** Whether the words speak of comments and answers, not of what somebody left unexplained. */
  private static boolean isAboutAnswering(Page page, Attribution attribution) {
    return attribution.cue().stream()
        .anyMatch(cue -> ANSWERING.matcher(cue.of(page.text())).find());
  }

  private static @Nullable String whoOf(Page page, Attribution attribution, Line line) {
    String speaker = attribution.speaker();
    if (speaker != null) {
      String body = bodySpokenFor(page, line);
      return attribution.kind() == SpeakerKind.PERSON && body != null ? body : speaker;
    }
    return attribution.source().isEmpty()
        ? null
        : resolved(page, attribution.source().get(0), attribution.source().get(0).of(page.text()));
  }

  /** The body a sentence's spokesperson speaks for, where its name stands just before the word. */
  static @Nullable String bodySpokenFor(Page page, Line line) {
    Matcher spokes = SPOKES.matcher(line.text());
    if (!spokes.find()) {
      return null;
    }
    int at = line.span().start() + spokes.start();
    String body = null;
    for (Mention mention : page.mentionsFrom(line.span().start())) {
      if (mention.span().end() > at) {
        break;
      }
      Entity entity = page.entity(mention.entity());
      boolean just = at - mention.span().end() <= 3 && mention.form() == MentionForm.NAME;
      body = just && entity != null && entity.kind() != EntityKind.PERSON ? entity.name() : body;
    }
    return body;
  }

  /** A pronoun's owner where it is known; null where it is not; other words as they are. */
  private static @Nullable String resolved(Page page, Span at, String who) {
    if (!PRONOUN.matcher(who.strip()).matches()) {
      return who;
    }
    for (Mention mention : page.mentionsFrom(at.start())) {
      if (mention.span().start() >= at.end()) {
        return null;
      }
      Entity entity = page.entity(mention.entity());
      if (entity != null) {
        return entity.name();
      }
    }
    return null;
  }

  private static void byWords(Page page, ClaimKeys claim, Line line, Map<String, Silence> found) {
    if (!SPEAKS.matcher(line.text()).find()) {
      return;
    }
    for (Pattern pattern : List.of(REACHED_OUT, NOT_POSSIBLE, DECLINED, NO_COMMENT)) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.find()) {
        int start = line.span().start() + matcher.start(1);
        String who =
            resolved(page, new Span(start, start + matcher.group(1).length()), matcher.group(1));
        boolean ours = OURS.matcher(matcher.group(1)).matches();
        who =
            who == null
                ? (ours ? speakerSaying(page, start) : null)
                : SAID.matcher(who).replaceFirst("");
        if (who != null) {
          add(page, claim, who, line, start, found);
        }
        return;
      }
    }
  }

  /** Whose words an offset lies in, so that "we do not comment" is said by somebody. */
  private static @Nullable String speakerSaying(Page page, int offset) {
    for (Attribution attribution : page.reading().attributions()) {
      String speaker = attribution.speaker();
      boolean says =
          attribution.content().stream()
              .anyMatch(span -> span.start() <= offset && offset < span.end());
      if (says && speaker != null && attribution.act() == Act.ASSERTS) {
        return SPOKEN_FOR.matcher(speaker).replaceFirst("");
      }
    }
    return null;
  }

  /** Adds a silence; none when what is not spoken of is another matter than the claim. */
  private static void add(
      Page page, ClaimKeys claim, String who, Line line, int from, Map<String, Silence> found) {
    Span object = SilenceObject.find(line, from);
    boolean parties = BOTH.matcher(who.strip()).find();
    if (object != null && !parties && !SilenceObject.isAbout(page, claim, object)) {
      return;
    }
    String of = object == null ? null : object.of(page.text());
    Matcher two = TWO.matcher(who);
    List<String> names =
        BOTH.matcher(who.strip()).find()
            ? claim.printedNames()
            : two.find() ? List.of(two.group(1), two.group(2)) : List.of(who);
    for (String name : names) {
      Span span = line.span();
      found.putIfAbsent(
          String.join(" ", Names.words(name)),
          new Silence(name, kindOf(line.text()), of, page.words(span)));
    }
  }

  private static SilenceKind kindOf(String text) {
    if (NO_DENIAL.matcher(text).find()) {
      return SilenceKind.NO_DENIAL;
    }
    return Pattern.compile("(?i)declin|refus|would not|no comment|not comment").matcher(text).find()
        ? SilenceKind.DECLINED
        : SilenceKind.NO_ANSWER;
  }
}
