/**
 * Brings what stands at the web addresses that a user gave, and keeps it as evidence. Takes
 * addresses; gives the bytes with their {@link dev.whence.model.Envelope}, or why there are none;
 * every exchange goes into a web archive (WARC) beside the case. Touches the network (the only room
 * that does) and that archive; never the store, and nothing of what an article says. Start at
 * {@link dev.whence.fetch.Fetcher}, then {@link dev.whence.fetch.Errand}.
 */
@NullMarked
package dev.whence.fetch;

import org.jspecify.annotations.NullMarked;
