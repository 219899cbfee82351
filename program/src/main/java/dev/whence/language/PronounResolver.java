package dev.whence.language;

import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "he", "she", "it" and "they" stand for, where that is sure enough. A pronoun stands for
 * whoever the sentence is about: the subject before it in its sentence, else the subject or speaker
 * of the last sentence (the centre of attention in centering theory, Grosz, Joshi and Weinstein
 * 1995). When that one is not named ("the official said"), or another fits as well, the pronoun is
 * left alone: a wrong name is worse than none. For one document.
 */
final class PronounResolver {

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("he", "he"),
          Map.entry("him", "he"),
          Map.entry("his", "he"),
          Map.entry("himself", "he"),
          Map.entry("she", "she"),
          Map.entry("her", "she"),
          Map.entry("hers", "she"),
          Map.entry("herself", "she"),
          Map.entry("it", "it"),
          Map.entry("they", "they"));
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "write",
          "ask",
          "announce",
          "claim",
          "argue",
          "explain",
          "insist",
          "warn",
          "deny",
          "report",
          "state",
          "note",
          "believe",
          "think",
          "allege",
          "admit",
          "comment",
          "continue",
          "declare",
          "describe",
          "maintain",
          "point",
          "reply",
          "respond",
          "suggest",
          "stress",
          "tweet",
          "conclude",
          "predict",
          "confirm",
          "reveal",
          "acknowledge",
          "accuse",
          "urge",
          "call",
          "recall",
          "remark",
          "observe",
          "agree",
          "promise",
          "expect");

  /** Whom the text is about at a point; entity -1 for somebody not named. */
  private record Focus(int entity, int sentence) {
    static final int UNNAMED = -1;
  }

  private final Lexicon lexicon;
  private final String text;
  private final List<Sentence> sentences;
  private final Named named;
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
  private final Map<Integer, Set<String>> pronouns = new HashMap<>();
  private final List<Mention> resolved = new ArrayList<>();
  private @Nullable Focus person;
  private @Nullable Focus body;

  PronounResolver(Lexicon lexicon, String text, List<Sentence> sentences, Named named) {
    this.lexicon = lexicon;
    this.text = text;
    this.sentences = sentences;
    this.named = named;
    for (Mention mention : named.mentions()) {
      if (mention.certainty() != Certainty.GUESS) {
        mentions.put(mention.span().start(), mention);
      }
    }
    for (Entity entity : named.entities()) {
      pronouns.put(entity.id(), entity.pronouns());
    }
  }

  /** The names' mentions and those of the pronouns that could be resolved, in text order. */
  Named resolve() {
    boolean quoted = false;
    int block = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      quoted = quoted && sentence.block() == block;
      block = sentence.block();
      quoted = read(i, sentence, quoted);
    }
    List<Mention> all = new ArrayList<>(named.mentions());
    all.addAll(resolved);
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return new Named(withPronouns(), all);
  }

  private List<Entity> withPronouns() {
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : named.entities()) {
      Set<String> known = pronouns.getOrDefault(entity.id(), Set.of());
      entities.add(new Entity(entity.id(), entity.name(), entity.kind(), known));
    }
    return entities;
  }

  /** Reads one sentence; returns whether a quotation is still open at its end. */
  private boolean read(int index, Sentence sentence, boolean openQuote) {
    boolean quoted = openQuote;
    boolean[] inside = new boolean[sentence.tokens().size()];
    for (int i = 0; i < inside.length; i++) {
      boolean mark = text.charAt(sentence.tokens().get(i).span().start()) == '"';
      inside[i] = quoted || mark;
      quoted ^= mark;
    }
    for (int i = 0; i < inside.length; i++) {
      String pronoun = FORMS.get(sentence.tokens().get(i).lemma());
      String form = FORMS.get(sentence.tokens().get(i).span().of(text).toLowerCase(Locale.ROOT));
      pronoun = form == null ? pronoun : form;
      if (pronoun != null && !inside[i]) {
        resolve(index, sentence, inside, i, pronoun);
      }
    }
    focus(index, sentence, inside);
    return quoted;
  }

  private void resolve(int index, Sentence sentence, boolean[] inside, int at, String pronoun) {
    Token token = sentence.tokens().get(at);
    boolean personal = pronoun.equals("he") || pronoun.equals("she");
    if (!personal && !isSpeaker(sentence, at)) {
      return;
    }
    Focus own = subjectBefore(index, sentence, inside, at, personal, pronoun);
    Focus focus = own != null ? own : personal ? person : body;
    if (focus == null || focus.entity() == Focus.UNNAMED || index - focus.sentence() > 2) {
      return;
    }
    if (fits(focus.entity(), pronoun) && !hasRival(index, sentence, at, focus, pronoun)) {
      Certainty certainty =
          isOnlyOne(focus.entity(), pronoun, token) ? Certainty.SURE : Certainty.LIKELY;
      Mention mention = new Mention(token.span(), MentionForm.PRONOUN, focus.entity(), certainty);
      resolved.add(mention);
      mentions.put(token.span().start(), mention);
      if (personal) {
        pronouns.put(focus.entity(), Set.of(pronoun));
      }
    }
  }

  /** Whether a verb of speech goes with the word here. */
  private static boolean isSpeaker(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
      Token token = tokens.get(i);
      if (token.tag().equals("VERB")) {
        return SPEECH.contains(token.lemma());
      }
      if (!token.tag().equals("AUX") && !token.tag().equals("ADV") && !token.tag().equals("PART")) {
        return false;
      }
    }
    return false;
  }

  private boolean fits(int entity, String pronoun) {
    Set<String> allowed = pronouns.getOrDefault(entity, Set.of());
    EntityKind kind = named.entities().get(entity).kind();
    boolean personal = pronoun.equals("he") || pronoun.equals("she");
    if (personal) {
      return kind == EntityKind.PERSON && (allowed.isEmpty() || allowed.contains(pronoun));
    }
    return kind == EntityKind.ORGANISATION || kind == EntityKind.OUTLET;
  }

  /** The first fitting name before the pronoun in its sentence, when it is its only one. */
  private @Nullable Focus subjectBefore(
      int index, Sentence sentence, boolean[] inside, int at, boolean personal, String pronoun) {
    int found = Focus.UNNAMED;
    for (int i = 0; i < at; i++) {
      Token token = sentence.tokens().get(i);
      Mention mention = inside[i] ? null : mentions.get(token.span().start());
      if (mention != null && fits(mention.entity(), pronoun)) {
        if (found != Focus.UNNAMED && found != mention.entity()) {
          return new Focus(Focus.UNNAMED, index);
        }
        found = mention.entity();
      } else if (!inside[i] && personal && isUnnamedPerson(sentence, i)) {
        return new Focus(Focus.UNNAMED, index);
      }
    }
    if (found == Focus.UNNAMED) {
      return null;
    }
    return new Focus(personal && isOutdone(index, found, pronoun) ? Focus.UNNAMED : found, index);
  }

  /**
   * "Brook denied it. One of them, Robin Vale, said that he": the text is about Brook, whom it has
   * called "he", and not yet Vale; either may be meant.
   */
  private boolean isOutdone(int index, int entity, String pronoun) {
    return person != null
        && person.entity() != Focus.UNNAMED
        && person.entity() != entity
        && index - person.sentence() <= 2
        && pronouns.getOrDefault(entity, Set.of()).isEmpty()
        && pronouns.getOrDefault(person.entity(), Set.of()).equals(Set.of(pronoun));
  }

  /** Somebody else who fits, named outside quotations since the focus was set. */
  private boolean hasRival(int index, Sentence sentence, int at, Focus focus, String pronoun) {
    int from = sentences.get(focus.sentence()).span().start();
    int to = sentence.tokens().get(at).span().start();
    for (Mention mention : mentions.subMap(from, to).values()) {
      boolean other = mention.entity() != focus.entity();
      if (other && fits(mention.entity(), pronoun)) {
        boolean known = pronouns.getOrDefault(focus.entity(), Set.of()).contains(pronoun);
        boolean rivalKnown = pronouns.getOrDefault(mention.entity(), Set.of()).contains(pronoun);
        if (index == focus.sentence() || !known || (rivalKnown && mentionIsLater(mention, focus))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the mention lies in a sentence after that of the focus. */
  private boolean mentionIsLater(Mention mention, Focus focus) {
    return mention.span().start() >= sentences.get(focus.sentence()).span().end();
  }

  /** Whether nobody else the document has named so far fits. */
  private boolean isOnlyOne(int entity, String pronoun, Token token) {
    for (Mention mention : mentions.headMap(token.span().start()).values()) {
      if (mention.entity() != entity && fits(mention.entity(), pronoun)) {
        return false;
      }
    }
    return true;
  }

  /** Sets whom the text is about after a sentence: its speaker, else its subject. */
  private void focus(int index, Sentence sentence, boolean[] inside) {
    Focus nextPerson = null;
    Focus nextBody = null;
    List<Token> tokens = sentence.tokens();
    int verb = firstVerb(tokens, inside);
    for (int i = 0; i < tokens.size(); i++) {
      if (inside[i]) {
        continue;
      }
      Mention mention = mentions.get(tokens.get(i).span().start());
      boolean leads =
          i < verb || followsSpeech(tokens, i) || isSpeaker(sentence, endOf(tokens, i, mention));
      if (mention != null && leads) {
        EntityKind kind = named.entities().get(mention.entity()).kind();
        if (kind == EntityKind.PERSON && nextPerson == null) {
          nextPerson = new Focus(mention.entity(), index);
        } else if ((kind == EntityKind.ORGANISATION || kind == EntityKind.OUTLET)
            && nextBody == null) {
          nextBody = new Focus(mention.entity(), index);
        }
      } else if (leads && nextPerson == null && isUnnamedPerson(sentence, i)) {
        nextPerson = new Focus(Focus.UNNAMED, index);
      }
    }
    boolean allQuoted = verb >= tokens.size();
    if (nextPerson != null) {
      person = nextPerson;
    } else if (!allQuoted && person != null && index - person.sentence() > 1) {
      person = null;
    } else if (allQuoted && person != null) {
      person = new Focus(person.entity(), Math.max(person.sentence(), index));
    }
    body = nextBody != null || !allQuoted ? nextBody : body;
  }

  private static int endOf(List<Token> tokens, int i, @Nullable Mention mention) {
    int end = i;
    Span span = mention == null ? tokens.get(i).span() : mention.span();
    while (end + 1 < tokens.size() && tokens.get(end + 1).span().end() <= span.end()) {
      end++;
    }
    return end;
  }

  private static int firstVerb(List<Token> tokens, boolean[] inside) {
    for (int i = 0; i < tokens.size(); i++) {
      String tag = tokens.get(i).tag();
      if (!inside[i] && (tag.equals("VERB") || tag.equals("AUX"))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** "…," said Ada Vale. */
  private static boolean followsSpeech(List<Token> tokens, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      Token token = tokens.get(k);
      if (token.tag().equals("VERB")) {
        return SPEECH.contains(token.lemma()) && isAfterQuote(tokens, k);
      }
      if (token.tag().equals("PUNCT") || token.tag().equals("ADP")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAfterQuote(List<Token> tokens, int verb) {
    return verb == 0 || tokens.get(verb - 1).tag().equals("PUNCT");
  }

  /** "the official", "a former minister": a person without a name here. */
  private boolean isUnnamedPerson(Sentence sentence, int i) {
    List<Token> tokens = sentence.tokens();
    Token token = tokens.get(i);
    if (!token.tag().equals("NOUN") || lexicon.personNoun(token.lemma()) == null) {
      return false;
    }
    boolean plural = !token.lemma().equals(token.span().of(text).toLowerCase(Locale.ROOT));
    boolean modifies = i + 1 < tokens.size() && tokens.get(i + 1).tag().matches("NOUN|PROPN");
    boolean explains = isExplanation(tokens, i);
    return !plural && !modifies && !explains;
  }

  /** "Ada Vale, a former minister": the noun explains a name and is nobody else. */
  private boolean isExplanation(List<Token> tokens, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
      if (tokens.get(k).lemma().equals(",") && k > 0) {
        int before = tokens.get(k - 1).span().end();
        Map.Entry<Integer, Mention> name = mentions.lowerEntry(before);
        return name != null && name.getValue().span().end() == before;
      }
      if (tokens.get(k).tag().equals("VERB")) {
        return false;
      }
    }
    return false;
  }
}
