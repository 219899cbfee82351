package dev.whence.absence;

import dev.whence.model.Absences.Denied;
import dev.whence.model.Absences.Way;
import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statements of an article whose words say that something is not so, whatever it is. */
final class DenialFinder {

  private static final String REPORTS =
      "(?:reports?|stor(?:y|ies)|rumou?rs?|claims?|allegations?|accounts?|news|suggestions?)";

  private static final Pattern HALF =
      Pattern.compile("(?i)(?:not|n['’]t|never|neither) (?:\\w+ )?(?:disput|den|reject|rul)");

  private static final Pattern DENYING =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)\\b");

  private static final Map<Way, Pattern> WAYS = new EnumMap<>(Way.class);

  static {
    WAYS.put(
        Way.NOT_SO,
        Pattern.compile(
            "(?i)\\bnot aware[\"”'’]? of\\b(?! (?:how|why|what|when|where|who)\\b)|\\bpour cold water\\b|\\bnothing to do with\\b|\\b(?:that|this|it) (?:is|was)(?: not|n['’]t)\\b(?! (?:(?:yet )?(?:clear|known)|(?:the )?(?:first|only|last)|essential|unusual|uncommon|necessary|enough|easy|surprising))|\\b(?:does|do|did) not exist\\b|\\b(?<!or )not (?:his|her|their|our|my|the)\\b(?! (?:first|only|last|same)\\b)|\\bnot (?:responsible|by|involved|true)\\b|\\bis not a thing\\b|\\bwould never\\b|\\bimpersonat|\\bnot on \\p{Lu}"));
    WAYS.put(
        Way.REPORT_NOT_SO,
        Pattern.compile(
            "(?i)\\b(?:stor(?:y|ies)|reports?|rumou?rs?|claims?|allegations?|accounts?|it|this|that|these|they|information|news)(?: (?:about|that|of|on) [^.,;]{1,40}?)? (?:is|are|was|were) (?:(?:an?|all|pure|simply|completely|totally|entirely|absolutely|utterly|just|complete|total|nothing but) )*(?:inventions?|invented|fabricat\\w+|hoax\\w*|baseless|groundless|unfounded|false|untrue|lies?|nonsense|rubbish|fictions?|fake|made up)\\b"
                + "|\\bno truth (?:in|to)\\b|\\bnot a word of (?:it|this|that)\\b"));
    // of what was seen, shown or answered a "did not" says nothing
    WAYS.put(
        Way.DID_NOT,
        Pattern.compile(
            "(?i)\\b(?:(?:ha[sd]|have)(?: not|n['’]t)|(?:ha[sd]|have) never|is not|isn['’]t|never|did(?: not|n['’]t))"
                + " (?!the (?:first|only|last|same)\\b|been\\b|be\\b|yet\\b|seen|see\\b|shown|show\\b|appear|comment|respon|answer|repl|spoke|speak|said|say\\b|told|tell\\b|confirm|know|known|verif|receiv|decid|heard|hear\\b|want|able|clear|sure|aware|possible|explain|explained|think|believe|expect|identif|ruled?\\b|found|find\\b)\\p{L}+"));
    WAYS.put(
        Way.OF_A_REPORT,
        Pattern.compile("(?i)\\b(?:the|this|that|these|those|its|such|any) " + REPORTS + "\\b"));
  }

  private static final Pattern NO = Pattern.compile("(?i)\\b(?:no|not|never)\\b|n['’]t\\b");
  private static final int NEAR = 3;

  /** "Cannot confirm an attack", "do not see changes that …": what is negated is no event. */
  private static final Pattern OF_KNOWING =
      Pattern.compile(
          "(?i)(?:confirm|verif|know|see|think|believ|say|tell|rul|expect|understand|want|that|who|which|if|whether|because|but)\\p{L}*");

  private DenialFinder() {}

  /** The statements that deny something, or half deny it, each once, in the reading's order. */
  static List<Denied> find(ArticleText text) {
    List<Denied> found = new ArrayList<>();
    for (Attribution attribution : text.reading().attributions()) {
      Denied denied =
          isHalf(text, attribution)
              ? new Denied(attribution.id(), Set.of(Way.HALF), List.of())
              : denied(text, attribution);
      if (!denied.ways().isEmpty() || !denied.negated().isEmpty()) {
        found.add(denied);
      }
    }
    return found;
  }

  private static Denied denied(ArticleText text, Attribution attribution) {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    List<String> negated = new ArrayList<>();
    if (attribution.act() == Act.DENIES || cueDenies(text, attribution)) {
      ways.add(Way.IN_SO_MANY_WORDS);
    }
    if (attribution.act() == Act.ASSERTS) {
      for (Span span : attribution.content()) {
        String content = text.words(span);
        WAYS.forEach(
            (way, words) -> {
              if (words.matcher(content).find()) {
                ways.add(way);
              }
            });
        negated.addAll(negated(content));
      }
    }
    return new Denied(attribution.id(), ways, negated);
  }

  /** The words that follow closely on a "no" or "not" and may name an event. */
  private static List<String> negated(String content) {
    List<String> negated = new ArrayList<>();
    Matcher no = NO.matcher(content);
    while (no.find()) {
      String[] words = content.substring(no.end()).strip().split("[^\\p{L}\\p{N}'’]+", NEAR + 1);
      for (int i = 0; i < Math.min(NEAR, words.length); i++) {
        if (OF_KNOWING.matcher(words[i]).matches()) {
          break;
        }
        negated.add(words[i]);
      }
    }
    return negated;
  }

  /** "Took to the air to deny it": the cue denies, whatever the statement was taken for. */
  private static boolean cueDenies(ArticleText text, Attribution attribution) {
    return attribution.act() == Act.ASSERTS
        && attribution.cue().stream().anyMatch(cue -> DENYING.matcher(text.words(cue)).find());
  }

  private static boolean isHalf(ArticleText text, Attribution attribution) {
    return attribution.cue().stream().anyMatch(cue -> HALF.matcher(text.words(cue)).find());
  }
}
