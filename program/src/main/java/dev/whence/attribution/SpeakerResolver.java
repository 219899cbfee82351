package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says who a source is: a named entity through the names and pronouns the language room found, an
 * unnamed source by its description, or nobody when it is unsure. Never guesses a name.
 */
final class SpeakerResolver {

  private final Annotated annotated;
  private final Lexicon lexicon;
  private final Map<Integer, Entity> entities = new HashMap<>();

  SpeakerResolver(Annotated annotated, Lexicon lexicon) {
    this.annotated = annotated;
    this.lexicon = lexicon;
    for (Entity entity : annotated.entities()) {
      entities.put(entity.id(), entity);
    }
  }

  Speaker resolve(Candidate candidate, List<Candidate> earlier) {
    Place source = candidate.source();
    if (source == null) {
      return Speaker.none();
    }
    return resolve(source);
  }

  private Speaker resolve(Place source) {
    TaggedSentence sentence = source.sentence();
    Range core = core(sentence, source.range());
    int head = head(sentence, core);
    String word = sentence.word(head);
    Mention mention = mentionAt(sentence.span(head));
    if (sentence.tag(head).equals("PRON")) {
      return pronoun(word, mention);
    }
    if (mention != null && mention.form() == MentionForm.NAME && sure(mention)) {
      Entity entity = entities.get(mention.entity());
      if (entity != null) {
        return new Speaker(entity.name(), kind(entity.kind()), null);
      }
    }
    Speaker apposed = apposed(sentence, source.range(), core, word);
    if (apposed != null) {
      return apposed;
    }
    if (sentence.tag(head).equals("PROPN") && mention == null) {
      return new Speaker(
          name(sentence, core, head),
          lexicon.isBody(word) ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON,
          null);
    }
    String description = sentence.words(core);
    if (lexicon.isPerson(word)) {
      return new Speaker(description, SpeakerKind.UNNAMED, null);
    }
    if (lexicon.isDocument(word)) {
      return new Speaker(description, SpeakerKind.DOCUMENT, null);
    }
    if (lexicon.isBody(word)) {
      return new Speaker(
          description, word.endsWith("s") ? SpeakerKind.UNNAMED : SpeakerKind.ORGANISATION, null);
    }
    return new Speaker(description, SpeakerKind.UNNAMED, null);
  }

  private static String name(TaggedSentence sentence, Range core, int head) {
    int from = head;
    while (from > core.from() && sentence.tag(from - 1).equals("PROPN")) {
      from--;
    }
    return sentence.words(new Range(from, head + 1));
  }

  private Speaker pronoun(String word, @Nullable Mention mention) {
    Entity entity = mention == null || !sure(mention) ? null : entities.get(mention.entity());
    if (entity != null) {
      return new Speaker(entity.name(), kind(entity.kind()), null);
    }
    return switch (word) {
      case "it" -> new Speaker(null, SpeakerKind.ORGANISATION, null);
      case "they" -> new Speaker(null, SpeakerKind.UNNAMED, null);
      default -> new Speaker(null, SpeakerKind.PERSON, null);
    };
  }

  private static boolean sure(Mention mention) {
    return mention.certainty() != Certainty.GUESS;
  }

  private @Nullable Speaker apposed(
      TaggedSentence sentence, Range source, Range core, String head) {
    if (!lexicon.isPerson(head) && !lexicon.isMedium(head)) {
      return null;
    }
    for (int at = core.to(); at < source.to(); at++) {
      if (sentence.word(at).matches("who|which|whose")) {
        return null;
      }
      Mention mention = mentionAt(sentence.span(at));
      if (mention != null && mention.form() == MentionForm.NAME && sentence.isComma(at - 1)) {
        Entity entity = entities.get(mention.entity());
        if (entity != null && entity.kind() == EntityKind.PERSON) {
          return new Speaker(entity.name(), SpeakerKind.PERSON, null);
        }
      }
    }
    return null;
  }

  private static SpeakerKind kind(EntityKind kind) {
    return switch (kind) {
      case PERSON -> SpeakerKind.PERSON;
      case OUTLET -> SpeakerKind.OUTLET;
      default -> SpeakerKind.ORGANISATION;
    };
  }

  private @Nullable Mention mentionAt(Span token) {
    for (Mention mention : annotated.mentions()) {
      if (mention.span().contains(token)) {
        return mention;
      }
    }
    return null;
  }

  /** The phrase up to its first comma or relative clause. */
  private static Range core(TaggedSentence sentence, Range source) {
    int to = source.from();
    while (to < source.to()) {
      String word = sentence.word(to);
      if (to > source.from()
          && (sentence.isComma(to)
              || sentence.isDash(to)
              || word.equals("(")
              || word.matches("who|which|whose"))) {
        break;
      }
      to++;
    }
    return new Range(source.from(), Math.max(to, source.from() + 1));
  }

  /** The head noun: the last noun before a preposition or participle. */
  private static int head(TaggedSentence sentence, Range core) {
    int head = core.to() - 1;
    boolean seen = false;
    for (int at = core.from(); at < core.to(); at++) {
      String tag = sentence.tag(at);
      if (tag.equals("NOUN")
          || tag.equals("PROPN")
          || tag.equals("PRON")
          || (tag.equals("NUM") && !seen)) {
        head = at;
        seen = true;
      } else if (seen
          && (tag.equals("ADP")
              || tag.equals("VERB")
              || tag.equals("SCONJ")
              || (tag.equals("PART") && sentence.word(at).equals("to")))) {
        break;
      }
    }
    return head;
  }
}
