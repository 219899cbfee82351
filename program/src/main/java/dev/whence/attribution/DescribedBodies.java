package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The bodies that a document describes and does not name, by their noun: "the medicines agency", "a
 * Delby court". Who is called "the agency" later is rather one of these than a body of another sort
 * that was named in between. For one document.
 */
final class DescribedBodies {

  private static final Set<String> MODIFIERS = Set.of("NOUN", "ADJ", "PROPN", "PART");
  private static final Set<String> NO_MODIFIERS =
      Set.of("same", "other", "own", "whole", "former", "new", "only", "next", "last", "first");
  private static final int LONGEST = 4;

  private final Map<String, List<Described>> byNoun = new HashMap<>();

  /**
   * A body as it is described in one place.
   *
   * @param at where its noun starts
   * @param words its modifiers and noun, as printed
   * @param definite whether "the" or an owner stands before it
   */
  record Described(int at, String words, boolean definite) {}

  DescribedBodies(Annotated annotated, Lexicon lexicon) {
    String text = annotated.document().text();
    for (Sentence sentence : annotated.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        String word = word(tokens, i, text);
        if (tokens.get(i).tag().equals("NOUN") && lexicon.isBody(word)) {
          add(tokens, i, word, text);
        }
      }
    }
  }

  private void add(List<Token> tokens, int noun, String word, String text) {
    int from = noun;
    while (from > 0 && noun - from < LONGEST && isModifier(tokens, from - 1, text)) {
      from--;
    }
    boolean modifies = noun + 1 < tokens.size() && isNoun(tokens.get(noun + 1));
    if (from == noun || modifies) {
      return;
    }
    Span words = tokens.get(from).span().cover(tokens.get(noun).span());
    String before = from == 0 ? "" : word(tokens, from - 1, text);
    boolean owned = tokens.subList(from, noun).stream().anyMatch(one -> one.tag().equals("PART"));
    boolean definite =
        before.matches("the|this|that|its|his|her|their|our")
            || (owned && !before.matches("an?|another"));
    byNoun
        .computeIfAbsent(word, key -> new ArrayList<>())
        .add(new Described(tokens.get(noun).span().start(), words.of(text), definite));
  }

  private static boolean isModifier(List<Token> tokens, int at, String text) {
    return MODIFIERS.contains(tokens.get(at).tag())
        && !NO_MODIFIERS.contains(word(tokens, at, text));
  }

  private static boolean isNoun(Token token) {
    return token.tag().equals("NOUN") || token.tag().equals("PROPN");
  }

  private static String word(List<Token> tokens, int at, String text) {
    return tokens.get(at).span().of(text).toLowerCase(Locale.ROOT);
  }

  /**
   * The bodies described with the noun before a place in the text and not before another, the last
   * one last, each once: "the Delby court" and "a court of appeal" are two.
   *
   * @param noun in small letters
   */
  List<Described> between(int from, int to, String noun) {
    List<Described> found = new ArrayList<>();
    for (Described one : byNoun.getOrDefault(noun, List.of())) {
      if (one.at() >= from && one.at() < to) {
        found.removeIf(other -> isSame(other.words(), one.words()));
        found.add(one);
      }
    }
    return found;
  }

  /** "The Dravian central bank" and "the central bank". */
  static boolean isSame(String one, String other) {
    String small = " " + one.toLowerCase(Locale.ROOT);
    String second = " " + other.toLowerCase(Locale.ROOT);
    return small.endsWith(second) || second.endsWith(small);
  }
}
