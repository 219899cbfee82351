package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom a document mentions where, in text order. */
final class Mentions {

  private final List<Mention> all;
  private final List<Sentence> sentences;
  private final Map<Integer, Entity> entities = new HashMap<>();
  private final Map<Integer, Integer> firstNamed = new HashMap<>();

  Mentions(Annotated annotated) {
    this.sentences = annotated.sentences();
    this.all = new ArrayList<>(annotated.mentions());
    this.all.sort((a, b) -> a.span().compareTo(b.span()));
    for (Entity entity : annotated.entities()) {
      entities.put(entity.id(), entity);
    }
    for (Mention mention : all) {
      if (mention.form() == MentionForm.NAME) {
        firstNamed.putIfAbsent(mention.entity(), mention.span().end());
      }
    }
  }

  List<Mention> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  Mention get(int index) {
    return all.get(index);
  }

  Collection<Entity> entities() {
    return entities.values();
  }

  @Nullable Entity entity(Mention mention) {
    return entities.get(mention.entity());
  }

  /**
   * Those of a sort that the last sentence naming any of them names, each once: the source's own
   * before the source, else one of those before it.
   *
   * @param back how many sentences before the source's are looked at
   */
  List<Entity> namedIn(Place source, int back, Predicate<Entity> sort) {
    int here = source.sentence().index();
    for (int at = here; at >= Math.max(0, here - back); at--) {
      Span span = new Span(sentences.get(at).span().start(), end(source, at));
      List<Entity> found = namedIn(span, sort);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Entity> namedIn(Span span, Predicate<Entity> sort) {
    List<Entity> found = new ArrayList<>();
    for (int i = firstEndingAfter(span.start());
        i < all.size() && all.get(i).span().end() <= span.end();
        i++) {
      Entity entity = all.get(i).form() == MentionForm.NAME ? entity(all.get(i)) : null;
      if (entity != null && sort.test(entity) && !found.contains(entity)) {
        found.add(entity);
      }
    }
    return found;
  }

  private int end(Place source, int sentence) {
    return Math.min(source.span().start(), sentences.get(sentence).span().end());
  }

  /** Where the entity is last named before a place in the text; -1 when it is not. */
  int lastNaming(Entity entity, int before) {
    for (int i = firstEndingAfter(before) - 1; i >= 0; i--) {
      Mention mention = all.get(i);
      boolean names = mention.form() == MentionForm.NAME && mention.entity() == entity.id();
      if (names) {
        return mention.span().start();
      }
    }
    return -1;
  }

  /** Whether the entity is named before a place in the text. */
  boolean isNamedBefore(Entity entity, int place) {
    return firstNamed.getOrDefault(entity.id(), Integer.MAX_VALUE) <= place;
  }

  /** Index of the first mention that ends after an offset. */
  private int firstEndingAfter(int offset) {
    return Span.firstEndingAfter(all, Mention::span, offset);
  }

  /** The mention that holds the token, or null. */
  @Nullable Mention at(Span token) {
    for (int i = firstEndingAfter(token.end() - 1);
        i < all.size() && all.get(i).span().start() <= token.start();
        i++) {
      if (all.get(i).span().contains(token)) {
        return all.get(i);
      }
    }
    return null;
  }

  static boolean isSure(Mention mention) {
    return mention.certainty() != Certainty.GUESS;
  }
}
