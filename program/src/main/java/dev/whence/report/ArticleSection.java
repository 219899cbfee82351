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
import dev.whence.model.Standing;
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
 * The stored texts: who is said to say what, marked in place.
 *
 * @param open whether the texts are unfolded
 * @param others how many articles have no text here
 * @param stories each made when it is asked for, so that not all are in memory; to be asked for
 *     when everything else has asked for the places it points at
 */
record ArticleSection(boolean open, int others, Iterable<Story> stories) {

  /** Above this the texts are folded, so that the page stays short. */
  private static final int OPEN_ARTICLES = 12;

  private static final int LONGEST_QUOTATION = 140;
  private static final int LONGEST_EVIDENCE = 120;
  private static final int DEEPEST = 6;
  private static final int HASH_SHOWN = 12;

  /**
   * An article.
   *
   * @param authors null where none is known
   * @param date null where it has none
   * @param evidence what an inferred date rests on
   * @param address where it stands on the web
   * @param statements how many there are
   */
  record Story(
      String id,
      @Nullable String language,
      String outlet,
      @Nullable String title,
      boolean outletKnown,
      @Nullable String authors,
      @Nullable String date,
      @Nullable String evidence,
      String article,
      String hash,
      @Nullable String address,
      int statements,
      List<Part> parts,
      List<Spoken> who) {}

  /** Blocks in a row that belong to the article, or do not. */
  record Part(boolean furniture, List<TextBlock> blocks) {}

  /** A paragraph. */
  record TextBlock(
      boolean quotation,
      @Nullable String style,
      List<MarkedPiece> words,
      @Nullable String postedBy) {}

  /**
   * A statement.
   *
   * @param whoIsUnknown whether the printed words do not tell who speaks
   * @param figureOf whose figure of speech the speaker is
   * @param target the words in the text
   * @param correct the page that corrects it; null for none
   * @param inner statements inside it
   */
  record Spoken(
      String id,
      Name who,
      boolean unnamed,
      boolean whoIsUnknown,
      @Nullable String figureOf,
      String act,
      String words,
      String target,
      @Nullable String standsFor,
      @Nullable String medium,
      @Nullable String correct,
      List<UserTag> tags,
      List<Spoken> inner) {}

  static ArticleSection of(Trace trace, Coverage coverage, Anchors anchors, Places places) {
    return of(trace, coverage, anchors, places, null);
  }

  /**
   * The texts at the desk.
   *
   * @param statements the path under which each statement has a page to correct it; null for none
   */
  static ArticleSection of(
      Trace trace, Coverage coverage, Anchors anchors, Places places, @Nullable String statements) {
    Maker maker = new Maker(trace, coverage, anchors, places, statements, new HashMap<>());
    trace.rumours().stream().flatMap(one -> one.articles().stream()).forEach(maker::remember);
    return new ArticleSection(
        trace.readings().size() <= OPEN_ARTICLES,
        trace.others().size(),
        () -> trace.readings().stream().map(maker::story).iterator());
  }

  /** Makes the articles of one trace. */
  private record Maker(
      Trace trace,
      Coverage coverage,
      Anchors anchors,
      Places places,
      @Nullable String statements,
      Map<String, Set<Span>> carrying) {

    private void remember(Traced article) {
      Set<Span> spans = carrying.computeIfAbsent(article.article(), key -> new HashSet<>());
      for (Passage passage : article.passages()) {
        if (anchors.of(passage.words()).isPresent()) {
          spans.add(passage.words().span());
        }
      }
    }

    private Story story(Reading reading) {
      String article = reading.article();
      reading.attributions().forEach(one -> anchors.of(article, one.place()));
      Document document = reading.annotated().document();
      Metadata metadata = document.metadata();
      Published published = reading.annotated().published();
      String authors =
          metadata.authors().stream().map(Finding::value).collect(Collectors.joining(", "));
      String hash = document.sha256();
      return new Story(
          "article-" + coverage.numberOf(article),
          languageOf(reading.annotated()),
          coverage.nameOf(article),
          coverage.titleOf(article).orElse(null),
          metadata.outlet() != null,
          metadata.authors().isEmpty() ? null : authors,
          published == null ? null : DateText.of(published),
          published != null && Coverage.isInferred(published)
              ? Quotation.marked(published.evidence(), LONGEST_EVIDENCE)
              : null,
          article,
          hash.substring(0, Math.min(HASH_SHOWN, hash.length())),
          address(document).orElse(null),
          reading.attributions().size(),
          parts(reading),
          who(reading));
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

    private List<Part> parts(Reading reading) {
      MarkedText text =
          new MarkedText(reading, anchors, carrying.getOrDefault(reading.article(), Set.of()));
      List<Block> blocks = reading.annotated().document().blocks();
      if (blocks.isEmpty()) {
        blocks = List.of(new Block(BlockKind.PARAGRAPH, new Span(0, reading.text().length())));
      }
      List<Part> parts = new ArrayList<>();
      for (Block block : blocks) {
        boolean furniture = block.kind() == BlockKind.FURNITURE;
        if (parts.isEmpty() || parts.get(parts.size() - 1).furniture() != furniture) {
          parts.add(new Part(furniture, new ArrayList<>()));
        }
        parts.get(parts.size() - 1).blocks().add(block(text, block));
      }
      return parts;
    }

    private static TextBlock block(MarkedText text, Block block) {
      return new TextBlock(
          block.kind() == BlockKind.QUOTATION,
          styleOf(block.kind()),
          text.of(block.span()),
          block.postedBy());
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

    private List<Spoken> who(Reading reading) {
      List<Attribution> all = reading.attributions();
      Set<String> ids = all.stream().map(Attribution::id).collect(Collectors.toSet());
      return all.stream()
          .filter(one -> one.inside() == null || !ids.contains(one.inside()))
          .map(one -> spoken(reading, one, 0))
          .toList();
    }

    private Spoken spoken(Reading reading, Attribution one, int depth) {
      String printed = joined(reading, one.source());
      String speaker = one.speaker() == null ? printed : one.speaker();
      boolean named = one.kind().isNamed() && one.speaker() != null;
      boolean unnamed = one.kind() == SpeakerKind.UNNAMED;
      List<Standing> corrections =
          Correction.isUser(one.decidedBy())
              ? trace.amendments().ofStatement(reading.article(), one)
              : List.of();
      return new Spoken(
          one.id(),
          new Name(
              speaker.isEmpty() ? "nobody named" : speaker,
              named ? places.ofSpeaker(speaker).orElse(null) : null),
          unnamed,
          !unnamed && one.speaker() == null && !printed.isEmpty(),
          one.figureOf(),
          PlainWords.of(one.act()),
          Quotation.marked(joined(reading, wordsOf(one)), LONGEST_QUOTATION),
          "#" + anchors.id(reading.article(), one.place()),
          one.standsFor(),
          one.medium(),
          statements == null ? null : statements + one.id(),
          UserTag.of(one, corrections),
          depth < DEEPEST ? inner(reading, one, depth) : List.of());
    }

    private List<Spoken> inner(Reading reading, Attribution outer, int depth) {
      return reading.attributions().stream()
          .filter(one -> outer.id().equals(one.inside()))
          .map(one -> spoken(reading, one, depth + 1))
          .toList();
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
}
