package dev.whence.ingest;

import java.util.List;

/** The kinds of containers, in the order in which an input is asked whether it is one. */
final class Containers {

  private Containers() {}

  static List<Container.Format> all() {
    return List.of(
        new GzipInGzip.Format(),
        new WebArchive.Format(),
        new ZipArchive.Format(),
        new TarArchive.Format(),
        new Mailbox.Format(),
        new SavedPage.Format(),
        new Mail.Format(),
        new Feed.Format(),
        new JsonFeed.Format(),
        new AddressList.Format());
  }
}
