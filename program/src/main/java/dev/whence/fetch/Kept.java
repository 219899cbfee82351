package dev.whence.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that the archive holds.
 *
 * @param address as fetched
 * @param record the WARC-Record-ID
 * @param at when it was fetched
 * @param from where its record begins in the file
 * @param headers those of the answer
 */
record Kept(
    String address,
    URI record,
    Instant at,
    long from,
    int status,
    Map<String, List<String>> headers) {

  Kept {
    headers = Exchange.caseless(headers);
  }

  Optional<String> header(String name) {
    return Exchange.first(headers, name);
  }

  /** Whether an answer says what stands at its address; a failure does not. */
  static boolean mayStandFor(int status, boolean leads) {
    return status == 200 || status == 203 || (status / 100 == 3 && leads);
  }

  boolean isRedirect() {
    return status / 100 == 3;
  }
}
