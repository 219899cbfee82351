package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who says a sentence that carries a claim: the statement whose content holds what the
 * sentence holds of the claim, or nobody, where the article says it in its own voice.
 */
final class PassageVoice {

  /** The rest may be a speaker's description or a name before "said". */
  private static final double MOST = 0.5;

  private final Statements statements;
  private final ClaimKeys claim;

  PassageVoice(Statements statements, ClaimKeys claim) {
    this.statements = statements;
    this.claim = claim;
  }

  /**
   * The id of the statement: of those that hold most of the claim in this sentence the innermost,
   * whose speaker is the first to have said it; null in the article's own voice.
   */
  @Nullable String of(Page page, Line line) {
    Attribution best = null;
    double most = 0;
    int deepest = 0;
    for (Attribution one : statements.all()) {
      double held = held(page, line, one);
      int depth = statements.pathTo(one).size();
      if (held >= MOST && (held > most || (held == most && depth > deepest))) {
        best = one;
        most = held;
        deepest = depth;
      }
    }
    return best == null ? null : best.id();
  }

  /** Which part of what the sentence holds of the claim is said in a statement, from 0 to 1. */
  private double held(Page page, Line line, Attribution one) {
    List<Span> said = new ArrayList<>();
    for (Span content : one.content()) {
      if (content.overlaps(line.span())) {
        int start = Math.max(content.start(), line.span().start());
        said.add(new Span(start, Math.min(content.end(), line.span().end())));
      }
    }
    if (said.isEmpty()) {
      return 0;
    }
    double whole = claim.share(line.keys());
    if (whole == 0) {
      return said.stream().mapToInt(Span::length).sum() / (double) line.span().length();
    }
    Set<String> keys = new HashSet<>();
    said.forEach(span -> keys.addAll(Keys.of(span.of(page.text()))));
    keys.retainAll(line.keys());
    return claim.share(keys) / whole;
  }
}
