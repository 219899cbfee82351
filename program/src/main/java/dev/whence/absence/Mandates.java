package dev.whence.absence;

import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In whose name somebody speaks: "Harbour Office spokeswoman Ada Lind said". */
final class Mandates {

  private static final Pattern SPOKES =
      Pattern.compile("(?i)\\b(?:spokes\\p{L}+|representatives?|rep)\\b");
  private static final Pattern ITS_SPOKESMAN =
      Pattern.compile(
          "(?i)^(?:its|their|the (?:ministry|company|department|agency|office|bureau)['’]s) spokes");

  /** Between a body's name and the word for who speaks for it stands at most a possessive. */
  private static final int JUST_BEFORE = 3;

  /** A body's name that reaches into a stretch begins no further before it. */
  private static final int BEFORE = 40;

  /** Who speaks for somebody, a body or a person: "a rep for Ada Lind", "her manager". */
  private static final Pattern SPEAKS_FOR =
      Pattern.compile(
          "(?i)\\b(?:spokes\\p{L}+|representatives?|rep|publicist|manager|agent|lawyer|attorney|solicitor)\\b");

  private static final Pattern FOR = Pattern.compile("(?i) (?:for|of|to)(?: the)? ");

  /** "A spokesman for the Tarn, Norland-based mill" names no mill. */
  private static final Pattern BASED = Pattern.compile("^(?:, \\p{Lu}[\\p{L} ]*)?-based\\b");

  private static final int WHERE = 40;

  private Mandates() {}

  /** By a statement's id the body in whose name it is made. */
  static Map<String, String> of(ArticleText text) {
    Map<String, String> bodies = new HashMap<>();
    List<Attribution> all = text.reading().attributions();
    for (Attribution attribution : all) {
      String body = bodyOf(text, attribution);
      if (body != null) {
        bodies.put(attribution.id(), body);
      }
    }
    return bodies;
  }

  private static @Nullable String bodyOf(ArticleText text, Attribution attribution) {
    if (attribution.kind() != SpeakerKind.PERSON || attribution.source().isEmpty()) {
      return null;
    }
    Span source = attribution.source().get(0);
    String named = inSentence(text, text.sentenceAt(source.start()));
    if (named != null && SPOKES.matcher(text.words(source)).find()) {
      return named;
    }
    boolean its = ITS_SPOKESMAN.matcher(text.words(source)).find();
    return its ? bodyBefore(text, text.sentenceOf(attribution)) : null;
  }

  /** The body a sentence's spokesperson speaks for, where its name stands just before the word. */
  static @Nullable String inSentence(ArticleText text, int sentence) {
    return within(text, text.sentences().get(sentence).span());
  }

  /** The same for a stretch of a sentence that ends with the word or after it. */
  static @Nullable String within(ArticleText text, Span span) {
    Matcher spokes = SPOKES.matcher(text.words(span));
    if (!spokes.find()) {
      return null;
    }
    int at = span.start() + spokes.start();
    String body = null;
    for (Mention mention : text.mentionsFrom(span.start() - BEFORE)) {
      if (mention.span().end() > at) {
        break;
      }
      Entity entity = text.entity(mention);
      boolean just = at - mention.span().end() <= JUST_BEFORE && mention.form() == MentionForm.NAME;
      body = just && entity != null && entity.kind() != EntityKind.PERSON ? entity.name() : body;
    }
    return body;
  }

  /** The body that speaks in the sentence just before; null when none does. */
  private static @Nullable String bodyBefore(ArticleText text, int sentence) {
    String body = null;
    for (Attribution other : text.reading().attributions()) {
      boolean before = text.sentenceOf(other) == sentence - 1;
      body = before && other.kind() == SpeakerKind.ORGANISATION ? other.speaker() : body;
    }
    return body;
  }

  /**
   * In whose name the words at an offset are said: who is named with the one that speaks for
   * somebody there, as in "a rep for Ada Lind said". Null where nobody does.
   */
  static @Nullable String speakingAt(ArticleText text, int offset) {
    for (Attribution attribution : text.reading().attributions()) {
      boolean says =
          attribution.content().stream()
              .anyMatch(span -> span.start() <= offset && offset < span.end());
      String principal = says ? principalOf(text, attribution) : null;
      if (principal != null) {
        return principal;
      }
    }
    return null;
  }

  private static @Nullable String principalOf(ArticleText text, Attribution attribution) {
    for (Span source : attribution.source()) {
      Matcher speaksFor = SPEAKS_FOR.matcher(text.words(source));
      if (speaksFor.find()) {
        Span word = new Span(source.start() + speaksFor.start(), source.start() + speaksFor.end());
        return principalBeside(text, source, word);
      }
    }
    return null;
  }

  /** Who is named just before the word or just after it: "her manager", "a rep for Ada Lind". */
  private static @Nullable String principalBeside(ArticleText text, Span source, Span word) {
    for (Mention mention : text.mentionsFrom(source.start())) {
      Span at = mention.span();
      if (at.start() >= source.end()) {
        return null;
      }
      Entity entity = text.entity(mention);
      boolean before = at.end() <= word.start() && word.start() - at.end() <= JUST_BEFORE;
      boolean after =
          at.start() > word.end()
              && FOR.matcher(text.between(word, at)).matches()
              && !BASED.matcher(text.words(new Span(at.end(), text.end(at, WHERE)))).find();
      if (entity != null && (before || after)) {
        return entity.name();
      }
    }
    return null;
  }
}
