package dev.whence.language;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article that the reader sees at once: whole blocks as long as they fit, one end mark
 * behind each; a longer block is cut between sentences, a longer sentence between words. {@code
 * training/windows.py} cuts the same.
 */
final class Window {

  /** Pieces of the longest window; the reader was taught with windows of this length. */
  static final int LONGEST = 256;

  private final long[] pieces;
  private final int[] firsts;
  private final List<Span> words;

  private Window(List<Long> pieces, List<Integer> firsts, List<Span> words) {
    this.pieces = pieces.stream().mapToLong(Long::longValue).toArray();
    this.firsts = firsts.stream().mapToInt(Integer::intValue).toArray();
    this.words = List.copyOf(words);
  }

  /** The word pieces by number. */
  long[] pieces() {
    return pieces.clone();
  }

  /** How many words there are; at least one. */
  int size() {
    return words.size();
  }

  /** Where the word stands in the text. */
  Span word(int word) {
    return words.get(word);
  }

  /** The place of the word's first piece, which stands for the word. */
  int first(int word) {
    return firsts[word];
  }

  /**
   * The windows of some blocks.
   *
   * @param blocks for each the places of its sentences
   * @return in text order; empty when the blocks hold no word
   */
  static List<Window> over(String text, List<List<Span>> blocks, WordPieces pieces) {
    List<Window> windows = new ArrayList<>();
    Builder window = new Builder(pieces);
    for (List<Span> block : blocks) {
      List<Cut> sentences = block.stream().map(span -> Cut.of(text, span, pieces)).toList();
      if (!window.fits(sentences.stream().mapToInt(Cut::size).sum())) {
        window.moveTo(windows);
      }
      for (Cut sentence : sentences) {
        if (!window.fits(sentence.size())) {
          window.moveTo(windows);
        }
        for (int i = 0; i < sentence.words().size(); i++) {
          if (!window.fits(sentence.pieces().get(i).size())) {
            window.moveTo(windows);
          }
          window.add(sentence.words().get(i), sentence.pieces().get(i));
        }
      }
      window.close();
    }
    window.moveTo(windows);
    return windows;
  }

  /**
   * A sentence with its pieces.
   *
   * @param words where they stand
   * @param pieces those of each word
   * @param size of all of them
   */
  private record Cut(List<Span> words, List<List<Long>> pieces, int size) {

    static Cut of(String text, Span sentence, WordPieces vocabulary) {
      List<Span> words = WordPieces.words(text, sentence);
      List<List<Long>> pieces = words.stream().map(word -> vocabulary.of(word.of(text))).toList();
      return new Cut(words, pieces, pieces.stream().mapToInt(List::size).sum());
    }
  }

  /** A window under way. */
  private static final class Builder {

    private final WordPieces vocabulary;
    private final List<Long> pieces = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final List<Span> words = new ArrayList<>();

    Builder(WordPieces vocabulary) {
      this.vocabulary = vocabulary;
      pieces.add(vocabulary.start());
    }

    /** Whether so many pieces and an end mark go in; everything goes into an empty window. */
    boolean fits(int size) {
      return words.isEmpty() || pieces.size() + size + 1 <= LONGEST;
    }

    void add(Span word, List<Long> cut) {
      firsts.add(pieces.size());
      words.add(word);
      pieces.addAll(cut);
    }

    /** Ends a block. */
    void close() {
      if (pieces.get(pieces.size() - 1) != vocabulary.end() && !words.isEmpty()) {
        pieces.add(vocabulary.end());
      }
    }

    void moveTo(List<Window> windows) {
      close();
      if (!words.isEmpty()) {
        windows.add(new Window(pieces, firsts, words));
      }
      pieces.clear();
      pieces.add(vocabulary.start());
      firsts.clear();
      words.clear();
    }
  }
}
