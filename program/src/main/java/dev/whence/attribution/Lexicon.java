package dev.whence.attribution;

import dev.whence.model.Act;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words the rules know: cue verbs in all their forms, cue nouns, and who may speak. */
final class Lexicon {

  private final Map<String, List<VerbForm>> verbForms = new HashMap<>();
  private final Map<String, List<CueVerb>> verbs = new HashMap<>();
  private final Map<String, CueNoun> nouns = new HashMap<>();
  private final Map<String, Act> adverbs = new HashMap<>();
  private final Set<String> people;
  private final Set<String> documents;
  private final Set<String> bodies;
  private final Set<String> media;

  private Lexicon() {
    Map<String, String[]> irregular = new HashMap<>();
    for (String[] row : rows("irregular.tsv")) {
      irregular.put(row[0], row);
    }
    for (String[] row : rows("verbs.tsv")) {
      addVerb(row, irregular);
    }
    for (String[] row : rows("nouns.tsv")) {
      addNoun(row);
    }
    for (String[] row : rows("adverbs.tsv")) {
      adverbs.put(row[0], act(row[1]));
    }
    people = words("people.tsv");
    documents = words("documents.tsv");
    bodies = words("bodies.tsv");
    media = words("media.tsv");
  }

  static Lexicon english() {
    return new Lexicon();
  }

  private void addVerb(String[] row, Map<String, String[]> irregular) {
    String[] words = row[0].split(" ", -1);
    EnumSet<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String name : row[2].split(" ", -1)) {
      frames.add(Frame.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    String lemma = words[0];
    List<String> particles = List.of(words).subList(1, words.length);
    CueVerb verb = new CueVerb(row[0], act(row[1]), frames, particles);
    List<CueVerb> entries = verbs.computeIfAbsent(lemma, key -> new ArrayList<>());
    if (entries.isEmpty()) {
      for (VerbForm form : VerbForm.of(lemma, irregular.get(lemma))) {
        verbForms.computeIfAbsent(form.form(), key -> new ArrayList<>()).add(form);
      }
    }
    entries.add(verb);
    entries.sort((a, b) -> b.particles().size() - a.particles().size());
  }

  private void addNoun(String[] row) {
    CueNoun noun = new CueNoun(row[0], act(row[1]), Set.of(row[2].split(" ", -1)));
    nouns.put(row[0], noun);
    nouns.put(plural(row[0]), noun);
  }

  private static String plural(String noun) {
    return noun.endsWith("y") && !noun.endsWith("ay")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
  }

  /** The readings of a word as a form of a cue verb; empty when it is none. */
  List<VerbForm> verbForms(String word) {
    return verbForms.getOrDefault(word, List.of());
  }

  /** Whether a word can be the third person of a cue verb: "claims". */
  boolean isPresentForm(String word) {
    for (VerbForm form : verbForms(word)) {
      if (form.kind() == VerbForm.Kind.PRESENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is the plain form of a cue verb: "claim". */
  boolean isBaseForm(String word) {
    return verbs.containsKey(word);
  }

  /** The cue verbs of a lemma, those with particles first. */
  List<CueVerb> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  @Nullable CueNoun noun(String word) {
    return nouns.get(word);
  }

  @Nullable Act adverb(String word) {
    return adverbs.get(word);
  }

  boolean isPerson(String noun) {
    return isIn(people, noun);
  }

  boolean isDocument(String noun) {
    return isIn(documents, noun);
  }

  boolean isBody(String noun) {
    return isIn(bodies, noun);
  }

  boolean isMedium(String noun) {
    return isIn(media, noun);
  }

  /** The measured precision of each rule. */
  static List<ReaderFigures.Row> readerFigures() {
    return rows("reader.tsv").stream()
        .map(
            row ->
                new ReaderFigures.Row(
                    row[0].equals("both"),
                    Double.parseDouble(row[1]),
                    Integer.parseInt(row[2]),
                    Integer.parseInt(row[3])))
        .toList();
  }

  static Map<String, Double> ruleFigures() {
    Map<String, Double> figures = new HashMap<>();
    for (String[] row : rows("rules.tsv")) {
      figures.put(row[0], (Double.parseDouble(row[1]) + 1) / (Double.parseDouble(row[2]) + 2));
    }
    return Map.copyOf(figures);
  }

  private static boolean isIn(Set<String> words, String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    return words.contains(word)
        || (word.endsWith("ies") && words.contains(word.substring(0, word.length() - 3) + "y"))
        || (word.endsWith("es") && words.contains(word.substring(0, word.length() - 2)))
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
        || (word.endsWith("men") && words.contains(word.substring(0, word.length() - 2) + "an"));
  }

  private static Act act(String label) {
    return Act.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String[] row : rows(name)) {
      words.add(row[0]);
    }
    return Set.copyOf(words);
  }

  private static List<String[]> rows(String name) {
    try (InputStream bytes = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name + " of the program cannot be read", e);
    }
  }
}
