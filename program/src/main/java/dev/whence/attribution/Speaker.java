package dev.whence.attribution;

import dev.whence.model.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who a source is.
 *
 * @param name fullest name or description; null when unsure or nobody
 * @param kind what the speaker is
 * @param anonymity the words that say why or how the source is unnamed
 */
record Speaker(@Nullable String name, SpeakerKind kind, @Nullable String anonymity) {

  static Speaker none() {
    return new Speaker(null, SpeakerKind.NONE, null);
  }
}
