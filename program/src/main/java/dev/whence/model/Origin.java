package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the word of a rumour ultimately comes from, as far as the articles say.
 *
 * @param id "o1", "o2", … unique within the rumour
 * @param name its name, or an unnamed source's description as printed
 * @param kind what it is
 * @param publishedBy for an unnamed source the outlet or person that vouches for it; null where
 *     that is unknown and for all other kinds
 * @param counted whether it is counted in the interval; false for one that withdrew or denies the
 *     claim, and for one that hardly any article gives while most lead to another
 */
public record Origin(
    String id, String name, OriginKind kind, @Nullable String publishedBy, boolean counted) {}
