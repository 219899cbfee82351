package dev.whence.attribution;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which body a common noun stands for: "the agency" for the one Space Agency named, "the
 * company" for the firm that the last sentences are about; by its own words, "the drivers' union",
 * where the article gives no name; nobody when two may be meant.
 */
final class BodySpeaker {

  private static final int MEMORY = 2;
  private static final Set<String> FIRMS =
      Set.of(
          "company",
          "firm",
          "automaker",
          "carmaker",
          "manufacturer",
          "maker",
          "carrier",
          "airline",
          "corporation",
          "retailer",
          "airframer",
          "developer",
          "operator",
          "business",
          "giant",
          "bank",
          "insurer",
          "lender",
          "supplier",
          "startup",
          "contractor");
  private static final Set<String> OTHERS =
      Set.of(
          "agency",
          "organisation",
          "organization",
          "union",
          "body",
          "association",
          "charity",
          "institution",
          "party",
          "city",
          "country",
          "nation",
          "club",
          "team",
          "group");
  private static final Set<String> NO_FIRMS =
      Set.of(
          "ministry",
          "department",
          "agency",
          "council",
          "commission",
          "court",
          "tribunal",
          "board",
          "bureau",
          "committee",
          "parliament",
          "union",
          "association",
          "federation",
          "government",
          "army",
          "navy",
          "police",
          "office",
          "university",
          "authority",
          "reserve",
          "party",
          "congress",
          "senate",
          "house",
          "inspectorate",
          "embassy",
          "league",
          "institute");

  /** Bodies whose names say what they are or are abbreviations: "Brook" is no union. */
  private static final Set<String> NAMED_SO = Set.of("union", "association", "party", "club");

  /** Bodies of which there is one wherever a text is written: no other is needed for "the" one. */
  private static final Set<String> UNDERSTOOD =
      Set.of("government", "state", "country", "nation", "city", "house", "church", "police");

  private final Lexicon lexicon;
  private final Mentions mentions;
  private final SpokenBefore before;
  private final DescribedBodies described;

  BodySpeaker(Lexicon lexicon, Mentions mentions, SpokenBefore before, DescribedBodies described) {
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.before = before;
    this.described = described;
  }

  /** Who the phrase means, whose head is a noun for a body. */
  Speaker of(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String word = sentence.word(head);
    String description = sentence.words(core);
    if (SourcePhrase.isPlural(word) && !word.equals("authorities")) {
      return new Speaker(description, SpeakerKind.UNNAMED, null);
    }
    if (isSomebodys(sentence, core)) {
      return unresolved();
    }
    if (sentence.tag(head).equals("PROPN") || namesSomething(sentence, core)) {
      return new Speaker(bare(description), SpeakerKind.ORGANISATION, null);
    }
    boolean definite = sentence.word(core.from()).equals("the");
    Speaker known = definite ? known(source, core, head) : null;
    if (known != null) {
      return known;
    }
    boolean vague = FIRMS.contains(word) || OTHERS.contains(word);
    if (!vague || (definite && core.to() - core.from() > 2)) {
      return new Speaker(bare(description), SpeakerKind.ORGANISATION, null);
    }
    return definite ? unresolved() : new Speaker(description, SpeakerKind.UNNAMED, null);
  }

  /** "His campaign", "neither company": no name, and none that could be given for sure. */
  private static boolean isSomebodys(TaggedSentence sentence, Range core) {
    return core.to() - core.from() > 1
        && sentence
            .word(core.from())
            .matches("his|her|its|their|my|our|your|neither|both|either|each|every");
  }

  private @Nullable Speaker known(Place source, Range core, int head) {
    TaggedSentence sentence = source.sentence();
    String noun = sentence.words(new Range(core.from() + 1, core.to())).toLowerCase(Locale.ROOT);
    Entity called = called(source, noun);
    if (called != null) {
      return new Speaker(called.name(), NamedSource.kindOf(called), null);
    }
    String word = sentence.word(head);
    boolean bare = core.to() - core.from() == 2;
    if (!bare) {
      boolean central = sentence.word(head - 1).equals("central");
      boolean firm = !central && FIRMS.contains(word) && isFirmNamed(source);
      return firm ? unresolved() : null;
    }
    Speaker same = before.sameBody(source, word);
    if (same != null) {
      return same;
    }
    boolean vague = FIRMS.contains(word) || OTHERS.contains(word);
    Speaker one = described(source, word);
    if (one != null) {
      return one;
    }
    Speaker last = vague ? before.lastBody(source) : null;
    if (last != null && last.name() != null) {
      return isOfSort(last.name(), word) && !isOtherNamed(source, last.name()) ? last : null;
    }
    List<Entity> firms = mentions.namedIn(source, MEMORY, this::isFirm);
    return FIRMS.contains(word) && firms.size() == 1
        ? new Speaker(firms.get(0).name(), SpeakerKind.ORGANISATION, null)
        : null;
  }

  /**
   * "The medicines agency", described before, when "the agency" speaks; a firm only where no other
   * was named near.
   */
  private @Nullable Speaker described(Place source, String word) {
    List<DescribedBodies.Described> all = described.between(0, source.span().start(), word);
    boolean firm = FIRMS.contains(word) && !word.equals("bank");
    if (all.isEmpty() || UNDERSTOOD.contains(word)) {
      return null;
    }
    if (FIRMS.contains(word) && !mentions.namedIn(source, MEMORY, this::isFirm).isEmpty()) {
      return null;
    }
    DescribedBodies.Described last = all.get(all.size() - 1);
    return all.size() == 1 && last.definite() && !firm
        ? new Speaker(last.words(), SpeakerKind.ORGANISATION, null)
        : unresolved();
  }

  private static Speaker unresolved() {
    return new Speaker(null, SpeakerKind.ORGANISATION, null);
  }

  /** The one body named so far whose name ends in the noun: "the space agency". */
  private @Nullable Entity called(Place source, String noun) {
    Entity found = null;
    for (Entity entity : mentions.entities()) {
      boolean body = entity.kind() == EntityKind.ORGANISATION || entity.kind() == EntityKind.OUTLET;
      if (body
          && isCalled(entity.name(), noun)
          && mentions.isNamedBefore(entity, source.span().start())) {
        if (found != null) {
          return null;
        }
        found = entity;
      }
    }
    return found;
  }

  private static boolean isCalled(String name, String noun) {
    String small = " " + name.toLowerCase(Locale.ROOT) + " ";
    return small.endsWith(" " + noun + " ")
        || small.contains(" " + noun + " of ")
        || small.contains(" " + noun + " for ");
  }

  /** Whether a name may be called a company, an agency, a union: its own last word says no more. */
  private boolean isOfSort(String name, String noun) {
    String last = headWord(name);
    boolean plain = name.indexOf(' ') < 0 && !name.equals(name.toUpperCase(Locale.ROOT));
    if (plain && NAMED_SO.contains(noun)) {
      return false;
    }
    return FIRMS.contains(noun)
        ? !NO_FIRMS.contains(last)
        : !lexicon.isBody(last) || last.equals(noun);
  }

  /** "The maker of the valve" is rather one of the firms named so far than one without a name. */
  private boolean isFirmNamed(Place source) {
    return mentions.entities().stream()
        .anyMatch(
            entity -> isFirm(entity) && mentions.isNamedBefore(entity, source.span().start()));
  }

  /** "Brookline asked Halden, and the company said": what its own sentence names may be meant. */
  private boolean isOtherNamed(Place source, String name) {
    return mentions.namedIn(source, 0, entity -> entity.kind() == EntityKind.OTHER).stream()
        .anyMatch(entity -> !entity.name().equals(name));
  }

  private boolean isFirm(Entity entity) {
    return entity.kind() == EntityKind.ORGANISATION && !NO_FIRMS.contains(headWord(entity.name()));
  }

  /**
   * The noun that says what a body is: "shipping" of "Halden Shipping", "ministry" of "Ministry of
   * Works".
   */
  private static String headWord(String name) {
    String head = name.split(" (?:of|for) ", 2)[0];
    return head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean namesSomething(TaggedSentence sentence, Range core) {
    for (int at = core.from(); at < core.to(); at++) {
      if (sentence.tag(at).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String description) {
    return description.startsWith("the ") || description.startsWith("The ")
        ? description.substring(4)
        : description;
  }
}
