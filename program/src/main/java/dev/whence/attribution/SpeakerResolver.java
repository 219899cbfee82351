package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final int MEMORY = 3;

  private final Lexicon lexicon;
  private final Anonymity anonymity = new Anonymity();
  private final List<Mention> mentions;
  private final Map<Integer, Entity> entities = new HashMap<>();
  private final List<Spoken> spoken = new ArrayList<>();

  /** Somebody who spoke, and where. */
  private record Spoken(Place source, Speaker speaker, String head) {}

  SpeakerResolver(Annotated annotated, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.mentions = new ArrayList<>(annotated.mentions());
    this.mentions.sort((a, b) -> a.span().compareTo(b.span()));
    for (Entity entity : annotated.entities()) {
      entities.put(entity.id(), entity);
    }
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

  /**
   * Who the source is.
   *
   * @param seen what the trained reader takes it for; null when it did not see it
   */
  Speaker resolve(@Nullable Place source, @Nullable SpeakerKind seen) {
    if (source == null) {
      return Speaker.none();
    }
    Range core = core(source.sentence(), source.range());
    int head = head(source.sentence(), core);
    Speaker speaker = asSeen(speaker(source, core, head), source.sentence(), core, head, seen);
    String why = speaker.kind() == SpeakerKind.UNNAMED ? anonymity.of(source) : null;
    Speaker full = new Speaker(speaker.name(), speaker.kind(), why);
    spoken.add(new Spoken(source, full, source.sentence().word(head)));
    return full;
  }

  /** Where the reader sees a body or a person and the words alone do not say so. */
  private Speaker asSeen(
      Speaker speaker, TaggedSentence sentence, Range core, int head, @Nullable SpeakerKind seen) {
    boolean speaks = seen == SpeakerKind.PERSON || seen == SpeakerKind.ORGANISATION;
    if (seen == null || !speaks) {
      return speaker;
    }
    if (speaker.kind() == SpeakerKind.DOCUMENT || lexicon.isDocument(sentence.word(head))) {
      Entity maker = maker(sentence, core, head);
      return maker != null && (kindOf(maker) == seen)
          ? new Speaker(maker.name(), seen, null)
          : speaker;
    }
    Mention mention = mentionAt(sentence.span(head));
    Entity entity = mention == null ? null : entities.get(mention.entity());
    boolean surname =
        seen == SpeakerKind.PERSON
            && speaker.kind() == SpeakerKind.ORGANISATION
            && mention != null
            && mention.span().equals(sentence.span(core))
            && entity != null
            && entity.kind() != EntityKind.ORGANISATION;
    return surname ? new Speaker(speaker.name(), SpeakerKind.PERSON, null) : speaker;
  }

  /** "Vale's statement", "a statement by Vale": who made the paper. */
  private @Nullable Entity maker(TaggedSentence sentence, Range core, int head) {
    for (int at = core.from(); at < core.to(); at++) {
      boolean owner = at < head && sentence.word(at + 1).matches("'s|’s|'|’");
      boolean author = at > head + 1 && sentence.word(at - 1).matches("by|from|of");
      Mention mention = owner || author ? mentionAt(sentence.span(at)) : null;
      if (mention != null && mention.form() == MentionForm.NAME) {
        return entities.get(mention.entity());
      }
    }
    return null;
  }

  private Speaker speaker(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    if (isPronoun(sentence, head, core)) {
      return pronoun(source, head);
    }
    Speaker pair = pair(sentence, core);
    if (pair != null) {
      return pair;
    }
    Entity named = named(sentence, core, head);
    if (named != null) {
      return new Speaker(printed(named, sentence, core), kind(named, sentence, core), null);
    }
    Speaker apposed = apposed(sentence, source.range(), core);
    if (apposed != null) {
      return apposed;
    }
    if (core.to() - core.from() > 3
        && sentence.tag(core.to() - 1).equals("PROPN")
        && lexicon.isPerson(word)
        && sentence.tag(head).equals("PROPN")
        && mentionAt(sentence.span(core.to() - 1)) == null) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    return lexicon.isPerson(word) ? person(source, core, head) : thing(source, core, head);
  }

  /** Whose name the phrase holds: at its head, or at its end behind a title. */
  private @Nullable Entity named(TaggedSentence sentence, Range core, int head) {
    Entity atHead = nameOf(sentence, head);
    boolean person = atHead != null && atHead.kind() == EntityKind.PERSON;
    boolean document = lexicon.isDocument(sentence.word(head));
    Entity atEnd = person || document ? null : namedAtEnd(sentence, core);
    return atEnd == null ? atHead : atEnd;
  }

  /** "Minister Tomas Brook and party boss Ada Vale": both. */
  private @Nullable Speaker pair(TaggedSentence sentence, Range core) {
    Entity last = namedAtEnd(sentence, core);
    if (last == null) {
      return null;
    }
    for (int at = core.from(); at < core.to() - 1; at++) {
      Mention mention = mentionAt(sentence.span(at));
      Entity first =
          mention == null || mention.form() != MentionForm.NAME
              ? null
              : entities.get(mention.entity());
      boolean person =
          first != null && first.kind() == EntityKind.PERSON && first.id() != last.id();
      if (person && first != null && sentence.word(at + 1).equals("and")) {
        return new Speaker(first.name() + " and " + last.name(), SpeakerKind.PERSON, null);
      }
    }
    return null;
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
    Mention mention = mentionAt(sentence.span(head));
    Entity entity = mention == null || !isSure(mention) ? null : entities.get(mention.entity());
    if (entity != null && isPaired(entity, source)) {
      return new Speaker(null, SpeakerKind.PERSON, null);
    }
    if (entity != null) {
      return new Speaker(entity.name(), kindOf(entity), null);
    }
    Speaker last = sameSpeaker(source, word);
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
    Entity rival = entities.get(mentions.get(first).entity());
    Entity partner = entities.get(mentions.get(second).entity());
    boolean persons =
        rival != null
            && partner != null
            && rival.kind() == EntityKind.PERSON
            && partner.kind() == EntityKind.PERSON;
    return persons
        && one.end() <= other.start()
        && text.substring(one.end(), other.start()).strip().equals("and");
  }

  /** Who spoke last, when the pronoun fits and nobody else it could mean was named since. */
  private @Nullable Speaker sameSpeaker(Place source, String pronoun) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken last = spoken.get(i);
      if (source.sentence().index() - last.source().sentence().index() > MEMORY - 1) {
        return null;
      }
      if (last.source().span().start() >= source.span().start() || last.speaker().name() == null) {
        continue;
      }
      if (!fits(last, pronoun)) {
        return null;
      }
      return isRivalBetween(last, source, pronoun) ? null : last.speaker();
    }
    return null;
  }

  private boolean fits(Spoken last, String pronoun) {
    SpeakerKind kind = last.speaker().kind();
    boolean plural = isPlural(last.head());
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
    for (Entity entity : entities.values()) {
      if (entity.name().equals(last.speaker().name())) {
        return entity.pronouns().isEmpty() || entity.pronouns().contains(subject);
      }
    }
    return true;
  }

  private boolean isRivalBetween(Spoken last, Place source, String pronoun) {
    boolean human = !pronoun.startsWith("it");
    for (Mention mention : mentions) {
      boolean between =
          mention.span().start() >= last.source().span().end()
              && mention.span().end() <= source.span().start();
      if (!between || mention.form() != MentionForm.NAME) {
        continue;
      }
      Entity entity = entities.get(mention.entity());
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
   * "Minister of Works Ada Vale": a person's name that ends the phrase, not governed by anything.
   */
  private @Nullable Entity namedAtEnd(TaggedSentence sentence, Range core) {
    int last = core.to() - 1;
    Mention mention = mentionAt(sentence.span(last));
    if (mention == null || mention.form() != MentionForm.NAME) {
      return null;
    }
    Entity entity = entities.get(mention.entity());
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
    while (before > core.from() && isTitle(sentence, before)) {
      before--;
    }
    return before > core.from() && before < name - 1 && sentence.isPreposition(before);
  }

  /**
   * "The sons of the retired engineer Ada Vale": the name says who the last person is, not who the
   * first ones are.
   */
  private boolean belongsToOther(TaggedSentence sentence, Range core, int name) {
    String before = sentence.word(name - 1);
    if (name - 1 <= core.from()
        || !sentence.tag(name - 1).equals("NOUN")
        || !lexicon.isPerson(before)) {
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
    Mention mention = mentionAt(sentence.span(head));
    return mention != null && mention.form() == MentionForm.NAME && isSure(mention)
        ? entities.get(mention.entity())
        : null;
  }

  /** The entity's fullest name; where the source prints one of the same length, as it prints it. */
  private static String printed(Entity entity, TaggedSentence sentence, Range core) {
    String words = sentence.words(core);
    String name = entity.name();
    if (words.contains(name) || entity.kind() == EntityKind.PERSON) {
      return name;
    }
    String bare = words.startsWith("The ") || words.startsWith("the ") ? words.substring(4) : words;
    boolean sameLength = bare.split(" ", -1).length == name.split(" ", -1).length;
    return sameLength
            && Character.isUpperCase(bare.charAt(0))
            && lastWord(bare).equals(lastWord(name))
        ? bare
        : name;
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private SpeakerKind kind(Entity entity, TaggedSentence sentence, Range core) {
    SpeakerKind kind = kindOf(entity);
    boolean outlet =
        kind == SpeakerKind.ORGANISATION
            && entity.kind() == EntityKind.OTHER
            && describedAsMedium(sentence, core);
    return outlet ? SpeakerKind.OUTLET : kind;
  }

  private boolean describedAsMedium(TaggedSentence sentence, Range core) {
    for (int at = core.from(); at < core.to(); at++) {
      if (lexicon.isMedium(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  private static SpeakerKind kindOf(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> SpeakerKind.PERSON;
      case OUTLET -> SpeakerKind.OUTLET;
      case ORGANISATION, PLACE -> SpeakerKind.ORGANISATION;
      case OTHER -> SpeakerKind.ORGANISATION;
    };
  }

  /** "the chairman, Ada Vale,": the name that stands first in the apposition. */
  private @Nullable Speaker apposed(TaggedSentence sentence, Range source, Range core) {
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
    Mention mention = mentionAt(sentence.span(first));
    Entity entity =
        mention == null || mention.form() != MentionForm.NAME
            ? null
            : entities.get(mention.entity());
    boolean usable =
        entity != null
            && entity.kind() != EntityKind.PLACE
            && mention != null
            && endsPiece(sentence, mention, source);
    return usable && entity != null ? new Speaker(entity.name(), kindOf(entity), null) : null;
  }

  /**
   * "its director, Dr. Ada Vale": the name begins behind the title. A person's name is looked for
   * only beside the description of one person.
   */
  private int afterTitle(TaggedSentence sentence, int start, int end, Range core) {
    int first = sentence.word(start).equals("the") ? start + 1 : start;
    String head = sentence.word(head(sentence, core));
    if (!lexicon.isPerson(head) || isPlural(head)) {
      return first;
    }
    int at = first;
    while (at < end && isTitle(sentence, at)) {
      Mention mention = mentionAt(sentence.span(at));
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
        || word.matches("dr|mr|mrs|ms|prof|gen|col|maj|capt|lt|sgt|rev|sir|dame|lord|lady|major")
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

  private Speaker person(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    boolean definite = sentence.word(core.from()).equals("the");
    if (definite) {
      Entity holder = holderOf(title(sentence, core), source);
      if (holder != null) {
        return new Speaker(holder.name(), SpeakerKind.PERSON, null);
      }
      Speaker before = sameDescription(source, sentence.word(head), core);
      if (before != null) {
        return before;
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
    for (Mention mention : mentions) {
      Entity entity = entities.get(mention.entity());
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
    String before = text.substring(from, name.start()).strip().toLowerCase(Locale.ROOT);
    int to = Math.min(text.length(), name.end() + title.length() + 7);
    String after = text.substring(name.end(), to).toLowerCase(Locale.ROOT);
    return before.equals(title)
        || after.startsWith(", the " + title)
        || after.startsWith(", " + title + ",");
  }

  /**
   * "The same analyst", "the official": the description given when that speaker first spoke, or the
   * name that stood beside it ("its director, Ada Vale": "the director").
   */
  private @Nullable Speaker sameDescription(Place source, String head, Range core) {
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

  private Speaker thing(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    String description = description(sentence, core);
    if (lexicon.isDocument(word)) {
      return new Speaker(description, SpeakerKind.DOCUMENT, null);
    }
    if (lexicon.isBody(word)) {
      return body(source, core, head, description);
    }
    if (sentence.tag(head).equals("PROPN")) {
      String name = name(sentence, core, head);
      return new Speaker(
          name, lexicon.isMedium(word) ? SpeakerKind.OUTLET : SpeakerKind.ORGANISATION, null);
    }
    return new Speaker(description, SpeakerKind.UNNAMED, null);
  }

  private Speaker body(Place source, Range core, int head, String description) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    if (isPlural(word) && !word.equals("authorities")) {
      return new Speaker(description, SpeakerKind.UNNAMED, null);
    }
    boolean generic =
        isGeneric(word) && !sentence.tag(head).equals("PROPN") && !namesSomething(sentence, core);
    if (!generic) {
      return new Speaker(bare(description), SpeakerKind.ORGANISATION, null);
    }
    if (!sentence.word(core.from()).equals("the")) {
      return new Speaker(description, SpeakerKind.UNNAMED, null);
    }
    Speaker last = lastBody(source);
    return last == null ? new Speaker(null, SpeakerKind.ORGANISATION, null) : last;
  }

  /** Who "the company" is: the organisation that spoke last, when no other was named since. */
  private @Nullable Speaker lastBody(Place source) {
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

  private static boolean isGeneric(String word) {
    return switch (word) {
      case "company",
          "firm",
          "group",
          "agency",
          "automaker",
          "manufacturer",
          "maker",
          "carrier",
          "airline",
          "organisation",
          "organization",
          "giant",
          "retailer",
          "bank",
          "union",
          "body",
          "corporation",
          "airframer",
          "developer",
          "operator",
          "association",
          "charity",
          "institution",
          "business",
          "party",
          "city",
          "country",
          "nation",
          "club",
          "team" ->
          true;
      default -> false;
    };
  }

  private boolean namesSomething(TaggedSentence sentence, Range core) {
    for (int at = core.from(); at < core.to(); at++) {
      if (sentence.tag(at).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String description) {
    return description.startsWith("the ") || description.startsWith("The ")
        ? description.substring(4)
        : description;
  }

  private static String description(TaggedSentence sentence, Range core) {
    return sentence.words(core);
  }

  private static boolean isPlural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
        || word.endsWith("men")
        || word.equals("people")
        || word.equals("media");
  }

  private static String name(TaggedSentence sentence, Range core, int head) {
    int from = head;
    while (from > core.from() && sentence.tag(from - 1).equals("PROPN")) {
      from--;
    }
    return sentence.words(new Range(from, head + 1));
  }

  private static boolean isSure(Mention mention) {
    return mention.certainty() != Certainty.GUESS;
  }

  private @Nullable Mention mentionAt(Span token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().end() < token.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < mentions.size() && mentions.get(i).span().start() <= token.start(); i++) {
      if (mentions.get(i).span().contains(token)) {
        return mentions.get(i);
      }
    }
    return null;
  }

  /** The phrase up to its first comma or relative clause. */
  static Range core(TaggedSentence sentence, Range source) {
    int to = source.from();
    while (to < source.to()) {
      String word = sentence.word(to);
      boolean ends =
          sentence.isComma(to)
              || sentence.isDash(to)
              || word.equals("(")
              || word.matches("who|which|whose");
      if (to > source.from() && ends) {
        break;
      }
      to++;
    }
    return new Range(source.from(), Math.max(to, source.from() + 1));
  }

  /** The head noun: the last noun before a preposition or participle. */
  static int head(TaggedSentence sentence, Range core) {
    int head = core.to() - 1;
    boolean seen = false;
    for (int at = core.from(); at < core.to(); at++) {
      String tag = sentence.word(at).matches("'s|’s") ? "PART" : sentence.tag(at);
      boolean noun =
          tag.equals("NOUN")
              || tag.equals("PROPN")
              || tag.equals("PRON")
              || (seen && sentence.word(at).equals("official") && !sentence.isNounPart(at + 1));
      if (!seen && tag.equals("ADP") && at > core.from()) {
        return at - 1;
      }
      if (noun || (tag.equals("NUM") && !seen)) {
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
