package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a group of articles by the clearest statement of what they share: a sentence near the top
 * of one of them, or what somebody in it is said to have said, without the words around it.
 */
final class ClaimNamer {

  private static final int TOP = 3;
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 20;
  private static final int TOO_MANY_WORDS = 28;

  /** How much it counts that an article has a key further down only. */
  private static final double FURTHER_DOWN = 0.2;

  private static final Pattern UNCLEAR_START =
      Pattern.compile(
          "^(?:He|She|It|They|This|That|These|Those|But|And|So|Now|Well|If|Or|Here|There|His|Her|Its|Their|We|I|You|According|However|Meanwhile|Also|Still|Yes|No|First|In|On|At|To|Whether|Not|Without|With|As|For|From|Because|After|While|When|Who|Which|What|How|Why|Separately|Asked|Read|Click|Watch)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile("^[\"“‘'#@]|[\"”]$|https?:|Photo:|\\||\\.\\.\\.$|…$|^\\p{L}+: ");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)\\b(?:he|she|it|they|him|them|his|her|its|their|we|our|us|i|my|you|your)\\b");
  private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}\\p{Ll}");
  private static final Pattern HANDED_ON =
      Pattern.compile(
          "(?i)\\b(?:sa(?:id|ys?)|according to|report(?:s|ed|edly|ing)?|told|tells|claim(?:s|ed|ing)?|den(?:y|ies|ied)|cit(?:es|ed|ing)|repeated|confirm(?:s|ed)?|announced?|rumou?r(?:s|ed)?|alleged(?:ly)?)\\b");
  private static final Pattern NEGATED =
      Pattern.compile("(?i)\\b(?:not|never|no|nobody|without)\\b|n['’]t\\b");
  private static final Pattern LEADING_THAT = Pattern.compile("^(?:that|how|,)\\s+");

  private record Candidate(String text, Set<String> keys, boolean statement, int depth) {}

  private final Group group;
  private final Folder folder;
  private final Map<String, Double> shared = new HashMap<>();

  private ClaimNamer(Group group, Folder folder) {
    this.group = group;
    this.folder = folder;
    group.articles().forEach(this::countKeys);
    double all = group.articles().size();
    shared.replaceAll((key, count) -> count / all * group.words().weight(key));
  }

  /** Counts in how many of the articles a key tells the story; near the top it counts more. */
  private void countKeys(int article) {
    Map<String, Double> counted = new HashMap<>();
    for (Sketch sketch : group.told(article)) {
      double weight = sketch.depth() <= TOP ? 1 : FURTHER_DOWN;
      sketch.keys().forEach(key -> counted.merge(key, weight, Math::max));
    }
    counted.forEach((key, weight) -> shared.merge(key, weight, Double::sum));
  }

  /**
   * The clearest statement, in words that stand in an article; null where there is none.
   *
   * @param taken statements that name another group
   */
  static @Nullable String name(Group group, Folder folder, Set<String> taken) {
    ClaimNamer namer = new ClaimNamer(group, folder);
    return group.articles().stream()
        .flatMap(article -> namer.candidates(article).stream())
        .filter(candidate -> !taken.contains(candidate.text()))
        .max(
            Comparator.comparingDouble(namer::clearness)
                .thenComparing(Candidate::text, Comparator.reverseOrder()))
        .map(Candidate::text)
        .orElse(null);
  }

  private List<Candidate> candidates(int article) {
    Page page = folder.pages().get(article);
    List<Candidate> candidates = new ArrayList<>();
    List<Sketch> told = group.told(article);
    for (Sketch sketch : told) {
      Line line = page.lines().get(sketch.index());
      int depth = Math.min(sketch.depth(), told.indexOf(sketch) + 1);
      if (depth <= TOP) {
        candidates.add(candidate(page, line, line.span(), depth));
      }
      for (Attribution attribution : page.reading().attributions()) {
        if (isStatement(attribution) && line.span().contains(attribution.content().get(0))) {
          candidates.add(candidate(page, line, attribution.content().get(0), depth));
        }
      }
    }
    return candidates;
  }

  private static boolean isStatement(Attribution attribution) {
    return attribution.content().size() == 1
        && attribution.act() != Act.ASKS
        && attribution.act() != Act.DEMANDS
        && attribution.act() != Act.SILENT;
  }

  /** The words at a place without a leading "that" and the stop or comma at the end. */
  private static Candidate candidate(Page page, Line line, Span span, int depth) {
    String text = span.of(page.text()).strip();
    Matcher that = LEADING_THAT.matcher(text);
    boolean clause = that.find() || span.equals(line.span());
    text = LEADING_THAT.matcher(text).replaceFirst("").replaceFirst("[,;:]+$", "");
    Sentence sentence = page.reading().annotated().sentences().get(line.index());
    Set<String> keys = new HashSet<>();
    boolean verb = false;
    for (Token token : sentence.tokens()) {
      if (span.contains(token.span())) {
        keys.addAll(Keys.of(token, page.text()));
        verb |= token.tag().equals("AUX") || (clause && token.tag().equals("VERB"));
      }
    }
    return new Candidate(text, keys, verb, depth);
  }

  private double clearness(Candidate candidate) {
    double sum = 0;
    for (String key : candidate.keys()) {
      sum += shared.getOrDefault(key, 0.0);
    }
    double clear = sum / Math.sqrt(Math.max(FEWEST_WORDS, candidate.keys().size()));
    clear *= candidate.statement() ? 1 : 0.6;
    clear *= candidate.depth() <= TOP ? 1 : 0.75;
    return clear * clearWording(candidate.text());
  }

  /** From 0 to 1: less for each thing by which the words do not make a short, full statement. */
  private static double clearWording(String text) {
    double clear = clearLength(text.split("\\s+", -1).length);
    clear *= UNCLEAR_START.matcher(text).find() ? 0.5 : 1;
    clear *= text.endsWith("?") || QUOTED.matcher(text).find() ? 0.5 : 1;
    clear *= HANDED_ON.matcher(text).find() ? 0.75 : 1;
    clear *= NEGATED.matcher(text).find() ? 0.75 : 1;
    clear *= speaksOfUnnamed(text) ? 0.6 : 1;
    clear *= hasName(text) ? 1 : 0.8;
    return clear * (isShouted(text) || isTorn(text) ? 0.6 : 1);
  }

  private static double clearLength(int words) {
    if (words >= FEWEST_WORDS && words <= MOST_WORDS) {
      return 1;
    }
    return words > MOST_WORDS && words <= TOO_MANY_WORDS ? 0.7 : 0.4;
  }

  /** Whether a pronoun stands before any name. */
  private static boolean speaksOfUnnamed(String text) {
    Matcher pronoun = PRONOUN.matcher(text);
    Matcher name = NAME.matcher(text);
    return pronoun.find() && !(name.find() && name.start() < pronoun.start());
  }

  /** Whether a quotation begins or ends outside it. */
  private static boolean isTorn(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1
        || text.chars().filter(c -> c == '“').count() != text.chars().filter(c -> c == '”').count();
  }

  private static boolean hasName(String text) {
    return NAME.matcher(text).find()
        || (!text.isEmpty() && Character.isUpperCase(text.codePointAt(0)));
  }

  private static boolean isShouted(String text) {
    return text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }
}
