package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents at the end of a ZIP file (PKWARE APPNOTE 6.3, 4.3.12 to 4.3.16). Read by
 * ourselves: Java's own reader refuses a whole archive for one encrypted member, and takes members
 * that lie over one another.
 */
final class ZipDirectory {

  private static final int LARGEST = 512 * 1024 * 1024;
  private static final int MOST = 200_000;
  private static final int END_LENGTH = 22;
  private static final int END = 0x06054B50;
  private static final int END_64 = 0x06064B50;
  private static final int LOCATOR_64 = 0x07064B50;
  private static final int ENTRY = 0x02014B50;
  private static final int LOCAL = 0x04034B50;
  private static final int LOCAL_LENGTH = 30;
  private static final int UNICODE_PATH = 0x7075;
  private static final int SIZES_64 = 1;
  private static final long IN_64 = 0xFFFFFFFFL;
  private static final Charset DOS = Charset.forName("IBM437");

  /**
   * A member as the table names it.
   *
   * @param name as printed there
   * @param method 0 stored, 8 deflated
   * @param isEncrypted whether it is locked
   * @param packed its bytes in the archive
   * @param offset of its own head
   */
  record Item(String name, int method, boolean isEncrypted, long packed, long offset) {

    boolean isFolder() {
      return name.endsWith("/") || name.endsWith("\\");
    }
  }

  private final FileChannel file;
  private final long length;

  private ZipDirectory(FileChannel file, long length) {
    this.file = file;
    this.length = length;
  }

  /**
   * The members of an archive in the order of its table.
   *
   * @throws Unreadable when there is no table, it is damaged, or it is made to do harm
   */
  static List<Item> read(FileChannel file) throws IOException, Unreadable {
    ZipDirectory directory = new ZipDirectory(file, file.size());
    List<Item> items = directory.items();
    refuseOverlaps(items);
    return items;
  }

  /** Where a member's bytes begin, after its own head. */
  static long start(FileChannel file, Item item) throws IOException {
    ByteBuffer head = bytes(file, item.offset, LOCAL_LENGTH);
    if (head.getInt(0) != LOCAL) {
      throw new java.util.zip.ZipException("no member begins where the table of contents says");
    }
    return item.offset + LOCAL_LENGTH + word(head, 26) + word(head, 28);
  }

  private List<Item> items() throws IOException, Unreadable {
    ByteBuffer end = end();
    long size = end.getInt(12) & IN_64;
    long offset = end.getInt(16) & IN_64;
    long tableEnd = end.getLong(END_LENGTH);
    ByteBuffer end64 = end64(tableEnd);
    if (end64 != null) {
      size = end64.getLong(40);
      offset = end64.getLong(48);
      tableEnd = end64.getLong(56);
    }
    if (size < 0 || size > tableEnd || size > LARGEST) {
      throw damaged("its table of contents has no size that can be");
    }
    // Bytes before the archive, as in self-extracting ones, move everything by as much.
    long shift = tableEnd - size - offset;
    return items(bytes(file, tableEnd - size, (int) size), shift);
  }

  private static List<Item> items(ByteBuffer table, long shift) throws Unreadable {
    List<Item> items = new ArrayList<>();
    while (table.remaining() >= 46 && table.getInt(table.position()) == ENTRY) {
      int at = table.position();
      int names = word(table, at + 28);
      int extras = word(table, at + 30);
      int end = at + 46 + names + extras + word(table, at + 32);
      if (end > table.limit()) {
        throw damaged("its table of contents breaks off");
      }
      if (items.size() == MOST) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE, "holds more than " + MOST + " files, the limit; unpack it");
      }
      items.add(item(table, at, names, extras, shift));
      table.position(end);
    }
    if (table.hasRemaining() && table.remaining() > 46) {
      throw damaged("its table of contents is damaged after " + items.size() + " members");
    }
    return items;
  }

  private static Item item(ByteBuffer table, int at, int names, int extras, long shift) {
    int flags = word(table, at + 8);
    byte[] raw = new byte[names];
    table.get(at + 46, raw);
    ByteBuffer extra = table.slice(at + 46 + names, extras).order(ByteOrder.LITTLE_ENDIAN);
    long unpacked = table.getInt(at + 24) & IN_64;
    long packed = table.getInt(at + 20) & IN_64;
    long offset = table.getInt(at + 42) & IN_64;
    ByteBuffer sizes = extra(extra, SIZES_64);
    if (sizes != null) {
      int skip = unpacked == IN_64 ? 8 : 0;
      if (packed == IN_64 && sizes.remaining() >= skip + 8) {
        packed = sizes.getLong(skip);
        skip += 8;
      }
      if (offset == IN_64 && sizes.remaining() >= skip + 8) {
        offset = sizes.getLong(skip);
      }
    }
    String name = name(raw, (flags & 0x800) != 0, extra(extra, UNICODE_PATH));
    return new Item(name, word(table, at + 10), (flags & 1) != 0, packed, offset + shift);
  }

  /** By the flag or the extra field for UTF-8, else UTF-8 where the bytes prove it, else DOS's. */
  private static String name(byte[] raw, boolean isUtf8, @Nullable ByteBuffer unicode) {
    if (unicode != null && unicode.remaining() > 5) {
      byte[] path = new byte[unicode.remaining() - 5];
      unicode.get(5, path);
      return new String(path, StandardCharsets.UTF_8);
    }
    boolean utf8 = isUtf8 || (Utf8Check.of(raw).isUtf8() && Utf8Check.of(raw).malformed() == 0);
    return new String(raw, utf8 ? StandardCharsets.UTF_8 : DOS);
  }

  private static @Nullable ByteBuffer extra(ByteBuffer extras, int wanted) {
    int at = 0;
    while (at + 4 <= extras.limit()) {
      int length = word(extras, at + 2);
      if (at + 4 + length > extras.limit()) {
        return null;
      }
      if (word(extras, at) == wanted) {
        return extras.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + length;
    }
    return null;
  }

  /** The record at the end, and after it as a long the place where it stands. */
  private ByteBuffer end() throws IOException, Unreadable {
    int tail = (int) Math.min(length, END_LENGTH + 65_535L);
    ByteBuffer bytes = bytes(file, length - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END && at + END_LENGTH + word(bytes, at + 20) <= tail) {
        ByteBuffer end = ByteBuffer.allocate(END_LENGTH + 8).order(ByteOrder.LITTLE_ENDIAN);
        end.put(0, bytes, at, END_LENGTH);
        return end.putLong(END_LENGTH, length - tail + at);
      }
    }
    throw new Unreadable(
        RejectionReason.TRUNCATED, "breaks off before its table of contents; get it again, whole");
  }

  /**
   * The record that large archives have, null in others; and after it as a long the place where it
   * stands.
   */
  private @Nullable ByteBuffer end64(long end) throws IOException {
    if (end >= 20) {
      ByteBuffer locator = bytes(file, end - 20, 20);
      long at = locator.getLong(8);
      if (locator.getInt(0) == LOCATOR_64 && at >= 0 && at <= end - 76) {
        ByteBuffer record = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        record.put(0, bytes(file, at, 56), 0, 56);
        if (record.getInt(0) == END_64) {
          return record.putLong(56, at);
        }
      }
    }
    return null;
  }

  private static Unreadable damaged(String what) {
    return new Unreadable(RejectionReason.UNREADABLE, "is a damaged ZIP: " + what);
  }

  /** Members that share bytes are how one packed byte is made to unpack a thousand times. */
  private static void refuseOverlaps(List<Item> items) throws Unreadable {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingLong(Item::offset));
    long end = 0;
    for (Item item : sorted) {
      if (item.offset < end) {
        throw new Unreadable(
            RejectionReason.UNREADABLE,
            "is a ZIP whose members lie over one another, as only archives made to do harm do");
      }
      end = item.offset + LOCAL_LENGTH + item.packed;
    }
  }

  private static int word(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (at < 0) {
      throw new java.util.zip.ZipException("a member begins before the archive does");
    }
    while (bytes.hasRemaining()) {
      int read = file.read(bytes, at + bytes.position());
      if (read < 0) {
        throw new java.io.EOFException();
      }
    }
    return bytes.flip();
  }
}
