package dev.whence.language;

import dev.whence.language.TimePhrase.Form;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name a time, in the manner of TIMEX3 (dates only, no durations and no times
 * of day by themselves). Each pattern stands with an example; of overlapping finds the longest
 * stays. Immutable.
 */
final class TimeTagger {

  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
          + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
  private static final String WEEKDAY =
      "((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.)";
  private static final String PART =
      "(?: (?:morning|afternoon|evening|night|midnight|noon|lunchtime))?";
  private static final String SIDE =
      "(last|this|next|this past|this coming|the previous|the following|past)";
  private static final String COUNT =
      "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of)";
  private static final String UNIT = "(day|week|fortnight|month|quarter|year|decade|century)";

  /** Makes a phrase of a match; null when the match is none after all. */
  @FunctionalInterface
  private interface Maker {
    @Nullable TimePhrase make(Matcher match, Draft draft);
  }

  private record Rule(Pattern pattern, Maker maker) {}

  /** What all phrases of a sentence share. */
  private record Draft(Span span, int sentence, boolean current, boolean ahead) {
    TimePhrase date(int year, int month, int day, int weekday) {
      return new TimePhrase(
          span, sentence, Form.DATE, year, year, month, day, weekday, 0, false, ahead);
    }

    TimePhrase years(int from, int to) {
      return new TimePhrase(span, sentence, Form.YEARS, from, to, 0, 0, 0, 0, false, ahead);
    }

    TimePhrase away(Form form, int shift) {
      return new TimePhrase(span, sentence, form, 0, 0, 0, 0, 0, shift, false, ahead || shift > 0);
    }

    TimePhrase vague() {
      return new TimePhrase(span, sentence, Form.VAGUE, 0, 0, 0, 0, 0, 0, false, ahead);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          // 2021-06-18, 2021-06-18T10:30:00Z
          rule(
              "\\b"
                  + YEAR
                  + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?\\b",
              (m, d) -> d.date(number(m, 1), number(m, 2), number(m, 3), 0)),
          // Friday, June 18, 2021; June 18
          rule(
              "\\b(?:" + WEEKDAY + ",? )?" + MONTH + " " + DAY + "\\b(?:,? " + YEAR + "\\b)?",
              (m, d) -> d.date(number(m, 4), month(m.group(2)), number(m, 3), weekday(m.group(1)))),
          // Friday 18 June 2021; the 18th of June
          rule(
              "\\b(?:"
                  + WEEKDAY
                  + ",? )?(?:the )?"
                  + DAY
                  + " (?:of )?"
                  + MONTH
                  + "\\b(?:,? "
                  + YEAR
                  + "\\b)?",
              (m, d) -> d.date(number(m, 4), month(m.group(3)), number(m, 2), weekday(m.group(1)))),
          // September 2020; early May of 1999
          rule(
              "\\b(?:(?:early|mid|late|mid-|the end of|the beginning of)[ -]?)?"
                  + MONTH
                  + ",? (?:of )?"
                  + YEAR
                  + "\\b",
              (m, d) -> month(d, number(m, 2), month(m.group(1)), 0)),
          // in May; last September; early June
          rule(
              "\\b(?<=(?:in|since|until|till|by|from|of|between|and|after|before|during|early|late|mid|this|last|next|to) )"
                  + MONTH
                  + "\\b(?! \\d)",
              (m, d) -> month(d, 0, month(m.group(1)), 0)),
          rule(
              "\\b" + SIDE + " " + MONTH + "\\b(?! \\d)",
              (m, d) -> month(d, 0, month(m.group(2)), shift(m.group(1)))),
          // between 2010 and 2012; 2010 to 2012; 2010-12
          rule(
              "\\b" + YEAR + " ?(?:to|until|and|-|\u2013) ?" + YEAR + "\\b",
              (m, d) -> d.years(number(m, 1), number(m, 2))),
          rule(
              "\\b(?:the )?(?:(?:early|mid|late)[ -])?((?:1[6-9]|20)\\d)0'?s\\b",
              (m, d) -> d.years(number(m, 1) * 10, number(m, 1) * 10 + 9)),
          // 2018
          rule(
              "(?<![\\w$\u00a3\u20ac.,-])(?:(?:early|mid|late)[ -])?"
                  + YEAR
                  + "(?![\\w%]|[.,:]\\d|-\\w)",
              (m, d) -> d.years(number(m, 1), number(m, 1))),
          // summer 2019; the summer of 2019; last summer
          rule(
              "\\b(?:the )?(?i:(winter|spring|summer|autumn|fall)) (?:of )?" + YEAR + "\\b",
              (m, d) -> season(d, number(m, 2), m.group(1), 0)),
          rule(
              "\\b(?i:" + SIDE + ") (winter|spring|summer|autumn|fall)\\b",
              (m, d) -> season(d, 0, m.group(2), shift(m.group(1)))),
          // the third quarter of 1990; second-quarter
          rule(
              "\\b(?i:(?:the )?(first|second|third|fourth)[ -]quarter)(?: of " + YEAR + ")?\\b",
              (m, d) -> quarter(d, number(m, 2), m.group(1))),
          // on Monday night; last Tuesday; early Wednesday
          rule(
              "\\b(?:(?i:"
                  + SIDE
                  + ") )?(?:(?i:early|late|earlier|later) (?:on )?)?"
                  + WEEKDAY
                  + PART
                  + "\\b(?:,? (?i:last week))?",
              TimeTagger::weekdayPhrase),
          rule("\\b(?i:the day before yesterday)\\b", (m, d) -> d.away(Form.DAYS_AWAY, -2)),
          rule("\\b(?i:the day after tomorrow)\\b", (m, d) -> d.away(Form.DAYS_AWAY, 2)),
          rule(
              "\\b(?i:(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening))\\b",
              (m, d) -> d.away(Form.DAYS_AWAY, 0)),
          rule("\\b(?i:yesterday" + PART + "|last night)\\b", (m, d) -> d.away(Form.DAYS_AWAY, -1)),
          rule("\\b(?i:tomorrow" + PART + ")\\b", (m, d) -> d.away(Form.DAYS_AWAY, 1)),
          // earlier this week; last month; next year
          rule(
              "\\b(?i:(?:early |late |earlier |later )?(?:the )?" + SIDE + " " + UNIT + ")\\b",
              (m, d) -> unit(d, m.group(2), shift(m.group(1)))),
          rule("\\b(?i:(?:last|this past|this) weekend)\\b", (m, d) -> d.vague()),
          // three years ago; a week earlier
          rule(
              "\\b(?i:" + COUNT + " " + UNIT + "s? (?:ago|earlier))\\b",
              (m, d) ->
                  count(m.group(1)) == 0 ? d.vague() : unit(d, m.group(2), -count(m.group(1)))),
          // recent weeks; the past few years; the last three months
          rule(
              "\\b(?i:(?:the )?(?:recent|coming|previous|past|last|next)(?: (?:few|several|couple of|"
                  + COUNT
                  + "))? "
                  + UNIT
                  + "s)\\b",
              (m, d) -> d.vague()));

  private static final Set<String> AHEAD =
      Set.of(
          "will", "shall", "next", "upcoming", "plan", "schedule", "expect", "aim", "by", "until");

  private static Rule rule(String pattern, Maker maker) {
    return new Rule(Pattern.compile(pattern.replace(" ", "\\s")), maker);
  }

  /** All time phrases in text order; text is straightened. */
  List<TimePhrase> tag(String text, List<Sentence> sentences) {
    List<TimePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      phrases.addAll(tag(text, sentences.get(i), i));
    }
    return phrases;
  }

  private static List<TimePhrase> tag(String text, Sentence sentence, int index) {
    List<TimePhrase> found = new ArrayList<>();
    if (!mayNameTime(text, sentence)) {
      return found;
    }
    for (Rule rule : RULES) {
      Matcher match = rule.pattern().matcher(text);
      match.region(sentence.span().start(), sentence.span().end());
      match.useTransparentBounds(true);
      while (match.find()) {
        Span span = new Span(match.start(), match.end());
        Draft draft =
            new Draft(
                span,
                index,
                match.group().toLowerCase(Locale.ROOT).startsWith("this"),
                looksAhead(sentence, span));
        TimePhrase phrase = rule.maker().make(match, draft);
        if (phrase != null && !isCountOf(phrase, sentence)) {
          found.add(phrase);
        }
      }
    }
    return longest(found);
  }

  private static boolean mayNameTime(String text, Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (TRIGGERS.contains(token.lemma())
          || (token.span().length() >= 4 && Character.isDigit(text.charAt(token.span().start())))
          || Character.isDigit(text.charAt(token.span().start()))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> TRIGGERS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "morning",
          "afternoon",
          "evening",
          "night",
          "day",
          "days",
          "week",
          "weekend",
          "fortnight",
          "month",
          "quarter",
          "year",
          "decade",
          "century",
          "winter",
          "spring",
          "summer",
          "autumn",
          "fall",
          "mon.",
          "tue.",
          "tues.",
          "wed.",
          "thu.",
          "thur.",
          "thurs.",
          "fri.",
          "sat.",
          "sun.",
          "sept",
          "jan",
          "feb",
          "aug",
          "oct",
          "nov",
          "dec",
          "sept.",
          "jan.",
          "feb.",
          "aug.",
          "oct.",
          "nov.",
          "dec.");

  /** "2000 people", "in 1500 cities": a number, not a year. */
  private static boolean isCountOf(TimePhrase phrase, Sentence sentence) {
    if (phrase.form() != Form.YEARS || phrase.span().length() != 4) {
      return false;
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).span().equals(phrase.span())) {
        Token next = tokens.get(i + 1);
        boolean plural = next.tag().equals("NOUN") && next.span().length() > next.lemma().length();
        boolean people = next.lemma().equals("person") || next.tag().equals("SYM");
        return plural || people;
      }
    }
    return false;
  }

  private static boolean looksAhead(Sentence sentence, Span span) {
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= span.start()) {
        return false;
      }
      if (AHEAD.contains(token.lemma())) {
        boolean near = span.start() - token.span().end() < 3;
        boolean preposition = token.lemma().equals("by") || token.lemma().equals("until");
        if (!preposition || near) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<TimePhrase> longest(List<TimePhrase> found) {
    found.sort(
        Comparator.comparing((TimePhrase phrase) -> -phrase.span().length())
            .thenComparing(phrase -> phrase.span().start()));
    List<TimePhrase> kept = new ArrayList<>();
    for (TimePhrase phrase : found) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(phrase.span()))) {
        kept.add(phrase);
      }
    }
    kept.sort(Comparator.comparing(TimePhrase::span));
    return kept;
  }

  private static @Nullable TimePhrase weekdayPhrase(Matcher match, Draft draft) {
    int shift = match.group(1) == null ? 0 : shift(match.group(1));
    boolean lastWeek = match.group().toLowerCase(Locale.ROOT).endsWith("last week");
    return new TimePhrase(
        draft.span(),
        draft.sentence(),
        Form.WEEKDAY,
        0,
        0,
        0,
        0,
        weekday(match.group(2)),
        lastWeek ? -7 : shift,
        false,
        draft.ahead() || shift > 0);
  }

  private static TimePhrase month(Draft draft, int year, int month, int shift) {
    return new TimePhrase(
        draft.span(),
        draft.sentence(),
        Form.MONTH,
        year,
        year,
        month,
        0,
        0,
        shift,
        draft.current(),
        draft.ahead());
  }

  private static TimePhrase season(Draft draft, int year, String season, int shift) {
    int number =
        switch (season.toLowerCase(Locale.ROOT)) {
          case "winter" -> 1;
          case "spring" -> 2;
          case "summer" -> 3;
          default -> 4;
        };
    return new TimePhrase(
        draft.span(),
        draft.sentence(),
        Form.SEASON,
        year,
        year,
        number,
        0,
        0,
        shift,
        draft.current(),
        draft.ahead());
  }

  private static TimePhrase unit(Draft draft, String unit, int shift) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> draft.away(Form.DAYS_AWAY, shift);
      case "week" -> draft.away(Form.WEEKS_AWAY, shift);
      case "fortnight" -> draft.away(Form.WEEKS_AWAY, 2 * shift);
      case "month" -> draft.away(Form.MONTHS_AWAY, shift);
      case "year" -> draft.away(Form.YEARS_AWAY, shift);
      case "decade" -> draft.away(Form.YEARS_AWAY, 10 * shift);
      default -> draft.vague();
    };
  }

  private static TimePhrase quarter(Draft draft, int year, String word) {
    int number =
        List.of("first", "second", "third", "fourth").indexOf(word.toLowerCase(Locale.ROOT));
    return new TimePhrase(
        draft.span(),
        draft.sentence(),
        Form.QUARTER,
        year,
        year,
        number + 1,
        0,
        0,
        0,
        false,
        draft.ahead());
  }

  private static int shift(String side) {
    return switch (side.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
      case "last", "the previous", "this past", "past" -> -1;
      case "next", "the following", "this coming" -> 1;
      default -> 0;
    };
  }

  /** The number the words stand for; 0 for "several" and the like. */
  private static int count(String words) {
    String word = words.toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return NUMBERS.getOrDefault(word, 0);
  }

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private static int number(Matcher match, int group) {
    return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
  }

  private static int month(String word) {
    return "janfebmaraprmayjunjulaugsepoctnovdec"
                .indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT))
            / 3
        + 1;
  }

  private static int weekday(@Nullable String word) {
    return word == null
        ? 0
        : "montuewedthufrisatsun".indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
