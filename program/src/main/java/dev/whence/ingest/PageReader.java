package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Finding;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its main text with structure, and what it says about itself. */
final class PageReader {

  private static final int DEPTH = 256;
  private static final int NAMED = 4;

  /** Bylines and credits stand among so many first and last blocks. */
  private static final int EDGE = 5;

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:lead|lede|intro|standfirst|subtitle|dek|deck|excerpt|vorspann|chapo|sapo|bajada|entradilla|sommario|sumario|ingress|strapline)(?:$|[\\s_-])");

  private final MojibakeMender mender;

  PageReader(MojibakeMender mender) {
    this.mender = mender;
  }

  /**
   * Reads a page.
   *
   * @param source the page's source
   * @param fetchedFrom the address it came from, for links that are relative; null when unknown
   */
  MainText read(AlignedText source, @Nullable String fetchedFrom) {
    Document page = parse(source, fetchedFrom, false);
    PageElements elements = new PageElements(page);
    PrintedPlaces places = new PrintedPlaces(source, elements.printed());
    Article article = article(source, elements, places);
    return withFacts(places.isLost() ? articleWithPositions(source, fetchedFrom) : article);
  }

  /** For pages whose parts stand in another order than they are printed in. */
  private static Article articleWithPositions(AlignedText source, @Nullable String fetchedFrom) {
    Document page = parse(source, fetchedFrom, true);
    return article(source, new PageElements(page), new NodePlaces.Noted());
  }

  private static Document parse(AlignedText source, @Nullable String fetchedFrom, boolean noted) {
    Parser parser = Parser.htmlParser().setTrackPosition(noted).setMaxDepth(DEPTH);
    return parser.parseInput(source.reader(), fetchedFrom == null ? "" : fetchedFrom);
  }

  /** The article as it is printed, and what the facts about it are then looked for in. */
  private record Article(
      PageElements elements,
      MetadataFinder facts,
      @Nullable Element headline,
      PageOutline outline,
      List<PageUnit> units,
      PageText text) {}

  private static Article article(AlignedText source, PageElements elements, NodePlaces places) {
    Document page = elements.page();
    MetaTags tags = new MetaTags(elements);
    MetadataFinder facts = new MetadataFinder(elements, tags);
    Finding address = facts.address();
    if (address != null && page.baseUri().isEmpty()) {
      page.setBaseUri(address.value());
    }
    Element headline = new HeadlineFinder(elements, tags).find();
    PageOutline outline = PageOutline.of(page.body());
    List<PageUnit> units =
        new MainTextFinder(outline, headline, description(tags), StatedBody.of(elements)).find();
    PageText text = text(new PageText(source, places), headline, units);
    return new Article(elements, facts, headline, outline, units, text);
  }

  private static PageText text(PageText text, @Nullable Element headline, List<PageUnit> units) {
    if (headline != null && !units.isEmpty()) {
      text.add(BlockKind.HEADLINE, List.copyOf(headline.childNodes()), null);
    }
    units.stream()
        .filter(unit -> unit.shape() != PageUnit.Shape.HEADING)
        .findFirst()
        .filter(unit -> LEAD.matcher(unit.holder().className()).find())
        .ifPresent(PageUnit::markLead);
    for (int i = 0; i < units.size(); i++) {
      PageUnit unit = units.get(i);
      boolean edge = i < EDGE || i >= units.size() - EDGE;
      if (!unit.isInside(headline)) {
        BlockKind kind = edge && isCredit(unit) ? BlockKind.CREDIT : kind(unit);
        text.add(kind, unit.nodes(), EmbeddedPost.postedBy(unit));
      }
    }
    return text;
  }

  private MainText withFacts(Article article) {
    Element headline = article.headline();
    PageText text = article.text();
    MojibakeMender.Mended mended = mender.mend(text.build());
    Surroundings surroundings =
        Surroundings.of(
            article.elements(), article.outline(), article.units(), headline, mended::mendLike);
    String title = headline == null ? null : mended.mendLike(headline.text());
    String pageTitle = mended.mendLike(article.elements().page().title());
    Metadata metadata = article.facts().find(pageTitle, title, surroundings);
    List<String> remarks = new ArrayList<>(mended.remarks());
    remarks.addAll(leftOut(article.outline(), article.units()));
    return moved(text, mended, metadata, remarks);
  }

  private static String description(MetaTags tags) {
    MetaTags.Tag tag = tags.first("og:description", "description", "twitter:description");
    return tag == null ? "" : tag.content();
  }

  /** Counts what the page prints beside its article, and names what stood inside it. */
  private static List<String> leftOut(PageOutline outline, List<PageUnit> article) {
    if (article.isEmpty() || article.size() == outline.units().size()) {
      return List.of();
    }
    List<PageUnit> units = outline.units();
    int first = units.indexOf(article.get(0));
    int last = units.indexOf(article.get(article.size() - 1));
    List<String> inside = new ArrayList<>();
    Set<PageUnit> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(article);
    for (PageUnit unit : units.subList(first, last + 1)) {
      if (!kept.contains(unit)) {
        inside.add(unit.words());
      }
    }
    int outside = units.size() - article.size() - inside.size();
    StringBuilder remark = new StringBuilder("left out as no part of the article: ");
    remark
        .append(outside)
        .append(outside == 1 ? " part" : " parts")
        .append(" of the page around it");
    if (!inside.isEmpty()) {
      remark.append(" and ").append(inside.size()).append(" inside it, such as ");
      remark.append(
          inside.stream()
              .limit(NAMED)
              .map(words -> "\"" + words.substring(0, Math.min(40, words.length())) + "\"")
              .collect(Collectors.joining(", ")));
    }
    return List.of(remark.toString());
  }

  /** Whether the unit says only who wrote or first printed the article. */
  private static boolean isCredit(PageUnit unit) {
    return unit.shape() != PageUnit.Shape.HEADING
        && (AuthorFinder.isLine(unit.words()) || CreditFinder.isLine(unit.words()));
  }

  private static BlockKind kind(PageUnit unit) {
    if (unit.isLead()) {
      return BlockKind.STANDFIRST;
    }
    return switch (unit.shape()) {
      case HEADING -> BlockKind.HEADING;
      case ITEM -> BlockKind.LIST_ITEM;
      case QUOTATION -> BlockKind.QUOTATION;
      case CAPTION -> BlockKind.CAPTION;
      default -> BlockKind.PARAGRAPH;
    };
  }

  private static MainText moved(
      PageText page, MojibakeMender.Mended mended, Metadata metadata, List<String> remarks) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      blocks.add(new Block(block.kind(), moved(block.span(), mended), block.postedBy()));
    }
    List<Link> links = new ArrayList<>();
    for (Link link : page.links()) {
      links.add(new Link(moved(link.span(), mended), link.target()));
    }
    return new MainText(mended.text(), blocks, links, metadata, remarks);
  }

  private static Span moved(Span span, MojibakeMender.Mended mended) {
    return mended.edits().isEmpty()
        ? span
        : new Span(mended.offset(span.start()), mended.offset(span.end()));
  }
}
