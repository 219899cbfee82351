package dev.whence.rumour;

import dev.whence.model.BlockKind;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
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

/** One article as this room reads it: its sentences with their keys, by place. */
final class Page {

  private final Reading reading;
  private final List<Line> lines;
  private final Set<String> keys = new HashSet<>();
  private final Map<Integer, Entity> entities;

  private Page(Reading reading, List<Line> lines, Map<Integer, Entity> entities) {
    this.reading = reading;
    this.entities = entities;
    this.lines = List.copyOf(lines);
    lines.forEach(line -> keys.addAll(line.keys()));
  }

  static Page of(Reading reading) {
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
    return new Page(reading, lines, entities);
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
    List<Mention> mentions = reading.annotated().mentions();
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return mentions.subList(low, mentions.size());
  }

  @Nullable Entity entity(int id) {
    return entities.get(id);
  }

  /** What the name at a place is; null where no name is known. */
  @Nullable EntityKind kindAt(Span at) {
    for (Mention mention : mentionsFrom(at.start())) {
      if (mention.span().start() >= at.end()) {
        return null;
      }
      Entity entity = entities.get(mention.entity());
      if (mention.form() == MentionForm.NAME && entity != null) {
        return entity.kind();
      }
    }
    return null;
  }

  Reading reading() {
    return reading;
  }

  String id() {
    return reading.article();
  }

  String text() {
    return reading.text();
  }

  List<Line> lines() {
    return lines;
  }

  /** Keys of all sentences together. */
  Set<String> keys() {
    return keys;
  }

  Words words(Span span) {
    return Words.of(reading, span);
  }

  /** The sentence an offset lies in; the nearest before it when it lies between two. */
  Line lineAt(int offset) {
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
    int headlines = 0;
    while (headlines < line.index() && lines.get(headlines).headline()) {
      headlines++;
    }
    return line.index() - headlines + 1;
  }
}
