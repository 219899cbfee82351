package dev.whence.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A page as a list of units of running text in page order, and the regions that hold them. What is
 * never text (scripts, controls, navigation) is not in it.
 */
final class PageOutline {

  private static final Set<String> SKIPPED =
      words(
          "script style noscript template svg iframe object embed button select input textarea option nav dialog canvas audio video"
              + " map math head fieldset datalist progress meter menu");
  private static final Set<String> INLINE =
      words(
          "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span"
              + " strike strong sub sup time tt u var wbr picture source g-emoji amp-img o:p nobr blink bdi");
  private static final Set<String> SKIPPED_ROLES =
      words("navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist");
  private static final Evaluator PICTURE = QueryParser.parse("img, picture, video, amp-img, svg");
  private static final Evaluator NO_CAPTION =
      QueryParser.parse("table, blockquote, pre, ul, ol, h1, h2, h3, h4");
  private static final int BREAKS_OF_A_PARAGRAPH = 2;

  private final ClassHints hints = new ClassHints();

  /** Of the unit that is being collected; empty whenever a block begins, so one serves all. */
  private final FoldedWords words = new FoldedWords();

  private final List<PageUnit> units = new ArrayList<>();
  private final List<PageRegion> regions = new ArrayList<>();

  private PageOutline() {}

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.strip().split(" +", -1)));
  }

  static PageOutline of(Element body) {
    PageOutline outline = new PageOutline();
    outline.visit(body, null, Context.OUTSIDE);
    return outline;
  }

  List<PageUnit> units() {
    return units;
  }

  /** Outer regions before the regions in them. */
  List<PageRegion> regions() {
    return regions;
  }

  /** What the elements around a place say about it. */
  private record Context(PageUnit.@Nullable Shape shape, boolean inArticle, boolean inLink) {
    static final Context OUTSIDE = new Context(null, false, false);

    Context inside(Element element) {
      boolean article = inArticle || element.normalName().equals("article");
      PageUnit.Shape inner = shape;
      switch (element.normalName()) {
        case "blockquote" -> inner = PageUnit.Shape.QUOTATION;
        case "figcaption" -> inner = PageUnit.Shape.CAPTION;
        case "figure" -> inner = isPicture(element) ? PageUnit.Shape.CAPTION : shape;
        case "pre" -> inner = PageUnit.Shape.CODE;
        case "li", "dd", "dt" -> inner = shape == null ? PageUnit.Shape.ITEM : shape;
        case "td", "th", "caption" -> inner = shape == null ? PageUnit.Shape.CELL : shape;
        case "h1", "h2", "h3", "h4", "h5", "h6" ->
            inner = shape == PageUnit.Shape.CAPTION ? shape : PageUnit.Shape.HEADING;
        default -> {}
      }
      boolean link = inLink || (element.normalName().equals("a") && element.hasAttr("href"));
      boolean same = inner == shape && article == inArticle && link == inLink;
      return same ? this : new Context(inner, article, link);
    }

    /** A figure may also hold a table, a quotation or a program: its text is then no caption. */
    private static boolean isPicture(Element figure) {
      return figure.selectFirst(PICTURE) != null && figure.selectFirst(NO_CAPTION) == null;
    }
  }

  /** A page that hides its whole body shows it later, by a script; so the body is never skipped. */
  private void visit(Element element, @Nullable PageRegion parent, Context outer) {
    if (parent != null && isSkipped(element, outer)) {
      return;
    }
    PageRegion region = new PageRegion(element, parent, hints.of(element), units.size());
    regions.add(region);
    Context context = outer.inside(element);
    Inline inline = new Inline(element, region, context);
    visitChildren(element, region, context, inline);
    inline.flush();
    region.close(units.size());
  }

  private void visitChildren(Element element, PageRegion region, Context context, Inline inline) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node node = element.childNode(i);
      if (node instanceof TextNode text) {
        inline.add(text);
      } else if (node instanceof Element child) {
        if (child.normalName().equals("br")) {
          inline.addBreak(child);
        } else if (!isInline(child) || holdsBlock(child)) {
          inline.flush();
          visit(child, region, context);
        } else if (!isSkipped(child, context)) {
          inline.add(child);
        }
      }
    }
  }

  private static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private static boolean holdsBlock(Element element) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        boolean block = !isInline(child) && !SKIPPED.contains(child.normalName());
        if (block || holdsBlock(child)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSkipped(Element element, Context context) {
    String name = element.normalName();
    if (SKIPPED.contains(name)) {
      return true;
    }
    if (name.equals("aside") || (name.equals("footer") && context.shape() == null)) {
      return true;
    }
    if (name.equals("header") && !context.inArticle()) {
      return false;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("hidden")
        || SKIPPED_ROLES.contains(attributes.get("role"))
        || isInvisible(attributes.get("style"));
  }

  private static boolean isInvisible(String style) {
    int display = style.indexOf("display");
    return display >= 0 && style.replace(" ", "").contains("display:none");
  }

  /** Collects inline nodes until a block begins or two line breaks follow one another. */
  private final class Inline {
    private final Element holder;
    private final PageRegion region;
    private final Context context;
    private List<Node> nodes = new ArrayList<>();
    private int linkChars;
    private int breaks;

    Inline(Element holder, PageRegion region, Context context) {
      this.holder = holder;
      this.region = region;
      this.context = context;
    }

    void add(Node node) {
      if (breaks >= BREAKS_OF_A_PARAGRAPH && holdsInk(node)) {
        flush();
      }
      int before = words.length();
      collect(node, context.inLink());
      breaks = words.length() > before + 1 ? 0 : breaks;
      nodes.add(node);
    }

    private static boolean holdsInk(Node node) {
      return node instanceof TextNode text ? !text.isBlank() : ((Element) node).hasText();
    }

    void addBreak(Element element) {
      breaks++;
      words.append(" ");
      nodes.add(element);
    }

    private void collect(Node node, boolean inLink) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        words.append(whole);
        linkChars += inLink ? whole.length() : 0;
      } else if (node instanceof Element element && !SKIPPED.contains(element.normalName())) {
        boolean link = inLink || element.normalName().equals("a");
        for (int i = 0; i < element.childNodeSize(); i++) {
          collect(element.childNode(i), link);
        }
      }
    }

    void flush() {
      if (nodes.isEmpty()) {
        return;
      }
      String folded = words.take();
      if (!folded.isEmpty()) {
        units.add(new PageUnit(holder, region, nodes, shape(), folded, linkChars));
      }
      nodes = new ArrayList<>();
      linkChars = 0;
      breaks = 0;
    }

    private PageUnit.Shape shape() {
      PageUnit.Shape shape = context.shape();
      if (shape != null) {
        return shape;
      }
      return holder.normalName().equals("p") ? PageUnit.Shape.PARAGRAPH : PageUnit.Shape.TEXT;
    }
  }
}
