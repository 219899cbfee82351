package dev.whence.absence;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody stayed silent about, in the article's words. */
final class SilenceObject {

  private static final String TIME =
      "(?:(?:last |early |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night|afternoon))?|\\d{1,2} \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})";
  private static final String NOT_AN_OBJECT =
      "(?!"
          + TIME
          + "\\b|\\d|(?:the |any )?(?:record|background|air|phone|camera)\\b|behalf|condition|Twitter|Facebook|multiple|several)";
  private static final String WORDS =
      "((?:(?! (?:citing|saying|because|until|but|and (?:said|has|had|would|did|left|referred))\\b)[^.,;:!?\"“”()\\n]|(?<=\\d)[.,](?=\\d)|\\.(?=\\p{L})){2,160})";
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i:comment\\w*|questions?|inquir\\w+|enquir\\w+|quer(?:y|ies)|requests?|emails?|calls?|elaborate|speak|respond\\w*|repl\\w+|answer\\w*|statement|response)(?i: further| publicly| directly)?(?: to [^.,;]{1,40}?)?(?: on "
              + TIME
              + ")? (?:on|about|regarding|concerning|over) "
              + NOT_AN_OBJECT
              + WORDS);
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?:(?:declined|refused|declines|refuses) to|(?:would|could|will|did)(?: not|n['’]t)|confirm(?:ed)? (?:n?or|and)) (?:say|discuss|confirm|deny|denied|disclose|describe|explain) (?!or\\b|nor\\b)"
              + WORDS);

  private static final Pattern WHEN =
      Pattern.compile("(?i)(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\.?");
  private static final Pattern UPON = Pattern.compile("(?i)^(?:on|about|upon|of) ");

  /** A matter, where "one way or another" is none. */
  private static final Pattern MATTER =
      Pattern.compile(
          "(?i)^(?:[\"\u201c'\u2018]|(?:on|about|upon|of|whether|if|how|why|what|when|where|who|which|that|to|details"
              + "|the|this|these|those|any|an?|his|her|its|their|our|my)\\b)");

  private SilenceObject() {}

  /**
   * The words that name what is not spoken of.
   *
   * @param silence the statement that is the silence; null where only the sentence's words show it
   * @param sentence number of the sentence it stands in
   * @param from where the refusal begins, in the article's text
   * @return their places; empty when nothing is named
   */
  static List<Span> of(ArticleText text, @Nullable Attribution silence, int sentence, int from) {
    Span named = inSentence(text, text.sentences().get(sentence).span(), from);
    if (named != null) {
      return List.of(named);
    }
    List<Span> content = new ArrayList<>();
    for (Span span : silence == null ? List.<Span>of() : silence.content()) {
      if (!MATTER.matcher(text.words(span)).find()) {
        continue;
      }
      Matcher upon = UPON.matcher(text.words(span));
      Span matter = upon.find() ? new Span(span.start() + upon.end(), span.end()) : span;
      if (!text.words(matter).isBlank() && !WHEN.matcher(text.words(matter)).matches()) {
        content.add(matter);
      }
    }
    return content;
  }

  /** What somebody who gave no details said in the same sentence: the details are of that. */
  static List<Span> saidBeside(ArticleText text, Attribution silence, int sentence) {
    Span within = text.sentences().get(sentence).span();
    return text.reading().attributions().stream()
        .filter(one -> one.act() != Act.SILENT && one.speaker() != null)
        .filter(one -> Objects.equals(one.speaker(), silence.speaker()))
        .flatMap(one -> one.content().stream())
        .filter(span -> within.contains(span.start()) && within.end() >= span.end())
        .toList();
  }

  private static @Nullable Span inSentence(ArticleText text, Span sentence, int from) {
    String words = text.words(sentence);
    int start = Math.max(0, from - sentence.start());
    for (Pattern pattern : List.of(ABOUT, REFUSED)) {
      Matcher matcher = pattern.matcher(words).region(start, words.length());
      if (matcher.find()) {
        int end = matcher.start(1) + matcher.group(1).stripTrailing().length();
        return new Span(sentence.start() + matcher.start(1), sentence.start() + end);
      }
    }
    return null;
  }
}
