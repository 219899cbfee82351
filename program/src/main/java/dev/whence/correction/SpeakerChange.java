package dev.whence.correction;

import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Observable;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Span;
import dev.whence.model.Statement;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets what a rumour tells of a statement have the speaker that a user gave the statement: a
 * denial, a silence, a contrary claim, something seen. It is known by its words and by the speaker
 * it had; where several statements stand in these words, by both.
 *
 * @param before the article's statements that got another speaker
 * @param after the same in the same order, with the speakers they got
 */
record SpeakerChange(Reading reading, List<Attribution> before, List<Attribution> after) {

  /** Said where a user says that nobody is named, and the article has no words for who speaks. */
  private static final String NOBODY_NAMED = "somebody not named";

  static SpeakerChange between(Reading before, Reading after) {
    List<Attribution> old = new ArrayList<>();
    List<Attribution> changed = new ArrayList<>();
    for (Attribution one : after.attributions()) {
      before.attributions().stream()
          .filter(it -> it.id().equals(one.id()))
          .filter(it -> !Objects.equals(it.speaker(), one.speaker()))
          .forEach(
              it -> {
                old.add(it);
                changed.add(one);
              });
    }
    return new SpeakerChange(before, old, changed);
  }

  Rumour in(Rumour old) {
    if (before.isEmpty()) {
      return old;
    }
    RumourDraft draft = new RumourDraft(old);
    draft.articles = old.articles().stream().map(this::in).toList();
    draft.contraryClaims =
        old.contraryClaims().stream()
            .map(one -> new Statement(speaker(one.words(), one.who()), one.words()))
            .toList();
    draft.observables = old.observables().stream().map(this::in).toList();
    Rumour changed = draft.build();
    return changed.equals(old) ? old : changed;
  }

  private Observable in(Observable old) {
    String word = old.onWordOf();
    return word == null ? old : new Observable(old.kind(), speaker(old.words(), word), old.words());
  }

  private Traced in(Traced old) {
    if (!old.article().equals(reading.article())) {
      return old;
    }
    TracedDraft draft = new TracedDraft(old);
    draft.denials =
        old.denials().stream()
            .map(
                one ->
                    new Denial(
                        speaker(one.words(), one.who()), one.of(), one.words(), one.ofClaim()))
            .toList();
    draft.silences =
        old.silences().stream()
            .map(
                one ->
                    new Silence(speaker(one.words(), one.who()), one.kind(), one.of(), one.words()))
            .toList();
    return draft.build();
  }

  /** Who says these words now; the same as before where no changed statement is meant. */
  private String speaker(Words words, String who) {
    if (!words.article().equals(reading.article())) {
      return who;
    }
    List<Attribution> there =
        reading.attributions().stream().filter(one -> isIn(one, words.span())).toList();
    for (int i = 0; i < before.size(); i++) {
      Attribution old = before.get(i);
      if (there.contains(old) && (there.size() == 1 || isOf(old, who))) {
        return nameOf(after.get(i));
      }
    }
    return who;
  }

  private static boolean isIn(Attribution statement, Span words) {
    return Stream.of(statement.source(), statement.cue(), statement.content())
        .flatMap(List::stream)
        .anyMatch(words::overlaps);
  }

  private boolean isOf(Attribution statement, String who) {
    return who.equals(statement.speaker()) || who.equals(printed(statement));
  }

  private String printed(Attribution statement) {
    return statement.source().stream()
        .map(span -> span.of(reading.text()))
        .collect(Collectors.joining(" "));
  }

  private String nameOf(Attribution statement) {
    String speaker = statement.speaker();
    String named = speaker == null ? printed(statement) : speaker;
    return named.isEmpty() ? NOBODY_NAMED : named;
  }
}
