package dev.whence.ingest;

import dev.whence.ingest.Container.Member;
import dev.whence.model.Envelope;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The articles that inputs hold, one after another in the order given: an input that is one article
 * is handed on unread; an archive, a mailbox, a feed or a list is opened, also inside another, and
 * what it holds comes in its place. What something is, is decided by its first bytes.
 *
 * <p>A member is named after its container: {@code news.zip!/reports/page.html}. Reading is lazy:
 * at any time one member of each open container is in memory. For one thread.
 */
public final class ArticleStream implements Iterator<Entry>, AutoCloseable {

  /** Containers inside containers; deeper ones are made by people who mean harm. */
  private static final int DEEPEST = 6;

  private static final String INSIDE = "!/";

  private final List<Container.Format> formats = Containers.all();
  private final Iterator<Input> inputs;
  private final Fetching fetching;
  private final boolean follow;
  private final Deque<Frame> open = new ArrayDeque<>();
  private String current = "";
  private Allowance allowance = Allowance.of(0);
  private @Nullable Entry pending;

  private ArticleStream(List<Input> inputs, Fetching fetching, boolean follow) {
    this.inputs = inputs.iterator();
    this.fetching = fetching;
    this.follow = follow;
  }

  /**
   * Begins.
   *
   * @param inputs in the order to keep
   * @param fetching brings what stands at the addresses that the user typed
   * @param follow whether to bring also what stands at the addresses that feeds and lists name
   */
  public static ArticleStream of(List<Input> inputs, Fetching fetching, boolean follow) {
    fetching.expect(inputs.stream().filter(Input::isAddress).map(Input::id).toList());
    return new ArticleStream(inputs, fetching, follow);
  }

  /** An open container. */
  private static final class Frame {
    private final String id;
    private final Container container;
    private final Set<String> names = new HashSet<>();
    private int members;

    Frame(String id, Container container) {
      this.id = id;
      this.container = container;
    }

    /** The id of a member; a name that comes twice gets a number. */
    String idOf(String name) {
      String whole = name.isEmpty() ? id : id + INSIDE + name;
      String unique = whole;
      for (int i = 2; !names.add(unique); i++) {
        unique = whole + "#" + i;
      }
      return unique;
    }
  }

  @Override
  public boolean hasNext() {
    while (pending == null && (!open.isEmpty() || inputs.hasNext())) {
      pending = open.isEmpty() ? enter(inputs.next()) : step(open.element());
    }
    return pending != null;
  }

  @Override
  public Entry next() {
    if (!hasNext() || pending == null) {
      throw new NoSuchElementException();
    }
    Entry entry = pending;
    pending = null;
    return entry;
  }

  /** The name of what was being opened last: when a fault ends it, this one is meant. */
  public String current() {
    return current;
  }

  /** Leaves the container that is being read, after a fault in it; the rest goes on. */
  public void leave() {
    if (!open.isEmpty()) {
      close(open.pop());
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(Frame frame) {
    try {
      frame.container.close();
    } catch (IOException e) {
      // Everything in it was read; that a file cannot be closed takes nothing from it.
      return;
    }
  }

  /** Enters an input: null when it is a container, which is then open. */
  private @Nullable Entry enter(Input input) {
    current = input.id();
    if (open.isEmpty()) {
      allowance = Allowance.of(input.file());
    }
    if (input.isAddress()) {
      return entered(fetching.bring(input.id(), input.id(), Envelope.none()));
    }
    InputStream stream;
    byte[] first;
    try {
      InputStream opened = input.open();
      boolean ofUnknownLength = open.isEmpty() && input.file() == null;
      stream = ofUnknownLength ? allowance.earnedBy(opened) : opened;
      first = stream.readNBytes(Head.LENGTH);
    } catch (IOException e) {
      // Whoever reads it will meet the same and say so.
      return new Entry.Found(input);
    }
    Head head = Head.of(first, first.length < Head.LENGTH);
    Container.Format format = formatOf(head);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), stream);
    if (format != null) {
      return push(input, head, format, whole);
    }
    if (input.isRepeatable()) {
      closeHead(stream);
      return new Entry.Found(input);
    }
    return new Entry.Found(input.withStream(whole));
  }

  private static void closeHead(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // The input is opened anew by its reader, who meets whatever is wrong with it.
      return;
    }
  }

  private @Nullable Entry entered(Entry brought) {
    return brought instanceof Entry.Found found ? enter(found.input()) : brought;
  }

  private Container.@Nullable Format formatOf(Head head) {
    for (Container.Format format : formats) {
      if (format.recognises(head)) {
        return format;
      }
    }
    return null;
  }

  private @Nullable Entry push(Input input, Head head, Container.Format format, InputStream whole) {
    if (open.size() >= DEEPEST) {
      return refused(
          input.id(),
          RejectionReason.TOO_DEEP,
          "lies in more than " + DEEPEST + " archives, one inside the other; unpack it first");
    }
    try {
      boolean unpack = head.isPacked() && !format.unpacksItself();
      InputStream stream =
          unpack ? new Metered(new GZIPInputStream(whole, Head.LENGTH), allowance) : whole;
      Container.Packed packed =
          new Container.Packed(
              input.id(),
              head,
              stream,
              unpack ? null : input.file(),
              input.envelope(),
              follow,
              allowance);
      open.push(new Frame(input.id(), format.open(packed)));
      return null;
    } catch (Unreadable e) {
      return refused(input.id(), e.reason(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return broken(input.id(), e, 0);
    }
  }

  /** The next entry of a container; null when it has none left or another one was opened in it. */
  private @Nullable Entry step(Frame frame) {
    current = frame.id;
    try {
      Member member = frame.container.next();
      if (member != null) {
        return entry(frame, member);
      }
      leave();
      return frame.members > 0
          ? null
          : refused(frame.id, RejectionReason.EMPTY, "holds no article; leave it out");
    } catch (Unreadable e) {
      leave();
      return refused(frame.id, e.reason(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      leave();
      return broken(frame.id, e, frame.members);
    }
  }

  private @Nullable Entry entry(Frame frame, Member member) {
    if (member instanceof Member.Others others) {
      return new Entry.PassedOver(frame.id, others.what());
    }
    frame.members++;
    if (member instanceof Member.Bytes bytes) {
      return member(frame.idOf(bytes.name()), bytes);
    }
    if (member instanceof Member.Article article) {
      Input input =
          Input.ofBytes(
              frame.idOf(article.name()), article.bytes().readAllBytes(), article.envelope());
      return new Entry.Found(input);
    }
    if (member instanceof Member.Inner inner) {
      return inner(frame.idOf(inner.name()), inner);
    }
    if (member instanceof Member.Address address) {
      return address(frame.idOf(address.address()), address);
    }
    Member.Broken broken = (Member.Broken) member;
    return refused(frame.idOf(broken.name()), broken.reason(), broken.message());
  }

  private @Nullable Entry inner(String id, Member.Inner inner) {
    current = id;
    byte[] bytes = inner.bytes().readAllBytes();
    Head head = Head.plain(bytes, true);
    return push(Input.ofBytes(id, bytes), head, inner.format(), new ByteArrayInputStream(bytes));
  }

  /** A member that cannot be read ends alone; whether more follow, the container knows. */
  private @Nullable Entry member(String id, Member.Bytes member) {
    try {
      return readMember(id, member);
    } catch (IOException e) {
      return broken(id, e, 0);
    }
  }

  /** A member that is a container is opened where it stands; any other is read now. */
  private @Nullable Entry readMember(String id, Member.Bytes member) throws IOException {
    current = id;
    InputStream stream = member.stream();
    byte[] first = stream.readNBytes(Head.LENGTH);
    Head head = Head.of(first, first.length < Head.LENGTH);
    Container.Format format = formatOf(head);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), stream);
    if (format != null) {
      Input input = Input.ofBytes(id, first, member.envelope());
      return push(input, head, format, whole);
    }
    byte[] bytes = whole.readNBytes(ContentReader.LIMIT + 1);
    if (bytes.length > ContentReader.LIMIT) {
      return refused(
          id,
          RejectionReason.TOO_LARGE,
          "holds more than " + ContentReader.LIMIT + " bytes, the limit");
    }
    return new Entry.Found(Input.ofBytes(id, bytes, member.envelope()));
  }

  private @Nullable Entry address(String id, Member.Address member) {
    if (!follow) {
      return refused(
          id,
          RejectionReason.NOT_FETCHED,
          "is an address that a list or feed names; give --follow to fetch what it names, or save"
              + " the page and give the file");
    }
    if (open.size() >= DEEPEST) {
      return refused(id, RejectionReason.TOO_DEEP, "is reached by too many lists of lists");
    }
    current = id;
    fetching.expect(member.following());
    return entered(fetching.bring(id, member.address(), member.envelope()));
  }

  private static Entry broken(String id, IOException problem, int before) {
    String read = before == 0 ? "" : " after " + before + (before == 1 ? " member" : " members");
    if (problem instanceof Allowance.Spent) {
      return refused(id, RejectionReason.TOO_LARGE, problem.getMessage() + read);
    }
    if (problem instanceof EOFException) {
      return refused(id, RejectionReason.TRUNCATED, "breaks off" + read + "; get it again, whole");
    }
    String kind = problem instanceof ZipException ? "is damaged" : "cannot be read";
    return refused(id, RejectionReason.UNREADABLE, kind + read + " (" + problem.getMessage() + ")");
  }

  private static Entry refused(String id, RejectionReason reason, String message) {
    return new Entry.Refused(new Rejected(id, Stage.INGEST, reason, id + ": " + message));
  }
}
