package dev.whence.language;

import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTaggerME;

/** Gives words their part of speech and dictionary form. For one thread only, as OpenNLP's. */
final class Tagger {

  private final POSTaggerME tags;
  private final LemmatizerME lemmas;

  Tagger(Models models) {
    tags = new POSTaggerME(models.tags());
    lemmas = new LemmatizerME(models.lemmas());
  }

  /** The tokens of one sentence; text is straightened, words in order and not empty. */
  List<Token> tag(String text, List<Span> words) {
    String[] forms = words.stream().map(word -> word.of(text)).toArray(String[]::new);
    String[] tagged = tags.tag(forms);
    String[] lemmatized = lemmas.lemmatize(forms, tagged);
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      tokens.add(new Token(words.get(i), tagged[i], lemma(forms[i], lemmatized[i])));
    }
    return tokens;
  }

  private static String lemma(String form, String lemma) {
    boolean unknown = lemma.isEmpty() || lemma.equals("O") || lemma.equals("_");
    return (unknown ? form : lemma).toLowerCase(Locale.ROOT);
  }
}
