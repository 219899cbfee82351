package dev.whence.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is printed around the text of every page: running heads and feet, page numbers, the
 * date and address that a browser prints, and whatever else stands at one place on page after page.
 */
final class PdfRunningHeads {

  private static final float MARGIN = 0.11f;
  private static final float OUTER_MARGIN = 0.06f;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:[-–—|•] ?)?(?:page|seite|p\\.|s\\.|página|pagina|стр\\.)? ?\\d{1,4}(?: ?(?:/|of|von|sur|de|из) ?\\d{1,4})?(?: ?[-–—|•])?");
  private static final Pattern ADDRESS =
      Pattern.compile("((?:https?|file)://\\S+)(?: +\\d{1,4}/\\d{1,4})?");
  private static final Pattern PRINTED_AT =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? +\\d{1,2}[:.]\\d\\d.{0,12}(?: .*)?");

  private final Set<PdfLine> found = new HashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private @Nullable String address;

  /** The pages' lines, page by page in order. */
  PdfRunningHeads(List<PdfPage> pages, List<List<PdfLine>> lines) {
    Map<String, Set<Integer>> places = places(lines);
    for (int p = 0; p < pages.size(); p++) {
      for (PdfLine line : lines.get(p)) {
        judge(line, pages.get(p), places, pages.size());
      }
    }
    if (address != null) {
      for (int p = 0; p < pages.size(); p++) {
        float margin = pages.get(p).height() * OUTER_MARGIN;
        for (PdfLine line : lines.get(p)) {
          if (line.bottom() < margin && hasCompany(line, lines.get(p))) {
            take(line);
          }
        }
      }
    }
  }

  boolean contains(PdfLine line) {
    return found.contains(line);
  }

  /** The address a browser printed at the foot, whole; null when there is none. */
  @Nullable String address() {
    return address;
  }

  /** What was found, each wording once. */
  List<String> words() {
    return new ArrayList<>(words);
  }

  private static Map<String, Set<Integer>> places(List<List<PdfLine>> lines) {
    Map<String, Set<Integer>> places = new HashMap<>();
    for (int p = 0; p < lines.size(); p++) {
      for (PdfLine line : lines.get(p)) {
        for (int near = -1; near <= 1; near++) {
          places.computeIfAbsent(key(line, near), key -> new HashSet<>()).add(p);
        }
      }
    }
    return places;
  }

  /** Wording without its numbers, and height on the page. */
  private static String key(PdfLine line, int near) {
    return words(line).replaceAll("\\d+", "#") + '@' + (Math.round(line.base() / 4) + near);
  }

  private static String words(PdfLine line) {
    LinkedText text = new LinkedText();
    line.appendTo(text);
    return text.text().strip();
  }

  private void judge(PdfLine line, PdfPage page, Map<String, Set<Integer>> places, int pages) {
    String text = words(line);
    float margin = page.height() * MARGIN;
    boolean atTop = line.bottom() < margin;
    boolean atFoot = line.top() > page.height() - margin;
    Matcher printed = ADDRESS.matcher(text);
    if (atFoot && printed.matches()) {
      String whole = printed.group(1);
      boolean usable = !whole.contains("…") && !whole.contains("...");
      address = address == null || address.isEmpty() ? (usable ? whole : "") : address;
      take(line);
      return;
    }
    int times = places.getOrDefault(key(line, 0), Set.of()).size();
    boolean repeated = times >= 2 && (atTop || atFoot);
    boolean everywhere = times >= 3 && times * 2 >= pages;
    boolean marked = line.glyphs().stream().allMatch(PdfGlyph::artifact);
    boolean number = (atTop || atFoot) && PAGE_NUMBER.matcher(text).matches();
    if (repeated || everywhere || marked || number) {
      take(line);
    }
  }

  /** A browser's head is the day and time of printing, and the title on the same line. */
  private static boolean hasCompany(PdfLine line, List<PdfLine> lines) {
    return lines.stream()
        .filter(other -> Math.abs(other.base() - line.base()) < 2)
        .anyMatch(other -> PRINTED_AT.matcher(words(other)).matches());
  }

  private void take(PdfLine line) {
    if (found.add(line)) {
      words.add(words(line).replaceAll("\\d+", "#"));
    }
  }
}
