package dev.whence.language;

import dev.whence.model.EntityKind;
import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in the text, before it is known whom it names.
 *
 * @param span without title and article
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param end index after its last token
 * @param words its tokens, straightened
 * @param kind the kind its words and surroundings speak for; null when they speak for none
 * @param weight how strongly, from 0 to 3
 * @param titled whether a title or a noun for a person stands before it
 * @param pronoun the pronoun title or given name go with; "" when unknown
 * @param canonical its name in the word lists; null when it is not listed
 * @param afterArticle whether "the" stands before it
 * @param inHeadline whether its sentence is written in capitals throughout
 */
record Name(
    Span span,
    int sentence,
    int first,
    int end,
    List<String> words,
    @Nullable EntityKind kind,
    int weight,
    boolean titled,
    String pronoun,
    @Nullable String canonical,
    boolean afterArticle,
    boolean inHeadline) {

  Name {
    words = List.copyOf(words);
  }

  String firstWord() {
    return words.get(0);
  }

  String lastWord() {
    return words.get(words.size() - 1);
  }

  /** The words joined by spaces. */
  String joined() {
    return String.join(" ", words);
  }

  boolean isSingle() {
    return words.size() == 1;
  }

  /** "CIA", "U.N.": two capital letters or more, and no small one. */
  boolean isAcronym() {
    return isSingle() && NameShape.isAcronym(firstWord());
  }
}
