package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Finding;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Metadata;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a reading by hand: one sentence a line, names and attributions as told. */
final class TestArticle {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-.][\\p{L}\\p{N}]+)*|[^\\s]");

  private final String id;
  private final String text;
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private @Nullable String outlet;

  private TestArticle(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static TestArticle of(String id, String text) {
    return new TestArticle(id, text.strip());
  }

  /** A reading without names and attributions. */
  static Reading plain(String id, String text) {
    return of(id, text).reading();
  }

  TestArticle outlet(String name) {
    outlet = name;
    return this;
  }

  TestArticle name(EntityKind kind, String name) {
    int entity = entities.size();
    entities.add(new Entity(entity, name, kind, Set.of()));
    Matcher matcher = Pattern.compile(Pattern.quote(name)).matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      mentions.add(new Mention(span, MentionForm.NAME, entity, Certainty.SURE));
    }
    mentions.sort((one, other) -> one.span().compareTo(other.span()));
    return this;
  }

  TestArticle says(String source, SpeakerKind kind, Act act, String cue, String content) {
    return says(source, kind, act, cue, content, null);
  }

  TestArticle says(
      String source,
      SpeakerKind kind,
      Act act,
      String cue,
      String content,
      @Nullable String inside) {
    return says(source, kind, act, cue, content, inside, source);
  }

  TestArticle says(
      String source,
      SpeakerKind kind,
      Act act,
      String cue,
      String content,
      @Nullable String inside,
      @Nullable String speaker) {
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            List.of(span(source)),
            List.of(span(cue)),
            content.isEmpty() ? List.of() : List.of(span(content)),
            speaker,
            kind,
            act,
            null,
            inside,
            null,
            1,
            "hand"));
    return this;
  }

  /** Makes every speaker a figure of a work; of none where it is null. */
  TestArticle figureOf(@Nullable String work) {
    attributions.replaceAll(one -> one.with(work, null));
    return this;
  }

  /** Makes the last speaker a figure of a work. */
  TestArticle lastFigureOf(String work) {
    int last = attributions.size() - 1;
    attributions.set(last, attributions.get(last).with(work, null));
    return this;
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  Reading reading() {
    List<Block> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    Matcher line = Pattern.compile("\\S[^\\n]*").matcher(text);
    while (line.find()) {
      Span span = new Span(line.start(), line.end());
      blocks.add(new Block(BlockKind.PARAGRAPH, span));
      sentences.add(new Sentence(span, sentences.size(), tokens(span)));
    }
    Alignment alignment =
        new Alignment(
            List.of(
                new Alignment.Run(
                    new Span(0, text.length()), new ByteRange(0, text.length()), true)));
    Document document =
        new Document(id, "00", text, blocks, List.of(), metadata(), alignment, List.of());
    Annotated annotated =
        new Annotated(document, sentences, entities, mentions, List.of(), null, null, List.of());
    return new Reading(annotated, attributions, List.of());
  }

  private Metadata metadata() {
    String name = outlet;
    Finding finding = name == null ? null : new Finding(name, Certainty.SURE, name, "hand");
    return new Metadata(null, finding, List.of(), null, null, null, null, null, null);
  }

  private List<Token> tokens(Span sentence) {
    List<Token> tokens = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher matcher = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      String word = matcher.group();
      boolean name = !seen.isEmpty() && Character.isUpperCase(word.charAt(0));
      seen.add(word);
      tokens.add(
          new Token(
              new Span(matcher.start(), matcher.end()),
              name ? "PROPN" : Set.of("a", "the", "an").contains(word) ? "DET" : "NOUN",
              word.toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }
}
