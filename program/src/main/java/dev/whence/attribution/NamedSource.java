package dev.whence.attribution;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Whose name a source's own words hold: at its head, behind a title, or in an apposition. */
final class NamedSource {

  /** People who are somebody else's: "the sister of the missing diver, Ada Vale" is not her. */
  private static final String RELATIVE =
      "sisters?|brothers?|wife|wives|husband|widow|widower|mother|father|parents?|sons?|daughters?|cousins?"
          + "|friends?|relatives?|neighbou?rs?|colleagues?|partner|supporters?|fans?|captors?|killers?";

  private final Lexicon lexicon;
  private final Mentions mentions;

  NamedSource(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /** Whose name the phrase holds: at its head, or at its end behind a title. */
  @Nullable Entity named(TaggedSentence sentence, Range core, int head) {
    Entity atHead = nameOf(sentence, head);
    boolean person = atHead != null && atHead.kind() == EntityKind.PERSON;
    boolean document = lexicon.isDocument(sentence.word(head));
    Entity atEnd = person || document ? null : namedAtEnd(sentence, core);
    if (atEnd != null || atHead != null) {
      return atEnd == null ? atHead : atEnd;
    }
    return isPaper(sentence, head) ? beforeNoun(sentence, core, head) : null;
  }

  /** "the Selburg Gazette newspaper", "Halden news agency". */
  private @Nullable Entity beforeNoun(TaggedSentence sentence, Range core, int head) {
    int last = sentence.word(head).equals("agency") ? head - 2 : head - 1;
    boolean some = sentence.word(core.from()).matches("an?|another|one|some");
    boolean ends = !some && head == core.to() - 1 && last >= core.from();
    return ends ? nameOf(sentence, last) : null;
  }

  /** A noun for an outlet, not for its place in the web, which any body may have. */
  private boolean isPaper(TaggedSentence sentence, int noun) {
    return isMedium(sentence, noun)
        && !sentence.word(noun).matches("website|site|blog|portal|outlet|channel");
  }

  /**
   * "Minister of Works Ada Vale": a person's name that ends the phrase, not governed by anything.
   */
  private @Nullable Entity namedAtEnd(TaggedSentence sentence, Range core) {
    int last = core.to() - 1;
    Mention mention = mentions.at(sentence.span(last));
    if (mention == null || mention.form() != MentionForm.NAME) {
      return null;
    }
    Entity entity = mentions.entity(mention);
    int first = ContentReader.tokenAt(sentence, mention.span().start());
    if (entity == null || entity.kind() != EntityKind.PERSON || first < core.from()) {
      return null;
    }
    if (belongsToOther(sentence, core, first) || isGoverned(sentence, core, first)) {
      return null;
    }
    boolean free =
        first == core.from()
            || sentence.isNominal(first - 1)
            || sentence.tag(first - 1).equals("ADJ")
            || sentence.word(first - 1).endsWith(".");
    return free ? entity : null;
  }

  /** "A lawyer for President Vale", "for Mr Vale": the name belongs to the preposition. */
  private boolean isGoverned(TaggedSentence sentence, Range core, int name) {
    int before = name - 1;
    while (before > core.from()
        && isTitle(sentence, before)
        && (sentence.isStop(before) || Character.isUpperCase(sentence.raw(before).charAt(0)))) {
      before--;
    }
    boolean held =
        sentence.isPreposition(before)
            || (sentence.tag(before).equals("VERB") && sentence.word(before).endsWith("ing"));
    boolean titled = before > core.from() && before < name - 1 && held;
    return titled || isOtherMans(sentence, core, name);
  }

  /**
   * "A wife of Abu Bakr Vale", where only "Bakr Vale" was made out; but not "Minister of Works Ada
   * Vale", whose title has a capital, nor "head of Norland Ada Vale", whose country is known.
   */
  private boolean isOtherMans(TaggedSentence sentence, Range core, int name) {
    int before = name - 1;
    while (before > core.from()
        && Character.isUpperCase(sentence.raw(before).charAt(0))
        && mentions.at(sentence.span(before)) == null) {
      before--;
    }
    return before < name - 1
        && before > core.from()
        && sentence.isPreposition(before)
        && Character.isLowerCase(sentence.raw(before - 1).charAt(0));
  }

  /**
   * "The sons of the retired engineer Ada Vale", but not "head of the port board Ada Vale": the
   * name says who the last person is, not who the first ones are.
   */
  private boolean belongsToOther(TaggedSentence sentence, Range core, int name) {
    String before = sentence.raw(name - 1);
    boolean noun =
        sentence.isNominal(name - 1)
            && Character.isLowerCase(before.charAt(0))
            && (lexicon.isPerson(before) || !lexicon.isBody(before));
    if (name - 1 <= core.from() || !noun) {
      return false;
    }
    for (int at = core.from() + 1; at < name - 1; at++) {
      boolean governs =
          sentence.isPreposition(at)
              && sentence.word(at + 1).matches("the|a|an|his|her|its|their|our");
      if (governs) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Entity nameOf(TaggedSentence sentence, int head) {
    Mention mention = mentions.at(sentence.span(head));
    return mention != null && mention.form() == MentionForm.NAME && Mentions.isSure(mention)
        ? mentions.entity(mention)
        : null;
  }

  /** "Minister Tomas Brook and party boss Ada Vale": both. */
  @Nullable Speaker pair(TaggedSentence sentence, Range core) {
    Entity last = namedAtEnd(sentence, core);
    for (int at = core.from(); last != null && at < core.to() - 1; at++) {
      Mention mention = mentions.at(sentence.span(at));
      Entity first =
          mention == null || mention.form() != MentionForm.NAME ? null : mentions.entity(mention);
      boolean person =
          first != null && first.kind() == EntityKind.PERSON && first.id() != last.id();
      if (person && first != null && sentence.word(at + 1).equals("and")) {
        return new Speaker(first.name() + " and " + last.name(), SpeakerKind.PERSON, null);
      }
    }
    return unknownBeside(sentence, core);
  }

  /**
   * "Incer and Ada Vale", where only the second was made out: the first one's name as printed; of
   * "the president and Ada Vale" neither, since the second alone did not say it.
   */
  private @Nullable Speaker unknownBeside(TaggedSentence sentence, Range core) {
    Mention mention = mentions.at(sentence.span(core.to() - 1));
    Entity last = mention == null ? null : mentions.entity(mention);
    if (mention == null || last == null || last.kind() != EntityKind.PERSON) {
      return null;
    }
    int name = ContentReader.tokenAt(sentence, mention.span().start());
    int and = name - 1;
    // "the chairman and founder Ada Vale" is one
    while (and > core.from()
        && isTitle(sentence, and)
        && Character.isUpperCase(sentence.raw(and).charAt(0))) {
      and--;
    }
    if (and <= core.from() || !sentence.word(and).equals("and")) {
      return null;
    }
    String tag = sentence.tag(core.from());
    if (tag.equals("DET") || tag.equals("PRON")) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    for (int at = core.from(); at < and; at++) {
      if (!Character.isUpperCase(sentence.raw(at).charAt(0))) {
        return null;
      }
    }
    String first = sentence.words(new Range(core.from(), and));
    return new Speaker(first + " and " + last.name(), SpeakerKind.PERSON, null);
  }

  /** The entity's fullest name; where the source prints one of the same length, as it prints it. */
  static String printed(Entity entity, TaggedSentence sentence, Range core) {
    String words = sentence.words(core);
    String name = entity.name();
    if (words.contains(name) || entity.kind() == EntityKind.PERSON) {
      return name;
    }
    String bare = words.startsWith("The ") || words.startsWith("the ") ? words.substring(4) : words;
    boolean sameLength = bare.split(" ", -1).length == name.split(" ", -1).length;
    boolean capital = Character.isUpperCase(bare.charAt(0));
    // "the Sunday Times" is called so also where it is taken for the Times of London
    boolean ownName =
        entity.kind() == EntityKind.OUTLET
            && bare.matches("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+")
            && !name.contains(bare);
    return capital && (ownName || (sameLength && lastWord(bare).equals(lastWord(name))))
        ? bare
        : name;
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  SpeakerKind kind(Entity entity, TaggedSentence sentence, Range core) {
    SpeakerKind kind = kindOf(entity);
    boolean outlet =
        kind == SpeakerKind.ORGANISATION
            && entity.kind() == EntityKind.OTHER
            && describedAsMedium(sentence, core);
    if (outlet) {
      return SpeakerKind.OUTLET;
    }
    int noun = SourcePhrase.head(sentence, core);
    if (noun == core.to() - 1
        && isPaper(sentence, noun)
        && beforeNoun(sentence, core, noun) != null) {
      return SpeakerKind.OUTLET;
    }
    Mention last = mentions.at(sentence.span(core.to() - 1));
    int name = last == null ? -1 : ContentReader.tokenAt(sentence, last.span().start());
    boolean behindNoun = name > core.from() && sentence.tag(name - 1).equals("NOUN");
    return behindNoun ? described(entity, sentence, name - 1) : kind;
  }

  private boolean describedAsMedium(TaggedSentence sentence, Range core) {
    for (int at = core.from(); at < core.to(); at++) {
      if (lexicon.isMedium(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "the chairman, Ada Vale,": the name that stands first in the apposition. */
  @Nullable Speaker apposed(TaggedSentence sentence, Range source, Range core) {
    int at = core.to();
    while (at < source.to() && sentence.word(at).equals("(")) {
      while (at < source.to() && !sentence.word(at).equals(")")) {
        at++;
      }
      at++;
    }
    if (!sentence.isComma(at) && !sentence.isDash(at)) {
      return null;
    }
    int first = afterTitle(sentence, at + 1, source.to(), core);
    if (first >= source.to()) {
      return null;
    }
    Mention mention = mentions.at(sentence.span(first));
    Entity entity =
        mention == null || mention.form() != MentionForm.NAME ? null : mentions.entity(mention);
    if (entity == null || mention == null || !endsPiece(sentence, mention, source)) {
      return null;
    }
    int noun = SourcePhrase.head(sentence, core);
    if (entity.kind() == EntityKind.PLACE && !isBody(sentence.word(noun))) {
      return null;
    }
    if (entity.kind() == EntityKind.PERSON && isAnothers(sentence, core, noun)) {
      return null;
    }
    return new Speaker(entity.name(), described(entity, sentence, noun), null);
  }

  /**
   * "An email to the minister, Ada Vale", "a lawyer for the minister, Ada Vale": not the source.
   */
  private boolean isAnothers(TaggedSentence sentence, Range core, int noun) {
    String last = sentence.word(core.to() - 1);
    boolean other =
        lexicon.isPerson(last)
            && !SourcePhrase.isPlural(last)
            && hasDeterminer(sentence, noun, core.to() - 1);
    boolean relative =
        sentence.word(noun).matches(RELATIVE) && hasDeterminer(sentence, noun, core.to() - 1);
    return other || relative || lexicon.isDocument(sentence.word(noun));
  }

  private static boolean hasDeterminer(TaggedSentence sentence, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (sentence.word(at).matches("the|an?|his|her|its|their|our")) {
        return true;
      }
    }
    return false;
  }

  /** What an entity is, when a noun says what it is: "the insurer, Halden Mutual". */
  private SpeakerKind described(Entity entity, TaggedSentence sentence, int noun) {
    boolean open = entity.kind() != EntityKind.OUTLET && entity.pronouns().size() != 1;
    if (open && isMedium(sentence, noun)) {
      return SpeakerKind.OUTLET;
    }
    String word = sentence.word(noun);
    if (entity.kind() == EntityKind.OTHER && lexicon.isPerson(word)) {
      return SpeakerKind.PERSON;
    }
    boolean one = isBody(word) && !SourcePhrase.isPlural(word);
    return open && one ? SpeakerKind.ORGANISATION : kindOf(entity);
  }

  private boolean isBody(String noun) {
    return lexicon.isBody(noun) && !lexicon.isPerson(noun);
  }

  /** "newspaper", "news agency", but not "aid agency". */
  private boolean isMedium(TaggedSentence sentence, int noun) {
    String word = sentence.word(noun);
    return lexicon.isMedium(word)
        && (!lexicon.isBody(word)
            || sentence.word(noun - 1).matches("news|press|media|television"));
  }

  /**
   * "its director, Dr. Ada Vale": the name begins behind the title. A person's name is looked for
   * only beside the description of one person.
   */
  private int afterTitle(TaggedSentence sentence, int start, int end, Range core) {
    int first = sentence.word(start).equals("the") ? start + 1 : start;
    String head = sentence.word(SourcePhrase.head(sentence, core));
    if (!lexicon.isPerson(head) || SourcePhrase.isPlural(head)) {
      return first;
    }
    int at = first;
    while (at < end && isTitle(sentence, at)) {
      Mention mention = mentions.at(sentence.span(at));
      if (mention != null && mention.form() == MentionForm.NAME) {
        return at;
      }
      at++;
    }
    return at < end ? at : first;
  }

  /** "Dr.", "Captain", "former Judge": what may stand before a name. */
  private boolean isTitle(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    return word.equals(".")
        || word.equals("former")
        || word.matches(
            "dr|mr|mrs|ms|prof|gen|col|maj|capt|lt|sgt|rev|sir|dame|lord|lady|major|king|queen|prince|princess|president|pope")
        || word.matches("(?:dr|mr|mrs|ms|prof|gen|col|maj|capt|lt|sgt|rev)\\.")
        || (lexicon.isPerson(word)
            && (sentence.tag(at).equals("PROPN") || sentence.tag(at).equals("NOUN")));
  }

  private static boolean endsPiece(TaggedSentence sentence, Mention mention, Range source) {
    int after = ContentReader.tokenAt(sentence, mention.span().end());
    return after < 0
        || after >= source.to()
        || sentence.isMark(after)
        || sentence.word(after).matches("who|which");
  }

  /** "Vale's statement", "a statement by Vale": who made the paper. */
  @Nullable Entity maker(TaggedSentence sentence, Range core, int head) {
    for (int at = core.from(); at < core.to(); at++) {
      boolean owner = at < head && sentence.word(at + 1).matches("'s|’s|'|’");
      boolean author = at > head + 1 && sentence.word(at - 1).matches("by|from|of");
      // "a statement of Norland's ministry" is the ministry's
      boolean owners = author && sentence.word(at + 1).matches("'s|’s|'|’");
      Mention mention = (owner || author) && !owners ? mentions.at(sentence.span(at)) : null;
      if (mention != null && mention.form() == MentionForm.NAME) {
        return mentions.entity(mention);
      }
    }
    return null;
  }

  static SpeakerKind kindOf(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> SpeakerKind.PERSON;
      case OUTLET -> SpeakerKind.OUTLET;
      case ORGANISATION, PLACE -> SpeakerKind.ORGANISATION;
      case OTHER -> SpeakerKind.ORGANISATION;
    };
  }
}
