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

  private @Nullable LocalDate quarter;
  private int sentence;

  private TimeStory() {}

  /** The mentions of phrases in text order, for a day of publication within the bounds. */
  static List<TimeMention> mentions(
      List<TimePhrase> phrases, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    TimeStory story = new TimeStory();
    List<TimeMention> mentions = new ArrayList<>();
    for (TimePhrase phrase : phrases) {
      TimeMention mention = TimeValue.mention(story.placed(phrase), earliest, latest);
      story.remember(phrase, mention);
      mentions.add(mention);
    }
    return mentions;
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
