package dev.whence.language;

import dev.whence.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a CoNLL-U file into a text with its gold sentences and words. */
final class TreebankReader {

  /** A word of the treebank; entity is the MISC column's Entity value, "" when there is none. */
  record Word(Span span, String tag, String lemma, String entity) {}

  /** A document; blocks are its paragraphs. */
  record Treebank(String name, String text, List<Span> blocks, List<List<Word>> sentences) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Span> blocks = new ArrayList<>();
  private final List<List<Word>> sentences = new ArrayList<>();
  private int blockStart;
  private int cursor;

  static Treebank read(Path file) throws IOException {
    TreebankReader reader = new TreebankReader();
    for (String line : Files.readAllLines(file)) {
      reader.take(line);
    }
    reader.closeBlock();
    return new Treebank(
        String.valueOf(file.getFileName()),
        reader.text.toString(),
        reader.blocks,
        reader.sentences);
  }

  private void take(String line) {
    if (line.startsWith("# newpar") && !line.startsWith("# newpar_")) {
      closeBlock();
    } else if (line.startsWith("# text = ")) {
      openSentence(line.substring("# text = ".length()));
    } else if (!line.isBlank() && !line.startsWith("#")) {
      takeWord(line.split("\t", -1));
    }
  }

  private void closeBlock() {
    if (text.length() > blockStart) {
      blocks.add(new Span(blockStart, text.length()));
      text.append("\n\n");
    }
    blockStart = text.length();
  }

  private void openSentence(String sentence) {
    if (text.length() > blockStart) {
      text.append(' ');
    }
    cursor = text.length();
    text.append(sentence);
    sentences.add(new ArrayList<>());
  }

  private void takeWord(String[] fields) {
    if (fields[0].contains("-") || fields[0].contains(".")) {
      return;
    }
    int start = text.indexOf(fields[1], cursor);
    if (start < 0) {
      throw new IllegalStateException("word not in its sentence: " + fields[1]);
    }
    cursor = start + fields[1].length();
    sentences
        .get(sentences.size() - 1)
        .add(new Word(new Span(start, cursor), fields[3], fields[2], entity(fields[9])));
  }

  private static String entity(String misc) {
    for (String field : misc.split("\\|", -1)) {
      if (field.startsWith("Entity=")) {
        return field.substring("Entity=".length());
      }
    }
    return "";
  }
}
