package dev.whence.roster;

import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which each mention of a person is replaced by as many {@link #PERSON} signs, so
 * that patterns can ask for "somebody" wherever a name or a sure pronoun stands.
 */
final class MaskedSentence {

  /** Stands for one unit of a person's name; a sign of no script. */
  static final char PERSON = '\uE000';

  /** What may be a person's name where nothing tells what it is of. */
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{Ll}'-]+(?: \\p{Lu}\\p{L}*\\.?)? \\p{Lu}[\\p{Ll}'-]+");

  private final Reading reading;
  private final Span span;
  private final String words;

  private MaskedSentence(Reading reading, Span span, String words) {
    this.reading = reading;
    this.span = span;
    this.words = words;
  }

  /** All sentences of a reading, in text order. */
  static List<MaskedSentence> of(Reading reading) {
    List<MaskedSentence> masked = new ArrayList<>();
    for (Sentence sentence : reading.annotated().sentences()) {
      Span span = sentence.span();
      StringBuilder words = new StringBuilder(span.of(reading.text()));
      for (Mention mention : reading.annotated().mentions()) {
        if (span.contains(mention.span().start()) && isPerson(reading, mention)) {
          for (int i = mention.span().start();
              i < Math.min(mention.span().end(), span.end());
              i++) {
            words.setCharAt(i - span.start(), PERSON);
          }
        }
      }
      masked.add(
          new MaskedSentence(
              reading, span, words.toString().replace('\n', ' ').replace('\u2019', '\'')));
    }
    return masked;
  }

  private static boolean isPerson(Reading reading, Mention mention) {
    Entity entity = entity(reading, mention.entity());
    boolean sure = mention.form() == MentionForm.NAME || mention.certainty() == Certainty.SURE;
    return sure
        && mention.form() != MentionForm.DESCRIPTION
        && entity != null
        && (entity.kind() == EntityKind.PERSON
            || (entity.kind() == EntityKind.OTHER && FULL_NAME.matcher(entity.name()).matches()));
  }

  static @Nullable Entity entity(Reading reading, int id) {
    for (Entity entity : reading.annotated().entities()) {
      if (entity.id() == id) {
        return entity;
      }
    }
    return null;
  }

  Reading reading() {
    return reading;
  }

  Span span() {
    return span;
  }

  /** The masked words; offsets count from the sentence's start. */
  String words() {
    return words;
  }

  /** The fullest name of whoever is mentioned at an offset; null when nobody is. */
  @Nullable String personAt(int offset) {
    int at = span.start() + offset;
    for (Mention mention : reading.annotated().mentions()) {
      if (mention.span().contains(at) && isPerson(reading, mention)) {
        Entity entity = entity(reading, mention.entity());
        return entity == null ? null : entity.name();
      }
    }
    return null;
  }
}
