package dev.whence.fetch;

import java.time.Instant;
import java.util.List;

/**
 * What stood at an address, still packed as it was sent.
 *
 * @param from the address that answered in the end
 * @param at when
 * @param encoding the Content-Encoding; empty when there is none
 * @param mediaType the Content-Type; empty when there is none
 * @param remarks on the way there
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record Arrival(
    WebAddress from,
    Instant at,
    byte[] body,
    String encoding,
    String mediaType,
    List<String> remarks) {}
