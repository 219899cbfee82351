package dev.whence;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the web addresses among the inputs.
 *
 * @param visits whether addresses that the user gave are fetched at all
 * @param follow whether also those are that feeds and lists name
 * @param offline whether only what the archive holds is given, and no site is asked
 * @param allowPrivate whether addresses of this machine and of private networks may be fetched
 * @param again whether sites are asked also for what the archive holds
 * @param archive the WARC file in which every exchange is kept; null to keep none
 * @param clock dates what is fetched
 */
public record Web(
    boolean visits,
    boolean follow,
    boolean offline,
    boolean allowPrivate,
    boolean again,
    @Nullable Path archive,
    Clock clock) {

  private static final Clock STANDING =
      Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);
  private static final Web UNTOUCHED = new Web(false, false, true, false, false, null, STANDING);

  /** Nothing is fetched: an address among the inputs is rejected. */
  public static Web untouched() {
    return UNTOUCHED;
  }

  /**
   * The archive that lies beside a case: {@code story.warc.gz} beside {@code story.db}.
   *
   * @param caseFile null for no case, which has no archive
   */
  public static @Nullable Path archiveBeside(@Nullable Path caseFile) {
    if (caseFile == null || caseFile.getFileName() == null) {
      return null;
    }
    String name = String.valueOf(caseFile.getFileName());
    String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    return caseFile.resolveSibling(stem + ".warc.gz");
  }
}
