package dev.whence.language;

import dev.whence.model.Block;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Says which language a document is written in: what its metadata say, else English where the small
 * words are English, else what OpenNLP's detector of 103 languages says. That detector is loaded
 * only when it is needed, since it takes longer than everything else together. Safe for use by many
 * threads.
 */
final class LanguageFinder {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int ENOUGH_CHARACTERS = 3000;
  private static final int ENOUGH_WORDS = 400;
  private static final double ENGLISH_SHARE = 0.22;
  private static final int MOST_KINDS = 6;
  private static final double CLEARLY = 1.5;
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "to", "that", "was", "for", "with", "is", "by", "from", "has", "have",
          "had", "were", "are", "it", "his", "been", "which", "who", "their", "this", "would", "a",
          "in", "on", "at", "as", "be", "not", "he", "said", "an");

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private @Nullable LanguageDetectorModel model;

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("cmn", "zh");
    codes.put("pes", "fa");
    codes.put("lvs", "lv");
    codes.put("ekk", "et");
    codes.put("nob", "nb");
    codes.put("plt", "mg");
    return Map.copyOf(codes);
  }

  /** The document's language as a finding; null when it is unsure. */
  @Nullable Finding find(Document document) {
    Finding given = document.metadata().language();
    if (given != null) {
      return given;
    }
    String text = articleText(document);
    if (isEnglish(text)) {
      return new Finding("en", Certainty.LIKELY, "small words", "small-words");
    }
    if (isHan(text)) {
      return new Finding("zh", Certainty.LIKELY, "Han characters, no kana", "script");
    }
    return text.isBlank() ? null : byLetters(text);
  }

  /** Mostly Han characters, and no kana as in Japanese: the detector is unsure of short ones. */
  private static boolean isHan(String text) {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(i));
      if (script == Character.UnicodeScript.HIRAGANA
          || script == Character.UnicodeScript.KATAKANA) {
        return false;
      }
      han += script == Character.UnicodeScript.HAN ? 1 : 0;
    }
    return 2 * han > text.strip().length() && han > 0;
  }

  private @Nullable Finding byLetters(String text) {
    Language[] languages = new LanguageDetectorME(model()).predictLanguages(text);
    Language best = languages[0];
    String code = TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
    return best.getConfidence() < CLEARLY * languages[1].getConfidence()
        ? null
        : new Finding(code, Certainty.LIKELY, "letters", "opennlp-langdetect-183");
  }

  private static String articleText(Document document) {
    StringBuilder text = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.kind().isArticleText() && text.length() < ENOUGH_CHARACTERS) {
        text.append(block.span().of(document.text())).append('\n');
      }
    }
    return text.substring(0, Math.min(text.length(), ENOUGH_CHARACTERS));
  }

  /** Whether a good share of the words are small English ones, and of several kinds. */
  private static boolean isEnglish(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", ENOUGH_WORDS);
    int small = 0;
    Set<String> kinds = new HashSet<>();
    for (String word : words) {
      if (SMALL_WORDS.contains(word)) {
        small++;
        kinds.add(word);
      }
    }
    return small >= ENGLISH_SHARE * words.length
        && kinds.size() >= Math.min(MOST_KINDS, words.length / 8 + 1);
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      model = Models.load(MODEL, LanguageDetectorModel::new);
    }
    return model;
  }
}
