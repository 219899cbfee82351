package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.SilenceKind;
import dev.whence.model.SilenceLedger.Entry;
import dev.whence.model.Speaker;
import dev.whence.model.Unheard;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who has not spoken in a case, as far as the words of its articles show that.
 *
 * @param wordless silent, and without a word
 * @param unnamed silent, and nobody can say whether they speak elsewhere
 * @param speakElsewhere silent there only
 */
record UnheardPage(
    List<Silent> wordless,
    List<Silent> unnamed,
    List<Silent> speakElsewhere,
    List<Silent> notAsked,
    List<Unanswered> asked,
    List<Unanswered> accused) {

  private static final int MOST_PLACES = 5;

  /** A silence; its matter is null where none is named. */
  record Silent(Name who, String does, @Nullable String of, Quoted words) {}

  /** Somebody asked or accused, and how many places more there are. */
  record Unanswered(String name, List<Quoted> words, int left) {}

  static UnheardPage of(Ledgers ledgers, SpeakerIndex speakers, Statements statements) {
    Maker maker = new Maker(ledgers, speakers, statements);
    return new UnheardPage(
        maker.silent(one -> isSilent(one) && maker.words(one.actor(), 1L) == 0),
        maker.silent(one -> isSilent(one) && speakers.speaker(one.actor()).isEmpty()),
        maker.silent(one -> isSilent(one) && maker.words(one.actor(), 0L) > 0),
        maker.silent(one -> !isSilent(one)),
        maker.unheard(Unheard.Why.ASKED),
        maker.unheard(Unheard.Why.ACCUSED));
  }

  private static boolean isSilent(Entry entry) {
    return entry.kind() != SilenceKind.NOT_ASKED;
  }

  /** Makes the lists of one case. */
  private record Maker(Ledgers ledgers, SpeakerIndex speakers, Statements statements) {

    /** How many words somebody has; the given number where nobody is known by that name. */
    private long words(String actor, long unknown) {
      return speakers.speaker(actor).map(Speaker::statements).orElse(unknown);
    }

    private List<Silent> silent(Predicate<Entry> which) {
      return ledgers.silences().entries().stream().filter(which).map(this::silent).toList();
    }

    private Silent silent(Entry entry) {
      return new Silent(
          statements.name(entry.actor()),
          PlainWords.of(entry.kind()),
          entry.of(),
          statements.quoteBriefly(entry.words()));
    }

    private List<Unanswered> unheard(Unheard.Why why) {
      return ledgers.speakers().unheard().stream()
          .filter(one -> one.why() == why)
          .map(this::unanswered)
          .toList();
    }

    private Unanswered unanswered(Unheard one) {
      List<Quoted> words =
          one.words().stream().limit(MOST_PLACES).map(statements::quoteBriefly).toList();
      return new Unanswered(one.name(), words, one.words().size() - words.size());
    }
  }
}
