package dev.whence;

import dev.whence.ingest.Input;
import dev.whence.ingest.Listing;
import dev.whence.model.Anchor;
import dev.whence.model.Certainty;
import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The articles that users added to a case and did not take out again. They belong to every trace of
 * that case; their bytes lie in it, and what was told of them stands in its log, so that a newer
 * version of the program reads them anew like any other.
 */
record Added(List<Correction> entries) {

  private static final String EVIDENCE = "told by the one who added the article";

  static Added of(CorrectionLog log) {
    return new Added(log.added());
  }

  /**
   * These articles after those that were given.
   *
   * @param originals the bytes of an article of the case
   */
  Listing beside(Listing given, Function<String, Optional<byte[]>> originals) {
    List<Input> inputs = new ArrayList<>(given.inputs());
    Set<String> ids = new HashSet<>();
    inputs.forEach(one -> ids.add(one.id()));
    for (Correction entry : entries) {
      String id = article(entry);
      if (ids.add(id)) {
        originals.apply(id).ifPresent(bytes -> inputs.add(Input.ofBytes(id, bytes)));
      }
    }
    return new Listing(inputs, given.rejected());
  }

  /** What users told of them, by their ids. */
  Map<String, Metadata> told() {
    Map<String, Metadata> told = new LinkedHashMap<>();
    for (Correction entry : entries) {
      Change change = entry.change();
      told.put(article(entry), told(change.target().name(), change.detail(), entry.decider()));
    }
    return told;
  }

  /**
   * What a user tells of an article.
   *
   * @param outlet null where she does not say
   * @param day in ISO 8601; null where she does not say
   */
  static Metadata told(@Nullable String outlet, @Nullable String day, String decider) {
    Finding publisher =
        outlet == null ? null : new Finding(outlet, Certainty.SURE, EVIDENCE, decider);
    Published published = day == null ? null : on(LocalDate.parse(day), decider);
    return new Metadata(null, publisher, List.of(), published, null, null, null, null, null);
  }

  private static Published on(LocalDate day, String decider) {
    return new Published(day, day, Certainty.SURE, EVIDENCE, decider);
  }

  private static String article(Correction entry) {
    Anchor anchor = Objects.requireNonNull(entry.change().target().anchor());
    return anchor.article();
  }
}
