package dev.whence.absence;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Speaker;
import dev.whence.model.Unheard;
import dev.whence.model.Unheard.Why;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is shown as asked or accused and has neither a statement nor a silence in any article.
 * Only a name that stands right beside the telling words counts; and whoever may be somebody that
 * does, under a longer or shorter name or by the same surname, is left out.
 */
final class UnheardFinder {

  private static final String NO = "(?<!\\bnot |\\bnever |n't |\\bnot been |\\bwithout )";
  private static final String COMMENT =
      "(?:for (?:an? |further )?(?:comment|response|reply|explanation|answer|interview)|to (?:comment|respond"
          + "|explain|answer|confirm|clarify)|about|whether|why|how|when|where|what|if)\\b";

  /** Some of each shape's words, as they stand in small letters: most sentences have none. */
  private static final List<String> NEEDED =
      List.of(
          "asked",
          "contacted",
          "approached",
          "telephoned",
          "mailed",
          "reached out",
          "sought comment",
          "question",
          "request",
          "accus",
          "blam",
          "charg",
          "suspected");

  /** The words of one kind. */
  private record Worded(Why why, boolean nameComesFirst, Pattern words, @Nullable Pattern after) {}

  private static final List<Worded> ALL =
      List.of(
          // asked the Defence Ministry for comment
          before(Why.ASKED, NO + "\\basked (?:the )?", "^ " + COMMENT),
          // contacted the Defence Ministry; reached out to Oda Lind
          before(
              Why.ASKED,
              NO
                  + "\\b(?:contacted|approached|telephoned|e-?mailed|reached out to|sought comment from"
                  + "|(?:questions?|requests? for comment) (?:(?:was|were) )?(?:sent |put )?to) (?:the )?",
              null),
          // Oda Lind was asked for comment
          after(Why.ASKED, "^ (?:was|were|has been|have been|had been) asked " + COMMENT),
          // the Defence Ministry was contacted
          after(
              Why.ASKED,
              "^ (?:was|were|has been|have been|had been) (?:contacted|approached)\\b(?: for comment)?"),
          // accused Oda Lind of; blamed the Harbour Board for
          before(
              Why.ACCUSED,
              NO + "\\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|charg(?:ed|es|ing)) (?:the )?",
              "^ (?:of|for|with)\\b"),
          // Oda Lind is accused of
          after(
              Why.ACCUSED,
              "^ (?:was|were|is|are|stands|has been|have been|had been) (?:\\w+ly )?(?:accused of|blamed"
                  + " for|charged with|suspected of)\\b"));

  private final UnaryOperator<String> fullest;
  private final List<Set<String>> heard = new ArrayList<>();
  private final Map<String, Map<Why, List<Words>>> found =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private UnheardFinder(List<Speaker> speaking, UnaryOperator<String> fullest) {
    this.fullest = fullest;
    for (Speaker speaker : speaking) {
      speaker.printed().forEach(name -> heard.add(Actors.words(name)));
    }
  }

  static List<Unheard> find(
      List<Reading> readings, List<Speaker> speaking, UnaryOperator<String> fullest) {
    UnheardFinder finder = new UnheardFinder(speaking, fullest);
    List<Reading> ordered = new ArrayList<>(readings);
    ordered.sort((one, other) -> one.article().compareTo(other.article()));
    ordered.forEach(finder::read);
    List<Unheard> unheard = new ArrayList<>();
    finder.found.forEach(
        (name, reasons) ->
            reasons.forEach((why, words) -> unheard.add(new Unheard(name, why, words))));
    return unheard;
  }

  private void read(Reading reading) {
    Map<Integer, Entity> named = named(reading);
    List<Sentence> telling =
        reading.annotated().sentences().stream().filter(one -> mayTell(reading, one)).toList();
    for (Mention mention : reading.annotated().mentions()) {
      Entity entity = named.get(mention.entity());
      if (entity != null) {
        read(reading, telling, mention, entity);
      }
    }
  }

  /** The people and bodies of an article by the number of the entity. */
  private static Map<Integer, Entity> named(Reading reading) {
    Map<Integer, Entity> named = new HashMap<>();
    for (Entity entity : reading.annotated().entities()) {
      if (entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANISATION) {
        named.put(entity.id(), entity);
      }
    }
    return named;
  }

  private static boolean mayTell(Reading reading, Sentence sentence) {
    String words = plain(sentence.span().of(reading.text())).toLowerCase(Locale.ROOT);
    return NEEDED.stream().anyMatch(words::contains);
  }

  private void read(Reading reading, List<Sentence> telling, Mention mention, Entity entity) {
    Sentence sentence = sentence(telling, mention.span().start());
    if (sentence == null || mention.span().end() > sentence.span().end()) {
      return;
    }
    String text = reading.text();
    String before = plain(text.substring(sentence.span().start(), mention.span().start()));
    String after = plain(text.substring(mention.span().end(), sentence.span().end()));
    for (Worded worded : ALL) {
      // Who is heard is asked last: few are shown, and there are as many names as speakers.
      if (isShown(worded, before, after)) {
        if (isHeard(entity)) {
          return;
        }
        found
            .computeIfAbsent(fullest.apply(entity.name()), key -> new LinkedHashMap<>())
            .computeIfAbsent(worded.why(), key -> new ArrayList<>())
            .add(Words.of(reading, sentence.span()));
        return;
      }
    }
  }

  private static boolean isShown(Worded worded, String before, String after) {
    Pattern rest = worded.after();
    Matcher words = worded.words().matcher(worded.nameComesFirst() ? after : before);
    return words.find() && (rest == null || rest.matcher(after).find());
  }

  private static String plain(String words) {
    return words.replace('\n', ' ').replace('\u2019', '\'');
  }

  private static @Nullable Sentence sentence(List<Sentence> sentences, int offset) {
    for (Sentence sentence : sentences) {
      if (sentence.span().contains(offset)) {
        return sentence;
      }
    }
    return null;
  }

  private boolean isHeard(Entity entity) {
    Set<String> own = Actors.words(entity.name());
    String last = entity.kind() == EntityKind.PERSON ? last(entity.name()) : "";
    return heard.stream()
        .anyMatch(
            other -> other.containsAll(own) || own.containsAll(other) || other.contains(last));
  }

  private static String last(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    return parts[parts.length - 1];
  }

  private static Worded before(Why why, String words, @Nullable String after) {
    return new Worded(why, false, pattern(words + "$"), after == null ? null : pattern(after));
  }

  private static Worded after(Why why, String words) {
    return new Worded(why, true, pattern(words), null);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("(?i)" + words);
  }
}
