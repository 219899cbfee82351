package dev.whence.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are taken off an allowance. */
final class Metered extends FilterInputStream {

  private final Allowance allowance;

  Metered(InputStream stream, Allowance allowance) {
    super(stream);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    allowance.spend(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    allowance.spend(Math.max(0, read));
    return read;
  }

  /** What is passed over had to be unpacked too. */
  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    allowance.spend(skipped);
    return skipped;
  }
}
