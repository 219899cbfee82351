package dev.whence.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as mails, feeds and browsers write them (RFC 5322, RFC 3339), leniently. The day is the one
 * printed, in the writer's own offset.
 *
 * @param day as printed
 * @param moment when it was; null when no time is given
 */
record MailDate(LocalDate day, @Nullable Instant moment) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);
  private static final Pattern MAIL =
      Pattern.compile(
          "(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{2,4})"
              + "(?:\\s+(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:\\s*([+-]\\d\\d):?(\\d\\d)|\\s+([A-Z]{3}))?)?");
  private static final Pattern NET =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?\\s*(?:([+-]\\d\\d):?(\\d\\d))?)?");

  /** The date in words; null when there is none that can be. */
  static @Nullable MailDate in(String words) {
    try {
      Matcher net = NET.matcher(words);
      if (net.find()) {
        LocalDate day = LocalDate.of(number(net, 1), number(net, 2), number(net, 3));
        return of(day, net, 7, "");
      }
      Matcher mail = MAIL.matcher(words);
      int month = mail.find() ? MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
      if (month == 0) {
        return null;
      }
      int year = number(mail, 3);
      int full = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
      String zone = mail.group(9) == null ? "" : mail.group(9);
      return of(LocalDate.of(full, month, number(mail, 1)), mail, 7, zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static MailDate of(LocalDate day, Matcher words, int offsetGroup, String zone) {
    if (words.group(4) == null) {
      return new MailDate(day, null);
    }
    int second = words.group(6) == null ? 0 : Math.min(59, number(words, 6));
    LocalTime time = LocalTime.of(number(words, 4), number(words, 5), second);
    ZoneOffset offset = ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0));
    if (words.group(offsetGroup) != null) {
      int hours = number(words, offsetGroup);
      int minutes = number(words, offsetGroup + 1);
      boolean west = words.group(offsetGroup).startsWith("-");
      offset = ZoneOffset.ofHoursMinutes(hours, west ? -minutes : minutes);
    }
    return new MailDate(day, OffsetDateTime.of(day, time, offset).toInstant());
  }

  private static int number(Matcher words, int group) {
    return Integer.parseInt(words.group(group));
  }
}
