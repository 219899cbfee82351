package dev.whence.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of a file as a stream; closing it leaves the file open. */
final class FileSlice extends InputStream {

  private final FileChannel file;
  private final long end;
  private long at;

  FileSlice(FileChannel file, long start, long length) {
    this.file = file;
    this.at = start;
    this.end = start + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (at >= end || length == 0) {
      return length == 0 ? 0 : -1;
    }
    int wanted = (int) Math.min(length, end - at);
    int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), at);
    if (read < 0) {
      throw new EOFException();
    }
    at += read;
    return read;
  }
}
