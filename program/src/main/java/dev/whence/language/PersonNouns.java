package dev.whence.language;

import dev.whence.model.Sentence;
import dev.whence.model.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nouns for people beside a name, before it or in its apposition, and the pronoun that they ask
 * for. For one document.
 */
final class PersonNouns {

  private final Lexicon lexicon;
  private final List<Sentence> sentences;

  PersonNouns(Lexicon lexicon, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /** "analyst Ada Vale": the pronoun of the noun for a person before a name, or null. */
  @Nullable String before(int sentence, int start) {
    if (start == 0) {
      return null;
    }
    Token before = sentences.get(sentence).tokens().get(start - 1);
    return before.tag().equals("NOUN") ? lexicon.personNoun(before.lemma()) : null;
  }

  String pronoun(int sentence, List<String> own, int end, @Nullable String noun) {
    if (noun != null && !noun.isEmpty()) {
      return noun;
    }
    String given = lexicon.givenName(own.get(0));
    if (given != null && !given.isEmpty() && own.size() > 1) {
      return given;
    }
    return appositionPronoun(sentence, end);
  }

  /** "Kim Vale, a spokeswoman for": the pronoun of the noun that explains the name. */
  String appositionPronoun(int sentence, int end) {
    List<Token> tokens = sentences.get(sentence).tokens();
    if (end >= tokens.size() || !tokens.get(end).lemma().equals(",")) {
      return "";
    }
    for (int i = end + 1; i < Math.min(tokens.size(), end + 6); i++) {
      String tag = tokens.get(i).tag();
      boolean noun = tag.equals("NOUN") && !isOwner(tokens, i);
      String pronoun = noun ? lexicon.personNoun(tokens.get(i).lemma()) : null;
      if (pronoun != null) {
        return pronoun;
      }
      if (tag.equals("VERB") || tag.equals("AUX") || tag.equals("PUNCT")) {
        return "";
      }
    }
    return "";
  }

  boolean isPersonNounAfter(int sentence, int end) {
    List<Token> tokens = sentences.get(sentence).tokens();
    for (int i = end + 1; i < Math.min(tokens.size(), end + 6); i++) {
      Token token = tokens.get(i);
      boolean noun = token.tag().equals("NOUN") && !isOwner(tokens, i);
      if (noun && lexicon.personNoun(token.lemma()) != null) {
        return i + 1 >= tokens.size() || !tokens.get(i + 1).tag().equals("NOUN");
      }
      if (token.tag().equals("VERB") || token.tag().equals("AUX") || token.tag().equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /** "the actors' union": who owns or makes up what is named. */
  private static boolean isOwner(List<Token> tokens, int noun) {
    return noun + 1 < tokens.size() && tokens.get(noun + 1).tag().equals("PART");
  }
}
