package dev.whence.rumour;

import dev.whence.model.OriginKind;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One origin in the making: everything the folder's articles say that stands for it. */
final class End {

  private static final Pattern NOT_NAMED =
      Pattern.compile("(?i)\\b(?:unnamed|unidentified|anonymous)\\b");

  private final OriginKind kind;
  private final @Nullable String voucher;
  private final Map<String, Integer> names = new TreeMap<>();

  End(OriginKind kind, @Nullable String voucher) {
    this.kind = kind;
    this.voucher = voucher;
  }

  void add(String name) {
    names.merge(name, 1, Integer::sum);
  }

  OriginKind kind() {
    return kind;
  }

  /** The outlet or person that vouches for an unnamed source, under its group's name. */
  @Nullable String voucher() {
    return voucher;
  }

  Set<String> names() {
    return names.keySet();
  }

  /**
   * Whether a description says more of an unnamed source than its noun and that it is not named.
   */
  private boolean told(String description) {
    return kind != OriginKind.UNNAMED
        || Keys.of(NOT_NAMED.matcher(description).replaceAll("")).size() > 1;
  }

  /** Its most used name; of equally used ones the longest, then the first in the alphabet. */
  String name() {
    return names.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> told(entry.getKey()))
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(entry -> Names.words(entry.getKey()).size())
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
