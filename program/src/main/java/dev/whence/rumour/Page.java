package dev.whence.rumour;

import dev.whence.model.Absences;
import dev.whence.model.Attribution;
import dev.whence.model.BlockKind;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Filed;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One article as this room reads it. What folders are compared by is at hand; the reading, with its
 * sentences by place, is fetched at the first question that needs it and kept until {@link #close}.
 * Not thread-safe.
 */
final class Page {

  private static final Gist NONE =
      new Gist(List.of(), Set.of(), Map.of(), Set.of(), null, null, null, new long[0]);

  private final Filed filed;
  private final Look.Looker looker;
  private final List<Sketch> sketches;
  private final Set<String> keys;
  private final @Nullable String publisher;
  private final @Nullable String ownOutlet;
  private @Nullable Whole whole;
  private @Nullable Look look;

  /**
   * What is known only of an article whose reading is there.
   *
   * @param read all that was read
   * @param reading what of it tracing goes by
   */
  private record Whole(
      Reading read,
      Reading reading,
      List<Attribution> figures,
      List<Line> lines,
      Map<Integer, Entity> entities) {}

  private Page(Filed filed, Gist gist, Look.Looker looker) {
    this.filed = filed;
    this.looker = looker;
    this.sketches = gist.sketches();
    this.publisher = gist.publisher();
    this.ownOutlet = gist.ownOutlet();
    Set<String> all = new HashSet<>();
    sketches.forEach(sketch -> all.addAll(sketch.keys()));
    this.keys = Set.copyOf(all);
  }

  /**
   * The page of an article of which this gist was drawn.
   *
   * @param looker what looks at an article whatever the claim
   */
  static Page of(Filed filed, Gist gist, Look.Looker looker) {
    return new Page(filed, gist, looker);
  }

  /** The gist of an article, drawn from its reading. */
  static Gist gistOf(Reading reading) {
    return Gist.of(new Page(reading, NONE, Page::unseen));
  }

  private static Look unseen(Page page) {
    throw new IllegalStateException(page.id() + ": a gist needs no look");
  }

  private Whole whole() {
    Whole known = whole;
    if (known == null) {
      Reading read = filed.reading();
      List<Attribution> figures =
          read.attributions().stream().filter(one -> one.figureOf() != null).toList();
      known = wholeOf(read, figures);
      whole = known;
    }
    return known;
  }

  /** Lets the reading go; it is fetched again when it is asked for again. */
  void close() {
    whole = null;
    look = null;
  }

  /** What figures of a film or novel say in this article; it counts for nothing. */
  List<Attribution> figures() {
    return whole().figures();
  }

  private static Whole wholeOf(Reading read, List<Attribution> figures) {
    Reading reading = Grounded.of(read);
    Map<Integer, Entity> entities = new HashMap<>();
    reading.annotated().entities().forEach(entity -> entities.put(entity.id(), entity));
    List<Line> lines = new ArrayList<>();
    List<Sentence> sentences = reading.annotated().sentences();
    int mention = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      mention = firstMentionFrom(reading.annotated().mentions(), mention, sentence.span().start());
      lines.add(lineOf(reading, sentence, i, mention, entities));
    }
    return new Whole(read, reading, figures, List.copyOf(lines), entities);
  }

  private static int firstMentionFrom(List<Mention> mentions, int from, int offset) {
    int at = from;
    while (at < mentions.size() && mentions.get(at).span().start() < offset) {
      at++;
    }
    return at;
  }

  private static Line lineOf(
      Reading reading, Sentence sentence, int index, int mention, Map<Integer, Entity> entities) {
    Set<String> keys = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      keys.addAll(Keys.of(token, reading.text()));
    }
    BlockKind kind = reading.annotated().document().blocks().get(sentence.block()).kind();
    return new Line(
        index,
        sentence.span(),
        sentence.span().of(reading.text()),
        keys,
        namedByPronouns(reading.annotated().mentions(), sentence.span(), mention, entities),
        kind == BlockKind.HEADLINE || kind == BlockKind.STANDFIRST);
  }

  private static Set<String> namedByPronouns(
      List<Mention> mentions, Span sentence, int from, Map<Integer, Entity> entities) {
    Set<String> keys = new HashSet<>();
    for (int i = from;
        i < mentions.size() && mentions.get(i).span().start() < sentence.end();
        i++) {
      Entity entity = entities.get(mentions.get(i).entity());
      if (mentions.get(i).form() != MentionForm.NAME && entity != null) {
        keys.addAll(Keys.of(entity.name()));
      }
    }
    return keys;
  }

  /** The mentions that end after an offset, in text order. */
  List<Mention> mentionsFrom(int offset) {
    List<Mention> mentions = reading().annotated().mentions();
    int first = Span.firstEndingAfter(mentions, Mention::span, offset);
    return mentions.subList(first, mentions.size());
  }

  @Nullable Entity entity(int id) {
    return whole().entities().get(id);
  }

  /** What the name at a place is; null where no name is known. */
  @Nullable EntityKind kindAt(Span at) {
    for (Mention mention : mentionsFrom(at.start())) {
      if (mention.span().start() >= at.end()) {
        return null;
      }
      Entity entity = entity(mention.entity());
      if (mention.form() == MentionForm.NAME && entity != null) {
        return entity.kind();
      }
    }
    return null;
  }

  Reading reading() {
    return whole().reading();
  }

  /** The reading with all that tracing does not go by. */
  Reading wholeReading() {
    return whole().read();
  }

  /** What is seen in it whatever the claim; looked for at the first question. */
  Look look() {
    Look known = look;
    if (known == null) {
      known = looker.at(this);
      look = known;
    }
    return known;
  }

  /** Its silences, denials and sightings, whatever they are about. */
  Absences absences() {
    return look().absences();
  }

  String id() {
    return filed.article();
  }

  String text() {
    return reading().text();
  }

  List<Line> lines() {
    return whole().lines();
  }

  /** The sentences by their keys, in text order; needs no reading. */
  List<Sketch> sketches() {
    return sketches;
  }

  /** Keys of all sentences together; needs no reading. */
  Set<String> keys() {
    return keys;
  }

  /** The outlet that the page gives as its own; needs no reading. */
  @Nullable String publisher() {
    return publisher;
  }

  /** The outlet that the article is of by its page or its dateline; needs no reading. */
  @Nullable String ownOutlet() {
    return ownOutlet;
  }

  Words words(Span span) {
    return Words.of(reading(), span);
  }

  /** The sentence an offset lies in; the nearest before it when it lies between two. */
  Line lineAt(int offset) {
    List<Line> lines = lines();
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return lines.get(low);
  }

  /** How far into the article's own text a sentence stands; headlines are 0, the lead is 1. */
  int depth(Line line) {
    if (line.headline()) {
      return 0;
    }
    List<Line> lines = lines();
    int headlines = 0;
    while (headlines < line.index() && lines.get(headlines).headline()) {
      headlines++;
    }
    return line.index() - headlines + 1;
  }
}
