package dev.whence.language.time;

import dev.whence.model.Document;
import dev.whence.model.Note;
import dev.whence.model.Published;
import dev.whence.model.Sentence;
import dev.whence.model.TimeMention;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times of one English document, and when it was published. Immutable. */
public final class TimeReader {

  private final TimeTagger tagger;

  private TimeReader(TimeTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * What was read.
   *
   * @param mentions in text order
   * @param published when the article came out: what its metadata say, else what its words allow;
   *     null when nothing can be said
   * @param notes why, where its words had to tell
   */
  public record Times(
      List<TimeMention> mentions, @Nullable Published published, List<Note> notes) {}

  /** A reader of English times. */
  public static TimeReader english() {
    return new TimeReader(new TimeTagger(TimeRules.english()));
  }

  /**
   * Reads the times of a document.
   *
   * @param text its text with straight quotation marks, as long as the text itself
   */
  public Times read(Document document, String text, List<Sentence> sentences) {
    return times(document, text, sentences, tagger.tag(text, sentences));
  }

  /** Reads no times, as of another language; what the metadata say of publication stays. */
  public Times skip(Document document, String text, List<Sentence> sentences) {
    return times(document, text, sentences, List.of());
  }

  private static Times times(
      Document document, String text, List<Sentence> sentences, List<TimePhrase> phrases) {
    PublicationDater.Dated dated = dated(document, text, sentences, phrases);
    Published published = dated.published();
    LocalDate earliest = published == null ? null : published.earliest();
    LocalDate latest = published == null ? null : published.latest();
    return new Times(TimeStory.mentions(phrases, earliest, latest), published, dated.notes());
  }

  private static PublicationDater.Dated dated(
      Document document, String text, List<Sentence> sentences, List<TimePhrase> phrases) {
    Published given = document.metadata().published();
    if (given != null && given.earliest() != null) {
      return new PublicationDater.Dated(given, List.of());
    }
    PublicationDater.Dated inferred =
        new PublicationDater(document, text, sentences, phrases).date();
    return given == null ? inferred : bounded(inferred, given);
  }

  /** What the words say, no later than a day that is known to be the last one possible. */
  private static PublicationDater.Dated bounded(PublicationDater.Dated inferred, Published last) {
    Published words = inferred.published();
    LocalDate latest = last.latest();
    boolean fits =
        words != null
            && latest != null
            && (words.earliest() == null || !words.earliest().isAfter(latest));
    if (words == null || latest == null || !fits) {
      return new PublicationDater.Dated(last, List.of());
    }
    if (words.latest() != null && !words.latest().isAfter(latest)) {
      return inferred;
    }
    String evidence = words.evidence() + "; " + last.evidence();
    return new PublicationDater.Dated(
        new Published(words.earliest(), latest, words.certainty(), evidence, words.decidedBy()),
        inferred.notes());
  }
}
