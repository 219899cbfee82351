package dev.whence.rumour;

import dev.whence.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A name where an outlet's may stand.
 *
 * @param credit what it is if it is an outlet's
 * @param kind what the name is known to be; null where it is not known
 * @param reports whether the name's owner is what "reports"
 * @param described whether words before it present it as an outlet's
 * @param afterArticle whether "the" stands before it or is part of it
 */
record Naming(
    Credit credit,
    @Nullable EntityKind kind,
    boolean reports,
    boolean described,
    boolean afterArticle) {

  boolean isPresented() {
    return described && kind != EntityKind.PERSON;
  }
}
