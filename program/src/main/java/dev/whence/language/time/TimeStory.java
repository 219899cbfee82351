package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.model.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of an article in their order, where one leans on another: after "the third quarter", "a
 * year earlier" is the third quarter of the year before. For one document.
 */
final class TimeStory {

  /** How many sentences later a quarter is still the one that is spoken of. */
  private static final int NEAR = 6;

  /** And how many sentences before it is first named. */
  private static final int JUST_BEFORE = 2;

  private final List<TimePhrase> phrases;
  private @Nullable LocalDate quarter;
  private int sentence;

  private TimeStory(List<TimePhrase> phrases) {
    this.phrases = phrases;
  }

  /** The mentions of phrases in text order, for a day of publication within the bounds. */
  static List<TimeMention> mentions(
      List<TimePhrase> phrases, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    TimeStory story = new TimeStory(phrases);
    List<TimeMention> mentions = new ArrayList<>();
    for (TimePhrase phrase : phrases) {
      story.lookAhead(phrase, earliest, latest);
      TimeMention mention = TimeValue.mention(story.placed(phrase), earliest, latest);
      story.remember(phrase, mention);
      mentions.add(mention);
    }
    return mentions;
  }

  /** "Sales rose from 3 million a year ago. The third quarter was …": the quarter is told after. */
  private void lookAhead(
      TimePhrase phrase, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    boolean isTold = quarter != null && phrase.sentence() - sentence <= NEAR;
    if (phrase.form() != Form.YEAR_BEFORE || isTold) {
      return;
    }
    for (TimePhrase later : phrases) {
      int away = later.sentence() - phrase.sentence();
      boolean soon = later.span().start() > phrase.span().start() && away <= JUST_BEFORE;
      if (soon && (later.form() == Form.QUARTER || later.form() == Form.TOLD_QUARTER)) {
        remember(later, TimeValue.mention(later, earliest, latest));
        return;
      }
    }
  }

  private TimePhrase placed(TimePhrase phrase) {
    LocalDate told = quarter;
    if (told == null || phrase.sentence() - sentence > NEAR) {
      return phrase;
    }
    int number = (told.getMonthValue() + 2) / 3;
    return switch (phrase.form()) {
      case YEAR_BEFORE -> phrase.asQuarter(told.getYear() - 1, number);
      case TOLD_QUARTER -> phrase.asQuarter(told.getYear(), number);
      default -> phrase;
    };
  }

  private void remember(TimePhrase phrase, TimeMention mention) {
    boolean names =
        phrase.form() == Form.QUARTER
            || phrase.form() == Form.QUARTERS_AWAY
            || phrase.form() == Form.TOLD_QUARTER;
    if (names && mention.value() != null) {
      quarter = mention.earliest();
      sentence = phrase.sentence();
    }
  }
}
