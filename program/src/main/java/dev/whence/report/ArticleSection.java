package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Correction;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Passage;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored texts: who is said to say what, marked in place. Must be written last, when everything
 * else has asked for the places it points at.
 */
final class ArticleSection {

  /** Above this the texts are folded, so that the page stays short. */
  private static final int OPEN_ARTICLES = 12;

  private static final int LONGEST_QUOTATION = 140;
  private static final int DEEPEST = 6;

  private final Trace trace;
  private final Coverage coverage;
  private final Anchors anchors;
  private final Places places;
  private final @Nullable String statements;
  private final Map<String, Set<Span>> carrying = new HashMap<>();

  ArticleSection(Trace trace, Coverage coverage, Anchors anchors, Places places) {
    this(trace, coverage, anchors, places, null);
  }

  /**
   * The texts at the desk.
   *
   * @param statements the path under which each statement has a page to correct it; null for none
   */
  ArticleSection(
      Trace trace, Coverage coverage, Anchors anchors, Places places, @Nullable String statements) {
    this.trace = trace;
    this.statements = statements;
    this.coverage = coverage;
    this.anchors = anchors;
    this.places = places;
    trace.rumours().stream().flatMap(rumour -> rumour.articles().stream()).forEach(this::remember);
  }

  private void remember(Traced article) {
    Set<Span> spans = carrying.computeIfAbsent(article.article(), key -> new HashSet<>());
    for (Passage passage : article.passages()) {
      if (anchors.of(passage.words()).isPresent()) {
        spans.add(passage.words().span());
      }
    }
  }

  void write(Markup markup) {
    boolean open = trace.readings().size() <= OPEN_ARTICLES;
    markup.open(
        "section",
        "id",
        "texts",
        "class",
        open ? "part" : "part many",
        "aria-labelledby",
        "texts-title");
    markup.element("h2", "The stored texts", "id", "texts-title").line();
    legend(markup);
    others(markup);
    trace.readings().forEach(reading -> article(markup, reading, open));
    markup.closeLine();
  }

  /** Where the texts are that are not here. */
  private void others(Markup markup) {
    if (!trace.others().isEmpty()) {
      boolean one = trace.others().size() == 1;
      markup.element(
          "p",
          PlainWords.count(trace.others().size(), "other article")
              + (one ? " was read and speaks" : " were read and speak")
              + " of nothing told here. So that this page stays small, "
              + (one ? "its text and notes are" : "their texts and notes are")
              + " not in it but in the case that was written with it (case.db unless it was named"
              + " otherwise); “whence read FILE” shows one of them.",
          "class",
          "small");
      markup.line();
    }
  }

  private static void legend(Markup markup) {
    markup.open("p", "class", "legend").text("Marked in the texts: ");
    markup.element("mark", "words that carry the claim", "class", "w").text(" · ");
    markup.element("span", "who speaks", "class", "s").text(" · ");
    markup.element("span", "the words that say so", "class", "c").text(" · ");
    markup.element("span", "what is said", "class", "t1").text(" · ");
    markup.element("span", "what is denied", "class", "t1 n").text(" · ");
    markup.element("span", "said by somebody within what another says", "class", "t2");
    markup.closeLine();
  }

  private void article(Markup markup, Reading reading, boolean open) {
    int number = coverage.numberOf(reading.article());
    String id = "article-" + number;
    reading.attributions().forEach(one -> anchors.of(reading.article(), one.place()));
    markup.open(
        "article",
        "id",
        id,
        "class",
        "story",
        "aria-labelledby",
        id + "-title",
        "lang",
        languageOf(reading.annotated()));
    markup.line();
    markup.open("h3", "id", id + "-title");
    markup.element("span", coverage.nameOf(reading.article()), "class", "outlet", "dir", "auto");
    coverage.titleOf(reading.article()).ifPresent(it -> markup.text(" ").element("bdi", it));
    markup.closeLine();
    facts(markup, reading);
    markup.open("details", "class", "text", "open", open ? "" : null);
    markup.element("summary", summary(reading)).line();
    markup.open("div", "class", "sheet").line();
    markup.open("div", "class", "body").line();
    blocks(markup, reading);
    markup.closeLine();
    who(markup, reading, open);
    markup.closeLine();
    markup.closeLine();
    markup.closeLine();
  }

  private static String summary(Reading reading) {
    int count = reading.attributions().size();
    return count == 0 ? "Text" : "Text and " + PlainWords.count(count, "statement");
  }

  private static void facts(Markup markup, Reading reading) {
    Document document = reading.annotated().document();
    Metadata metadata = document.metadata();
    List<String> facts = new ArrayList<>();
    if (metadata.outlet() == null) {
      facts.add("outlet unknown");
    }
    if (!metadata.authors().isEmpty()) {
      facts.add(
          metadata.authors().stream()
              .map(Finding::value)
              .collect(Collectors.joining(", ", "by ", "")));
    }
    facts.add(date(reading.annotated().published()));
    facts.add(document.article());
    facts.add(
        "SHA-256 " + document.sha256().substring(0, Math.min(12, document.sha256().length())));
    markup.element("p", String.join(" · ", facts), "class", "facts");
    address(document).ifPresent(url -> original(markup, url));
    markup.line();
  }

  private static String date(@Nullable Published published) {
    if (published == null) {
      return "undated";
    }
    String date = DateText.of(published);
    return Coverage.isInferred(published)
        ? date + " (inferred from " + Quotation.marked(published.evidence(), 120) + ")"
        : date;
  }

  private static void original(Markup markup, String url) {
    markup.open("p", "class", "facts");
    markup.element("a", "the original", "href", url, "rel", "noopener noreferrer external");
    markup.close();
  }

  /** Where the article stands on the web; nothing but such an address becomes a link. */
  private static Optional<String> address(Document document) {
    Finding canonical = document.metadata().canonicalUrl();
    return Stream.of(canonical == null ? "" : canonical.value(), document.article())
        .filter(url -> url.matches("https?://[\\x21\\x23-\\x3b\\x3d\\x3f-\\x7e]+"))
        .findFirst();
  }

  private static @Nullable String languageOf(Annotated annotated) {
    Finding language = annotated.language();
    return language != null && language.value().matches("[a-z]{2,3}") ? language.value() : null;
  }

  private void blocks(Markup markup, Reading reading) {
    MarkedText text =
        new MarkedText(reading, anchors, carrying.getOrDefault(reading.article(), Set.of()));
    List<Block> blocks = reading.annotated().document().blocks();
    if (blocks.isEmpty()) {
      blocks = List.of(new Block(BlockKind.PARAGRAPH, new Span(0, reading.text().length())));
    }
    boolean inFurniture = false;
    for (Block block : blocks) {
      boolean furniture = block.kind() == BlockKind.FURNITURE;
      if (furniture && !inFurniture) {
        markup.open("details", "class", "fold furniture");
        markup.element("summary", "Not part of the article").line();
      } else if (!furniture && inFurniture) {
        markup.closeLine();
      }
      inFurniture = furniture;
      block(markup, text, block);
    }
    if (inFurniture) {
      markup.closeLine();
    }
  }

  private static void block(Markup markup, MarkedText text, Block block) {
    boolean quotation = block.kind() == BlockKind.QUOTATION;
    if (quotation) {
      markup.open("blockquote");
    }
    markup.open("p", "dir", "auto", "class", styleOf(block.kind()));
    text.write(markup, block.span());
    markup.close();
    if (block.postedBy() != null) {
      markup.element("p", "posted by " + block.postedBy(), "class", "small");
    }
    if (quotation) {
      markup.close();
    }
    markup.line();
  }

  private static @Nullable String styleOf(BlockKind kind) {
    return switch (kind) {
      case HEADLINE -> "headline";
      case STANDFIRST -> "stand";
      case HEADING -> "subhead";
      case LIST_ITEM -> "item";
      case CREDIT, CAPTION -> "caption";
      case PARAGRAPH, QUOTATION, FURNITURE -> null;
    };
  }

  private void who(Markup markup, Reading reading, boolean open) {
    List<Attribution> all = reading.attributions();
    if (all.isEmpty()) {
      markup.element("p", "Nobody is said to have said anything.", "class", "none").line();
      return;
    }
    Set<String> ids = all.stream().map(Attribution::id).collect(Collectors.toSet());
    markup.open("details", "class", "fold who", "open", open ? "" : null);
    markup.element("summary", "Who says what").line();
    List<Attribution> outer =
        all.stream().filter(one -> one.inside() == null || !ids.contains(one.inside())).toList();
    list(markup, reading, outer, 0);
    markup.closeLine();
  }

  private void list(Markup markup, Reading reading, List<Attribution> some, int depth) {
    markup.open("ul").line();
    for (Attribution one : some) {
      markup.open("li");
      statement(markup, reading, one);
      List<Attribution> inner =
          reading.attributions().stream().filter(it -> one.id().equals(it.inside())).toList();
      if (!inner.isEmpty() && depth < DEEPEST) {
        list(markup, reading, inner, depth + 1);
      }
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void statement(Markup markup, Reading reading, Attribution one) {
    String printed = joined(reading, one.source());
    String speaker = one.speaker() == null ? printed : one.speaker();
    Optional<String> page =
        one.kind().isNamed() && one.speaker() != null
            ? places.ofSpeaker(speaker)
            : Optional.empty();
    page.ifPresent(target -> markup.open("a", "class", "person", "href", target));
    markup.element("bdi", speaker.isEmpty() ? "nobody named" : speaker, "class", "name");
    page.ifPresent(target -> markup.close());
    if (one.kind() == SpeakerKind.UNNAMED) {
      markup.text(" ").element("span", "unnamed", "class", "tag un");
    } else if (one.speaker() == null && !printed.isEmpty()) {
      markup.text(" (who that is, is unknown)");
    }
    if (one.figureOf() != null) {
      markup.text(" ").element("span", "a figure, no source", "class", "tag un");
      markup.text(" of “" + one.figureOf() + "”");
    }
    markup.text(" " + PlainWords.of(one.act()) + ": ");
    String words = joined(reading, wordsOf(one));
    String id = anchors.id(reading.article(), one.place());
    String shown = Quotation.marked(words, LONGEST_QUOTATION);
    markup.element("a", shown, "href", "#" + id);
    if (one.standsFor() != null) {
      markup.text(" (there the pronoun stands for “" + one.standsFor() + "”)");
    }
    markup.text(one.medium() == null ? "" : " (" + one.medium() + ")");
    if (statements != null) {
      String label = "Correct statement " + one.id();
      markup.text(" ").open("a", "href", statements + one.id(), "aria-label", label);
      markup.text("correct").close();
    }
    if (Correction.isUser(one.decidedBy())) {
      UserTag.write(markup, one, trace.amendments().ofStatement(reading.article(), one));
    }
  }

  /** What is said; for a silence, which may name no matter, the words of the refusal first. */
  private static List<Span> wordsOf(Attribution one) {
    if (one.act() != Act.SILENT && !one.content().isEmpty()) {
      return one.content();
    }
    return Stream.concat(one.cue().stream(), one.content().stream()).toList();
  }

  private static String joined(Reading reading, List<Span> spans) {
    return spans.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
  }
}
