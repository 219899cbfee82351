package dev.whence.rumour;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which body or outlet a named person speaks, where an article's words say so: "Ada Lind,
 * who runs the Harbour Office", "the Harbour Office's director Ada Lind", "Ada Lind of the
 * Courier".
 */
final class Affiliations {

  private static final Pattern PERSON_THEN_BODY =
      Pattern.compile(
          "^(?!.*\\b(?:former|ex|late|then)\\b),? ?(?:\\(?(?:who|and) (?:runs|heads|leads|directs|founded|writes for|works for|edits)"
              + "|(?:an? |the |its )?(?:[\\p{L}\\-]+ ){0,3}(?i:head|director|founder|chief|chairman|chairwoman|chair|spokes\\p{L}+|editor|reporter|correspondent|journalist|writer|blogger|leader)(?: \\p{Ll}+){0,2} (?:of|for|at|with|from)"
              + "|of|from) (?:the )?(?:[\\p{Lu}][\\p{L}]+-based )?$");
  private static final Pattern BODY_THEN_PERSON =
      Pattern.compile(
          "^(?!.*\\b(?:former|ex|late|then)\\b)(?:['’]s?)? (?:(?:[\\p{Ll}\\-]+ ){0,2}(?:head|director|founder|chief|chairman|chairwoman|spokes\\p{L}+|editor|reporter|correspondent|journalist|writer|blogger|leader),? |)$");

  /**
   * Words that make a person a body's voice; "Ada Lind of the Harbour Watch" gives no other role.
   */
  private static final Pattern PERSON_SPEAKS_FOR =
      Pattern.compile(
          "^(?!.*\\b(?:former|ex|late|then)\\b),? ?(?:(?:an? |the |its )?(?:[\\p{L}\\-]+ ){0,3}(?i:spokes\\p{L}+)(?: \\p{Ll}+){0,2} (?:of|for|at|with|from)) (?:the )?$");

  /** Between a person and a body where no role is told: "Ada Lind of Harbour Watch". */
  private static final Pattern OF = Pattern.compile("^,? of (?:the )?$");

  private static final Pattern BODYS = Pattern.compile("^['’]s? $");

  /** "Harbour Watch spokesman", whatever kind of name the body's is taken for. */
  private static final Pattern SPOKESPERSON_OF =
      Pattern.compile(
          "(?:(?:The|But|And) )?(\\p{Lu}[\\p{L}\\p{N}&\\-]*(?: (?:of |for |and |the )?\\p{Lu}[\\p{L}\\p{N}&\\-]*){0,5}(?:['’]s?)?(?: (?!former|late|then)\\p{Ll}[\\p{Ll}\\-]+){0,2}) (?i:spokes\\p{L}+),? $");

  private static final Pattern BASED = Pattern.compile("^\\p{Lu}\\p{L}+-based ");

  /** A longer stretch holds a sentence of its own. */
  private static final int NEAR = 70;

  private static final Pattern SHORT_FOR =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’\\-]+(?: (?:of|for|the|and|in|on|\\p{Lu}[\\p{L}'’\\-]+)){1,7}) \\((\\p{Lu}{3,7})\\)");

  private final Map<String, String> bodyOf = new TreeMap<>();
  private final Map<String, String> voiceOf = new TreeMap<>();
  private final Map<String, String> memberOf = new TreeMap<>();
  private final Map<String, String> longFor = new TreeMap<>();

  private Affiliations() {}

  /** What all articles say; where they differ the first of them, in the folder's order, decides. */
  static Affiliations of(Collection<Page> pages) {
    Affiliations affiliations = new Affiliations();
    pages.forEach(affiliations::learn);
    return affiliations;
  }

  /** The body a person speaks for; null when no article says one. */
  @Nullable String bodyOf(String person) {
    return bodyOf.get(key(person));
  }

  /**
   * The body whose spokeswoman or spokesman a person is, or of whom no other role is told than that
   * body, where the claim is about it; null when no article says one. All of them say what the body
   * says: they are one voice.
   */
  @Nullable String voiceOf(String person, ClaimKeys claim) {
    String member = memberOf.get(key(person));
    boolean claimed =
        member != null && Keys.of(member).stream().anyMatch(word -> claim.names().contains(word));
    return voiceOf.getOrDefault(key(person), claimed ? member : null);
  }

  /** The name an abbreviation stands for where an article says so; any other as it is. */
  String full(String name) {
    return longFor.getOrDefault(name.replaceFirst("^(?i:the) ", ""), name);
  }

  private void learn(Page page) {
    Matcher shortFor = SHORT_FOR.matcher(page.text());
    while (shortFor.find()) {
      String body = endingWith(shortFor.group(2), shortFor.group(1));
      if (body != null) {
        longFor.putIfAbsent(shortFor.group(2), body);
      }
    }
    Mention last = null;
    for (Mention mention : page.mentionsFrom(0)) {
      if (mention.form() == MentionForm.NAME) {
        learnSpokesperson(page, mention);
        if (last != null) {
          learn(page, last, mention);
        }
        last = mention;
      }
    }
  }

  private void learnSpokesperson(Page page, Mention mention) {
    Entity entity = page.entity(mention.entity());
    int at = mention.span().start();
    Matcher before = SPOKESPERSON_OF.matcher(page.text().substring(Math.max(0, at - NEAR), at));
    if (entity != null && entity.kind() == EntityKind.PERSON && before.find()) {
      voiceOf.put(key(entity.name()), plain(before.group(1)));
    }
  }

  private void learn(Page page, Mention one, Mention next) {
    Entity first = page.entity(one.entity());
    Entity second = page.entity(next.entity());
    int gap = next.span().start() - one.span().end();
    if (first == null || second == null || gap < 0 || gap > NEAR) {
      return;
    }
    String between = page.text().substring(one.span().end(), next.span().start());
    if (first.kind() == EntityKind.PERSON
        && isBody(second)
        && PERSON_THEN_BODY.matcher(between).find()) {
      bodyOf.putIfAbsent(key(first.name()), plain(second.name()));
    }
    if (first.kind() == EntityKind.PERSON
        && canHaveVoice(second)
        && PERSON_SPEAKS_FOR.matcher(between).find()) {
      voiceOf.putIfAbsent(key(first.name()), plain(second.name()));
    }
    if (first.kind() == EntityKind.PERSON && canHaveVoice(second) && OF.matcher(between).find()) {
      memberOf.putIfAbsent(key(first.name()), plain(second.name()));
    }
    if (canHaveVoice(first)
        && second.kind() == EntityKind.PERSON
        && BODYS.matcher(between).find()) {
      memberOf.putIfAbsent(key(second.name()), plain(first.name()));
    }
    boolean owns =
        between.startsWith("'s") || between.startsWith("’s") || between.strip().length() > 2;
    if (isBody(first)
        && second.kind() == EntityKind.PERSON
        && owns
        && BODY_THEN_PERSON.matcher(between).find()) {
      bodyOf.putIfAbsent(key(second.name()), plain(first.name()));
    }
  }

  /** "Norland-based Harbour Office" without where it sits. */
  private String plain(String body) {
    return BASED.matcher(full(body)).replaceFirst("");
  }

  /** The last words of a run of capitalised ones whose initials are the letters; null for none. */
  private static @Nullable String endingWith(String letters, String run) {
    String[] words = run.split(" ", -1);
    for (int from = words.length - 1; from >= 0; from--) {
      String name = String.join(" ", Arrays.asList(words).subList(from, words.length));
      if (Names.isInitialsOf(letters, name)) {
        return name;
      }
    }
    return null;
  }

  /** A firm's name is not always known for one; what is known for a place or paper is none. */
  private static boolean canHaveVoice(Entity entity) {
    return entity.kind() == EntityKind.ORGANISATION || entity.kind() == EntityKind.OTHER;
  }

  private static boolean isBody(Entity entity) {
    return entity.kind() == EntityKind.ORGANISATION || entity.kind() == EntityKind.OUTLET;
  }

  private static String key(String person) {
    return String.join(" ", Names.words(person));
  }
}
