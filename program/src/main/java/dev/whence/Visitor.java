package dev.whence;

import dev.whence.fetch.ArchiveException;
import dev.whence.fetch.FetchListener;
import dev.whence.fetch.FetchSettings;
import dev.whence.fetch.Fetcher;
import dev.whence.ingest.Entry;
import dev.whence.ingest.Fetching;
import dev.whence.ingest.Input;
import dev.whence.ingest.Listing;
import dev.whence.model.Envelope;
import dev.whence.model.Rejected;
import dev.whence.model.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches for {@code ingest}, which touches no network: hands what came on as an input. */
final class Visitor implements Fetching, AutoCloseable {

  private final @Nullable Fetcher fetcher;
  private final Fetching otherwise = Fetching.never();

  private Visitor(@Nullable Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** One that fetches if it may and there is something to fetch. */
  static Visitor of(Web web, Listing listing, Progress progress) {
    boolean needed = web.visits() && (web.follow() || listing.namesAddresses());
    try {
      return new Visitor(needed ? Fetcher.of(settings(web, progress)) : null);
    } catch (ArchiveException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  private static FetchSettings settings(Web web, Progress progress) {
    String version = Visitor.class.getPackage().getImplementationVersion();
    return new FetchSettings(
        version == null ? "unpackaged" : version,
        web.offline(),
        web.allowPrivate(),
        web.again(),
        web.archive(),
        web.clock(),
        new FetchListener() {
          @Override
          public void waiting(String what) {
            progress.waiting(what);
          }

          @Override
          public void told(String message) {
            progress.told(message);
          }
        });
  }

  @Override
  public void expect(List<String> addresses) {
    if (fetcher != null) {
      fetcher.expect(addresses);
    }
  }

  @Override
  public Entry bring(String id, String address, Envelope said) {
    return fetcher == null
        ? otherwise.bring(id, address, said)
        : fetcher
            .fetch(address)
            .map(
                (bytes, came) -> new Entry.Found(Input.ofBytes(id, bytes, joined(came, said))),
                (reason, message) ->
                    new Entry.Refused(new Rejected(id, Stage.INGEST, reason, id + ": " + message)));
  }

  /** What the feed says of the article, with what its site said of the bytes. */
  private static Envelope joined(Envelope came, Envelope said) {
    Envelope joined =
        new Envelope(
            came.address(), came.captured(), came.mediaType(), said.said(), said.remarks());
    for (String remark : came.remarks()) {
      joined = joined.remarking(remark);
    }
    return joined;
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
