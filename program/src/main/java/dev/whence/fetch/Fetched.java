package dev.whence.fetch;

import dev.whence.model.Envelope;
import dev.whence.model.RejectionReason;
import java.util.function.BiFunction;

/** What became of one address. */
public sealed interface Fetched {

  /** Answers with the function that fits. */
  <T> T map(BiFunction<byte[], Envelope, T> ifThere, BiFunction<RejectionReason, String, T> ifNot);

  /**
   * What stood there.
   *
   * @param bytes out of any transfer or content encoding; not to be changed
   * @param envelope the address that answered in the end, when, the media type as declared, and
   *     remarks on the way there
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Page(byte[] bytes, Envelope envelope) implements Fetched {
    @Override
    public <T> T map(
        BiFunction<byte[], Envelope, T> ifThere, BiFunction<RejectionReason, String, T> ifNot) {
      return ifThere.apply(bytes, envelope);
    }
  }

  /**
   * Nothing.
   *
   * @param reason why, as a fixed word
   * @param message why, in plain words that follow the address
   */
  record Failed(RejectionReason reason, String message) implements Fetched {
    @Override
    public <T> T map(
        BiFunction<byte[], Envelope, T> ifThere, BiFunction<RejectionReason, String, T> ifNot) {
      return ifNot.apply(reason, message);
    }
  }
}
