package dev.whence.attribution;

import dev.whence.model.BlockKind;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sentence as the patterns see it: words in lower case, tags, and which quotation each is in.
 */
final class TaggedSentence {

  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having",
          "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should",
          "shall", "'ve", "'d", "'ll", "’ve", "’d", "’ll", "'re", "’re", "'m", "’m", "ca", "wo",
          "cannot", "ought");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "nor");

  private final String text;
  private final Sentence sentence;
  private final BlockKind kind;
  private final int index;
  private final String[] words;
  private final String[] tags;
  private final @Nullable Quotation[] quotations;
  private final @Nullable Quotation quotationBefore;

  TaggedSentence(
      String text,
      Sentence sentence,
      BlockKind kind,
      int index,
      List<Quotation> all,
      Lexicon lexicon) {
    this.text = text;
    this.sentence = sentence;
    this.kind = kind;
    this.index = index;
    this.words = new String[sentence.tokens().size()];
    this.tags = new String[words.length];
    this.quotations = new Quotation[words.length];
    int next = Span.firstEndingAfter(all, Quotation::span, sentence.span().start());
    this.quotationBefore = next > 0 && isJustBefore(all.get(next - 1)) ? all.get(next - 1) : null;
    for (int i = 0; i < words.length; i++) {
      Span span = sentence.tokens().get(i).span();
      words[i] = span.of(text).toLowerCase(Locale.ROOT);
      tags[i] = mendedTag(i);
      while (next < all.size() && all.get(next).span().end() < span.end()) {
        next++;
      }
      if (next < all.size() && all.get(next).span().contains(span.end() - 1)) {
        quotations[i] = all.get(next);
      }
    }
    for (int i = 1; i + 1 < words.length; i++) {
      if (tags[i].equals("NOUN") && lexicon.isPresentForm(words[i]) && isMistakenVerb(i)) {
        tags[i] = "VERB";
      } else if (tags[i].equals("VERB") && lexicon.isBaseForm(words[i]) && isMistakenNoun(i)) {
        tags[i] = "NOUN";
      } else if (lexicon.isPerson(words[i]) && isMistakenPerson(i, lexicon)) {
        tags[i] = "NOUN";
      }
    }
  }

  /** "Gralia's ambassador to", "company executives argue": nouns for people with another tag. */
  private boolean isMistakenPerson(int token, Lexicon lexicon) {
    boolean mistaken =
        switch (tags[token]) {
          case "ADJ", "ADV", "CCONJ", "SCONJ" -> true;
          case "VERB" -> lexicon.verbForms(words[token]).isEmpty();
          default -> false;
        };
    boolean phrase = tags[token - 1].equals("PROPN") || words[token - 1].matches("'s|’s");
    boolean ends =
        switch (tags[token + 1]) {
          case "VERB", "AUX", "ADP", "PROPN", "PUNCT" -> true;
          default -> false;
        };
    return mistaken && phrase && ends && !words[token].equals("both");
  }

  /** Names the tagger takes for something else: "Mulally said", "the WHO said". */
  private String mendedTag(int token) {
    String tag = tokenAt(token).tag();
    String word = tokenAt(token).span().of(text);
    if (tag.equals("PRON") && word.length() > 2 && word.chars().allMatch(Character::isUpperCase)) {
      return "PROPN";
    }
    boolean beforeVerb =
        token + 1 < words.length && sentence.tokens().get(token + 1).tag().equals("VERB");
    boolean name = tag.equals("ADV") && Character.isUpperCase(word.charAt(0)) && beforeVerb;
    return name ? "PROPN" : tag;
  }

  /** Whether the tagger itself takes the token for a name. */
  boolean isTaggedAsName(int token) {
    return tokenAt(token).tag().equals("PROPN");
  }

  /** "Vale claims to own", "the agency reports that": verbs the tagger takes for plural nouns. */
  private boolean isMistakenVerb(int token) {
    String before = tags[token - 1];
    boolean singular =
        before.equals("PROPN")
            || (before.equals("NOUN") && !words[token - 1].endsWith("s"))
            || words[token - 1].equals(")")
            || words[token - 1].equals("who")
            || words[token - 1].equals("which")
            || (words[token - 1].equals(",") && opensObject(token + 1));
    if (!singular) {
      return false;
    }
    String next = words[token + 1];
    boolean infinitive =
        next.equals("to")
            && token + 2 < words.length
            && (tags[token + 2].equals("VERB") || tags[token + 2].equals("AUX"));
    return next.equals("that")
        || infinitive
        || opensObject(token + 1)
        || words[token - 1].equals("who")
        || ((tags[token + 1].equals("DET") || tags[token + 1].equals("PRON"))
            && !hasVerbNear(token));
  }

  /** "the morning show": a bare verb form cannot follow a singular noun as its verb. */
  private boolean isMistakenNoun(int token) {
    String before = words[token - 1];
    boolean singular =
        tags[token - 1].equals("NOUN")
            && !before.endsWith("s")
            && !before.equals("people")
            && !before.equals("media")
            && !before.equals("police")
            && !before.endsWith("men")
            && !before.endsWith("ren");
    boolean phrase = token > 1 && (tags[token - 2].equals("DET") || tags[token - 2].equals("ADJ"));
    return singular && phrase && !words[token + 1].equals("that");
  }

  private boolean opensObject(int token) {
    return opensQuotation(token)
        || (isComma(token) && opensQuotation(token + 1))
        || word(token).equals(":");
  }

  private boolean hasVerbNear(int token) {
    for (int at = Math.max(0, token - 10); at < token; at++) {
      boolean participle = words[at].endsWith("ed") && isNominal(at - 1) && isPreposition(at + 1);
      if (isFinite(at) && !participle) {
        return true;
      }
    }
    return false;
  }

  /** Whether only blanks on the same line stand between a quotation and this sentence. */
  private boolean isJustBefore(Quotation quotation) {
    String between = text.substring(quotation.span().end(), sentence.span().start());
    return quotation.closed() && between.isBlank() && between.length() < 3;
  }

  /** The quotation that ends right before this sentence, or null. */
  @Nullable Quotation quotationBefore() {
    return quotationBefore;
  }

  int index() {
    return index;
  }

  int size() {
    return words.length;
  }

  BlockKind kind() {
    return kind;
  }

  int block() {
    return sentence.block();
  }

  Span span() {
    return sentence.span();
  }

  String text() {
    return text;
  }

  /** The word in lower case; empty outside the sentence. */
  String word(int token) {
    return token < 0 || token >= words.length ? "" : words[token];
  }

  String raw(int token) {
    return token < 0 || token >= words.length ? "" : tokenAt(token).span().of(text);
  }

  /** The tag; empty outside the sentence. */
  String tag(int token) {
    return token < 0 || token >= words.length ? "" : tags[token];
  }

  private Token tokenAt(int token) {
    return sentence.tokens().get(token);
  }

  Span span(int token) {
    return tokenAt(token).span();
  }

  Span span(Range range) {
    return new Span(span(range.from()).start(), span(range.to() - 1).end());
  }

  String words(Range range) {
    return range.isEmpty() ? "" : span(range).of(text);
  }

  @Nullable Quotation quotation(int token) {
    return token < 0 || token >= words.length ? null : quotations[token];
  }

  boolean isQuoted(int token) {
    return quotation(token) != null;
  }

  /** Whether a quotation begins with this token (its opening mark, or a word glued to it). */
  boolean opensQuotation(int token) {
    Quotation quotation = quotation(token);
    return quotation != null
        && quotation.span().start() >= sentence.span().start()
        && (span(token).contains(quotation.span().start())
            || (!quotation.equals(quotation(token - 1))
                && span(token).start() > quotation.span().start()));
  }

  boolean closesQuotation(int token) {
    Quotation quotation = quotation(token);
    return quotation != null && span(token).end() >= quotation.span().end();
  }

  /** Whether the word is a common preposition, whatever its tag says. */
  boolean isPreposition(int token) {
    return switch (word(token)) {
      case "on", "in", "at", "by", "from", "for", "to", "with", "of" -> true;
      default -> false;
    };
  }

  boolean isComma(int token) {
    return word(token).equals(",");
  }

  boolean isDash(int token) {
    return switch (word(token)) {
      case "—", "–", "--", "-", "---" -> true;
      default -> false;
    };
  }

  boolean isMark(int token) {
    String word = word(token);
    return !word.isEmpty() && word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  boolean isStop(int token) {
    return switch (word(token)) {
      case ".", "!", "?", "...", "…" -> true;
      default -> false;
    };
  }

  boolean isAuxiliary(int token) {
    return AUXILIARIES.contains(word(token))
        || ((word(token).equals("'s") || word(token).equals("’s")) && tag(token).equals("AUX"));
  }

  boolean isBe(int token) {
    return BE.contains(word(token)) && !(word(token).endsWith("s") && tag(token).equals("PART"));
  }

  boolean isNegation(int token) {
    return NEGATIONS.contains(word(token));
  }

  boolean isAdverb(int token) {
    return tag(token).equals("ADV") || (word(token).endsWith("ly") && !isNominal(token));
  }

  boolean isNominal(int token) {
    String tag = tag(token);
    return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON") || tag.equals("NUM");
  }

  boolean isNounPart(int token) {
    String tag = tag(token);
    return isNominal(token)
        || tag.equals("ADJ")
        || tag.equals("DET")
        || word(token).equals("'s")
        || word(token).equals("’s")
        || word(token).equals("'")
        || word(token).equals("’");
  }

  /** Whether the token can be the finite verb of a clause. */
  boolean isFinite(int token) {
    if (isAuxiliary(token)) {
      return !word(token).equals("be")
          && !word(token).equals("been")
          && !word(token).equals("being")
          && !word(token).equals("having")
          && !word(token - 1).equals("to");
    }
    if (!tag(token).equals("VERB")) {
      return false;
    }
    return !word(token).endsWith("ing")
        && !word(token - 1).equals("to")
        && !isReducedPassive(token);
  }

  /** "Vale replied by calling": whose verb it is does both. */
  private boolean isGerund(int token) {
    return word(token).endsWith("ing") && tag(token).equals("VERB");
  }

  /** "a report released by the ministry": a participle, not the clause's verb. */
  private boolean isReducedPassive(int token) {
    String word = word(token);
    boolean participle = word.endsWith("ed") || word.endsWith("en") || word.equals("held");
    return participle
        && ((word(token + 1).equals("by") && !isGerund(token + 2))
            || (tag(token + 1).equals("NOUN")
                && (tag(token - 1).equals("ADP") || tag(token - 1).equals("NUM")))
            || (tag(token - 1).equals("NOUN") && FunctionWords.isTime(word(token + 1)))
            || isBe(token - 1)
            || tag(token - 1).equals("DET")
            || tag(token - 1).equals("ADJ"));
  }
}
