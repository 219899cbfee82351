package dev.whence.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as printed: "Monday, May 18, 2015", "18 mai 2015", "18. Mai 2015", "2015-05-18T09:30Z",
 * "18.05.2015". A form whose order is ambiguous (05/06/2015) is read only where one order works.
 *
 * @param day the day
 * @param words as printed
 */
record PrintedDate(LocalDate day, String words) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** January to December in the languages most pages come in; a name may stand twice. */
  private static final List<String> MONTHS =
      List.of(
          "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia styczeń января",
          "february feb februar febr février fevrier févr fév febrero febbraio februari fevereiro fev lutego luty февраля",
          "march mar märz maerz mrz mars marzo maart março marca marzec марта",
          "april apr avril avr abril abr aprile kwietnia kwiecień апреля",
          "may mai mayo maggio mag mei maio maja maj мая",
          "june jun juni juin junio giugno giu junho czerwca czerwiec июня",
          "july jul juli juillet juil julio luglio lug julho lipca lipiec июля",
          "august aug août aout agosto ago augustus augusti sierpnia sierpień августа",
          "september sep sept septembre septiembre settembre set setembro września wrzesień сентября",
          "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября",
          "november nov novembre noviembre novembro listopada listopad ноября",
          "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień декабря");

  private static final Map<String, Integer> MONTH_OF = monthOf();

  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d?)-(\\d\\d?)(?=\\D|$)");
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=$|T\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?,? (?:de |of )?(\\p{L}{3,10})\\.?,?(?: de)? ((?:19|20)\\d\\d)\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(?<!\\d[.:])(\\d{1,2})\\. ?(\\d{1,2})\\. ?((?:19|20)\\d\\d)\\b");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/-])(\\d{1,2})[/-](\\d{1,2})[/-]((?:19|20)\\d\\d)\\b");
  private static final Pattern YEAR_FIRST_SLASHED =
      Pattern.compile("\\b((?:19|20)\\d\\d)[/.](\\d{1,2})[/.](\\d{1,2})\\b");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");

  private static Map<String, Integer> monthOf() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= MONTHS.size(); month++) {
      for (String name : MONTHS.get(month - 1).split(" ", -1)) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }

  /** The first day printed in the words; null when there is none. */
  static @Nullable PrintedDate in(String words) {
    PrintedDate best = null;
    int at = Integer.MAX_VALUE;
    for (Order order : ORDERS) {
      Matcher matcher = order.pattern.matcher(words);
      while (matcher.find() && matcher.start() < at) {
        LocalDate day = order.day(matcher);
        if (day != null) {
          best = new PrintedDate(day, matcher.group());
          at = matcher.start();
          break;
        }
      }
    }
    return best;
  }

  private static final List<Order> ORDERS =
      List.of(
          new Order(ISO, 1, 2, 3),
          new Order(COMPACT, 1, 2, 3),
          new Order(DAY_FIRST, 3, 2, 1),
          new Order(MONTH_FIRST, 3, 1, 2),
          new Order(DOTTED, 3, 2, 1),
          new Order(YEAR_FIRST_SLASHED, 1, 2, 3),
          new Order(EAST_ASIAN, 1, 2, 3),
          new Order(SLASHED, 3, 0, 0));

  /** Which group of a pattern holds what; months may be names. */
  private record Order(Pattern pattern, int year, int month, int dayOfMonth) {

    @Nullable LocalDate day(Matcher matcher) {
      int inYear = Integer.parseInt(matcher.group(year));
      if (month == 0) {
        return unambiguous(inYear, number(matcher.group(1)), number(matcher.group(2)));
      }
      return date(inYear, month(matcher.group(month)), number(matcher.group(dayOfMonth)));
    }

    private static int month(String words) {
      return Character.isDigit(words.charAt(0))
          ? number(words)
          : MONTH_OF.getOrDefault(words.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }

    private static @Nullable LocalDate unambiguous(int year, int first, int second) {
      if (first == second || second > 12) {
        return date(year, first, second);
      }
      return first > 12 ? date(year, second, first) : null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
      if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
        return null;
      }
      try {
        return LocalDate.of(year, month, day);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
