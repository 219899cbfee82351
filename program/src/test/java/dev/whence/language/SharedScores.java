package dev.whence.language;

import dev.whence.language.TreebankReader.Treebank;
import dev.whence.language.TreebankReader.Word;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
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
import java.util.stream.Stream;

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
    Map<String, Score> scores = new java.util.TreeMap<>();
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
    for (Span span : new java.util.TreeSet<>(tokens.keySet())) {
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
