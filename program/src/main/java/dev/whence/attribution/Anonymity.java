package dev.whence.attribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words that say why or how a source is unnamed. Never guesses who it may be. */
final class Anonymity {

  private static final Pattern REASON =
      Pattern.compile(
          "(?:who|because (?:he|she|they)|on (?:the )?condition|under (?:the )?condition|as (?:he|she|they))"
              + " ?[^,;.“”\"]{0,60}?(?:authori[sz]ed|anonym(?:ity|ously)|be(?:ing)? (?:named|identified)|identification)"
              + "[^,;.“”\"]{0,60}?(?= and | that |[,;.“”\"]|$)");
  private static final Pattern ADJECTIVE =
      Pattern.compile("\\b(?:unnamed|anonymous|unidentified|undisclosed)\\b");

  /** The words, or null when the sentence gives none. */
  @Nullable String of(Place source) {
    String words = source.words();
    Matcher reason = REASON.matcher(words);
    if (reason.find()) {
      return reason.group().strip();
    }
    Matcher adjective = ADJECTIVE.matcher(words);
    if (adjective.find()) {
      return adjective.group();
    }
    String sentence =
        source
            .sentence()
            .text()
            .substring(
                source.span().end(),
                Math.min(source.sentence().span().end(), source.span().end() + 200));
    Matcher later = REASON.matcher(sentence);
    return later.find() ? later.group().strip() : null;
  }
}
