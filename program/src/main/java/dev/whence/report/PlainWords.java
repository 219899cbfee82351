package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.HedgeChange;
import dev.whence.model.ObservableKind;
import dev.whence.model.OriginKind;
import dev.whence.model.SilenceKind;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Tone;

/** What the fixed words of the model are called before a reader who knows none of them. */
final class PlainWords {

  private PlainWords() {}

  static String of(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "tells it as fact";
      case DENIES -> "says it is not so";
      case REPORTS -> "passes it on";
      case UNRELATED -> "does not speak of it";
    };
  }

  static String of(Tone tone) {
    return switch (tone) {
      case FLAT -> "flat";
      case HEDGED -> "hedged";
      case DOUBTED -> "doubted";
      case DENIED -> "denied";
    };
  }

  static String of(SilenceKind kind) {
    return switch (kind) {
      case DECLINED -> "declined to comment";
      case NO_ANSWER -> "did not answer";
      case NO_DETAILS -> "gave no details";
      case NO_DENIAL -> "neither confirmed nor denied";
      case NON_DENIAL -> "gave no plain denial";
      case NOT_ASKED -> "was not asked";
    };
  }

  static String of(ObservableKind kind) {
    return switch (kind) {
      case LAST_SEEN -> "last seen";
      case NOT_SHOWN -> "not shown in public";
      case NO_IMAGES -> "no images";
      case REMOVED -> "removed";
      case SEEN -> "seen";
      case RESTORED -> "there again";
      case EXPECTED_ABSENT -> "expected and not there";
      case CONTRAST -> "shown before";
    };
  }

  static String of(Act act) {
    return switch (act) {
      case ASSERTS -> "says";
      case DENIES -> "denies";
      case DOUBTS -> "doubts";
      case ASKS -> "asks";
      case PREDICTS -> "predicts";
      case DEMANDS -> "demands";
      case BELIEVES -> "believes";
      case SILENT -> "stays silent";
    };
  }

  static String of(SpeakerKind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case ORGANISATION -> "organisation";
      case OUTLET -> "outlet";
      case DOCUMENT -> "document";
      case UNNAMED -> "unnamed";
      case NONE -> "nobody named";
    };
  }

  static String of(OriginKind kind) {
    return kind.label();
  }

  static String of(HedgeChange.Aspect aspect) {
    return switch (aspect) {
      case WHETHER -> "whether it happened";
      case WHO -> "who";
      case WHEN -> "when";
      case HOW_MUCH -> "how much";
    };
  }

  static String of(HedgeChange.Change change) {
    return switch (change) {
      case LOST -> "hedge lost";
      case ADDED -> "hedge added";
    };
  }

  /** "1 article", "2 articles". */
  static String count(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return noun.endsWith("dy")
        ? count + " " + noun.substring(0, noun.length() - 1) + "ies"
        : count + " " + noun + (noun.endsWith("ss") ? "es" : "s");
  }
}
