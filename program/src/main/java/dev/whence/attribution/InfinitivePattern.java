package dev.whence.attribution;

import org.jspecify.annotations.Nullable;

/** EXAMPLE: Vale promised to close the bridge. The town plans to close it. */
final class InfinitivePattern implements VerbPattern {

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    VerbGroup group = clause.group();
    if (group.passive() || clause.subject() == null || !group.takes(Frame.INFINITIVE)) {
      return null;
    }
    if (!OrderPattern.isInfinitive(clause.sentence(), group.range().to())) {
      return null;
    }
    return clause.active("infinitive", clause.contentFrom(group.range().to()));
  }
}
