package dev.whence.report;

import dev.whence.model.Speaker;
import dev.whence.model.SpeakerKind;
import java.util.List;
import java.util.stream.Stream;

/** Everybody with a name who speaks in a case, is seen or not seen in it, or has a post. */
record SpeakersPage(List<Roll> rolls) {

  /** Those of one kind. */
  record Roll(SpeakerKind kind, List<One> all) {}

  /** One of them, with how much there is of theirs. */
  record One(String name, String page, String figures) {}

  static SpeakersPage of(SpeakerIndex speakers) {
    return new SpeakersPage(
        Stream.of(SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)
            .map(kind -> roll(kind, speakers))
            .filter(roll -> !roll.all().isEmpty())
            .toList());
  }

  private static Roll roll(SpeakerKind kind, SpeakerIndex speakers) {
    return new Roll(
        kind,
        speakers.all().stream()
            .filter(one -> one.kind() == kind)
            .map(
                one ->
                    new One(
                        one.name(), speakers.pageOf(one.name()).orElse("/speakers"), figures(one)))
            .toList());
  }

  private static String figures(Speaker speaker) {
    int statements = (int) speaker.statements();
    int silences = speaker.said().size() - statements;
    if (speaker.said().isEmpty()) {
      return "no word in this case";
    }
    if (statements == 0) {
      return PlainWords.count(silences, "silence");
    }
    return PlainWords.count(statements, "statement")
        + (silences == 0 ? "" : ", " + PlainWords.count(silences, "silence"));
  }
}
