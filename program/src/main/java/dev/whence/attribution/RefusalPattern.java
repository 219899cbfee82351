package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: Vale declined to comment. The ministry did not respond to a request for comment. The
 * town would not say when the bridge will open.
 *
 * <p>A refusal is silence, never a denial.
 */
final class RefusalPattern implements CuePattern {

  /** Its name as a rule. */
  static final String NAME = "refusal";

  private static final String ADVERBS =
      "(?: (?:immediately|yet|publicly|directly|also|repeatedly|previously|officially|further))*";
  private static final String NOT =
      "(?:did|does|do|has|have|had|would|will|could)(?: not|n't|n’t| never)";
  private static final String REQUEST =
      "(?: to)?(?: (?:a|an|the|any|our|his|her|its|their|multiple|several|repeated|[a-z]+ [a-z]+’s))?(?: [a-z]+)?(?: (?:requests?|inquiry|inquiries|enquiries|questions?|emails?|messages?|calls?|letters?))(?: (?:for|seeking|asking for)(?: [a-z]+)? (?:comment|comments|information|details|clarification|an interview|an explanation))?";
  private static final List<Pattern> FORMULAS =
      List.of(
          Pattern.compile(
              "(?:has |have |had |is |are )?(?:declined|declines|decline|declining|refused|refuses|refusing|refuse)"
                  + ADVERBS
                  + " to (?:comment|discuss|answer|elaborate|say|speculate|predict|confirm or deny|confirm|give(?: any)?(?: [a-z]+)? details|give(?: any)?(?: [a-z]+)? comment|provide(?: any)?(?: [a-z]+)? details|be interviewed|speak|talk|respond|disclose|reveal|identify|name|specify|explain|go into details?|be drawn|clarify)(?: (?:further))?"),
          Pattern.compile(
              "(?:has |have |had )?(?:declined|refused) (?:comment|an interview|interview requests|requests for comment)"),
          Pattern.compile(
              NOT
                  + ADVERBS
                  + " (?:respond|responded|reply|replied|return|returned|answer|answered|react|reacted)"
                  + ADVERBS
                  + "(?:"
                  + REQUEST
                  + ")?"),
          Pattern.compile(
              NOT
                  + ADVERBS
                  + " (?:comment|commented|elaborate|elaborated|make any comment|issue(?:d)? (?:a|any) (?:statement|comment)|made any(?: [a-z]+)? (?:statement|comment))"),
          Pattern.compile(
              NOT
                  + ADVERBS
                  + " (?:say|said|disclose|disclosed|reveal|revealed|specify|specified|announce|announced|publicly announce|identify|identified|name|named|explain)(?:(?: any| further| more)? (?:details|specifics|information))?"),
          Pattern.compile(
              NOT
                  + ADVERBS
                  + " (?:provide|provided|give|given|offer|offered|release|released)(?: any| further| more| a)*"
                  + "(?: additional| specific)? (?:details|detail|information|comment|explanation|reason|reasons|specifics|evidence)"),
          Pattern.compile(
              "(?:would|will|does|do|could|can)(?: not|n't|n’t)"
                  + ADVERBS
                  + " (?:discuss|be drawn)"),
          Pattern.compile(
              "(?:could|can) not" + ADVERBS + " be reached(?: for comment| by [a-z]+)?"),
          Pattern.compile("(?:has |have |had )?(?:was |were )?(?:not |un)available for comment"),
          Pattern.compile(
              "(?:has |have |had )?(?:would )?neither confirm(?:ed|s|ing)? (?:n?or) den(?:ied|y|ies|ying)"),
          Pattern.compile("(?:could|would|did|can|will)(?: not|n't|n’t) confirm(?: or deny)?"),
          Pattern.compile(
              "(?:has |have |had )?(?:made|had|gave|has|have) no (?:(?:flat|clear|public|formal|official|immediate|further|such) )?(?:comment|statement|denial|response)"),
          Pattern.compile(
              "(?:has |have |had )?(?:kept|keeps|remained|remains|stayed) (?:silent|quiet|mum|tight-lipped)"),
          Pattern.compile(
              "(?:has |have |had )?(?:gave|gives|given|offered|offers|provided|provides|released|releases) no(?: (?:further|other|more|clear|immediate|additional))?"
                  + " (?:details?|reasons?|explanations?|evidence|figures?|date|dates|names?|information|timetable|timeline|specifics|comment|statement)"),
          Pattern.compile("(?:has |have |had )?(?:disclosed|revealed|specified)(?= no [a-z])"));

  /** What is a refusal only where nobody, or neither of two, does it. */
  private static final Pattern DONE_BY_NOBODY =
      Pattern.compile(
          "(?:(?:has |have |had )?(?:made|issued|gave|given|offered)(?: any| a)(?: [a-z]+)? (?:statement|comment|response|explanation)"
              + "|(?:would|could|has|have|had)"
              + ADVERBS
              + " (?:comment|commented|respond|responded|confirm|confirmed|elaborate|elaborated))");

  private static final Set<String> NOBODY = Set.of("neither", "none", "nobody", "no");

  /**
   * "It was not disclosed whether": somebody keeps it to himself, and the text does not say who.
   */
  private static final Pattern BY_UNSAID =
      Pattern.compile(
          "(?<=^it |[ ,]it )(?:was|is|has been|had been)(?: not|n't|n’t)"
              + ADVERBS
              + " (?:disclosed|revealed|announced|made public|made known|specified)(?= (?:whether|if|how|why|what|when|where|who|which)\\b)");

  /** Without one of these no pattern above can match, and most sentences have none. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "\\b(?:no|not|none|nobody|neither|never|mum)\\b|n['’]t\\b|declin|refus|silent|quiet|tight-lipped|unavailable");

  private static final Set<String> WITH_MATTER =
      Set.of(
          "say",
          "said",
          "disclose",
          "disclosed",
          "reveal",
          "specify",
          "confirm",
          "predict",
          "speculate",
          "announce",
          "explain",
          "identify",
          "name",
          "mention",
          "discuss",
          "elaborate",
          "provide",
          "give",
          "release",
          "deny",
          "denied",
          "confirmed",
          "clarify",
          "comment",
          "revealed",
          "released",
          "announced",
          "specified");

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    StringBuilder words = new StringBuilder();
    int[] starts = new int[sentence.size() + 1];
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int i = 0; i < limit; i++) {
      boolean glued = i > 0 && sentence.span(i).start() == sentence.span(i - 1).end();
      if (i > 0 && !glued) {
        words.append(' ');
      }
      starts[i] = words.length();
      words.append(sentence.word(i));
    }
    starts[limit] = words.length() + 1;
    if (!NEEDED.matcher(words).find()) {
      return;
    }
    for (Pattern formula : FORMULAS) {
      for (Range cue : cues(formula, words, starts, limit)) {
        add(sentence, cue, findings);
      }
    }
    for (Range cue : cues(DONE_BY_NOBODY, words, starts, limit)) {
      Place source = findings.subjects().of(sentence, cue.from());
      if (source != null && NOBODY.contains(sentence.word(source.range().from()))) {
        add(sentence, cue, findings);
      }
    }
    for (Range cue : cues(BY_UNSAID, words, starts, limit)) {
      if (!findings.isCueTaken(sentence, cue.from())) {
        List<Span> content = List.of(ContentReader.clause(sentence, cue.to()));
        findings.add(new Candidate(sentence, null, cue, content, Act.SILENT, NAME, null));
      }
    }
  }

  private static List<Range> cues(Pattern formula, CharSequence words, int[] starts, int limit) {
    List<Range> cues = new ArrayList<>();
    Matcher matcher = formula.matcher(words);
    while (matcher.find()) {
      int from = tokenAt(starts, limit, matcher.start());
      int to = tokenAt(starts, limit, matcher.end());
      if (starts[from] == matcher.start()) {
        cues.add(new Range(from, Math.max(to, from + 1)));
      }
    }
    return cues;
  }

  private static int tokenAt(int[] starts, int size, int offset) {
    int at = 0;
    while (at < size && starts[at] < offset) {
      at++;
    }
    return at;
  }

  /** "the official, who … and did not comment": the source without the clause the cue stands in. */
  private static @Nullable Place apart(@Nullable Place source) {
    if (source == null || source.range().to() - source.range().from() < 2) {
      return source;
    }
    Range core = SourcePhrase.core(source.sentence(), source.range());
    boolean relative =
        core.to() < source.range().to()
            && source.sentence().isComma(core.to())
            && source.sentence().word(core.to() + 1).equals("who");
    return relative ? new Place(source.sentence(), core) : source;
  }

  private static void add(TaggedSentence sentence, Range cue, Findings findings) {
    if (findings.isCueTaken(sentence, cue.from())) {
      return;
    }
    Place source = apart(findings.subjects().of(sentence, cue.from()));
    if (source == null) {
      return;
    }
    String last = sentence.word(cue.to() - 1);
    int next = cue.to();
    List<Span> content = new ArrayList<>();
    String after = sentence.word(next);
    boolean clause = after.matches("whether|if|how|why|what|when|where|who|which|that");
    boolean about = after.matches("on|about|upon");
    if (WITH_MATTER.contains(last)) {
      boolean object = sentence.isNounPart(next);
      if (!clause
          && !about
          && !object
          && !last.matches(
              "comment|elaborate|deny|denied|confirm|confirmed|respond|clarify|explain")) {
        return;
      }
      if (clause || about || object) {
        content.add(ContentReader.clause(sentence, next));
      }
    } else if (about) {
      content.add(ContentReader.clause(sentence, next));
    } else if (last.matches(
            "respond|responded|reply|replied|answer|answered|return|returned|react|reacted")
        && after.equals("to")) {
      return;
    }
    findings.add(new Candidate(sentence, source, cue, content, Act.SILENT, NAME, null));
  }
}
