package dev.whence.ingest;

import dev.whence.model.Envelope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of web addresses, one a line; what follows an address after a blank, and lines that begin
 * with "#", are the user's own words. An internet shortcut of Windows is one too.
 */
final class AddressList implements Container {

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final Pattern LINE = Pattern.compile("(?:URL=)?(https?://[^\\s<>\"]+)(?:\\s.*)?");
  private static final Pattern REMARK = Pattern.compile("#.*|\\[InternetShortcut\\]|\\w+=.*|\\s*");

  private final List<String> addresses;
  private int at;

  /** Of addresses known already, in their order. */
  AddressList(List<String> addresses) {
    this.addresses = addresses;
  }

  /** A list is known by its lines, all of them. */
  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      if (!head.text().stripLeading().matches("(?s)(?:http|#|\\[Int).*")) {
        return false;
      }
      List<String> lines = new ArrayList<>(head.text().lines().toList());
      if (!head.isWhole() && lines.size() > 1) {
        lines.remove(lines.size() - 1);
      }
      return lines.stream().allMatch(AddressList::fits)
          && lines.stream().anyMatch(line -> LINE.matcher(line.strip()).matches());
    }

    @Override
    public Container open(Packed packed) throws IOException {
      byte[] bytes = packed.stream().readNBytes(LARGEST);
      packed.stream().close();
      return new AddressList(addresses(Head.plain(bytes, true).text()));
    }
  }

  private static boolean fits(String line) {
    String words = line.strip();
    return LINE.matcher(words).matches() || REMARK.matcher(words).matches();
  }

  private static List<String> addresses(String text) {
    List<String> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  @Override
  public @Nullable Member next() {
    if (at == addresses.size()) {
      return null;
    }
    String address = addresses.get(at++);
    return new Member.Address(address, Envelope.none(), addresses.subList(at, addresses.size()));
  }

  @Override
  public void close() {}
}
