package dev.whence.roster;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.PostGrade;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something stands in an article, and of what kind that word is.
 *
 * @param denied whether the word says that it is not so
 */
record Grading(PostGrade grade, @Nullable String onWordOf, boolean denied) {

  private static final Pattern HEDGED =
      Pattern.compile(
          "(?i)\\b(?:reportedly|allegedly|alleged|rumou?rs?|rumou?red|purported(?:ly)?|supposed(?:ly)?"
              + "|may have|might have|is said to|are said to|is believed|are believed|speculat\\w+"
              + "|unconfirmed|apparently|appears? to have)\\b");
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?i)\\b(?:announc\\w+|decree\\w*|gazette|official notice|in a statement|statement said)\\b");
  private static final Pattern ABSENT =
      Pattern.compile(
          "(?i)\\b(?:absent|missing|no longer (?:listed|appears?)|not listed|not among|not on)\\b");
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?i)\\b(?:not been|was not|were not|is not|are not|had not|has not|have not|never been|denied that|denies that"
              + "|deny that|n't been|wasn't|weren't|isn't|hasn't)\\b");
  private static final Pattern PASSED_ON =
      Pattern.compile("(?i)\\b(?:report(?:s|ed|ing)?|cit(?:ed|es|ing)|wrote|writes)\\b");
  private static final Set<Act> UNSURE = Set.of(Act.BELIEVES, Act.PREDICTS, Act.DOUBTS, Act.ASKS);

  /**
   * The grading of a post beside a name: it is how the writer says who somebody is, in what others
   * are said to say too, unless it stands in their own words.
   */
  static Grading ofGloss(Reading reading, Span sentence, Span words) {
    boolean speaker =
        reading.attributions().stream()
            .flatMap(one -> one.source().stream())
            .anyMatch(source -> source.contains(words.start()));
    Attribution attribution = innermost(reading, words);
    boolean writers = attribution != null && !isQuoted(reading, attribution, words);
    return speaker || writers
        ? new Grading(PostGrade.REPORTED, null, false)
        : of(reading, sentence, words);
  }

  /** Whether an opening quotation mark in a content is not closed before some words. */
  private static boolean isQuoted(Reading reading, Attribution attribution, Span words) {
    for (Span content : attribution.content()) {
      if (content.contains(words.start())) {
        String before = reading.text().substring(content.start(), words.start());
        long straight = before.chars().filter(sign -> sign == '"').count();
        return straight % 2 == 1 || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
      }
    }
    return false;
  }

  /** The grading of words at a place of a sentence. */
  static Grading of(Reading reading, Span sentence, Span words) {
    String text = sentence.of(reading.text());
    Attribution attribution = innermost(reading, words);
    String by = attribution == null ? null : speaker(reading, attribution);
    boolean denied =
        (attribution != null && attribution.act() == Act.DENIES)
            || NEGATED.matcher(words.of(reading.text())).find();
    return new Grading(grade(reading, attribution, text, words), by, denied);
  }

  private static PostGrade grade(
      Reading reading, @Nullable Attribution attribution, String text, Span words) {
    if (ABSENT.matcher(words.of(reading.text())).find()) {
      return PostGrade.INFERRED;
    }
    boolean unsure =
        attribution != null
            && (UNSURE.contains(attribution.act())
                || attribution.kind() == SpeakerKind.UNNAMED
                || attribution.kind() == SpeakerKind.NONE);
    if (unsure || HEDGED.matcher(text).find()) {
      return PostGrade.ALLEGED;
    }
    boolean passedOn =
        attribution != null
            && attribution.cue().stream()
                .anyMatch(cue -> PASSED_ON.matcher(cue.of(reading.text())).find());
    boolean body =
        attribution != null
            && !passedOn
            && (attribution.kind() == SpeakerKind.ORGANISATION
                || attribution.kind() == SpeakerKind.DOCUMENT);
    return body || OFFICIAL.matcher(text).find() ? PostGrade.ANNOUNCED : PostGrade.REPORTED;
  }

  /**
   * The attribution whose content holds the words most closely; null in the article's own voice.
   */
  private static @Nullable Attribution innermost(Reading reading, Span words) {
    Attribution best = null;
    int size = Integer.MAX_VALUE;
    for (Attribution attribution : reading.attributions()) {
      boolean itself = attribution.cue().stream().anyMatch(words::overlaps);
      boolean silent = attribution.act() == Act.SILENT;
      for (Span content : itself || silent ? List.<Span>of() : attribution.content()) {
        if (content.contains(words.start()) && content.length() < size) {
          best = attribution;
          size = content.length();
        }
      }
    }
    return best;
  }

  private static @Nullable String speaker(Reading reading, Attribution attribution) {
    String speaker = attribution.speaker();
    if (speaker != null || attribution.source().isEmpty()) {
      return speaker;
    }
    return attribution.source().get(0).of(reading.text());
  }
}
