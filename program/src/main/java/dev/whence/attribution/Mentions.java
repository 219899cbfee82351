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

  Mentions(Annotated annotated) {
    this.sentences = annotated.sentences();
    this.all = new ArrayList<>(annotated.mentions());
    this.all.sort((a, b) -> a.span().compareTo(b.span()));
    for (Entity entity : annotated.entities()) {
      entities.put(entity.id(), entity);
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
      List<Entity> found =
          all.stream()
              .filter(mention -> mention.form() == MentionForm.NAME)
              .filter(mention -> span.contains(mention.span()))
              .map(this::entity)
              .filter(entity -> entity != null && sort.test(entity))
              .distinct()
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private int end(Place source, int sentence) {
    return Math.min(source.span().start(), sentences.get(sentence).span().end());
  }

  /** Where the entity is last named before a place in the text; -1 when it is not. */
  int lastNaming(Entity entity, int before) {
    int last = -1;
    for (Mention mention : all) {
      boolean names = mention.form() == MentionForm.NAME && mention.entity() == entity.id();
      last = names && mention.span().end() <= before ? mention.span().start() : last;
    }
    return last;
  }

  /** The mention that holds the token, or null. */
  @Nullable Mention at(Span token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() < token.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < all.size() && all.get(i).span().start() <= token.start(); i++) {
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
