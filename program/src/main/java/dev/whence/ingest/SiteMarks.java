package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Where a page prints its site's name as its own; walked only for a page that needs it. */
@SuppressWarnings("LoopOverCharArray") // much faster with Java's first compiler
final class SiteMarks {

  /** More of them say no more, and a page made to be slow holds thousands. */
  private static final int MOST = 60;

  private static final int LONGEST_RIGHTS = 200;
  private static final Pattern RIGHTS = Pattern.compile("©|\\([cC]\\)|[Cc]opyright|COPYRIGHT");
  private static final Pattern FRONT_PAGE =
      Pattern.compile("(?:https?://[^/]++)?/(?:[a-z]{2}/)?(?:index\\.\\w+)?|https?://[^/]++");
  private static final Pattern NAME_MARK =
      Pattern.compile(
          "(?i)(?:site|blog)[-_]?(?:title|name|logo)|page[-_]?logo|(?:^|[\\s_-])(?:logo|masthead|brand|nameplate)(?:$|[\\s_-])");
  private static final PhrasePattern NAME_MARKS = new PhrasePattern(NAME_MARK);

  private final List<String> names = new ArrayList<>();
  private final List<String> rights = new ArrayList<>();

  private SiteMarks() {}

  static SiteMarks of(PageElements page) {
    SiteMarks marks = new SiteMarks();
    page.printed().forEach(marks::collectRights);
    page.attributed().forEach(marks::collectName);
    return marks;
  }

  private void collectRights(Node node) {
    if (node instanceof TextNode words
        && rights.size() < MOST
        && mayHoldRights(words.getWholeText())
        && RIGHTS.matcher(words.text()).find()) {
      addRights(words);
    }
  }

  private void collectName(Element element) {
    if (names.size() < MOST && isMark(element)) {
      names.add(words(element));
    }
  }

  /** A quick look for the sign, a bracket or "py"; what is invisible may part a word. */
  private static boolean mayHoldRights(String words) {
    char before = ' ';
    char[] chars = words.toCharArray();
    for (char c : chars) {
      boolean py = (c == 'y' || c == 'Y') && (before == 'p' || before == 'P');
      if (py || c == '©' || c == '(' || c == '\u00AD' || c == '\u200B') {
        return true;
      }
      before = c;
    }
    return false;
  }

  private void addRights(TextNode words) {
    Element holder = words.parent();
    String notice = holder == null ? words.text() : holder.text();
    rights.add(notice.length() <= LONGEST_RIGHTS ? notice : words.text().strip());
  }

  private static boolean isMark(Element element) {
    Attributes attributes = element.attributes();
    boolean home =
        element.normalName().equals("a")
            && (attributes.get("rel").contains("home")
                || FRONT_PAGE.matcher(attributes.get("href")).matches());
    return home || NAME_MARKS.isIn(element.id()) || NAME_MARKS.isIn(element.className());
  }

  /** An element's words; of a picture those that stand for it. */
  private static String words(Element element) {
    String words = element.text();
    if (!words.isBlank()) {
      return words;
    }
    Element picture = element.selectFirst("img[alt]");
    return picture == null ? element.attr("title") : picture.attr("alt");
  }

  /** Words of links to the front page and of what is marked as the site's name or logo. */
  List<String> names() {
    return names;
  }

  /** Notices of whose the rights are: "© 2023 Norrby Post". */
  List<String> rights() {
    return rights;
  }
}
