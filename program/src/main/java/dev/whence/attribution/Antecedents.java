package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.Note;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a pronoun stands for that is the object of a statement: "when two videos appeared, the
 * ministry condemned them as violations". Looks in the clause before the statement, and where that
 * begins its sentence, in the sentence before. Only one thing of the pronoun's number may stand
 * there; else it is left open.
 */
final class Antecedents {

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?i)^(?<pronoun>them|these|those|it|this)(?=$|[.,;]| (?:as|in|on|at|for|by|when|after|before|because)\\b)");
  private static final Set<String> MANY = Set.of("them", "these", "those");
  private static final Set<String> OPENERS =
      Set.of("when", "after", "as", "once", "since", "while", "before", "because", "although");
  private static final Set<String> PHRASE = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> MASS = Set.of("media", "news", "police", "people", "data");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september"
              + "|october|november|december|days?|weeks?|months?|years?|hours?|morning|evening|afternoon"
              + "|night|today|yesterday|time|decades?");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;.!?]");
  private static final int LONGEST = 160;

  private final Annotated annotated;
  private final List<Note> notes;
  private final String text;
  private final Set<Integer> people = new HashSet<>();

  /**
   * A reader.
   *
   * @param notes where it is noted what is left open, with the sentence before
   */
  Antecedents(Annotated annotated, List<Note> notes) {
    this.annotated = annotated;
    this.notes = notes;
    this.text = annotated.document().text();
    for (Entity entity : annotated.entities()) {
      if (entity.kind() == EntityKind.PERSON) {
        people.add(entity.id());
      }
    }
  }

  /**
   * The attributions, those whose content is a pronoun with what it stands for where that is clear.
   */
  List<Attribution> told(List<Attribution> attributions) {
    return attributions.stream()
        .map(
            one -> {
              String words = standsFor(one);
              return words == null ? one : one.with(one.figureOf(), words);
            })
        .toList();
  }

  private @Nullable String standsFor(Attribution one) {
    if (one.content().isEmpty() || one.source().isEmpty() || one.cue().isEmpty()) {
      return null;
    }
    Span content = one.content().get(0);
    Span source = one.source().get(0);
    Matcher pronoun = OBJECT.matcher(content.of(text));
    int number = sentenceAt(source.start());
    Span cue = one.cue().get(0);
    if (!pronoun.find()
        || number < 0
        || content.start() < cue.end()
        || isSomethingBetween(number, source, cue)) {
      return null;
    }
    boolean many = MANY.contains(pronoun.group("pronoun").toLowerCase(Locale.ROOT));
    String words = before(number, source, many);
    if (words == null) {
      notes.add(leftOpen(pronoun.group("pronoun"), content, source, number));
    }
    return words;
  }

  /** "She brought glamour to the house and defended it": another thing was named since. */
  private boolean isSomethingBetween(int number, Span source, Span cue) {
    return annotated.sentences().get(number).tokens().stream()
        .filter(token -> token.span().start() >= source.end())
        .filter(token -> token.span().end() <= cue.start())
        .anyMatch(token -> NOUNS.contains(token.tag()) || token.tag().equals("VERB"));
  }

  private Note leftOpen(String pronoun, Span content, Span source, int number) {
    Span sentence = annotated.sentences().get(number).span();
    boolean begins = source.start() == sentence.start() && number > 0;
    Span shown = begins ? annotated.sentences().get(number - 1).span() : sentence;
    return new Note(
        annotated.document().article(),
        Stage.ATTRIBUTION,
        content,
        "what “"
            + pronoun
            + "” stands for is left open; "
            + (begins ? "the sentence before: “" : "its sentence: “")
            + shown.of(text).replace('\n', ' ')
            + "”");
  }

  private @Nullable String before(int number, Span source, boolean many) {
    Sentence sentence = annotated.sentences().get(number);
    List<Token> ahead =
        sentence.tokens().stream().filter(token -> token.span().end() <= source.start()).toList();
    if (!ahead.isEmpty()) {
      boolean clause = OPENERS.contains(word(ahead.get(0)));
      return clause ? only(ahead.subList(1, ahead.size()), many) : null;
    }
    Sentence last = number == 0 ? null : annotated.sentences().get(number - 1);
    return last == null || last.block() != sentence.block() ? null : only(last.tokens(), many);
  }

  /** The words from the one noun phrase of this number on; null where there are more or none. */
  private @Nullable String only(List<Token> tokens, boolean many) {
    List<Integer> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      while (end < tokens.size() && PHRASE.contains(tokens.get(end).tag())) {
        end++;
      }
      if (end == at) {
        at++;
        continue;
      }
      boolean within = at > 0 && tokens.get(at - 1).tag().equals("ADP");
      int last = withoutTime(tokens, at, end);
      if (!within && last > at && isMeant(tokens, at, last, many)) {
        found.add(tokens.get(at).span().start());
      }
      at = end;
    }
    if (found.size() != 1) {
      return null;
    }
    int start = found.get(0);
    int last = tokens.get(tokens.size() - 1).span().end();
    Matcher end = CLAUSE_END.matcher(text).region(start, last);
    int stop = Math.min(end.find() ? end.start() : last, start + LONGEST);
    return text.substring(start, stop).replace('\n', ' ').strip();
  }

  /** "Two films last year" are two films. */
  private int withoutTime(List<Token> tokens, int from, int to) {
    int end = to;
    if (TIME.matcher(word(tokens.get(to - 1))).matches()) {
      end--;
      while (end > from && !NOUNS.contains(tokens.get(end - 1).tag())) {
        end--;
      }
    }
    return end;
  }

  private boolean isMeant(List<Token> tokens, int from, int to, boolean many) {
    Token head = tokens.get(to - 1);
    String word = word(head);
    if (!NOUNS.contains(head.tag()) || TIME.matcher(word).matches() || isPerson(head)) {
      return false;
    }
    boolean plural =
        head.tag().equals("NOUN") && !word.equals(head.lemma()) && !MASS.contains(word);
    boolean counted =
        tokens.subList(from, to).stream().anyMatch(token -> token.tag().equals("NUM"))
            && SourcePhrase.isPlural(word);
    return many ? plural || counted : !plural && !MASS.contains(word);
  }

  private boolean isPerson(Token token) {
    for (Mention mention : annotated.mentions()) {
      if (mention.span().overlaps(token.span()) && people.contains(mention.entity())) {
        return true;
      }
    }
    return false;
  }

  private String word(Token token) {
    return token.span().of(text).toLowerCase(Locale.ROOT);
  }

  private int sentenceAt(int offset) {
    for (int i = 0; i < annotated.sentences().size(); i++) {
      if (annotated.sentences().get(i).span().contains(offset)) {
        return i;
      }
    }
    return -1;
  }
}
