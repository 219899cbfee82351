package dev.whence.language;

import dev.whence.model.Entity;
import dev.whence.model.Mention;
import java.util.List;

/**
 * Whom a document names, and where.
 *
 * @param entities by id
 * @param mentions in text order
 */
record Named(List<Entity> entities, List<Mention> mentions) {

  Named {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }
}
