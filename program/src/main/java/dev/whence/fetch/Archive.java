package dev.whence.fetch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The WARC file beside a case: what was fetched, as evidence and to spare the sites a second visit.
 * It is read once at the start; then each exchange is appended in one piece. A run that was killed
 * leaves at most a broken piece at the end, which the next run moves into a file of its own.
 * Thread-safe.
 */
final class Archive implements Closeable {

  /** Enough of a record for its own head and that of the answer in it. */
  private static final int HEAD = 256 * 1024;

  private static final int LARGEST = 64 * 1024 * 1024;

  private final Path path;
  private final FileChannel file;
  private final WarcRecords records;
  private final Map<String, Kept> index = new HashMap<>();
  private boolean begun;

  private Archive(Path path, FileChannel file, WarcRecords records) {
    this.path = path;
    this.file = file;
    this.records = records;
  }

  /**
   * Opens one.
   *
   * @param software who writes
   * @param listener hears of a broken end
   * @throws ArchiveException when it is none, is in use, or cannot be read or written
   */
  static Archive writable(Path path, String software, FetchListener listener) {
    try {
      FileChannel file =
          FileChannel.open(
              path,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
      try {
        lock(path, file);
        Archive archive = new Archive(path, file, new WarcRecords(software));
        archive.moveAside(archive.read(), listener);
        return archive;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ArchiveException(path + ": cannot be opened as a web archive (" + e + ")", e);
    }
  }

  /** Opens one that is not to be changed; empty when there is none. */
  static Optional<Archive> readOnly(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
      Archive archive = new Archive(path, file, new WarcRecords(""));
      archive.read();
      return Optional.of(archive);
    } catch (IOException e) {
      throw new ArchiveException(path + ": cannot be read as a web archive (" + e + ")", e);
    }
  }

  private static void lock(Path path, FileChannel file) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new ArchiveException(
          path + ": another run is writing it; wait for its end, or name another with --warc");
    }
  }

  /** Indexes all whole records; returns where they end. */
  private long read() throws IOException {
    Members members = new Members(file, HEAD);
    for (Members.Member member = members.next(); member != null; member = members.next()) {
      note(member);
    }
    if (members.end() == 0 && file.size() > 0) {
      throw new ArchiveException(
          path + ": is no web archive packed record by record (.warc.gz); name another file");
    }
    return members.end();
  }

  private void note(Members.Member member) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member.head()))) {
      WarcRecord record = reader.next().orElse(null);
      if (record instanceof WarcResponse response) {
        HttpResponse http = response.http();
        boolean leads = http.headers().first("Location").isPresent();
        boolean whole = Kept.mayStandFor(http.status(), leads);
        if (whole && response.headers().first("WARC-Truncated").isEmpty()) {
          note(
              new Kept(
                  response.target(),
                  response.id(),
                  response.date(),
                  member.from(),
                  http.status(),
                  http.headers().map()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // A record of another program that is no HTTP answer, or is none we know: left as it stands.
      return;
    }
  }

  private synchronized void note(Kept kept) {
    index.put(kept.address(), kept);
  }

  private void moveAside(long end, FetchListener listener) throws IOException {
    long size = file.size();
    if (end == size) {
      return;
    }
    Path aside = aside();
    try (FileChannel rest =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = end; at < size; ) {
        at += file.transferTo(at, size - at, rest);
      }
    }
    file.truncate(end);
    listener.told(
        path
            + ": its last "
            + (size - end)
            + " bytes are no whole record, as an earlier run was stopped there; they now lie in "
            + aside);
  }

  private Path aside() {
    Path place = path.resolveSibling(path.getFileName() + ".broken");
    for (int i = 2; Files.exists(place); i++) {
      place = path.resolveSibling(path.getFileName() + ".broken" + i);
    }
    return place;
  }

  /** The latest whole answer of an address. */
  synchronized Optional<Kept> find(WebAddress address) {
    return Optional.ofNullable(index.get(address.toString()));
  }

  /** The body of an answer as it was fetched: out of chunks, not out of gzip. */
  byte[] body(Kept kept) throws IOException {
    Members.Member member;
    Members members = new Members(file, LARGEST);
    members.from(kept.from());
    member = members.next();
    if (member == null) {
      throw new IOException("the record at " + kept.from() + " is damaged");
    }
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member.head()))) {
      if (reader.next().orElse(null) instanceof WarcResponse response) {
        try (InputStream body = response.http().body().stream()) {
          return body.readAllBytes();
        }
      }
    }
    throw new IOException("the record at " + kept.from() + " is none of an answer");
  }

  /** Appends an exchange; gives why it could not be, empty when it could. */
  synchronized Optional<String> keep(Exchange exchange) {
    try {
      WarcRecords.Packed packed = records.exchange(exchange);
      long at = append(packed.bytes(), exchange.at());
      boolean leads = exchange.header("Location").isPresent();
      boolean usable = Kept.mayStandFor(exchange.status(), leads);
      if (usable && exchange.cut() == null) {
        index.put(
            exchange.address().toString(),
            new Kept(
                exchange.address().toString(),
                packed.id(),
                exchange.at(),
                at + packed.main(),
                exchange.status(),
                exchange.told()));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(path + ": " + e.getMessage());
    }
  }

  /** Appends that the site called an answer of before unchanged; as {@link #keep}. */
  synchronized Optional<String> keepUnchanged(Exchange exchange, Kept before) {
    try {
      append(records.unchanged(exchange, before).bytes(), exchange.at());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(path + ": " + e.getMessage());
    }
  }

  private long append(byte[] bytes, Instant at) throws IOException {
    if (!begun) {
      write(records.info(String.valueOf(path.getFileName()), at));
      begun = true;
    }
    return write(bytes);
  }

  /** Writes at the end, all or nothing as far as the disk allows. */
  private long write(byte[] bytes) throws IOException {
    long end = file.size();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        file.write(buffer, end + buffer.position());
      }
      file.force(false);
      return end;
    } catch (IOException e) {
      file.truncate(end);
      throw e;
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
