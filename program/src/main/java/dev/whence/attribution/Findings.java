package dev.whence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The candidates of one document so far, and what the patterns share while they look for more. */
final class Findings {

  /** Tokens of one sentence that are read; nothing in print comes near it. */
  static final int LONGEST_SENTENCE = 600;

  private final List<TaggedSentence> sentences;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Subjects subjects;

  Findings(List<TaggedSentence> sentences, Lexicon lexicon) {
    this.sentences = List.copyOf(sentences);
    this.subjects = new Subjects(new VerbGroupReader(lexicon), this.sentences);
  }

  List<TaggedSentence> sentences() {
    return sentences;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  Subjects subjects() {
    return subjects;
  }

  void add(Candidate candidate) {
    candidates.add(candidate);
  }

  void replaceAll(List<Candidate> others) {
    candidates.clear();
    candidates.addAll(others);
  }

  void keepOnly(Predicate<Candidate> wanted) {
    candidates.removeIf(wanted.negate());
  }

  boolean isCueTaken(TaggedSentence sentence, int token) {
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Candidate candidate = candidates.get(i);
      if (candidate.sentence().index() < sentence.index()) {
        return false;
      }
      if (candidate.hasCueAt(sentence, token)) {
        return true;
      }
    }
    return false;
  }
}
