package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that an article's people told what they say. One that a single person told may be
 * another's whose report is retold. One that several told, and that is nowhere presented or said to
 * have reported anything, is the one that the article is of.
 */
final class Hearers {

  private static final String PRONOUN = "(?:he|she|they|it|who|one|i|we)\\b";
  private static final Pattern BY_PRONOUN =
      Pattern.compile(
          "(?i)^"
              + PRONOUN
              + "|\\b"
              + PRONOUN
              + "(?: \\p{L}+){0,2} \\p{L}+(?: (?:the|to|with))*\\s*$");
  private static final Pattern SAYS =
      Pattern.compile("\\b(?:said|says|that|told|tells|confirmed|added|denied|who)\\b");

  /** Where the outlet stands before the one who told it: "In an interview with the Post, she". */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)^(?:in an? (?:[\\p{L}\\-]+ ){0,3}(?:interview|statement|letter|e-?mail|conversation)|speaking|talking|reached)\\b");

  /** As far from an outlet's name stands who told it something. */
  private static final int NEAR = 70;

  private Hearers() {}

  /** The outlets, as printed, that several people told something and that is not another's. */
  static Set<String> ownOf(Page page, OwnVoice voice, List<Credit> credits) {
    Map<String, List<Set<String>>> tellers = new LinkedHashMap<>();
    for (Credit credit : credits) {
      Set<String> teller = credit.how() == Credit.How.TOLD ? teller(page, voice, credit) : Set.of();
      if (!teller.isEmpty()) {
        String outlet = known(credit.name(), tellers.keySet());
        tellers.computeIfAbsent(outlet, name -> new ArrayList<>()).add(teller);
      }
    }
    Set<String> own = new TreeSet<>();
    tellers.forEach(
        (outlet, ofOutlet) -> {
          if (areSeveral(ofOutlet) && !isAnothers(page, outlet, credits)) {
            own.add(outlet);
          }
        });
    return own;
  }

  /** "Post" where "Senn Post" was told something too. */
  private static String known(String name, Set<String> outlets) {
    return outlets.stream()
        .filter(
            outlet ->
                OutletNames.same(outlet, name)
                    || OutletNames.endsIn(outlet, name)
                    || OutletNames.endsIn(name, outlet))
        .findFirst()
        .orElse(name);
  }

  /** Whether two of them have no word in common, so that they cannot be one person twice. */
  private static boolean areSeveral(List<Set<String>> tellers) {
    return tellers.stream()
        .anyMatch(one -> tellers.stream().anyMatch(other -> Collections.disjoint(one, other)));
  }

  /** Whether words credit the outlet with a report or present it to the reader: "the website X". */
  private static boolean isAnothers(Page page, String outlet, List<Credit> credits) {
    return credits.stream()
        .filter(
            credit ->
                credit.how() != Credit.How.TOLD
                    || CreditFinder.isDescribed(page.text(), credit.at()))
        .anyMatch(
            credit ->
                OutletNames.same(credit.name(), outlet)
                    || OutletNames.endsIn(outlet, credit.name()));
  }

  /** The words for who told an outlet something; none where a pronoun stands for them. */
  private static Set<String> teller(Page page, OwnVoice voice, Credit credit) {
    Attribution said = statement(page, credit);
    if (said != null) {
      Span source = said.source().get(0);
      String speaker = said.speaker();
      return BY_PRONOUN.matcher(source.of(page.text())).lookingAt()
          ? Set.of()
          : new HashSet<>(Keys.of(speaker == null ? source.of(page.text()) : speaker));
    }
    Line line = page.lineAt(credit.at().start());
    String text = voice.of(line);
    int at = credit.at().start() - line.span().start();
    int end = credit.at().end() - line.span().start();
    String words =
        FIRST.matcher(text).find()
            ? SAYS.split(text.substring(end, Math.min(text.length(), end + NEAR)), 2)[0]
            : text.substring(Math.max(0, at - NEAR), at);
    return BY_PRONOUN.matcher(words).find() ? Set.of() : new HashSet<>(Keys.of(words));
  }

  /** The statement by which the outlet was told something; null where none is read there. */
  private static @Nullable Attribution statement(Page page, Credit credit) {
    return page.reading().attributions().stream()
        .filter(said -> !said.source().isEmpty())
        .filter(said -> distance(said, credit) <= NEAR / 2)
        .min(Comparator.comparingInt(said -> distance(said, credit)))
        .orElse(null);
  }

  private static int distance(Attribution said, Credit credit) {
    return said.cue().stream()
        .filter(credit.words()::contains)
        .mapToInt(cue -> Math.abs(credit.at().start() - cue.end()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
