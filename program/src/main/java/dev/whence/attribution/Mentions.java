package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a document mentions where, in text order. */
final class Mentions {

  private final List<Mention> all;
  private final Map<Integer, Entity> entities = new HashMap<>();

  Mentions(Annotated annotated) {
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
