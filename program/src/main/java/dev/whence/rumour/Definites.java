package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom "the minister" means: the one person who was quoted just before as a minister. Where
 * two were, or nobody, or somebody unnamed was called so anywhere before, it stays a description:
 * who an unnamed source is, is nobody's to guess.
 */
final class Definites {

  private static final Pattern THE = Pattern.compile("(?i)^the (\\p{L}{4,})$");

  /** How many sentences before a person may have been quoted. */
  private static final int BEFORE = 3;

  private Definites() {}

  /** The named person whom a statement's speaker, only described, means; null where it is open. */
  static @Nullable String meantBy(Page page, Statements statements, Attribution attribution) {
    Matcher the = THE.matcher(String.valueOf(attribution.speaker()));
    if (attribution.kind() != SpeakerKind.UNNAMED
        || attribution.source().isEmpty()
        || !the.matches()) {
      return null;
    }
    Pattern noun = Pattern.compile("(?i)\\b" + the.group(1) + "s?\\b");
    int at = statements.lineOf(attribution).index();
    Set<String> people = new HashSet<>();
    for (Attribution other : statements.all()) {
      if (isUnnamedSo(noun, page, other)
          && other.source().get(0).start() < attribution.source().get(0).start()) {
        return null;
      }
      int before = at - statements.lineOf(other).index();
      if (other.kind() == SpeakerKind.PERSON
          && before > 0
          && before <= BEFORE
          && other.source().stream().anyMatch(source -> isA(noun, source, page, other))) {
        people.add(Objects.requireNonNullElse(other.speaker(), ""));
      }
    }
    people.remove("");
    return people.size() == 1 ? people.iterator().next() : null;
  }

  /** "An official", "two officials of the port", and not "the official" again. */
  private static boolean isUnnamedSo(Pattern noun, Page page, Attribution other) {
    return other.kind() == SpeakerKind.UNNAMED
        && !other.source().isEmpty()
        && !THE.matcher(other.source().get(0).of(page.text()).strip()).matches()
        && noun.matcher(other.source().get(0).of(page.text())).find();
  }

  /** Whether words for a person call him so, and not only his name does. */
  private static boolean isA(Pattern noun, Span source, Page page, Attribution other) {
    return noun.matcher(source.of(page.text())).find()
        && !noun.matcher(String.valueOf(other.speaker())).find();
  }
}
