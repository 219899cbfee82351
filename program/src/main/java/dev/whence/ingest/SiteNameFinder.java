package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site's name in the page's title, where it stands beside the headline: "Bridge closed -
 * Norrby Post". What stands there may also be a section or a topic, so a name before the headline,
 * one among several parts or one beside no heading of the page must be printed again as the site's
 * name: in its rights notice, its masthead or the link to its front page.
 */
final class SiteNameFinder {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 50;
  private static final int SHORTEST_HEADLINE = 8;
  private static final int LONGEST_MARK = 80;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•«»›:-]\\s+|\\s*[|«»›]\\s*|:\\s+");
  private static final Pattern BAR = Pattern.compile("\\s[|–—·•«»›-]\\s");
  private static final Pattern RIGHTS_OF =
      Pattern.compile(
          "(?i)^.{0,60}?(?:©|\\(c\\)|copyright)(?:[\\s\\d,.:–-]|©|\\(c\\)|copyright|by |the |present)*");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?i)\\s*(?:|[^\\s\\p{L}\\p{N}].*|(?:all|alle|tous|todos|tutti|gmbh|ag|inc|ltd|llc|company|media|group|verlag|\\d+)\\b.*)");
  private static final Pattern HOLDER =
      Pattern.compile(
          "^(?:(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)[\\s\\d,.:–-]*)+([\\p{L}\\p{N}][^|.,:;©–—]{1,48}?)\\s*(?:$|[|.,:;©–—]| - |[Aa]ll |[Aa]lle )"
              + "|^([\\p{L}\\p{N}][^|.,:;©–—]{1,48}?)\\s*(?:©|\\([cC]\\))\\s*\\d{4}");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&'’!+/-]*");

  private static final Set<String> SECTIONS = WordResource.read("section-names.txt");

  private final PageElements page;
  private final MetaTags tags;
  private final SiteMarks marks;

  SiteNameFinder(PageElements page, MetaTags tags) {
    this.page = page;
    this.tags = tags;
    this.marks = SiteMarks.of(page);
  }

  /**
   * Looks for a name in the title.
   *
   * @param title the page's title
   * @param headline the headline as printed; null when the page has none
   * @param host the host of the page's address; empty when unknown
   */
  @Nullable Finding find(String title, @Nullable String headline, String host) {
    Finding named = inTitle(title, headline);
    return named != null ? named : holderOfRights(title, host);
  }

  /** Whoever a rights notice names, when the address or the title holds the name too. */
  private @Nullable Finding holderOfRights(String title, String host) {
    String inHost = FurnitureWords.skeleton(host);
    for (String notice : marks.rights()) {
      Matcher name = HOLDER.matcher(notice);
      if (name.find()) {
        String holder = name.group(1) == null ? name.group(2).strip() : name.group(1).strip();
        String skeleton = FurnitureWords.skeleton(holder);
        boolean known =
            skeleton.length() > 2 && (inHost.contains(skeleton) || title.contains(holder));
        if (known && isName(holder)) {
          return new Finding(holder, Certainty.LIKELY, "notice: " + notice, "ingest.outlet.rights");
        }
      }
    }
    return null;
  }

  private @Nullable Finding inTitle(String title, @Nullable String headline) {
    String line = title.replaceAll("\\s+", " ").strip();
    List<String> headings = headings(headline);
    if (headings.contains(FurnitureWords.skeleton(line))) {
      return null;
    }
    Finding beside = headline == null ? null : besideHeadline(line, headline);
    if (beside != null) {
      return beside;
    }
    String[] halves = SEPARATOR.split(line, 2);
    if (halves.length < 2) {
      return null;
    }
    boolean headlineLast = headings.contains(FurnitureWords.skeleton(halves[1]));
    List<String> parts = List.of(SEPARATOR.split(headlineLast ? halves[0] : halves[1], -1));
    return printedAgain(parts, line);
  }

  /** The only other part of the title, after the headline. */
  private @Nullable Finding besideHeadline(String title, String headline) {
    String skeleton = FurnitureWords.skeleton(headline);
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start());
      String after = title.substring(separator.end());
      boolean alone =
          skeleton.length() >= SHORTEST_HEADLINE
              && skeleton.equals(FurnitureWords.skeleton(before))
              && !separator.group().strip().equals(":")
              && !BAR.matcher(before).find()
              && !SEPARATOR.matcher(after).find();
      if (alone && !isMark(before)) {
        boolean named = isName(after) && isCapitalised(after) && !isAuthor(after);
        return named ? finding(after, title, witness(after)) : null;
      }
    }
    return null;
  }

  /** The first of these parts of the title that the page prints again as its own name. */
  private @Nullable Finding printedAgain(List<String> parts, String title) {
    for (String part : parts) {
      String name = part.strip();
      String witness = isName(name) ? witness(name) : null;
      if (witness != null) {
        return finding(name, title, witness);
      }
    }
    return null;
  }

  /** Whether the page prints the words as the site's name. */
  private boolean isMark(String words) {
    return witness(words) != null;
  }

  private List<String> headings(@Nullable String headline) {
    List<String> words = new ArrayList<>();
    if (headline != null) {
      words.add(headline);
    }
    for (Element heading : page.headings()) {
      if (!heading.normalName().equals("h3")) {
        words.add(heading.text());
      }
    }
    return words.stream()
        .map(FurnitureWords::skeleton)
        .filter(skeleton -> skeleton.length() >= SHORTEST_HEADLINE)
        .toList();
  }

  private static Finding finding(String name, String title, @Nullable String witness) {
    String evidence = "title: " + title + (witness == null ? "" : "; " + witness);
    return new Finding(name.strip(), Certainty.LIKELY, evidence, "ingest.outlet.title");
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> words = List.of(lower.split(" ", -1));
    return name.length() <= LONGEST
        && words.size() <= MOST_WORDS
        && FurnitureWords.skeleton(name).length() >= 2
        && NAME.matcher(name).matches()
        && !SECTIONS.contains(lower)
        && words.stream().noneMatch(word -> SECTIONS.contains("* " + word))
        && PrintedDate.in(name) == null;
  }

  /** A line under the headline runs on in small letters: "What skippers need to know". */
  private static boolean isCapitalised(String name) {
    List<String> words = List.of(name.split(" ", -1));
    long small = words.stream().filter(word -> word.matches("\\p{Ll}.*")).count();
    return !Character.isLowerCase(name.codePointAt(0)) && small * 2 < words.size();
  }

  private boolean isAuthor(String name) {
    String skeleton = FurnitureWords.skeleton(name);
    return page.authors().stream()
            .anyMatch(author -> FurnitureWords.skeleton(author.text()).contains(skeleton))
        || tags.all("author", "article:author", "dc.creator").stream()
            .anyMatch(tag -> FurnitureWords.skeleton(tag.content()).equals(skeleton));
  }

  /** Where the page prints the name again as its own; null when it does not. */
  private @Nullable String witness(String name) {
    String skeleton = FurnitureWords.skeleton(name);
    if (skeleton.length() < 2) {
      return null;
    }
    for (String notice : marks.rights()) {
      String holder = RIGHTS_OF.matcher(notice).replaceFirst("");
      boolean own = startsWithName(holder, name) || startsWithName(holder, "The " + name);
      if (own) {
        return "notice: " + notice;
      }
    }
    for (String mark : marks.names()) {
      if (mark.length() <= LONGEST_MARK
          && FurnitureWords.skeleton(SEPARATOR.split(mark, 2)[0]).equals(skeleton)) {
        return "masthead or link to the front page: " + mark;
      }
    }
    return null;
  }

  private static boolean startsWithName(String words, String name) {
    return words.regionMatches(true, 0, name, 0, name.length())
        && AFTER_NAME.matcher(words.substring(name.length())).matches();
  }
}
