package dev.whence.roster;

import dev.whence.model.BodyCount;
import dev.whence.model.BodyCount.Kind;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.TimeMention;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads printed numbers of a body's members: how many there were, went, and are left. */
final class CountReader {

  private static final List<String> NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");
  private static final String NUMBER = "(?<n>\\d{1,3}|" + String.join("|", NUMBERS) + ")";
  private static final String BODY =
      "(?<body>[\\p{L}&'-]+(?: (?!in\\b|was\\b|were\\b|have\\b|has\\b|are\\b|since\\b|on\\b)[\\p{L}&'-]+){0,6})";

  private static final Pattern OF_THE =
      Pattern.compile(
          "(?i)of the "
              + NUMBER
              + " (?:members|people|men|officers|seats)[^,.;]*? (?:the|of the|on the) "
              + BODY);
  private static final Pattern HAS =
      Pattern.compile(
          "(?i)(?:the )"
              + BODY
              + " (?:has|had|consists of|consisted of|is made up of|counted) "
              + NUMBER
              + " (?:members|seats)");
  private static final Pattern STRONG =
      Pattern.compile("(?i)" + NUMBER + "[- ](?:member|strong|seat|man) " + BODY);
  private static final Pattern GONE =
      Pattern.compile(
          "(?i)"
              + NUMBER
              + " (?:of the |other |of its )?(?:members|officials|officers|people) (?:of|on|from)"
              + " (?:the )?"
              + BODY
              + " (?:were|have been|had been|was|has been) (?:removed|ousted|dismissed|expelled|purged|sacked)");
  private static final Pattern LEFT =
      Pattern.compile(
          "(?i)only (?<who>[^,;.]{3,80}?) (?:is|are|remain|remains)(?: still)?(?: left| in place)?\\b");

  /**
   * Who is left of a body.
   *
   * @param from since when they are its members; null when that is not told
   * @param people where in the sentence they are named
   */
  record Left(String body, @Nullable LocalDate from, List<Integer> people) {}

  private CountReader() {}

  /** Who is named as left of a body's members; null where nobody is. */
  static @Nullable Left left(MaskedSentence sentence, BodyNames bodies) {
    Matcher members = OF_THE.matcher(sentence.words());
    Matcher left = LEFT.matcher(sentence.words());
    if (!members.find() || !left.find(members.end())) {
      return null;
    }
    List<Integer> people = new ArrayList<>();
    for (int i = left.start("who"); i < left.end("who"); i++) {
      boolean starts = sentence.words().charAt(i - 1) != MaskedSentence.PERSON;
      if (sentence.words().charAt(i) == MaskedSentence.PERSON && starts) {
        people.add(i);
      }
    }
    LocalDate from =
        timeOf(sentence.reading(), sentence.span()).map(TimeMention::earliest).orElse(null);
    return new Left(name(bodies, members.group("body")), from, people);
  }

  static List<BodyCount> read(Reading reading) {
    BodyNames bodies = BodyNames.of(reading);
    List<BodyCount> counts = new ArrayList<>();
    for (MaskedSentence sentence : MaskedSentence.of(reading)) {
      read(sentence, bodies, counts);
    }
    return counts;
  }

  private static void read(MaskedSentence sentence, BodyNames bodies, List<BodyCount> counts) {
    for (Pattern pattern : List.of(OF_THE, HAS, STRONG)) {
      Matcher match = pattern.matcher(sentence.words());
      if (match.find()) {
        String body = name(bodies, match.group("body"));
        counts.add(count(sentence, body, number(match.group("n")), Kind.MEMBERS));
        Matcher left = LEFT.matcher(sentence.words());
        if (left.find(match.end()) && heads(left.group("who")) > 0) {
          counts.add(count(sentence, body, heads(left.group("who")), Kind.LEFT));
        }
        return;
      }
    }
    Matcher gone = GONE.matcher(sentence.words());
    if (gone.find()) {
      counts.add(
          count(sentence, name(bodies, gone.group("body")), number(gone.group("n")), Kind.GONE));
    }
  }

  private static String name(BodyNames bodies, String body) {
    String full = bodies.full(body.strip());
    return full == null ? body.strip() : full;
  }

  private static BodyCount count(MaskedSentence sentence, String body, int number, Kind kind) {
    Reading reading = sentence.reading();
    Words words = Words.of(reading, sentence.span());
    Published published = reading.annotated().published();
    LocalDate now = published == null ? null : published.latest();
    return timeOf(reading, sentence.span())
        .filter(time -> kind == Kind.MEMBERS)
        .map(time -> new BodyCount(body, number, kind, time.earliest(), time.latest(), words))
        .orElseGet(() -> new BodyCount(body, number, kind, now, now, words));
  }

  private static Optional<TimeMention> timeOf(Reading reading, Span span) {
    return reading.annotated().times().stream()
        .filter(time -> span.contains(time.span().start()) && time.earliest() != null)
        .findFirst();
  }

  private static int number(String words) {
    int spelled = NUMBERS.indexOf(words.toLowerCase(Locale.ROOT));
    return spelled >= 0 ? spelled : Integer.parseInt(words);
  }

  /** "Xi and one general": two. */
  private static int heads(String who) {
    int heads = 0;
    for (String part : who.split(",? and |, ", -1)) {
      Matcher number = Pattern.compile("(?i)^(?:the )?" + NUMBER + "\\b").matcher(part.strip());
      boolean named =
          part.indexOf(MaskedSentence.PERSON) >= 0 || part.matches("(?s)^\\s*\\p{Lu}.*");
      heads += number.find() ? number(number.group("n")) : named ? 1 : 0;
    }
    return heads;
  }
}
