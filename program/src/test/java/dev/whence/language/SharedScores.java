package dev.whence.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.language.TreebankReader.Treebank;
import dev.whence.language.TreebankReader.Word;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.Metadata;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures this room on the data sets beside the project, where they are. */
final class SharedScores {

  /** What was found against what was labelled. */
  static final class Score {
    int right;
    int found;
    int labelled;

    <T> void add(Set<T> found, Set<T> labelled) {
      this.found += found.size();
      this.labelled += labelled.size();
      for (T one : found) {
        if (labelled.contains(one)) {
          right++;
        }
      }
    }

    @Override
    public String toString() {
      double precision = found == 0 ? 0 : 100.0 * right / found;
      double recall = labelled == 0 ? 0 : 100.0 * right / labelled;
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format(
          Locale.ROOT, "P %.2f R %.2f F1 %.2f (%d labelled)", precision, recall, f1, labelled);
    }
  }

  private final Path data;
  private final Annotator annotator;
  private final boolean verbose;

  SharedScores(Path data, Annotator annotator, boolean verbose) {
    this.data = data;
    this.annotator = annotator;
    this.verbose = verbose;
  }

  private void tell(String line) {
    if (verbose) {
      System.out.println(line);
    }
  }

  /** Borders found again when the lines of each Wikinews paragraph are joined by a space. */
  Score sentencesOfNews() throws IOException {
    Score score = new Score();
    for (Path file : files(data.resolve("attribution/wikinews"), ".txt", "")) {
      for (String paragraph : Files.readString(file).split("\n\\s*\n", -1)) {
        String[] lines = paragraph.strip().split("\\s*\n\\s*", -1);
        Set<Integer> labelled = new HashSet<>();
        int at = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
          at += lines[i].length();
          if (endsWithStop(lines[i])) {
            labelled.add(at);
          }
          at++;
        }
        String text = String.join(" ", lines);
        if (!text.isEmpty()) {
          compare(score, text, labelled, borders(annotator.annotate(Documents.of(text))), file);
        }
      }
    }
    return score;
  }

  private static boolean endsWithStop(String line) {
    return line.matches("(?s).*[.!?\u2026][\"'\u201c\u201d\u2019)\\] ]*");
  }

  private void compare(
      Score score, String text, Set<Integer> labelled, Set<Integer> found, Path file) {
    score.add(found, labelled);
    for (int at : found) {
      if (!labelled.contains(at)) {
        tell("extra " + file.getFileName() + ": " + around(text, at));
      }
    }
    for (int at : labelled) {
      if (!found.contains(at)) {
        tell("missed " + file.getFileName() + ": " + around(text, at));
      }
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), at)
        + "\u258f"
        + text.substring(at, Math.min(text.length(), at + 30)).replace('\n', '|');
  }

  private static Set<Integer> borders(Annotated annotated) {
    Set<Integer> borders = new HashSet<>();
    List<Sentence> sentences = annotated.sentences();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      if (sentences.get(i).block() == sentences.get(i + 1).block()) {
        borders.add(sentences.get(i).span().end());
      }
    }
    return borders;
  }

  /** Sentence borders, words, tags and lemmas against the treebank's news and interviews. */
  Map<String, Score> treebank() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    List<Path> files = files(data.resolve("language/gum"), ".conllu", "GUM_news");
    files.addAll(files(data.resolve("language/gum"), ".conllu", "GUM_interview"));
    for (Path file : files) {
      Treebank gold = TreebankReader.read(file);
      List<Block> blocks = new ArrayList<>();
      for (Span span : gold.blocks()) {
        blocks.add(new Block(BlockKind.PARAGRAPH, span));
      }
      Annotated annotated =
          annotator.annotate(Documents.of(gold.text(), blocks, Metadata.unknown()));
      compare(
          scores.computeIfAbsent("sentences", k -> new Score()),
          gold.text(),
          goldBorders(gold),
          borders(annotated),
          file);
      compareWords(gold, annotated, scores);
    }
    return scores;
  }

  private static Set<Integer> goldBorders(Treebank gold) {
    Set<Integer> ends = new HashSet<>();
    for (Span block : gold.blocks()) {
      ends.add(block.end());
    }
    Set<Integer> borders = new HashSet<>();
    for (List<Word> sentence : gold.sentences()) {
      int end = sentence.get(sentence.size() - 1).span().end();
      if (!ends.contains(end)) {
        borders.add(end);
      }
    }
    return borders;
  }

  private void compareWords(Treebank gold, Annotated annotated, Map<String, Score> scores) {
    Map<Span, Word> words = new HashMap<>();
    for (List<Word> sentence : gold.sentences()) {
      for (Word word : joinHyphens(sentence, gold.text())) {
        words.put(word.span(), word);
      }
    }
    Map<Span, Token> tokens = new HashMap<>();
    for (Sentence sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        tokens.put(token.span(), token);
      }
    }
    scores.computeIfAbsent("words", k -> new Score()).add(tokens.keySet(), words.keySet());
    for (Span span : new TreeSet<>(tokens.keySet())) {
      if (!words.containsKey(span)) {
        tell("word " + gold.name() + ": " + span.of(gold.text()));
      }
    }
    Set<String> foundTags = new HashSet<>();
    Set<String> goldTags = new HashSet<>();
    Set<String> foundLemmas = new HashSet<>();
    Set<String> goldLemmas = new HashSet<>();
    for (Span span : words.keySet()) {
      Token token = tokens.get(span);
      Word word = words.get(span);
      if (token != null && word != null) {
        foundTags.add(span + token.tag());
        goldTags.add(span + word.tag());
        foundLemmas.add(span + token.lemma());
        goldLemmas.add(span + word.lemma().toLowerCase(Locale.ROOT));
        if (!token.tag().equals(word.tag()) && verbose) {
          tell("tag " + word.tag() + " as " + token.tag() + ": " + around(gold.text(), span.end()));
        }
        if (!token.lemma().equals(word.lemma().toLowerCase(Locale.ROOT)) && verbose) {
          tell("lemma " + word.lemma() + " as " + token + " " + span.of(gold.text()));
        }
      }
    }
    scores.computeIfAbsent("tags", k -> new Score()).add(foundTags, goldTags);
    scores.computeIfAbsent("lemmas", k -> new Score()).add(foundLemmas, goldLemmas);
  }

  /** The treebank parts hyphenated words, this room does not: "long", "-", "range" become one. */
  private static List<Word> joinHyphens(List<Word> sentence, String text) {
    List<Word> joined = new ArrayList<>();
    boolean open = false;
    for (Word word : sentence) {
      Word last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean touches = last != null && last.span().end() == word.span().start();
      boolean hyphen = word.span().of(text).equals("-");
      if (last != null && touches && (hyphen || open)) {
        joined.set(
            joined.size() - 1,
            new Word(last.span().cover(word.span()), word.tag(), "", last.entity()));
      } else {
        joined.add(word);
      }
      open = hyphen && touches;
    }
    return joined;
  }

  /** Spans of persons, organisations and places against Wikigold, by kind. */
  Map<String, Score> names() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    Set<String> gold = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    String open = "O";
    int entityStart = 0;
    int sentenceStart = 0;
    for (String line : Files.readAllLines(data.resolve("language/wikigold/wikigold.conll.txt"))) {
      int gap = line.lastIndexOf(' ');
      String label = gap < 0 ? "O" : line.substring(gap + 1);
      if (!label.equals(open) && !open.equals("O")) {
        gold.add(open.substring(2) + new Span(entityStart, text.length()));
      }
      if (gap < 0) {
        if (text.length() > sentenceStart) {
          blocks.add(new Block(BlockKind.PARAGRAPH, new Span(sentenceStart, text.length())));
          text.append("\n\n");
        }
        sentenceStart = text.length();
        if (line.isBlank() && blocks.size() >= 30) {
          compareNames(text.toString(), blocks, gold, scores);
          text.setLength(0);
          blocks.clear();
          gold.clear();
          sentenceStart = 0;
        }
      } else {
        if (text.length() > sentenceStart) {
          text.append(' ');
        }
        if (!label.equals(open)) {
          entityStart = text.length();
        }
        text.append(line, 0, gap);
      }
      open = label;
    }
    compareNames(text.toString(), blocks, gold, scores);
    return scores;
  }

  private void compareNames(
      String text, List<Block> blocks, Set<String> gold, Map<String, Score> scores) {
    if (text.isBlank()) {
      return;
    }
    Annotated annotated = annotator.annotate(Documents.of(text, blocks, Metadata.unknown()));
    Set<String> found = new HashSet<>();
    for (Mention mention : annotated.mentions()) {
      if (mention.form() == MentionForm.NAME) {
        EntityKind kind = annotated.entities().get(mention.entity()).kind();
        found.add(label(kind) + mention.span());
      }
    }
    for (String label : List.of("PER", "ORG", "LOC", "MISC", "")) {
      Set<String> ours = some(found, label);
      Set<String> theirs = some(gold, label);
      scores
          .computeIfAbsent(label.isEmpty() ? "any kind" : label, k -> new Score())
          .add(ours, theirs);
    }
    for (String one : new TreeSet<>(found)) {
      if (!gold.contains(one)) {
        tell("extra " + shown(one, text));
      }
    }
    for (String one : new TreeSet<>(gold)) {
      if (!found.contains(one)) {
        tell("missed " + shown(one, text));
      }
    }
  }

  private static String shown(String one, String text) {
    String[] ends = one.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
    int start = Integer.parseInt(ends[0]);
    int end = Integer.parseInt(ends[1]);
    return one.substring(0, 3)
        + " "
        + text.substring(Math.max(0, start - 25), start)
        + "["
        + text.substring(start, end)
        + "]"
        + text.substring(end, Math.min(text.length(), end + 15)).replace('\n', '|');
  }

  private static Set<String> some(Set<String> all, String label) {
    Set<String> some = new HashSet<>();
    for (String one : all) {
      if (label.isEmpty()) {
        some.add(one.substring(one.indexOf("Span")));
      } else if (one.startsWith(label)) {
        some.add(one);
      }
    }
    return some;
  }

  private static String label(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case ORGANISATION, OUTLET -> "ORG";
      case PLACE -> "LOC";
      case OTHER -> "MISC";
    };
  }

  /**
   * The speakers of the Wikinews labels: whether the source's words hold a mention of the right
   * entity. Counted apart for names and for pronouns: [right, wrong, left open].
   */
  Map<String, int[]> speakers() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (Path file : files(data.resolve("attribution/wikinews"), ".json", "")) {
      String name = String.valueOf(file.getFileName());
      String text = Files.readString(file.resolveSibling(name.replace(".json", ".txt")));
      Annotated annotated = annotator.annotate(Documents.of(text));
      JsonNode labels = new ObjectMapper().readTree(file.toFile()).get("attributions");
      for (JsonNode label : labels) {
        count(annotated, label, name, counts);
      }
    }
    return counts;
  }

  private void count(Annotated annotated, JsonNode label, String name, Map<String, int[]> counts) {
    String kind = label.get("kind").asText();
    if (label.get("source").isEmpty() || kind.equals("none") || kind.equals("document")) {
      return;
    }
    Span source = find(annotated.document().text(), label.get("source").get(0).asText());
    String words = source.of(annotated.document().text());
    boolean pronoun = words.matches("(?i)he|she|they|it|his|her|their|who|we|i");
    boolean person = words.matches("(?i)he|she|his|her");
    String row = pronoun ? person ? "he, she" : "it, they" : kind;
    int[] count = counts.computeIfAbsent(row, k -> new int[4]);
    Entity entity = speaker(annotated, source);
    if (entity == null) {
      count[2]++;
      tell("open " + row + " " + name + ": " + words + " = " + label.get("speaker").asText());
      return;
    }
    boolean right = same(label.get("speaker").asText(), entity.name());
    count[right ? 0 : 1]++;
    boolean sameKind = entity.kind().name().toLowerCase(Locale.ROOT).equals(kind);
    count[3] += right && sameKind ? 1 : 0;
    if (!right || !sameKind) {
      String what = right ? "kind " : "wrong ";
      tell(
          what
              + row
              + " "
              + name
              + ": "
              + words
              + " = "
              + label.get("speaker").asText()
              + " "
              + kind
              + " not "
              + entity);
    }
  }

  /** The entity named first in the source, persons before others; null when none is. */
  private static @Nullable Entity speaker(Annotated annotated, Span source) {
    Entity first = null;
    for (Mention mention : annotated.mentions()) {
      if (source.contains(mention.span()) && mention.certainty() != Certainty.GUESS) {
        Entity entity = annotated.entities().get(mention.entity());
        if (first == null
            || (entity.kind() == EntityKind.PERSON && first.kind() != EntityKind.PERSON)) {
          first = entity;
        }
      }
    }
    return first;
  }

  private static Span find(String text, String label) {
    int colon = label.indexOf(':');
    String[] place = label.substring(0, colon).split("#", -1);
    int start = 0;
    for (int line = 1; line < Integer.parseInt(place[0]); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    String words = label.substring(colon + 1);
    int at = text.indexOf(words, start);
    for (int i = 1; place.length > 1 && i < Integer.parseInt(place[1]); i++) {
      at = text.indexOf(words, at + 1);
    }
    return new Span(at, at + words.length());
  }

  private static boolean same(String label, String name) {
    Set<String> one = new HashSet<>(List.of(bare(label).split(" +", -1)));
    Set<String> other = new HashSet<>(List.of(bare(name).split(" +", -1)));
    return one.containsAll(other) || other.containsAll(one);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("^the ", "")
        .replaceAll("[^\\p{L}\\p{N} ]", "")
        .strip();
  }

  static List<Path> files(Path folder, String ending, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(f -> String.valueOf(f.getFileName()).endsWith(ending))
              .filter(f -> String.valueOf(f.getFileName()).startsWith(start))
              .sorted()
              .toList());
    }
  }
}
