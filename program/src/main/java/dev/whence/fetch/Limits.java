package dev.whence.fetch;

import java.time.Duration;

/**
 * The bounds of fetching.
 *
 * @param connect until a connection stands, and until a name is resolved
 * @param whole network time for one address with all its redirects
 * @param gap least time between two requests to one host
 * @param longestGap the longest Crawl-delay that is kept; a longer one counts as this
 * @param longestRetry the longest Retry-After that is waited for
 * @param largest bytes of a body
 * @param largestAhead bytes of a body that is fetched before it is asked for
 * @param ahead addresses that are fetched, or wait, before they are asked for
 */
record Limits(
    Duration connect,
    Duration whole,
    Duration gap,
    Duration longestGap,
    Duration longestRetry,
    int largest,
    int largestAhead,
    int ahead) {

  static Limits usual() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        50 * 1024 * 1024,
        8 * 1024 * 1024,
        8);
  }
}
