package dev.whence.model;

import java.util.Set;

/**
 * Somebody or something an article names, whatever form it is mentioned in.
 *
 * @param id unique within the article, counted from 0 in order of first mention
 * @param name the fullest form the article prints, without title
 * @param kind what it is
 * @param pronouns the pronouns the text allows for it, such as "she"; empty when unknown
 */
public record Entity(int id, String name, EntityKind kind, Set<String> pronouns) {

  public Entity {
    pronouns = Set.copyOf(pronouns);
  }
}
