package dev.whence.rumour;

import dev.whence.model.Absences;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What tracing looks for in an article whatever the claim is: most of the patterns that cost time.
 * It depends on nothing but the article's reading, so it may be kept and handed in again; only this
 * version of the room can use it.
 *
 * @param absences silences, denials and sightings
 * @param sentences the signs of each sentence, in text order
 * @param namings the names where an outlet's may stand
 * @param unnamed the descriptions of unnamed sources
 */
public record Look(
    Absences absences, List<Signs> sentences, List<Naming> namings, List<Described> unnamed) {

  public Look {
    sentences = List.copyOf(sentences);
    namings = List.copyOf(namings);
    unnamed = List.copyOf(unnamed);
  }

  /** A description and the place of its sentence among all. */
  record Described(Span at, int sentence) {}

  /** Looks at an article, or knows what was seen there before. */
  interface Looker {
    Look at(Page page);
  }

  /**
   * What looks at articles.
   *
   * @param absences finds silences, denials and sightings in a reading
   * @param known gives what was seen in a reading before, or asks for it
   */
  static Looker looker(
      Function<Reading, Absences> absences,
      Supplier<CueLexicon> cues,
      BiFunction<Reading, Supplier<Look>, Look> known) {
    return page -> known.apply(page.wholeReading(), () -> of(page, absences, cues.get()));
  }

  private static Look of(Page page, Function<Reading, Absences> absences, CueLexicon cues) {
    OwnVoice voice = OwnVoice.of(page);
    List<Signs> sentences = new ArrayList<>();
    for (Line line : page.lines()) {
      sentences.add(
          new Signs(
              cues.strength("hedge", line.text()),
              cues.strength("doubt", line.text()),
              cues.strength("denial", line.text()),
              cues.strength("attributed", line.text()),
              OwnReportingFinder.shown(page, voice.of(line))));
    }
    List<SourceFinder.Unnamed> unnamed = new ArrayList<>(SourceFinder.find(page));
    unnamed.addAll(CitedSourceFinder.find(page, unnamed));
    return new Look(
        absences.apply(page.reading()),
        sentences,
        CreditFinder.namings(page),
        unnamed.stream().map(one -> new Described(one.at(), one.line().index())).toList());
  }
}
