package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.model.Span;
import dev.whence.model.TimeKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of rules: a pattern whose named groups say what its words are, and what they
 * name.
 *
 * @param form what matching words name; null where the printed unit decides
 * @param fixed a value that the words have whatever else they say; null when there is none
 * @param pattern with named groups such as "year" and "month"
 * @param required runs of small letters, one of which a matching text holds, see {@link
 *     RequiredLetters}; empty when nothing is known
 * @param groups numbers of the pattern's groups by name
 * @param example words that match as a whole; where words beside them count, those in brackets do
 * @param value of the example, read on Thursday 24 June 2021
 */
record TimeRule(
    TimeKind kind,
    @Nullable Form form,
    @Nullable String fixed,
    Pattern pattern,
    Set<String> required,
    Map<String, Integer> groups,
    String example,
    String value) {

  private static final Map<String, Form> UNITS =
      Map.of(
          "day", Form.DAYS_AWAY,
          "week", Form.WEEKS_AWAY,
          "fortnight", Form.WEEKS_AWAY,
          "weekend", Form.WEEKENDS_AWAY,
          "month", Form.MONTHS_AWAY,
          "quarter", Form.QUARTERS_AWAY,
          "year", Form.YEARS_AWAY,
          "decade", Form.YEARS_AWAY,
          "century", Form.YEARS_AWAY);

  /** Whether a text of small letters holds what a match needs. */
  boolean mayMatch(SmallLetters text) {
    return required.isEmpty() || required.stream().anyMatch(text::hold);
  }

  /** The phrase of a match; null when the match is none after all. */
  @Nullable TimePhrase phrase(Matcher match, int sentence, boolean looksAhead) {
    Words words = new Words(match);
    Form named = form == null ? words.form() : form;
    if (named == null) {
      return null;
    }
    int shift = words.shift(named);
    String value = words.fixed();
    boolean current =
        match.group().toLowerCase(Locale.ROOT).startsWith("this") || "this".equals(words.side());
    return new TimePhrase(
        new Span(match.start(), match.end()),
        sentence,
        isPartOfDay(value) ? TimeKind.TIME : kind,
        named,
        words.year(),
        words.endYear(),
        words.month(named),
        words.number("day"),
        TimeWords.weekday(words.get("weekday")),
        shift,
        current,
        looksAhead || shift > 0,
        value);
  }

  private static boolean isPartOfDay(@Nullable String value) {
    return value != null && value.startsWith("T");
  }

  /** The named words of one match. */
  private final class Words {

    private final Matcher match;

    Words(Matcher match) {
      this.match = match;
    }

    @Nullable String get(String name) {
      Integer group = groups.get(name);
      return group == null ? null : match.group(group);
    }

    @Nullable String side() {
      String side = get("side");
      return side == null ? null : side.toLowerCase(Locale.ROOT);
    }

    int number(String name) {
      String digits = get(name);
      return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** "three years ago" is a year; "several years ago" is some time or other. */
    @Nullable Form form() {
      String count = get("count");
      if (count != null && TimeWords.count(count) == 0) {
        return Form.VAGUE;
      }
      String unit = unit();
      return unit == null ? null : UNITS.get(unit);
    }

    private @Nullable String unit() {
      String unit = get("unit");
      return unit == null
          ? null
          : unit.toLowerCase(Locale.ROOT).replaceFirst("ies$", "y").replaceFirst("s$", "");
    }

    int year() {
      String spelled = get("spelled");
      if (spelled != null) {
        return TimeWords.spelledYear(spelled);
      }
      if (get("cent") != null) {
        return (number("cent") - 1) * 100;
      }
      if (get("short") != null) {
        return 1900 + number("short");
      }
      String year = get("year");
      return year == null ? 0 : year.length() == 3 ? number("year") * 10 : number("year");
    }

    int endYear() {
      String end = get("end");
      int year = year();
      if (end == null) {
        return year;
      }
      return end.length() == 2 ? year / 100 * 100 + number("end") : number("end");
    }

    int month(Form named) {
      String month = get("month");
      String season = get("season");
      String nth = get("nth");
      if (month != null) {
        return TimeWords.month(month);
      }
      if (season != null) {
        return TimeWords.season(season);
      }
      return nth != null && named == Form.QUARTER ? TimeWords.nth(nth) : number("number");
    }

    /** How many units away. */
    int shift(Form named) {
      if (fixed != null && fixed.matches("-?\\d")) {
        return Integer.parseInt(fixed);
      }
      String count = get("count");
      if (count != null && named != Form.LENGTH && named != Form.VAGUE) {
        boolean on = get("on") != null;
        int times = TimeWords.count(count) * scale();
        return on ? times : -times;
      }
      String week = get("week");
      if (named == Form.WEEKDAY && week != null) {
        return TimeWords.shift(week) * 7;
      }
      return TimeWords.shift(get("side")) * scale();
    }

    private int scale() {
      String unit = String.valueOf(unit());
      return switch (unit) {
        case "fortnight" -> 2;
        case "decade" -> 10;
        case "century" -> 100;
        default -> 1;
      };
    }

    @Nullable String fixed() {
      String part = get("part");
      String hour = get("hour");
      if (part != null) {
        return TimeWords.part(part);
      }
      if (hour != null) {
        return clock(Integer.parseInt(hour));
      }
      if (fixed == null && form == Form.LENGTH) {
        String count = get("count");
        String unit = get("unit");
        return TimeWords.length(
            count == null ? 0 : TimeWords.count(count), get("half") != null, String.valueOf(unit));
      }
      return fixed != null && fixed.matches("-?\\d") ? null : fixed;
    }

    private String clock(int hour) {
      String half = String.valueOf(get("noon")).toLowerCase(Locale.ROOT);
      int hours = half.startsWith("p") && hour < 12 ? hour + 12 : hour;
      String minutes = get("minute");
      String zone = String.valueOf(get("zone"));
      return String.format(Locale.ROOT, "T%02d:%s", hours, minutes == null ? "00" : minutes)
          + (zone.equals("UTC") || zone.equals("GMT") ? "Z" : "");
    }
  }
}
