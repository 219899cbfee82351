package dev.whence.attribution;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who spoke so far in a document, and so who may go on speaking as "she" or "the company". */
final class SpokenBefore {

  private static final int MEMORY = 3;

  private final Lexicon lexicon;
  private final Mentions mentions;
  private final List<Spoken> spoken = new ArrayList<>();

  /** Somebody who spoke, and where. */
  private record Spoken(Place source, Speaker speaker, String head) {}

  SpokenBefore(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /** Remembers who spoke; to be told in text order. */
  void add(Place source, Speaker speaker, String head) {
    spoken.add(new Spoken(source, speaker, head));
  }

  /** Who is understood to speak in a quotation without cue: the one who spoke just before. */
  Speaker understood(TaggedSentence sentence) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      if (sentence.index() - last.source().sentence().index() > MEMORY - 1) {
        break;
      }
      if (last.speaker().kind() == SpeakerKind.PERSON && last.speaker().name() != null) {
        return last.speaker();
      }
    }
    return Speaker.none();
  }

  /** Who spoke last, when the pronoun fits and nobody else it could mean was named since. */
  @Nullable Speaker sameSpeaker(Place source, String pronoun) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      if (source.sentence().index() - last.source().sentence().index() > MEMORY - 1) {
        return null;
      }
      if (last.source().span().start() >= source.span().start()) {
        continue;
      }
      if (last.speaker().name() == null) {
        if (fits(last, pronoun)) {
          return null;
        }
        continue;
      }
      if (!fits(last, pronoun)) {
        return null;
      }
      return isRivalBetween(last, source, pronoun) ? null : last.speaker();
    }
    return null;
  }

  /**
   * Whether somebody else whom the pronoun fits spoke between the last naming of the entity and the
   * pronoun: then either may be meant.
   */
  boolean isOther(Place source, String pronoun, Entity entity) {
    int named = mentions.lastNaming(entity, source.span().start());
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      if (source.sentence().index() - last.source().sentence().index() > MEMORY - 1
          || last.source().span().start() <= named) {
        return false;
      }
      if (last.source().span().end() <= source.span().start()
          && last.speaker().name() != null
          && !last.speaker().name().equals(entity.name())
          && (last.speaker().kind().isNamed() || isNew(last))
          && fits(last, pronoun)) {
        return true;
      }
    }
    return false;
  }

  /** "A driver said": somebody who was not spoken of before. */
  private static boolean isNew(Spoken last) {
    Place source = last.source();
    return source.sentence().word(source.range().from()).matches("an?|one|another");
  }

  private boolean fits(Spoken last, String pronoun) {
    SpeakerKind kind = last.speaker().kind();
    boolean plural = SourcePhrase.isPlural(last.head());
    return switch (pronoun) {
      case "he", "his", "she", "her" ->
          (kind == SpeakerKind.PERSON
                  || (kind == SpeakerKind.UNNAMED
                      && !plural
                      && (lexicon.isPerson(last.head()) || last.head().matches("he|she"))))
              && allows(last, pronoun);
      case "they", "their" -> kind == SpeakerKind.UNNAMED && plural;
      case "it", "its" ->
          kind == SpeakerKind.ORGANISATION
              || kind == SpeakerKind.OUTLET
              || kind == SpeakerKind.DOCUMENT;
      default -> false;
    };
  }

  private boolean allows(Spoken last, String pronoun) {
    String subject = pronoun.startsWith("h") && !pronoun.equals("her") ? "he" : "she";
    for (Entity entity : mentions.entities()) {
      if (entity.name().equals(last.speaker().name())) {
        return entity.pronouns().isEmpty() || entity.pronouns().contains(subject);
      }
    }
    return true;
  }

  private boolean isRivalBetween(Spoken last, Place source, String pronoun) {
    boolean human = !pronoun.startsWith("it");
    for (Mention mention : mentions.all()) {
      boolean between =
          mention.span().start() >= last.source().span().end()
              && mention.span().end() <= source.span().start();
      if (!between || mention.form() != MentionForm.NAME) {
        continue;
      }
      Entity entity = mentions.entity(mention);
      if (entity == null || entity.name().equals(last.speaker().name())) {
        continue;
      }
      boolean person = entity.kind() == EntityKind.PERSON;
      if (person && isOtherSex(entity, pronoun)) {
        continue;
      }
      if (human == person
          && entity.kind() != EntityKind.PLACE
          && entity.kind() != EntityKind.OTHER
          && !isQuoted(source, mention)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text calls a person "he" and the pronoun is "she", or the other way round. */
  private static boolean isOtherSex(Entity entity, String pronoun) {
    return switch (pronoun) {
      case "she", "her" -> entity.pronouns().equals(Set.of("he"));
      case "he", "his" -> entity.pronouns().equals(Set.of("she"));
      default -> false;
    };
  }

  /** A name inside the last speaker's quotation is no rival for the one who goes on speaking. */
  private static boolean isQuoted(Place source, Mention mention) {
    TaggedSentence sentence = source.sentence();
    int token = ContentReader.tokenAt(sentence, mention.span().start());
    return token >= 0 && sentence.isQuoted(token);
  }

  /**
   * "The same analyst", "the official": the description given when that speaker first spoke, or the
   * name that stood beside it ("its director, Ada Vale": "the director").
   */
  @Nullable Speaker sameDescription(Place source, String head, Range core) {
    boolean same = source.sentence().word(core.from() + 1).equals("same");
    if (core.to() - core.from() > (same ? 3 : 2)) {
      return null;
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      boolean near =
          same || source.sentence().index() - last.source().sentence().index() <= MEMORY + 3;
      SpeakerKind kind = last.speaker().kind();
      if (near
          && last.head().equals(head)
          && (kind == SpeakerKind.UNNAMED || kind == SpeakerKind.PERSON)
          && last.speaker().name() != null) {
        return last.speaker();
      }
    }
    return null;
  }

  /** "The drivers' union" when "the union" speaks again: the body last described with the noun. */
  @Nullable Speaker sameBody(Place source, String noun) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      boolean near = source.sentence().index() - last.source().sentence().index() <= 2 * MEMORY;
      SpeakerKind kind = last.speaker().kind();
      if (near
          && last.head().equals(noun)
          && kind == SpeakerKind.ORGANISATION
          && last.speaker().name() != null) {
        return last.speaker();
      }
    }
    return null;
  }

  /** Who "the company" is: the organisation that spoke last, when no other was named since. */
  @Nullable Speaker lastBody(Place source) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      if (source.sentence().index() - last.source().sentence().index() > MEMORY + 1) {
        return null;
      }
      if (last.speaker().kind() == SpeakerKind.ORGANISATION && last.speaker().name() != null) {
        return isRivalBetween(last, source, "it") ? null : last.speaker();
      }
    }
    return null;
  }
}
