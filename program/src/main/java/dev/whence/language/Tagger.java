package dev.whence.language;

import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSTaggerME;

/**
 * Gives words their part of speech and dictionary form. OpenNLP's tagger, with guards where its
 * model was trained on other words than ours: it saw "don't" and "ministry's" in one piece. For one
 * thread only.
 */
final class Tagger {

  private static final Set<String> AUXILIARIES =
      Set.of("'re", "'ve", "'ll", "'d", "'m", "wo", "ca");
  private static final Set<String> NEVER_NOUNS =
      Set.of(
          "told",
          "said",
          "wrote",
          "knew",
          "went",
          "took",
          "gave",
          "came",
          "became",
          "began",
          "seen",
          "known",
          "given",
          "taken",
          "spoke",
          "denied",
          "asked",
          "says",
          "announced",
          "declined");
  private static final Set<String> CONTRACTING =
      Set.of("it", "he", "she", "that", "there", "what", "who", "here", "where", "how", "this");

  private final POSTaggerME tags;
  private final Lemmatizer lemmas;
  private final Set<String> demonyms;

  Tagger(Models models, Lemmatizer lemmas, Set<String> demonyms) {
    this.tags = new POSTaggerME(models.tags());
    this.lemmas = lemmas;
    this.demonyms = demonyms;
  }

  /** The tokens of one sentence; text is straightened, words in order and not empty. */
  List<Token> tag(String text, List<Span> words) {
    String[] forms = words.stream().map(word -> word.of(text)).toArray(String[]::new);
    String[] tagged = tags.tag(forms);
    boolean titleCase = NameShape.isTitleCase(List.of(forms));
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      String tag = guard(forms, tagged, i, titleCase);
      tagged[i] = tag;
      tokens.add(new Token(words.get(i), tag, lemmas.lemma(forms[i], tag)));
    }
    return tokens;
  }

  private String guard(String[] forms, String[] tags, int i, boolean titleCase) {
    String form = forms[i];
    String word = form.toLowerCase(Locale.ROOT);
    String tag = simple(tags[i]);
    if (word.startsWith("'") || word.equals("n't")) {
      return contraction(forms, tags, i, word);
    }
    if (!hasLetterOrDigit(form)) {
      return tag.equals("SYM") || isSymbol(form) ? "SYM" : "PUNCT";
    }
    if ((i + 1 < forms.length && forms[i + 1].equalsIgnoreCase("n't"))
        || AUXILIARIES.contains(word)) {
      return "AUX";
    }
    if (word.equals("not") || (word.equals("to") && tag.equals("PUNCT"))) {
      return "PART";
    }
    if (tag.equals("PUNCT")) {
      return Character.isDigit(form.charAt(0)) ? "NUM" : "NOUN";
    }
    if (NEVER_NOUNS.contains(form) && (tag.equals("NOUN") || tag.equals("PROPN"))) {
      return "VERB";
    }
    return i > 0 && !titleCase ? guardCapital(forms, i, tag) : tag;
  }

  /** A word written with a capital inside a sentence is a name, or a word made from one. */
  private String guardCapital(String[] forms, int i, String tag) {
    String form = forms[i];
    boolean opens = !hasLetterOrDigit(forms[i - 1]) && !forms[i - 1].equals(",");
    boolean capital = form.length() > 1 && Character.isUpperCase(form.charAt(0));
    if (!capital || opens || demonyms.contains(form)) {
      return tag;
    }
    return tag.equals("NOUN") || tag.equals("VERB") || tag.equals("ADJ") ? "PROPN" : tag;
  }

  private static String contraction(String[] forms, String[] tags, int i, String word) {
    if (word.equals("n't")) {
      return "PART";
    }
    if (i == 0) {
      return hasLetterOrDigit(word) ? "NOUN" : "PUNCT";
    }
    String before = forms[i - 1].toLowerCase(Locale.ROOT);
    return switch (word) {
      case "'re", "'ve", "'ll", "'d", "'m" -> "AUX";
      case "'s" -> {
        if (before.equals("let")) {
          yield "PRON";
        }
        yield CONTRACTING.contains(before) || tags[i - 1].equals("PRON") ? "AUX" : "PART";
      }
      case "'" ->
          before.endsWith("s") && isNoun(tags[i - 1]) && i + 1 < forms.length ? "PART" : "PUNCT";
      default -> hasLetterOrDigit(word) ? simple(tags[i]) : "PUNCT";
    };
  }

  private static boolean isNoun(String tag) {
    return tag.equals("NOUN") || tag.equals("PROPN");
  }

  /** The first of joined tags such as "AUX+PART". */
  private static String simple(String tag) {
    int plus = tag.indexOf('+');
    return plus < 0 ? tag : tag.substring(0, plus);
  }

  private static boolean isSymbol(String form) {
    return "$%#+=<>\u00a3\u20ac\u00a5*&@".contains(form);
  }

  private static boolean hasLetterOrDigit(String form) {
    return form.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
