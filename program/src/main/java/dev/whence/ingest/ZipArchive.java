package dev.whence.ingest;

import dev.whence.model.Envelope;
import dev.whence.model.NaturalOrder;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP, in the natural order of their names, as in a folder. Read by the table at its
 * end, so a stream is first laid into a temporary file. A WACZ is the ZIP of a web archive: of it
 * only the records are read. Office documents and books are ZIP files too, but no containers.
 */
final class ZipArchive implements Container {

  private static final long LARGEST_STREAM = 2L * 1024 * 1024 * 1024;
  private static final String OFFICE = "[Content_Types].xml";
  private static final NaturalOrder ORDER = new NaturalOrder();

  private final FileChannel file;
  private final @Nullable Path spooled;
  final Allowance allowance;
  private final Iterator<ZipDirectory.Item> items;
  private final Tally besides = new Tally();

  private ZipArchive(
      FileChannel file,
      @Nullable Path spooled,
      Allowance allowance,
      List<ZipDirectory.Item> items) {
    this.file = file;
    this.spooled = spooled;
    this.allowance = allowance;
    this.items = items.iterator();
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      return (head.startsWith("PK\u0003\u0004") && !ZipHeads.isOneDocument(head))
          || head.startsWith("PK\u0005\u0006");
    }

    @Override
    public Container open(Packed packed) throws IOException, Unreadable {
      return ZipArchive.open(packed);
    }
  }

  private static Container open(Packed packed) throws IOException, Unreadable {
    Path spooled = packed.file() == null ? spool(packed) : null;
    Path path = spooled == null ? packed.file() : spooled;
    FileChannel file = null;
    try {
      packed.stream().close();
      file = FileChannel.open(java.util.Objects.requireNonNull(path), StandardOpenOption.READ);
      List<ZipDirectory.Item> items = ZipDirectory.read(file);
      Container opened = opened(file, spooled, packed, items);
      file = null;
      spooled = null;
      return opened;
    } finally {
      if (file != null) {
        file.close();
      }
      if (spooled != null) {
        Files.deleteIfExists(spooled);
      }
    }
  }

  private static Container opened(
      FileChannel file, @Nullable Path spooled, Packed packed, List<ZipDirectory.Item> items)
      throws IOException {
    boolean isDocument = items.stream().anyMatch(item -> item.name().equals(OFFICE));
    if (isDocument) {
      return new Document(file, spooled, packed.envelope());
    }
    List<ZipDirectory.Item> files = new ArrayList<>();
    for (ZipDirectory.Item item : items) {
      if (!item.isFolder() && !isHidden(item.name())) {
        files.add(item);
      }
    }
    files.sort(Comparator.comparing(ZipDirectory.Item::name, ORDER));
    ZipArchive archive = new ZipArchive(file, spooled, packed.allowance(), files);
    return isWacz(items) ? Wacz.of(archive, files) : archive;
  }

  private static boolean isHidden(String name) {
    String path = "/" + name.replace('\\', '/');
    return path.contains("/__MACOSX/")
        || path.replace("/../", "/").matches("(?s).*/\\.[^/.][^/]*(?:/.*)?");
  }

  private static boolean isWacz(List<ZipDirectory.Item> items) {
    Set<String> names = new HashSet<>();
    items.forEach(item -> names.add(item.name()));
    return names.contains("datapackage.json")
        && names.stream().anyMatch(name -> name.startsWith("archive/"));
  }

  private static Path spool(Packed packed) throws IOException, Unreadable {
    Path path = Files.createTempFile("whence-", ".zip");
    boolean isWhole = false;
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[Head.LENGTH];
      long length = 0;
      InputStream in = packed.stream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > LARGEST_STREAM) {
          throw new Unreadable(
              RejectionReason.TOO_LARGE,
              "is a ZIP of more than " + LARGEST_STREAM + " bytes that is in no file; save it");
        }
        out.write(buffer, 0, read);
      }
      isWhole = true;
      return path;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(path);
      }
    }
  }

  @Override
  public @Nullable Member next() {
    while (items.hasNext()) {
      Member member = member(items.next());
      if (member != null) {
        return member;
      }
    }
    return besides.take();
  }

  private @Nullable Member member(ZipDirectory.Item item) {
    MemberName name = MemberName.of(item.name());
    if (item.isEncrypted()) {
      return new Member.Broken(
          name.shown(),
          RejectionReason.ENCRYPTED,
          "is locked with a password; unpack it and give the file");
    }
    try {
      InputStream stream = stream(item);
      byte[] first = stream.readNBytes(Head.LENGTH);
      String kind = Besides.kind(first, item.name());
      if (!kind.isEmpty()) {
        besides.add(kind);
        return null;
      }
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), stream);
      return new Member.Bytes(name.shown(), whole, name.remarkedIn(Envelope.none()));
    } catch (Allowance.Spent e) {
      return broken(name, RejectionReason.TOO_LARGE, e);
    } catch (IOException e) {
      return broken(name, RejectionReason.UNREADABLE, e);
    }
  }

  static Member broken(MemberName name, RejectionReason reason, IOException problem) {
    String message =
        reason == RejectionReason.TOO_LARGE
            ? String.valueOf(problem.getMessage())
            : "is damaged in its archive"
                + (problem.getMessage() == null ? "" : " (" + problem.getMessage() + ")");
    return new Member.Broken(name.shown(), reason, message);
  }

  /** A member's bytes, unpacked as they are asked for and taken off the allowance. */
  InputStream stream(ZipDirectory.Item item) throws IOException {
    long start = ZipDirectory.start(file, item);
    InputStream packed = new FileSlice(file, start, item.packed());
    return switch (item.method()) {
      case 0 -> new Metered(packed, allowance);
      case 8 -> new Metered(new InflaterInputStream(packed, new Inflater(true)), allowance);
      default ->
          throw new java.util.zip.ZipException(
              "packed with method " + item.method() + ", which is not unpacked here");
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
    if (spooled != null) {
      Files.deleteIfExists(spooled);
    }
  }

  /** An office document that did not begin like one: one article with the archive's name. */
  private static final class Document implements Container {
    private final FileChannel file;
    private final @Nullable Path spooled;
    private final Envelope envelope;
    private boolean isGiven;

    Document(FileChannel file, @Nullable Path spooled, Envelope envelope) {
      this.file = file;
      this.spooled = spooled;
      this.envelope = envelope;
    }

    @Override
    public @Nullable Member next() throws IOException {
      if (isGiven) {
        return null;
      }
      isGiven = true;
      if (file.size() > ContentReader.LIMIT) {
        return new Member.Broken(
            "",
            RejectionReason.TOO_LARGE,
            "holds more than " + ContentReader.LIMIT + " bytes, the limit");
      }
      byte[] bytes = new FileSlice(file, 0, file.size()).readAllBytes();
      return new Member.Article("", new ByteArrayInputStream(bytes), envelope);
    }

    @Override
    public void close() throws IOException {
      file.close();
      if (spooled != null) {
        Files.deleteIfExists(spooled);
      }
    }
  }
}
