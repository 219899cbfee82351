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
    Span span = text.sentences().get(sentence).span();
    Matcher spokes = SPOKES.matcher(text.words(span));
    if (!spokes.find()) {
      return null;
    }
    int at = span.start() + spokes.start();
    String body = null;
    for (Mention mention : text.mentionsFrom(span.start())) {
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
}
