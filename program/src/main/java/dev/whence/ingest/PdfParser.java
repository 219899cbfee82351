package dev.whence.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser behind a guard: every stream is unpacked once into nowhere, and counted, before
 * anything unpacks it into memory; one that grows beyond the limit is taken for absent. Pictures
 * are emptied as they are met, since no text is in them and nothing may be hidden behind the name.
 */
final class PdfParser extends PDFParser {

  private static final int STREAM_LIMIT = 32 * 1024 * 1024;
  private static final long TOTAL_LIMIT = 512L * 1024 * 1024;
  private static final int MOST_FILTERS = 4;
  private static final COSName OBJECT_STREAM = COSName.getPDFName("ObjStm");

  private long total;
  private @Nullable String exceeded;
  private int damagedStreams;

  PdfParser(RandomAccessRead source) throws IOException {
    super(source, "");
  }

  /** The limit that a stream went beyond; null when none did. */
  @Nullable String exceeded() {
    return exceeded;
  }

  /** How many streams could not be unpacked whole so far. */
  int damagedStreams() {
    return damagedStreams;
  }

  @Override
  protected synchronized @Nullable COSBase parseObjectDynamically(
      COSObjectKey key, boolean requireExistingNotCompressed) throws IOException {
    COSBase parsed = super.parseObjectDynamically(key, requireExistingNotCompressed);
    if (!(parsed instanceof COSStream stream)) {
      return parsed;
    }
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
        && !OBJECT_STREAM.equals(stream.getCOSName(COSName.TYPE))) {
      return emptied();
    }
    check(stream);
    return stream;
  }

  private static COSStream emptied() throws IOException {
    COSStream picture = new COSStream();
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.createRawOutputStream().close();
    return picture;
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
      check(stream);
    }
    return stream;
  }

  private void check(COSStream stream) throws IOException {
    List<Filter> filters = filters(stream.getFilters());
    if (filters.isEmpty()) {
      return;
    }
    Counter last = new Counter(false);
    InputStream input = stream.createRawInputStream();
    for (int i = 0; i < filters.size(); i++) {
      boolean isLast = i == filters.size() - 1;
      Counter counter = isLast ? last : new Counter(true);
      unpack(filters.get(i), input, counter, stream, i);
      input = new java.io.ByteArrayInputStream(counter.kept.toByteArray());
    }
    total += last.count;
    if (total > TOTAL_LIMIT) {
      throw refuse("unpacks to more than " + TOTAL_LIMIT + " bytes, the limit");
    }
  }

  private void unpack(
      Filter filter, InputStream input, Counter counter, COSStream stream, int index)
      throws IOException {
    try {
      filter.decode(input, counter, stream, index);
    } catch (PdfLimit e) {
      throw e;
    } catch (IOException | RuntimeException damaged) {
      // What could be unpacked was counted; whoever needs the stream meets the damage again.
      damagedStreams++;
    } finally {
      input.close();
    }
  }

  private static List<Filter> filters(@Nullable COSBase named) throws IOException {
    List<COSBase> names = new ArrayList<>();
    if (named instanceof COSArray array) {
      array.forEach(names::add);
    } else if (named != null) {
      names.add(named);
    }
    if (names.size() > MOST_FILTERS) {
      throw new IOException(names.size() + " filters on one stream");
    }
    List<Filter> filters = new ArrayList<>();
    for (COSBase name : names) {
      if (name instanceof COSName known) {
        filters.add(FilterFactory.INSTANCE.getFilter(known));
      }
    }
    return filters;
  }

  private PdfLimit refuse(String reason) {
    exceeded = reason;
    return new PdfLimit(reason);
  }

  /** Counts bytes up to the limit, and keeps them only for a filter that comes after. */
  private final class Counter extends OutputStream {
    private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
    private final boolean keep;
    private long count;

    Counter(boolean keep) {
      this.keep = keep;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count += length;
      if (count > STREAM_LIMIT) {
        throw refuse("holds a stream that unpacks to more than " + STREAM_LIMIT + " bytes");
      }
      if (keep) {
        kept.write(bytes, offset, length);
      }
    }
  }
}
