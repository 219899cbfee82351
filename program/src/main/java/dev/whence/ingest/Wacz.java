package dev.whence.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.model.RejectionReason;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a WACZ (1.1.1): its pages, or every page-like record when it lists none. A listed
 * page may have been answered by another address (a redirect), or have been kept under one (a
 * revisit); where that one's record came first, the archives are gone through once more for it.
 */
final class Wacz implements Container {

  private final ZipArchive archive;
  private final List<ZipDirectory.Item> items;
  private final Captures captures;
  private Iterator<ZipDirectory.Item> records;
  private @Nullable Captures again;
  private @Nullable WebArchive open;

  private Wacz(ZipArchive archive, List<ZipDirectory.Item> items, Captures captures) {
    this.archive = archive;
    this.items = items;
    this.records = items.iterator();
    this.captures = captures;
  }

  static Wacz of(ZipArchive archive, List<ZipDirectory.Item> items) throws IOException {
    List<ZipDirectory.Item> records = new ArrayList<>();
    Set<String> pages = new HashSet<>();
    for (ZipDirectory.Item item : items) {
      if (item.name().startsWith("archive/")) {
        records.add(item);
      }
      if (item.name().startsWith("pages/") && item.name().endsWith(".jsonl")) {
        addPages(archive, item, pages);
      }
    }
    return new Wacz(archive, records, new Captures(pages.isEmpty() ? null : pages));
  }

  private static void addPages(ZipArchive archive, ZipDirectory.Item item, Set<String> pages)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(archive.stream(item), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        if (page.hasNonNull("url")) {
          pages.add(Captures.withoutFragment(page.get("url").asText()));
        }
      }
    } catch (JsonProcessingException e) {
      // A list that breaks off must hide no page: all are taken.
      pages.clear();
    }
  }

  @Override
  public @Nullable Member next() throws IOException {
    Member page = nextPage();
    if (page == null && again == null) {
      again = captures.missed();
      records = again == null ? records : items.iterator();
      page = nextPage();
    }
    return page == null ? captures.last() : page;
  }

  private @Nullable Member nextPage() throws IOException {
    while (open != null || records.hasNext()) {
      Member member = open == null ? opened(records.next()) : step(open);
      if (member != null && (again == null || member instanceof Member.Bytes)) {
        return member;
      }
    }
    return null;
  }

  private @Nullable Member opened(ZipDirectory.Item item) {
    if (item.isEncrypted()) {
      return new Member.Broken(item.name(), RejectionReason.ENCRYPTED, "is locked with a password");
    }
    try {
      InputStream stream = archive.stream(item);
      byte[] first = stream.readNBytes(Head.LENGTH);
      Head head = Head.of(first, first.length < Head.LENGTH);
      if (!new WebArchive.Format().recognises(head)) {
        return new Member.Broken(
            item.name(), RejectionReason.UNREADABLE, "is no web archive, though it lies there");
      }
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), stream);
      Allowance allowance = head.isPacked() ? archive.allowance : null;
      open = WebArchive.of(whole, allowance, again == null ? captures : again, item.name());
      return null;
    } catch (IOException e) {
      return ZipArchive.broken(MemberName.of(item.name()), RejectionReason.UNREADABLE, e);
    }
  }

  private @Nullable Member step(WebArchive records) throws IOException {
    try {
      Member member = records.nextPage();
      if (member == null) {
        open = null;
      }
      return member;
    } catch (Unreadable e) {
      open = null;
      return new Member.Broken(records.name(), e.reason(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
