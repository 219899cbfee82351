package dev.whence.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came around an article's bytes and says something about them: the answer of a web server,
 * the record of a web archive, the item of a feed, the head of a mail.
 *
 * @param address where the bytes stood, or where the carrier says the article stands; null when it
 *     does not say
 * @param captured when the bytes were fetched or archived; null when unknown
 * @param mediaType the media type as declared, such as "text/html; charset=utf-8"; null when none
 *     is
 * @param said what the carrier says about the article, each fact with its words; the article's own
 *     word goes before it
 * @param remarks what a reader should know about the way the article came, in plain words
 */
public record Envelope(
    @Nullable String address,
    @Nullable Instant captured,
    @Nullable String mediaType,
    Metadata said,
    List<String> remarks) {

  private static final Envelope NONE =
      new Envelope(null, null, null, Metadata.unknown(), List.of());

  public Envelope {
    remarks = List.copyOf(remarks);
  }

  /** Of bytes that came by themselves, such as a file. */
  public static Envelope none() {
    return NONE;
  }

  /** This, with a remark more. */
  public Envelope remarking(String remark) {
    List<String> more = new java.util.ArrayList<>(remarks);
    more.add(remark);
    return new Envelope(address, captured, mediaType, said, more);
  }
}
