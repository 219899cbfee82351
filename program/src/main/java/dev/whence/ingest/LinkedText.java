package dev.whence.ingest;

import dev.whence.model.Link;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in the making whose characters know the address behind them. */
final class LinkedText {

  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable String> targets = new ArrayList<>();

  void append(String piece, @Nullable String target) {
    text.append(piece);
    for (int i = 0; i < piece.length(); i++) {
      targets.add(target);
    }
  }

  void append(LinkedText other) {
    text.append(other.text);
    targets.addAll(other.targets);
  }

  /** Appends a blank, unless the text is empty or ends in one. */
  void blank() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      append(" ", null);
    }
  }

  void cut(int length) {
    if (length < text.length()) {
      text.setLength(length);
      targets.subList(length, targets.size()).clear();
    }
  }

  void insertFirst(LinkedText other) {
    text.insert(0, other.text);
    targets.addAll(0, other.targets);
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  /** Share of the characters that are linked. */
  double linkedShare() {
    long linked = targets.stream().filter(target -> target != null).count();
    return text.length() == 0 ? 0 : (double) linked / text.length();
  }

  /** The links, each a stretch without outer blanks. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int at = 0; at < targets.size(); ) {
      String target = targets.get(at);
      int end = at + 1;
      while (end < targets.size() && isSameLink(target, end)) {
        end++;
      }
      if (target != null && !target.isBlank()) {
        addTrimmed(links, at, end, target);
      }
      at = end;
    }
    return links;
  }

  /** A blank between two words of one link belongs to it. */
  private boolean isSameLink(@Nullable String target, int at) {
    String here = targets.get(at);
    boolean bridge =
        here == null
            && text.charAt(at) == ' '
            && at + 1 < targets.size()
            && target != null
            && target.equals(targets.get(at + 1));
    return bridge || (target == null ? here == null : target.equals(here));
  }

  private void addTrimmed(List<Link> links, int from, int to, String target) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      links.add(new Link(new Span(start, end), target));
    }
  }
}
