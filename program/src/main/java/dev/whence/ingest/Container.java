package dev.whence.ingest;

import dev.whence.model.Envelope;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds articles: an archive, a mailbox, a feed, a list of addresses. Its members
 * come one after the other in the order they stand there, so that a large one never lies in memory.
 */
interface Container extends Closeable {

  /**
   * The next member; null at the end.
   *
   * @throws Unreadable when it is damaged, encrypted or too large; it ends there, what came before
   *     counts
   */
  @Nullable Member next() throws IOException, Unreadable;

  /** What stands in a container. */
  sealed interface Member {

    /**
     * Bytes, of an article or of another container: which, their content decides.
     *
     * @param name its name there; empty for what the container is made for, such as a mail's words,
     *     which then has the container's own name
     * @param stream good until the next member is asked for; closed by who reads it
     * @param envelope what came around it
     */
    record Bytes(String name, InputStream stream, Envelope envelope) implements Member {}

    /**
     * Bytes that are an article whatever they look like, such as the words of a mail, which may
     * begin like another mail.
     *
     * @param name as above
     * @param bytes all of them
     * @param envelope what came around them
     */
    record Article(String name, ByteArrayInputStream bytes, Envelope envelope) implements Member {}

    /**
     * Bytes of a container whose kind is known from where they stand, such as a mail in a mailbox.
     *
     * @param name as above
     * @param bytes all of them
     * @param format what they are
     */
    record Inner(String name, ByteArrayInputStream bytes, Format format) implements Member {}

    /**
     * An address where an article stands.
     *
     * @param address absolute, http or https
     * @param envelope what is said about it
     * @param following the addresses that will come next, in order; may be empty
     */
    record Address(String address, Envelope envelope, List<String> following) implements Member {}

    /**
     * A member that cannot be read.
     *
     * @param name its name there; empty for the container as a whole
     * @param reason why, as a fixed word
     * @param message why, in plain words that follow the name
     */
    record Broken(String name, RejectionReason reason, String message) implements Member {}

    /**
     * What is there besides articles.
     *
     * @param what how many of which kind, in plain words
     */
    record Others(String what) implements Member {}
  }

  /** A kind of container. */
  interface Format {

    /** Whether the first bytes are of one. */
    boolean recognises(Head head);

    /** Whether it wants its bytes with the gzip around them, to unpack them itself. */
    default boolean unpacksItself() {
      return false;
    }

    /**
     * Opens one.
     *
     * @param packed the input, where its members are read from
     */
    Container open(Packed packed) throws IOException, Unreadable;
  }

  /**
   * A container to be opened.
   *
   * @param id its name
   * @param head its first bytes
   * @param stream all its bytes, those of the head included, out of one layer of gzip unless the
   *     format unpacks itself; closed by the container
   * @param file the file that holds the same bytes; null when there is none
   * @param envelope what came around it
   * @param follow whether what stands at the addresses of its members is fetched
   * @param allowance how much may still be unpacked of the input that the user named
   */
  record Packed(
      String id,
      Head head,
      InputStream stream,
      @Nullable Path file,
      Envelope envelope,
      boolean follow,
      Allowance allowance) {}
}
