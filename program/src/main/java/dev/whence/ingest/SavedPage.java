package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Envelope;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that a browser saved with everything on it (MHTML, RFC 2557): the page is an article under
 * the file's own name; its pictures and frames are the page's, and not told of.
 */
final class SavedPage implements Container {

  private final byte[] page;
  private final Envelope envelope;
  private boolean isGiven;

  private SavedPage(byte[] page, Envelope envelope) {
    this.page = page;
    this.envelope = envelope;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      return MailHead.of(head).isSavedPage();
    }

    @Override
    public Container open(Packed packed) throws IOException, Unreadable {
      byte[] bytes = packed.stream().readNBytes(2 * ContentReader.LIMIT + 1);
      packed.stream().close();
      if (bytes.length > 2 * ContentReader.LIMIT) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE,
            "is a saved page of more than " + 2 * ContentReader.LIMIT + " bytes, the limit");
      }
      MailPart file = MailPart.read(bytes);
      MailPart page = page(file);
      if (page == null) {
        throw new Unreadable(
            RejectionReason.NO_ARTICLE_TEXT,
            "is a saved page (MHTML) whose page is not in it; save it again");
      }
      return new SavedPage(page.bytes(), envelope(file, page));
    }
  }

  /** The part that the file names as its root, else the first page in it. */
  private static @Nullable MailPart page(MailPart file) {
    String start = file.parameter("start");
    MailPart first = null;
    Deque<MailPart> open = new ArrayDeque<>(List.of(file));
    while (!open.isEmpty()) {
      MailPart part = open.pop();
      boolean isPage =
          part.type().equals("text/html") || part.type().equals("application/xhtml+xml");
      if (isPage && part.bytes().length > 0) {
        if (!start.isEmpty() && part.field("content-id").equals(start)) {
          return part;
        }
        first = first == null ? part : first;
      }
      for (int i = part.parts().size() - 1; i >= 0; i--) {
        open.push(part.parts().get(i));
      }
    }
    return first;
  }

  private static Envelope envelope(MailPart file, MailPart page) {
    String address = "";
    for (String stated :
        List.of(
            file.field("snapshot-content-location"),
            page.field("content-location"),
            file.field("content-location"))) {
      address = address.isEmpty() && stated.matches("(?i)https?://\\S+") ? stated : address;
    }
    MailDate date = MailDate.in(file.field("date"));
    String subject = file.words("subject");
    Metadata said =
        new Metadata(
            subject.isEmpty()
                ? null
                : new Finding(
                    subject, Certainty.GUESS, "Subject: " + subject, "ingest.title.saved-page"),
            null,
            List.of(),
            null,
            null,
            null,
            address.isEmpty()
                ? null
                : new Finding(
                    address,
                    Certainty.LIKELY,
                    "Content-Location: " + address,
                    "ingest.address.saved-page"),
            null,
            null);
    String when = date == null ? "" : " on " + date.day();
    return new Envelope(
        address.isEmpty() ? null : address,
        date == null ? null : date.moment(),
        page.field("content-type"),
        said,
        List.of("a page saved by a browser" + when));
  }

  @Override
  public @Nullable Member next() {
    if (isGiven) {
      return null;
    }
    isGiven = true;
    return page.length > ContentReader.LIMIT
        ? new Member.Broken(
            "",
            RejectionReason.TOO_LARGE,
            "holds a page of more than " + ContentReader.LIMIT + " bytes, the limit")
        : new Member.Article("", new ByteArrayInputStream(page), envelope);
  }

  @Override
  public void close() {}
}
