package dev.whence.report;

import dev.whence.model.Denial;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A denial or a silence, once, with every place that prints it in the same words.
 *
 * @param who who denies or stays silent
 * @param does what they do, in plain words
 * @param of the matter; null when none is named or when the words themselves hold it at length
 * @param words the places, in the order of the folder; never empty
 */
record Answer(String who, String does, @Nullable String of, List<Words> words) {

  private static final int LONGEST_MATTER = 60;

  /** Denials of the claim itself. */
  static List<Answer> denialsOf(Rumour rumour) {
    return denials(rumour, true);
  }

  /** Denials of something else in articles that speak of the claim. */
  static List<Answer> otherDenialsOf(Rumour rumour) {
    return denials(rumour, false);
  }

  private static List<Answer> denials(Rumour rumour, boolean ofClaim) {
    List<Answer> all = new ArrayList<>();
    for (Traced article : rumour.articles()) {
      for (Denial one : article.denials()) {
        if (one.ofClaim() == ofClaim) {
          all.add(
              answer(
                  one.who(),
                  one.hasObject() ? "denies" : "says it is not so",
                  one.of(),
                  one.words()));
        }
      }
    }
    return together(all);
  }

  static List<Answer> silencesOf(Rumour rumour) {
    List<Answer> all = new ArrayList<>();
    for (Traced article : rumour.articles()) {
      for (Silence one : article.silences()) {
        all.add(answer(one.who(), PlainWords.of(one.kind()), one.of(), one.words()));
      }
    }
    return together(all);
  }

  private static Answer answer(String who, String does, @Nullable String of, Words words) {
    boolean told = of == null || of.isBlank() || tooLong(of, words);
    return new Answer(who, does, told ? null : of, List.of(words));
  }

  private static boolean tooLong(String of, Words words) {
    return of.length() > LONGEST_MATTER && words.text().contains(of);
  }

  private static List<Answer> together(List<Answer> all) {
    Map<List<String>, Answer> answers = new LinkedHashMap<>();
    for (Answer one : all) {
      List<String> key = List.of(one.who, one.does, one.words.get(0).text());
      answers.merge(key, one, Answer::with);
    }
    return List.copyOf(answers.values());
  }

  private Answer with(Answer other) {
    List<Words> both = new ArrayList<>(words);
    both.addAll(other.words);
    return new Answer(who, does, of, List.copyOf(both));
  }
}
