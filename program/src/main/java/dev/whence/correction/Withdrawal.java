package dev.whence.correction;

import dev.whence.model.Filed;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Merge.Part;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes articles out of a case that users had added to it. What a rumour has from them goes with
 * them, so that nothing is shown whose words are out of the case; the rest is weighed anew when it
 * is traced again.
 */
record Withdrawal(Set<String> articles) {

  private static final String REASON = "an article was taken out of the case";

  List<Filed> in(List<Filed> filed) {
    return filed.stream().filter(one -> !articles.contains(one.article())).toList();
  }

  /** The case without them; the same where there is none. */
  Trace in(Trace trace) {
    if (articles.isEmpty()) {
      return trace;
    }
    List<Reading> readings =
        trace.readings().stream().filter(one -> !articles.contains(one.article())).toList();
    return new Trace(
        trace.rumours().stream().map(this::in).toList(),
        readings,
        trace.others().stream().filter(one -> !articles.contains(one.article())).toList(),
        trace.rejected(),
        trace.amendments());
  }

  /** Whether a rumour was traced with one of them that spoke of it. */
  boolean concerns(Rumour rumour) {
    return rumour.articles().stream()
        .anyMatch(one -> articles.contains(one.article()) && one.stance() != Stance.UNRELATED);
  }

  private boolean stays(Words words) {
    return !articles.contains(words.article());
  }

  private Rumour in(Rumour old) {
    if (old.articles().stream().noneMatch(one -> articles.contains(one.article()))) {
      return old;
    }
    RumourDraft draft = new RumourDraft(old);
    draft.articles =
        old.articles().stream()
            .filter(one -> !articles.contains(one.article()))
            .map(this::in)
            .toList();
    draft.contraryClaims = old.contraryClaims().stream().filter(one -> stays(one.words())).toList();
    draft.observables = old.observables().stream().filter(one -> stays(one.words())).toList();
    draft.hedges =
        old.hedges().stream().filter(one -> stays(one.before()) && stays(one.after())).toList();
    draft.notes = old.notes().stream().filter(one -> !articles.contains(one.article())).toList();
    draft.interval = in(old.independentOrigins());
    return concerns(old) ? OriginCounts.follow(old, draft.build(), REASON) : draft.build();
  }

  private IndependentOrigins in(IndependentOrigins old) {
    List<Merge> merges = old.merges().stream().map(this::in).flatMap(Optional::stream).toList();
    return new IndependentOrigins(old.least(), old.most(), old.why(), merges);
  }

  /** The merge by the words that stay; none where no two voices, or articles, of it are left. */
  private Optional<Merge> in(Merge old) {
    List<Part> parts = new ArrayList<>();
    for (Part part : old.parts()) {
      List<Words> words = part.words().stream().filter(this::stays).toList();
      if (!words.isEmpty()) {
        parts.add(new Part(part.name(), part.kind(), part.publishedBy(), words));
      }
    }
    boolean ofArticles = old.parts().size() == 1;
    long left =
        ofArticles
            ? parts.stream()
                .flatMap(one -> one.words().stream())
                .map(Words::article)
                .distinct()
                .count()
            : parts.size();
    return !old.parts().isEmpty() && left < 2
        ? Optional.empty()
        : Optional.of(
            new Merge(
                old.origins(),
                parts,
                old.reason(),
                old.certain(),
                old.evidence().stream().filter(this::stays).toList(),
                old.why()));
  }

  private Traced in(Traced old) {
    TracedDraft draft = new TracedDraft(old);
    String copied = old.copies();
    draft.copies = copied != null && articles.contains(copied) ? null : copied;
    draft.restsOn = old.restsOn().stream().filter(one -> stays(one.words())).map(this::in).toList();
    draft.passages = old.passages().stream().filter(one -> stays(one.words())).toList();
    return draft.build();
  }

  private RestsOn in(RestsOn old) {
    List<Hop> via =
        old.via().stream()
            .filter(hop -> stays(hop.words()))
            .map(
                hop ->
                    hop.article() != null && articles.contains(hop.article())
                        ? new Hop(hop.by(), null, hop.words())
                        : hop)
            .toList();
    return new RestsOn(old.origin(), via, old.words());
  }
}
