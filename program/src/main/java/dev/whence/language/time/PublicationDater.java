package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.language.time.TimeResolver.Days;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import dev.whence.model.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says when an article was published, as far as its words allow, when it does not say so itself.
 *
 * <p>The reasons, from the strongest: a line that holds nothing but a date; a date, month or year
 * told in the past, which publication cannot precede; a day without year, which is the first such
 * day after the last month printed with its year, since a paper prints no year for what lies in the
 * last months; "last week" said of what is also dated to a day. A past year by itself bounds from
 * below only. For one document.
 */
final class PublicationDater {

  private static final int DATELINE_SENTENCES = 6;
  private static final int SAME_TIME_DAYS = 120;

  /** When, and the notes that say why. */
  record Dated(@Nullable Published published, List<Note> notes) {}

  private record Bound(LocalDate sure, LocalDate likely, TimePhrase phrase) {}

  private final Document document;
  private final String text;
  private final List<Sentence> sentences;
  private final List<TimePhrase> phrases;
  private final Set<Span> evidence = new LinkedHashSet<>();

  PublicationDater(
      Document document, String text, List<Sentence> sentences, List<TimePhrase> phrases) {
    this.document = document;
    this.text = text;
    this.sentences = sentences;
    this.phrases = phrases;
  }

  Dated date() {
    Published line = dateLine();
    if (line != null) {
      return new Dated(line, List.of());
    }
    Bound lower = latestBound();
    if (lower == null) {
      return new Dated(null, List.of());
    }
    evidence.add(lower.phrase().span());
    LocalDate day = latestDayWithoutYear(lower);
    if (day == null) {
      return openEnded(lower);
    }
    Days week = weekAfter(day);
    if (week == null) {
      return dated(lower.sure(), day, null);
    }
    LocalDate first = afterWeekdays(week);
    return dated(day, first, week.last());
  }

  /** A sentence of a few words, near the top, that is a date: "Friday, 4 March 2022". */
  private @Nullable Published dateLine() {
    for (TimePhrase phrase : phrases) {
      Days days = TimeResolver.printed(phrase);
      if (phrase.form() == Form.DATE && days != null && phrase.sentence() < DATELINE_SENTENCES) {
        int rest = sentences.get(phrase.sentence()).span().length() - phrase.span().length();
        if (rest <= 2) {
          return new Published(
              days.first(), days.last(), Certainty.LIKELY, words(phrase.span()), "date-line");
        }
      }
    }
    return null;
  }

  private String words(Span span) {
    return span.of(document.text()).replaceAll("\\s+", " ");
  }

  private @Nullable Bound latestBound() {
    Bound latest = null;
    for (TimePhrase phrase : phrases) {
      Bound bound = isTold(phrase) ? bound(phrase) : null;
      if (bound != null && (latest == null || bound.likely().isAfter(latest.likely()))) {
        latest = bound;
      }
    }
    return latest;
  }

  private static @Nullable Bound bound(TimePhrase phrase) {
    Days days = TimeResolver.printed(phrase);
    if (days == null) {
      return null;
    }
    if (phrase.form() == Form.YEARS) {
      LocalDate sure = LocalDate.of(phrase.endYear(), 1, 1);
      return phrase.endYear() - phrase.year() > 8
          ? null
          : new Bound(sure, sure.plusYears(1), phrase);
    }
    return new Bound(days.first(), days.first(), phrase);
  }

  /** Whether the phrase's sentence tells of the past, and not of what is planned. */
  private boolean isTold(TimePhrase phrase) {
    if (phrase.ahead()) {
      return false;
    }
    boolean past = false;
    for (Token token : sentences.get(phrase.sentence()).tokens()) {
      String form = token.span().of(text).toLowerCase(Locale.ROOT);
      if (form.equals("will") || form.equals("'ll")) {
        return false;
      }
      past |= isPast(token, form);
    }
    return past;
  }

  private static boolean isPast(Token token, String form) {
    boolean verb = token.tag().equals("VERB") || token.tag().equals("AUX");
    boolean inflected = !form.equals(token.lemma()) && !form.endsWith("s") && !form.endsWith("ing");
    boolean present = Set.of("is", "are", "am", "'re", "'m", "'s", "'ve", "'d").contains(form);
    return verb && !present && (inflected || form.equals("was"));
  }

  /** The last of the days printed without year, in the first year they can be of. */
  private @Nullable LocalDate latestDayWithoutYear(Bound lower) {
    boolean yearOnly = lower.phrase().form() == Form.YEARS;
    LocalDate first = null;
    LocalDate last = null;
    Span lastSpan = null;
    for (TimePhrase phrase : phrases) {
      if (!TimeResolver.isDayWithoutYear(phrase) || !isToldOrTitled(phrase)) {
        continue;
      }
      LocalDate day = firstAfter(phrase, lower.sure(), yearOnly);
      if (day == null) {
        continue;
      }
      first = first == null || day.isBefore(first) ? day : first;
      if (last == null || day.isAfter(last)) {
        last = day;
        lastSpan = phrase.span();
      }
    }
    boolean together =
        first != null && last != null && !last.isAfter(first.plusDays(SAME_TIME_DAYS));
    if (!together || lastSpan == null) {
      return null;
    }
    evidence.add(lastSpan);
    return last;
  }

  private boolean isToldOrTitled(TimePhrase phrase) {
    return (!phrase.ahead() && isTold(phrase)) || isBeforeNoun(phrase);
  }

  /** "the June 18 seminar". */
  private boolean isBeforeNoun(TimePhrase phrase) {
    return !phrase.ahead() && nounAfter(phrase) != null;
  }

  private @Nullable String nounAfter(TimePhrase phrase) {
    for (Token token : sentences.get(phrase.sentence()).tokens()) {
      if (token.span().start() >= phrase.span().end()) {
        return token.tag().equals("NOUN") ? token.lemma() : null;
      }
    }
    return null;
  }

  /** The first such day after a bound; when it is a mere year, only a weekday can tell. */
  private static @Nullable LocalDate firstAfter(
      TimePhrase phrase, LocalDate bound, boolean yearOnly) {
    if (yearOnly && phrase.weekday() == 0) {
      return null;
    }
    for (int year = bound.getYear(); year < bound.getYear() + 12; year++) {
      Days days = TimeResolver.date(year, phrase.month(), phrase.day());
      boolean weekdayFits =
          days != null
              && (phrase.weekday() == 0
                  || days.first().getDayOfWeek() == DayOfWeek.of(phrase.weekday()));
      if (days != null && weekdayFits && days.first().isAfter(bound)) {
        return days.first();
      }
    }
    return null;
  }

  /**
   * The week after a day's, when the text says "last week" of the same thing that it dates to the
   * day ("last week during a seminar", "the June 18 seminar").
   */
  private @Nullable Days weekAfter(LocalDate day) {
    Set<String> dated = new HashSet<>();
    for (TimePhrase phrase : phrases) {
      boolean same =
          TimeResolver.isDayWithoutYear(phrase)
              && phrase.month() == day.getMonthValue()
              && phrase.day() == day.getDayOfMonth();
      String noun = same ? nounAfter(phrase) : null;
      if (noun != null) {
        dated.add(noun);
      }
    }
    for (TimePhrase phrase : phrases) {
      boolean lastWeek = phrase.form() == Form.WEEKS_AWAY && phrase.shift() == -1;
      if (lastWeek && namesOneOf(phrase, dated)) {
        evidence.add(phrase.span());
        LocalDate monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(6));
      }
    }
    return null;
  }

  private boolean namesOneOf(TimePhrase phrase, Set<String> nouns) {
    for (Token token : sentences.get(phrase.sentence()).tokens()) {
      if (token.tag().equals("NOUN") && nouns.contains(token.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The first day of the week on which all weekdays told of after "last week" have gone by. */
  private LocalDate afterWeekdays(Days week) {
    LocalDate first = week.first();
    boolean afterLastWeek = false;
    for (TimePhrase phrase : phrases) {
      afterLastWeek |= phrase.form() == Form.WEEKS_AWAY && phrase.shift() == -1;
      boolean told = phrase.form() == Form.WEEKDAY && phrase.shift() == 0 && isTold(phrase);
      if (told && afterLastWeek) {
        boolean night = words(phrase.span()).toLowerCase(Locale.ROOT).endsWith("night");
        LocalDate day = week.first().plusDays(phrase.weekday() - (night ? 0L : 1L));
        if (day.isAfter(first) && !day.isAfter(week.last())) {
          first = day;
          evidence.add(phrase.span());
        }
      }
    }
    return first;
  }

  private Dated openEnded(Bound lower) {
    if (lower.sure().equals(lower.likely())) {
      Published published =
          new Published(lower.sure(), null, Certainty.SURE, evidenceWords(), "words");
      return new Dated(
          published, List.of(note(atLeast(lower.sure()) + " (sure); no later end can be told")));
    }
    Published published =
        new Published(lower.likely(), null, Certainty.LIKELY, evidenceWords(), "words");
    String message =
        lower.sure().getYear()
            + " or later (sure), "
            + lower.likely().getYear()
            + " or later (likely, as the year is named as a past one); no later end can be told";
    return new Dated(published, List.of(note(message)));
  }

  private Dated dated(LocalDate sure, LocalDate earliest, @Nullable LocalDate latest) {
    Published published =
        new Published(earliest, latest, Certainty.LIKELY, evidenceWords(), "words");
    String message =
        atLeast(sure)
            + " (sure), "
            + (latest == null ? atLeast(earliest) : earliest + " to " + latest)
            + " (likely)";
    return new Dated(published, List.of(note(message)));
  }

  private static String atLeast(LocalDate day) {
    return (day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : day.toString()) + " or later";
  }

  private String evidenceWords() {
    List<String> words = new ArrayList<>();
    evidence.stream().sorted().forEach(span -> words.add(words(span)));
    return String.join("; ", words);
  }

  private Note note(String what) {
    Span first = evidence.stream().sorted().findFirst().orElse(null);
    return new Note(
        document.article(),
        Stage.LANGUAGE,
        first,
        "no date of publication is given; from the words (" + evidenceWords() + "): " + what);
  }
}
