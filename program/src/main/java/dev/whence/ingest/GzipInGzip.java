package dev.whence.ingest;

import dev.whence.model.Envelope;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A gzip around another one, as servers make of files that are packed already. */
final class GzipInGzip implements Container {

  private final InputStream inner;
  private final Envelope envelope;
  private boolean isGiven;

  private GzipInGzip(InputStream inner, Envelope envelope) {
    this.inner = inner;
    this.envelope = envelope;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      return head.isPacked() && head.startsWith("\u001F\u008B\b");
    }

    @Override
    public Container open(Packed packed) {
      return new GzipInGzip(packed.stream(), packed.envelope());
    }
  }

  @Override
  public @Nullable Member next() {
    if (isGiven) {
      return null;
    }
    isGiven = true;
    return new Member.Bytes("", inner, envelope);
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
