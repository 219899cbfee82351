package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks a value as a user's.
 *
 * @param who the user; null where the mark only gives the program's own value
 * @param program the program's own value; null where it has none to give
 */
record UserTag(@Nullable String who, @Nullable String program) {

  /** The mark, where a user decided the value; none where the program did. */
  static List<UserTag> of(String decidedBy) {
    String who = who(decidedBy);
    return who == null ? List.of() : List.of(new UserTag(who, null));
  }

  /** The marks of a statement that a user corrected by itself, or whose speaker she renamed. */
  static List<UserTag> of(Attribution statement, List<Standing> corrections) {
    return corrections.isEmpty() ? of(statement.decidedBy()) : of(corrections);
  }

  /** The marks of corrections, each with the program's own value where there is one. */
  static List<UserTag> of(List<Standing> corrections) {
    return corrections.stream().map(UserTag::of).toList();
  }

  private static UserTag of(Standing one) {
    ChangeKind kind = one.correction().change().kind();
    boolean has = CorrectionWords.hasProgramValue(kind);
    return new UserTag(
        who(one.correction().decider()), has ? CorrectionWords.value(kind, one.program()) : null);
  }

  private static @Nullable String who(String decidedBy) {
    return Correction.isUser(decidedBy) ? decidedBy.substring(decidedBy.indexOf(':') + 1) : null;
  }
}
