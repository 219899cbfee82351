package dev.whence.fetch;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch.
 *
 * @param version of the program, told to every site
 * @param offline whether only what the archive holds may be given
 * @param allowPrivate whether addresses of this machine and of private networks may be fetched
 * @param again whether to ask the site also for what the archive holds
 * @param archive the WARC file; null to keep nothing
 * @param clock dates what is kept
 * @param listener hears of waits
 */
public record FetchSettings(
    String version,
    boolean offline,
    boolean allowPrivate,
    boolean again,
    @Nullable Path archive,
    Clock clock,
    FetchListener listener) {}
