package dev.whence.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads the class and id of an element as its author's hint of what it is. Names are cut into words
 * at hyphens, underscores and capitals, so that "shadow" does not hold "ad". One per page.
 */
final class ClassHints {

  /** What the names say. */
  enum Hint {
    NONE,
    /** The article's body itself. */
    BODY,
    /** Something that belongs to the article or holds it. */
    ARTICLE,
    /** The picture's words. */
    CAPTION,
    /** Author, date, place: about the article, not of it. */
    CREDIT,
    /** Leads to another article, or into this one. */
    TEASER,
    JUNK
  }

  private static final Set<String> JUNK =
      words(
          "comment comments commentlist respond disqus discussion related relatedposts recommend recommended recommendation"
              + " recommendations recirc recirculation sidebar widget widgets share sharing sharebar shares sharedaddy"
              + " addtoany addthis social socials socialmedia newsletter newsletters subscribe subscription signup optin mailchimp cookie"
              + " cookies consent gdpr banner banners advert adverts advertisement advertising advertorial ad ads adsense adslot"
              + " adbox anzeige werbung sponsor sponsored sponsors promo promos promotion outbrain taboola breadcrumb"
              + " breadcrumbs crumbs pagination pager paging pagenav postnav footer footnav nav navi navbar navigation"
              + " menu submenu menus popup popover modal overlay lightbox skiplink skip toolbar login signin register"
              + " searchform searchbox rating ratings vote voting mostread popular trending latest readmore"
              + " morefrom reactions trackback trackbacks pingback pingbacks tagcloud tags taglist"
              + " masthead sitemap langswitch donate donation paywall upsell"
              + " infobox noprint srcreaderonly screenreader visuallyhidden bookmark "
              + " livefyre facebook twitterfollow whatsapp pinterest cart basket product-teaser"
              + " abo aboteaser meistgelesen empfehlungen teilen kommentare kommentar"
              + " bookmarks backlinks ratingform kudos zergnet revcontent dianomi infolinks nocontent");
  private static final Set<String> CREDIT =
      words(
          "byline bylines author authors autor autoren auteur meta metadata postmeta postmetadata entrymeta dateline timestamp date datum published"
              + " pubdate posted postedon biography bio authorbox authorbio kicker overline eyebrow dachzeile");
  private static final Set<String> CAPTION =
      words(
          "caption captions figcaption bildunterschrift credit credits copyright photocredit imagecredit bildquelle legende");
  private static final List<String> BODY =
      List.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "entrycontent",
          "entrytext",
          "entrybody",
          "postcontent",
          "postbody",
          "posttext",
          "storybody",
          "storycontent",
          "storytext",
          "bodytext",
          "bodycontent",
          "contentbody",
          "newstext",
          "newscontent",
          "newsbody",
          "blogcontent",
          "blogbody",
          "artikeltext",
          "articlemain",
          "maincontent",
          "articlebodytext",
          "textcontent",
          "pagecontent",
          "singlecontent",
          "contenttext",
          "articlepage",
          "tdpostcontent",
          "fieldnamebody",
          "richtext",
          "articlecopy",
          "storycopy",
          "bodycopy",
          "thecontent",
          "postentry",
          "cuerpo",
          "texto",
          "contenido");
  private static final Set<String> BODY_NAMES = Set.copyOf(BODY);
  private static final Set<String> ARTICLE =
      words(
          "article artikel articulo post entry story hentry content main text body beitrag news blogpost inhalt");

  /** Names that are junk as a whole, though their words alone would not be. */
  private static final Set<String> JUNK_NAMES =
      words(
          "hidden invisible tools toc feedback disclaimer meistgelesen mehrzumthema lesenauch lesensieauch audioplayer videoplayer mediaplayer"
              + " articletools posttags entrytags articletags tagslinks tableofcontents tableofcontent eztoccontainer"
              + " searchform relatedarticles readalso legend shop foot fbcomments fblike likebox jprelatedposts onwardjourney"
              + " nextstory nextpost prevpost infobox textbox inlinetextbox inlinetextboxstandard collapsebox paidbox saboxplugin saboxpluginwrap"
              + " aboutauthor aboutheauthor thirdpartyservices thirdparty relatedlinks morelinks mostpopular articlesubvert articlefoot"
              + " topics articletopics categories postcategories entrycategories");

  /** After these words a name says what its element has or is not, not what it is. */
  private static final Set<String> MODIFIERS = words("has no with without not hide show label is");

  /** The id of a heading or paragraph is made of its own words, as a target of links. */
  private static final Set<String> HAS_OWN_ID = words("p h1 h2 h3 h4 h5 h6 li");

  /** A word for a picture, and in the same name one for what is written under it. */
  private static final Set<String> PICTURE =
      words("image img photo picture foto bild visuel thumbnail thumb");

  private static final Set<String> DESCRIPTION =
      words("desc description legend legende subtitle title source author rights");

  private static final long[] LENGTHS = lengths();

  private static final Set<String> BIG = words("body html main article");

  private final Map<String, Hint> known = new HashMap<>();
  private final Map<String, Hint> knownNames = new HashMap<>();

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.strip().split(" +", -1)));
  }

  Hint of(Element element) {
    if (element.attributesSize() == 0) {
      return Hint.NONE;
    }
    String names = element.className();
    String id = HAS_OWN_ID.contains(element.normalName()) ? "" : element.id();
    if (names.isEmpty() && id.isEmpty()) {
      return Hint.NONE;
    }
    String key = id.isEmpty() ? names : names + " " + id;
    Hint hint = known.get(key);
    if (hint == null) {
      hint = read(key);
      known.put(key, hint);
    }
    return hint == Hint.ARTICLE || !BIG.contains(element.normalName()) ? hint : Hint.NONE;
  }

  private Hint read(String names) {
    Hint best = Hint.NONE;
    for (String name : NameWords.names(names)) {
      Hint hint = knownNames.computeIfAbsent(name, ClassHints::readOne);
      boolean stronger = hint == Hint.BODY || (best != Hint.BODY && hint.compareTo(best) > 0);
      best = stronger ? hint : best;
    }
    return best;
  }

  private static Hint readOne(String name) {
    String joined = NameWords.joined(name);
    if (isKnown(joined) && BODY_NAMES.contains(joined)) {
      return Hint.BODY;
    }
    Hint hint = Hint.NONE;
    boolean pageBuilder = name.startsWith("elementor") || name.startsWith("wp-block");
    String before = "";
    boolean picture = false;
    for (String word : NameWords.split(name, ClassHints::isKnown)) {
      boolean modified = MODIFIERS.contains(before);
      picture |= PICTURE.contains(before);
      before = word;
      if (before.isEmpty() || modified || (pageBuilder && word.equals("widget"))) {
        continue;
      }
      if (JUNK.contains(word)) {
        return Hint.JUNK;
      }
      if (word.startsWith("teaser")) {
        hint = Hint.TEASER;
      } else if (CAPTION.contains(word) || (picture && DESCRIPTION.contains(word))) {
        hint = Hint.CAPTION;
      } else if (CREDIT.contains(word) && hint != Hint.CAPTION) {
        hint = Hint.CREDIT;
      } else if (ARTICLE.contains(word) && hint == Hint.NONE) {
        hint = Hint.ARTICLE;
      }
    }
    if (isKnown(joined) && (JUNK.contains(joined) || JUNK_NAMES.contains(joined))) {
      return Hint.JUNK;
    }
    boolean body = hint == Hint.ARTICLE && BODY.stream().anyMatch(joined::endsWith);
    return body ? Hint.BODY : hint;
  }

  /**
   * Whether a word may be in any of the sets, by its first letter and its length. Most are in none,
   * and to ask each set takes longer than all the rest.
   */
  private static boolean isKnown(char letter, int length) {
    int first = letter - 'a';
    return first >= 0
        && first < LENGTHS.length
        && (length >= Long.SIZE || (LENGTHS[first] >>> length & 1) == 1);
  }

  private static boolean isKnown(String word) {
    return !word.isEmpty() && isKnown(word.charAt(0), word.length());
  }

  /** For each first letter a bit for each length of a word. */
  private static long[] lengths() {
    long[] lengths = new long['z' - 'a' + 1];
    Stream.of(
            JUNK, CREDIT, CAPTION, BODY_NAMES, ARTICLE, JUNK_NAMES, MODIFIERS, PICTURE, DESCRIPTION)
        .flatMap(Set::stream)
        .forEach(word -> lengths[word.charAt(0) - 'a'] |= 1L << word.length());
    lengths['t' - 'a'] |= -1L << "teaser".length();
    return lengths;
  }
}
