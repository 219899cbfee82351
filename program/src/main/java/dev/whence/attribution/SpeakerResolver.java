package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.BlockKind;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says who a source is: a named entity through the names and pronouns of the document, an unnamed
 * source by its description, or nobody when it is unsure.
 *
 * <p>A wrong name is the worst mistake, so a name is given only when the source's own words hold
 * it, or when a pronoun, a title or "the company" can mean but one speaker: the one who spoke last,
 * with nobody else of that sort named since. Asked in text order, because it remembers who spoke.
 */
final class SpeakerResolver {

  private final Lexicon lexicon;
  private final Anonymity anonymity = new Anonymity();
  private final Mentions mentions;
  private final NamedSource names;
  private final SpokenBefore before;
  private final BodySpeaker bodies;

  SpeakerResolver(Annotated annotated, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.mentions = new Mentions(annotated);
    this.names = new NamedSource(lexicon, mentions);
    this.before = new SpokenBefore(lexicon, mentions);
    this.bodies =
        new BodySpeaker(lexicon, mentions, before, new DescribedBodies(annotated, lexicon));
  }

  /** Who is understood to speak in a quotation without cue: the one who spoke just before. */
  Speaker understood(TaggedSentence sentence) {
    return before.understood(sentence);
  }

  /**
   * Who the source is.
   *
   * @param seen what the trained reader takes it for; null when it did not see it
   */
  Speaker resolve(@Nullable Place source, @Nullable SpeakerKind seen) {
    if (source == null) {
      return Speaker.none();
    }
    Range core = SourcePhrase.core(source.sentence(), source.range());
    int head = behindName(source.sentence(), core, SourcePhrase.head(source.sentence(), core));
    Speaker speaker = asSeen(speaker(source, core, head), source.sentence(), core, head, seen);
    String why = speaker.kind() == SpeakerKind.UNNAMED ? anonymity.of(source) : null;
    Speaker full = new Speaker(speaker.name(), speaker.kind(), why);
    before.add(source, full, source.sentence().word(head));
    return full;
  }

  /**
   * "A Department of Works spokesman", "an eager Seinfeld fan": the noun behind the name; behind
   * "the" only one for people.
   */
  private int behindName(TaggedSentence sentence, Range core, int head) {
    Mention mention = mentions.at(sentence.span(head));
    int next = mention == null ? -1 : ContentReader.tokenAt(sentence, mention.span().end() + 1);
    boolean within = next > head && next < core.to();
    if (!within || mention == null || mention.form() != MentionForm.NAME) {
      return head;
    }
    boolean some = sentence.word(core.from()).matches("an?|another");
    boolean plain = sentence.raw(next).matches("\\p{Ll}{3,}") && !sentence.isPreposition(next);
    boolean one = lexicon.isPerson(sentence.word(next)) || (some && sentence.isNounPart(next));
    return plain && one ? next : head;
  }

  /** Where the reader sees a body or a person and the words alone do not say so. */
  private Speaker asSeen(
      Speaker speaker, TaggedSentence sentence, Range core, int head, @Nullable SpeakerKind seen) {
    boolean speaks = seen == SpeakerKind.PERSON || seen == SpeakerKind.ORGANISATION;
    if (seen == null || !speaks) {
      return speaker;
    }
    if (speaker.kind() == SpeakerKind.DOCUMENT || lexicon.isDocument(sentence.word(head))) {
      Entity maker = names.maker(sentence, core, head);
      return maker != null && (NamedSource.kindOf(maker) == seen)
          ? new Speaker(maker.name(), seen, null)
          : speaker;
    }
    if (seen == SpeakerKind.PERSON
        && speaker.kind() == SpeakerKind.UNNAMED
        && isTitledName(sentence, core, head)) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    Mention mention = mentions.at(sentence.span(head));
    Entity entity = mention == null ? null : mentions.entity(mention);
    boolean surname =
        seen == SpeakerKind.PERSON
            && speaker.kind() == SpeakerKind.ORGANISATION
            && mention != null
            && mention.span().equals(sentence.span(core))
            && entity != null
            && entity.kind() != EntityKind.ORGANISATION;
    return surname ? new Speaker(speaker.name(), SpeakerKind.PERSON, null) : speaker;
  }

  /** "Commissioner for Trade Ada Vale", where the name itself could not be made out. */
  private boolean isTitledName(TaggedSentence sentence, Range core, int head) {
    return lexicon.isPerson(sentence.word(head))
        && !SourcePhrase.isPlural(sentence.word(head))
        && head < core.to() - 2
        && !sentence.tag(core.from()).equals("DET")
        && sentence.tag(core.to() - 1).equals("PROPN")
        && sentence.tag(core.to() - 2).equals("PROPN");
  }

  private Speaker speaker(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    if (isPronoun(sentence, head, core)) {
      return pronoun(source, head);
    }
    Speaker pair = names.pair(sentence, core);
    if (pair != null) {
      return pair;
    }
    Entity named = names.named(sentence, core, head);
    if (named != null) {
      return new Speaker(
          NamedSource.printed(named, sentence, core), names.kind(named, sentence, core), null);
    }
    Speaker apposed = names.apposed(sentence, source.range(), core);
    if (apposed != null) {
      return apposed;
    }
    if (core.to() - core.from() > 3
        && sentence.tag(core.to() - 1).equals("PROPN")
        && lexicon.isPerson(word)
        && sentence.tag(head).equals("PROPN")
        && mentions.at(sentence.span(core.to() - 1)) == null) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    return lexicon.isPerson(word) ? person(source, core, head) : thing(source, core, head);
  }

  private static boolean isPronoun(TaggedSentence sentence, int head, Range core) {
    boolean single =
        core.to() - core.from() == 1
            || (head == core.from() && sentence.word(head + 1).matches("who|which"));
    boolean possessive = sentence.word(head).matches("his|her|its|their|my|our");
    return single
        && (sentence.tag(head).equals("PRON") || possessive)
        && !isQuantity(sentence.word(head));
  }

  private static boolean isQuantity(String word) {
    return word.matches(
        "many|some|several|most|others|all|both|none|few|someone|somebody|everyone|everybody|those|who|which|one|anyone|nobody|another");
  }

  private Speaker pronoun(Place source, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    Mention mention = mentions.at(sentence.span(head));
    Entity entity = mention == null || !Mentions.isSure(mention) ? null : mentions.entity(mention);
    if (entity != null && isPaired(entity, source)) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    if (entity != null && before.isOther(source, word, entity)) {
      return new Speaker(null, NamedSource.kindOf(entity), null);
    }
    if (entity != null) {
      return new Speaker(entity.name(), NamedSource.kindOf(entity), null);
    }
    Speaker last = before.sameSpeaker(source, word);
    if (last != null) {
      return last;
    }
    return switch (word) {
      case "it", "its" -> new Speaker(null, SpeakerKind.ORGANISATION, null);
      case "they", "their" -> new Speaker(null, SpeakerKind.UNNAMED, null);
      default -> new Speaker(null, SpeakerKind.PERSON, null);
    };
  }

  /** "Brook and Marsh met. He said": either may be meant. */
  private boolean isPaired(Entity entity, Place source) {
    String text = source.sentence().text();
    int last = -1;
    for (int i = 0;
        i < mentions.size() && mentions.get(i).span().end() <= source.span().start();
        i++) {
      boolean named =
          mentions.get(i).form() == MentionForm.NAME && mentions.get(i).entity() == entity.id();
      last = named ? i : last;
    }
    return last >= 0
        && entity.kind() == EntityKind.PERSON
        && (areJoined(text, last, last + 1) || areJoined(text, last - 1, last));
  }

  private boolean areJoined(String text, int first, int second) {
    if (first < 0 || second >= mentions.size()) {
      return false;
    }
    Span one = mentions.get(first).span();
    Span other = mentions.get(second).span();
    Entity rival = mentions.entity(mentions.get(first));
    Entity partner = mentions.entity(mentions.get(second));
    boolean persons =
        rival != null
            && partner != null
            && rival.kind() == EntityKind.PERSON
            && partner.kind() == EntityKind.PERSON;
    return persons
        && one.end() <= other.start()
        && text.substring(one.end(), other.start()).strip().equals("and");
  }

  private Speaker person(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    boolean definite = sentence.word(core.from()).equals("the");
    if (definite) {
      Entity holder = holderOf(title(sentence, core), source);
      if (holder != null) {
        return new Speaker(holder.name(), SpeakerKind.PERSON, null);
      }
      Speaker earlier = before.sameDescription(source, sentence.word(head), core);
      if (earlier != null) {
        return earlier;
      }
    }
    return new Speaker(description(sentence, core), SpeakerKind.UNNAMED, null);
  }

  private static String title(TaggedSentence sentence, Range core) {
    return sentence
        .words(new Range(Math.min(core.from() + 1, core.to() - 1), core.to()))
        .toLowerCase(Locale.ROOT);
  }

  /** The one person whose name the text joins with the title: "Prime Minister Ada Vale". */
  private @Nullable Entity holderOf(String title, Place source) {
    Entity holder = null;
    String text = source.sentence().text();
    for (Mention mention : mentions.all()) {
      Entity entity = mentions.entity(mention);
      boolean named =
          entity != null
              && entity.kind() == EntityKind.PERSON
              && mention.form() == MentionForm.NAME;
      if (!named
          || mention.span().start() >= source.span().start()
          || entity == null
          || !carries(text, mention.span(), title)) {
        continue;
      }
      if (holder != null && holder.id() != entity.id()) {
        return null;
      }
      holder = entity;
    }
    return holder;
  }

  private static boolean carries(String text, Span name, String title) {
    int from = Math.max(0, name.start() - title.length() - 1);
    // "spokesman Ada Vale" is not called "the man"
    boolean whole = from == 0 || !Character.isLetter(text.charAt(from - 1));
    String before = text.substring(from, name.start()).strip().toLowerCase(Locale.ROOT);
    int to = Math.min(text.length(), name.end() + title.length() + 11);
    String after = text.substring(name.end(), to).toLowerCase(Locale.ROOT);
    // closed, since in "the town of Velm, the minister said" the town is no minister
    boolean closed = after.matches("(?s), the " + Pattern.quote(title) + "(?:[,.;:)]| of| who).*");
    return (whole && before.equals(title)) || closed || after.startsWith(", " + title + ",");
  }

  private Speaker thing(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    String description = description(sentence, core);
    if (lexicon.isDocument(word)) {
      return new Speaker(description, SpeakerKind.DOCUMENT, null);
    }
    if (lexicon.isBody(word)) {
      return bodies.of(source, core, head);
    }
    boolean proper = sentence.tag(head).equals("PROPN");
    if (proper && (FunctionWords.isTime(word) || word.length() == 1)) {
      return Speaker.none();
    }
    if (proper && !isOpening(sentence, core, head)) {
      String name = name(sentence, core, head);
      return new Speaker(
          name, lexicon.isMedium(word) ? SpeakerKind.OUTLET : SpeakerKind.ORGANISATION, null);
    }
    return new Speaker(description, SpeakerKind.UNNAMED, null);
  }

  /** "Survey finds", "Earlier research": a capital that only opens the sentence makes no name. */
  private boolean isOpening(TaggedSentence sentence, Range core, int head) {
    boolean first = head == 0 || sentence.isMark(head - 1);
    boolean doubtful =
        sentence.kind() == BlockKind.HEADLINE
            || !sentence.isTaggedAsName(head)
            || SourcePhrase.isPlural(sentence.word(head));
    return first
        && doubtful
        && head == core.from()
        && sentence.raw(head).matches("\\p{Lu}[\\p{Ll}'’-]+")
        && !sentence.tag(head + 1).equals("PROPN")
        && mentions.at(sentence.span(head)) == null;
  }

  private static String description(TaggedSentence sentence, Range core) {
    return sentence.words(core);
  }

  private static String name(TaggedSentence sentence, Range core, int head) {
    int from = head;
    while (from > core.from() && sentence.tag(from - 1).equals("PROPN")) {
      from--;
    }
    return sentence.words(new Range(from, head + 1));
  }
}
