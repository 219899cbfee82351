package dev.whence.attribution;

import dev.whence.model.Attribution;
import dev.whence.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: “She told me that the bridge was shut,” Ada Vale said.
 *
 * <p>In quoted words of one's own one is "I" or "we", so "she" is somebody else. Who it is the
 * quotation seldom says, so the inner speaker is left unresolved. In words that are not quoted
 * ("Vale said she would not comment") she may well be Vale.
 */
final class QuotedPronouns {

  private static final Pattern THIRD_PERSON =
      Pattern.compile("(?i)he|she|they|it|his|her|their|its");

  private final String text;
  private final List<Quotation> quotations;

  QuotedPronouns(String text, List<Quotation> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  /** The attributions in the same order, none with a speaker who would be "she" to herself. */
  List<Attribution> freed(List<Attribution> attributions) {
    Map<String, Attribution> byId = new HashMap<>();
    attributions.forEach(one -> byId.put(one.id(), one));
    return attributions.stream()
        .map(one -> isSaidByItself(one, byId) ? one.unresolved() : one)
        .toList();
  }

  private boolean isSaidByItself(Attribution inner, Map<String, Attribution> byId) {
    boolean pronoun =
        inner.speaker() != null
            && inner.source().size() == 1
            && THIRD_PERSON.matcher(inner.source().get(0).of(text)).matches();
    return pronoun && isQuotedFrom(inner, byId);
  }

  private boolean isQuotedFrom(Attribution inner, Map<String, Attribution> byId) {
    Span source = inner.source().get(0);
    Attribution outer = outer(inner, byId);
    while (outer != null) {
      if (inner.speaker() != null
          && inner.speaker().equals(outer.speaker())
          && isQuoted(source, outer)) {
        return true;
      }
      outer = outer(outer, byId);
    }
    return false;
  }

  private static @Nullable Attribution outer(Attribution inner, Map<String, Attribution> byId) {
    return inner.inside() == null ? null : byId.get(inner.inside());
  }

  /** Whether the words stand in a quotation that is the outer one's, not around him as well. */
  private boolean isQuoted(Span words, Attribution outer) {
    return quotations.stream()
        .map(Quotation::span)
        .filter(quoted -> quoted.contains(words))
        .anyMatch(quoted -> outer.cue().stream().noneMatch(quoted::contains));
  }
}
