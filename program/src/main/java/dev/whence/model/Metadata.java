package dev.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says about itself. Each fact is null when the article does not say it.
 *
 * @param title the headline
 * @param outlet the paper, agency or site that published the article
 * @param authors who signed it, in printed order; empty when nobody did
 * @param published when it was first published
 * @param modified when it was last changed
 * @param language ISO 639-1 code
 * @param canonicalUrl the address the page gives as its own
 * @param credit the wire or paper whose text it says it prints
 * @param section the part of the paper, such as "opinion"
 */
public record Metadata(
    @Nullable Finding title,
    @Nullable Finding outlet,
    List<Finding> authors,
    @Nullable Published published,
    @Nullable Published modified,
    @Nullable Finding language,
    @Nullable Finding canonicalUrl,
    @Nullable Finding credit,
    @Nullable Finding section) {

  public Metadata {
    authors = List.copyOf(authors);
  }

  /** These facts, and those of the other where there are none. */
  public Metadata orElse(Metadata other) {
    return new Metadata(
        title != null ? title : other.title,
        outlet != null ? outlet : other.outlet,
        authors.isEmpty() ? other.authors : authors,
        published != null ? published : other.published,
        modified != null ? modified : other.modified,
        language != null ? language : other.language,
        canonicalUrl != null ? canonicalUrl : other.canonicalUrl,
        credit != null ? credit : other.credit,
        section != null ? section : other.section);
  }

  /** Nothing known. */
  public static Metadata unknown() {
    return new Metadata(null, null, List.of(), null, null, null, null, null, null);
  }
}
