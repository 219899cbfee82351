package dev.whence.fetch;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param ip where the connection went
 * @param at when the request was sent
 * @param asked the request's headers
 * @param told the answer's headers; names in any case
 * @param body as it came, out of chunks but not out of gzip; what came of it when cut
 * @param cut why the body is not whole, in the words of WARC-Truncated; null when it is
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record Exchange(
    WebAddress address,
    InetAddress ip,
    Instant at,
    Map<String, List<String>> asked,
    int status,
    Map<String, List<String>> told,
    byte[] body,
    @Nullable String cut) {

  Exchange {
    told = caseless(told);
  }

  /** Headers found whatever the case of their names. */
  static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    return all;
  }

  /** The first header of a name. */
  Optional<String> header(String name) {
    return first(told, name);
  }

  static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }
}
