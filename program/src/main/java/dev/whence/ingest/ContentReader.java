package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the bytes of an input, unpacks gzip by content whatever the name says, and stops at limits
 * that hold: so many bytes raw, so many unpacked, and no more than a thousandfold growth.
 */
final class ContentReader {

  static final int LIMIT = 50 * 1024 * 1024;

  private static final int GROWTH_LIMIT = 1_000;
  private static final int ALWAYS_ALLOWED = 4 * 1024 * 1024;
  private static final int BUFFER = 65_536;
  private static final int LAYERS = 3;

  byte[] read(Input input) throws Unreadable {
    byte[] bytes = readRaw(input);
    for (int layer = 0; isGzip(bytes); layer++) {
      if (layer == LAYERS) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE, "is gzip inside gzip more than " + LAYERS + " deep");
      }
      bytes = unpack(bytes);
    }
    if (bytes.length == 0) {
      throw new Unreadable(RejectionReason.EMPTY, "holds 0 bytes; leave it out");
    }
    return bytes;
  }

  private static byte[] readRaw(Input input) throws Unreadable {
    try (InputStream stream = input.open()) {
      byte[] bytes = stream.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE, "holds more than " + LIMIT + " bytes, the limit");
      }
      return bytes;
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new Unreadable(RejectionReason.NOT_FOUND, "was there when listed, but is not any more");
    } catch (AccessDeniedException e) {
      throw new Unreadable(RejectionReason.NO_PERMISSION, "may not be read; check its rights");
    } catch (IOException e) {
      throw new Unreadable(RejectionReason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0xFF) == 0x1F
        && (bytes[1] & 0xFF) == 0x8B
        && bytes[2] == 8;
  }

  private static byte[] unpack(byte[] packed) throws Unreadable {
    long growth = Math.max(ALWAYS_ALLOWED, (long) packed.length * GROWTH_LIMIT);
    int limit = (int) Math.min(LIMIT, growth);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, packed.length * 4));
    byte[] buffer = new byte[BUFFER];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > limit) {
          throw new Unreadable(
              RejectionReason.TOO_LARGE, "unpacks to more than " + limit + " bytes, the limit");
        }
      }
      return out.toByteArray();
    } catch (EOFException e) {
      throw new Unreadable(
          RejectionReason.TRUNCATED,
          "is gzip that breaks off after " + packed.length + " bytes; fetch it again");
    } catch (ZipException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE, "is damaged gzip (" + e.getMessage() + "); fetch it again");
    } catch (IOException e) {
      throw new Unreadable(RejectionReason.UNREADABLE, "cannot be unpacked: " + e.getMessage());
    }
  }
}
