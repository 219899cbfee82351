package dev.whence.absence;

import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article with its sentences and names by place. */
final class ArticleText {

  private final Reading reading;
  private final Map<Integer, Entity> entities = new HashMap<>();

  ArticleText(Reading reading) {
    this.reading = reading;
    reading.annotated().entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  Reading reading() {
    return reading;
  }

  List<Sentence> sentences() {
    return reading.annotated().sentences();
  }

  String words(Span span) {
    return span.of(reading.text());
  }

  /** The number of the sentence an offset lies in; of the nearest before it between two. */
  int sentenceAt(int offset) {
    int first = Span.firstEndingAfter(sentences(), Sentence::span, offset);
    boolean before = first == sentences().size() || sentences().get(first).span().start() > offset;
    return Math.max(0, before ? first - 1 : first);
  }

  /** The sentence that the cue of a statement stands in, or its first content. */
  int sentenceOf(Attribution attribution) {
    List<Span> spans = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
    return sentenceAt(spans.get(0).start());
  }

  /** The mentions that end after an offset, in text order. */
  List<Mention> mentionsFrom(int offset) {
    List<Mention> mentions = reading.annotated().mentions();
    int first = Span.firstEndingAfter(mentions, Mention::span, offset);
    return mentions.subList(first, mentions.size());
  }

  @Nullable Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /** Where a stretch after some words ends: a number of characters on, or where the text does. */
  int end(Span words, int characters) {
    return Math.min(reading.text().length(), words.end() + characters);
  }

  /** What stands between some words and later ones. */
  String between(Span one, Span later) {
    return reading.text().substring(one.end(), later.start());
  }
}
