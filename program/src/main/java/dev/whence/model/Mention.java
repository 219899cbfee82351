package dev.whence.model;

/**
 * Words that stand for an entity.
 *
 * @param span the words; for a name without title and apposition
 * @param form how it is mentioned
 * @param entity the {@link Entity#id}
 * @param certainty how sure the words stand for that entity
 */
public record Mention(Span span, MentionForm form, int entity, Certainty certainty) {}
