package dev.whence.rumour;

import dev.whence.model.HedgeChange;
import dev.whence.model.HedgeChange.Aspect;
import dev.whence.model.HedgeChange.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds an event around a claim that an article tells plainly in one place and doubts in another:
 * "he spoke during a seminar", "the supposed seminar". Both sentences must name whom the claim is
 * about, and their months, where both give one, must agree.
 */
final class DoubtedEvents {

  private static final String EVENT =
      "(seminar|meeting|ceremony|parade|speech|visit|talks|trip|session|conference|interview|appearance|plenum"
          + "|summit|hearing|briefing|gathering|inspection|dinner|lecture|rally|raid|arrest|funeral|reception"
          + "|tour|inauguration|opening|address|phone call)";
  private static final Pattern DOUBTED =
      Pattern.compile(
          "(?i)\\b((?:supposed|alleged|purported|so-called|rumou?red|claimed) (?:[\\p{L}\\d-]+ ){0,3}?"
              + EVENT
              + ")\\b");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)\\b(?:an?|the|his|her|their|its|this|that) ((?:[\\p{L}\\d-]+ ){0,3}?"
              + EVENT
              + ")\\b");
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:another|second|other|next|earlier|later|new|separate|previous)\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  private DoubtedEvents() {}

  /** The changes of one article in text order, each event once. */
  static List<HedgeChange> find(Page page, ClaimKeys claim) {
    List<HedgeChange> changes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Line line : page.lines()) {
      Matcher doubted = DOUBTED.matcher(line.text());
      while (names(line, claim) && doubted.find()) {
        String event = doubted.group(2).toLowerCase(Locale.ROOT);
        Line plain = told.contains(event) ? null : plain(page, claim, line, event);
        if (plain != null) {
          told.add(event);
          changes.add(change(page, plain, line, event, doubted.group(1)));
        }
      }
    }
    return changes;
  }

  private static HedgeChange change(
      Page page, Line plain, Line doubting, String event, String doubted) {
    boolean added = plain.index() < doubting.index();
    return new HedgeChange(
        Aspect.WHETHER,
        added ? Change.ADDED : Change.LOST,
        page.words((added ? plain : doubting).span()),
        page.words((added ? doubting : plain).span()),
        added
            ? "the “" + event + "” is told plainly first, and then as the “" + doubted + "”"
            : "the “" + doubted + "” is told plainly later, as a “" + event + "”");
  }

  /** The first sentence that tells the event plainly. */
  private static @Nullable Line plain(Page page, ClaimKeys claim, Line doubting, String event) {
    for (Line line : page.lines()) {
      boolean other = line.index() != doubting.index() && names(line, claim);
      if (other && !DOUBTED.matcher(line.text()).find() && sameMonth(line, doubting)) {
        Matcher plain = PLAIN.matcher(line.text());
        while (plain.find()) {
          boolean same = plain.group(2).toLowerCase(Locale.ROOT).equals(event);
          if (same && !ANOTHER.matcher(plain.group(1)).find()) {
            return line;
          }
        }
      }
    }
    return null;
  }

  private static boolean names(Line line, ClaimKeys claim) {
    return claim.printedNames().stream()
        .limit(1)
        .flatMap(name -> Keys.of(name).stream())
        .anyMatch(key -> line.keys().contains(key) || line.namedByPronouns().contains(key));
  }

  private static boolean sameMonth(Line one, Line other) {
    Set<String> first = months(one);
    Set<String> second = months(other);
    return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
  }

  private static Set<String> months(Line line) {
    Set<String> months = new HashSet<>();
    Matcher month = MONTH.matcher(line.text());
    while (month.find()) {
      months.add(month.group());
    }
    return months;
  }
}
