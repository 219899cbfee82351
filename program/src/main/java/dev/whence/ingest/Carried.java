package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Envelope;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says about itself, filled up with what its carrier says. The article goes first,
 * but where it only seems to say what the carrier says in so many words: the first line of a mail
 * is less of a title than its subject.
 *
 * @param metadata both together
 * @param remarks where they do not fit together
 */
record Carried(Metadata metadata, List<String> remarks) {

  static Carried of(Metadata own, Envelope envelope) {
    Metadata said = envelope.said();
    List<String> remarks = new ArrayList<>();
    LocalDate captured =
        envelope.captured() == null
            ? null
            : envelope.captured().atZone(ZoneOffset.UTC).toLocalDate();
    Metadata both = own.orElse(said);
    Published published = bounded(surer(own.published(), said.published()), captured, remarks);
    Metadata metadata =
        new Metadata(
            surer(own.title(), said.title()),
            both.outlet(),
            both.authors(),
            published,
            both.modified(),
            both.language(),
            both.canonicalUrl(),
            both.credit(),
            both.section());
    return new Carried(metadata, remarks);
  }

  private static @Nullable Finding surer(@Nullable Finding own, @Nullable Finding said) {
    if (own == null || said == null) {
      return own == null ? said : own;
    }
    return isSurer(said.certainty(), own.certainty()) ? said : own;
  }

  private static @Nullable Published surer(@Nullable Published own, @Nullable Published said) {
    if (own == null || said == null) {
      return own == null ? said : own;
    }
    return isSurer(said.certainty(), own.certainty()) ? said : own;
  }

  private static boolean isSurer(Certainty one, Certainty other) {
    return one.compareTo(other) < 0;
  }

  /** Nothing is published after it was captured; a day more is left for clocks and time zones. */
  private static @Nullable Published bounded(
      @Nullable Published published, @Nullable LocalDate captured, List<String> remarks) {
    if (captured == null) {
      return published;
    }
    String evidence = "captured or sent on " + captured;
    if (published == null) {
      return new Published(null, captured, Certainty.GUESS, evidence, "ingest.date.captured");
    }
    LocalDate earliest = published.earliest();
    if (earliest != null && earliest.isAfter(captured.plusDays(1))) {
      remarks.add(
          "it gives "
              + published.edtf()
              + " as its date, but was captured before that, on "
              + captured);
      return published;
    }
    if (published.latest() != null || (earliest != null && earliest.isAfter(captured))) {
      return published;
    }
    return new Published(
        earliest,
        captured,
        published.certainty(),
        published.evidence() + "; " + evidence,
        published.decidedBy());
  }
}
