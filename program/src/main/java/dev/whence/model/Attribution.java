package dev.whence.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attribution relation (PARC, PolNeAR): a source is said, by a cue, to have said a content.
 *
 * @param id "a1", "a2", … in text order of the cues; unique within the article
 * @param source spans that name who speaks; empty when the text names nobody
 * @param cue spans that signal the speech; empty only for a quotation whose speaker is understood
 * @param content spans of what is said, in text order; empty for a refusal that names no matter
 * @param speaker the source resolved within the article: the fullest name it gives, or an unnamed
 *     source's description; null when nobody is named or when it is unsure who it is
 * @param kind what the speaker is
 * @param act what the speaker does with the content
 * @param medium where or to whom it was said, as printed; null when not said
 * @param inside id of the attribution in whose content this one lies; null at the outside
 * @param anonymity the words that say why or how a source is unnamed; null when there are none
 * @param figureOf the work that the speaker is a figure of, such as a film, as printed; where none
 *     is printed the word that says the speaker is made up; null for everybody else. A figure is
 *     nobody's source on what happened
 * @param standsFor where the content is a mere pronoun ("condemned them as violations"), the words
 *     before it that begin with what the pronoun stands for, to the end of their clause; null where
 *     there is no pronoun or more than one thing can be meant
 * @param confidence that the relation is there with these parts, from 0 to 1
 * @param decidedBy rule or model that found it, so that a reader may ask why
 */
public record Attribution(
    String id,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    @Nullable String speaker,
    SpeakerKind kind,
    Act act,
    @Nullable String medium,
    @Nullable String inside,
    @Nullable String anonymity,
    @Nullable String figureOf,
    @Nullable String standsFor,
    double confidence,
    String decidedBy) {

  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (cue.isEmpty() && content.isEmpty()) {
      throw new IllegalArgumentException(id + ": an attribution needs a cue or a content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(id + ": confidence " + confidence + " is not in 0..1");
    }
  }

  /** One whose speaker is no figure and whose content is no pronoun. */
  public Attribution(
      String id,
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      @Nullable String speaker,
      SpeakerKind kind,
      Act act,
      @Nullable String medium,
      @Nullable String inside,
      @Nullable String anonymity,
      double confidence,
      String decidedBy) {
    this(
        id,
        source,
        cue,
        content,
        speaker,
        kind,
        act,
        medium,
        inside,
        anonymity,
        null,
        null,
        confidence,
        decidedBy);
  }

  /** The same, with what its speaker is a figure of and what its pronoun stands for. */
  public Attribution with(@Nullable String figureOf, @Nullable String standsFor) {
    return with(speaker, figureOf, standsFor);
  }

  /** The same, with nobody named as its speaker. */
  public Attribution unresolved() {
    return with(null, figureOf, standsFor);
  }

  private Attribution with(
      @Nullable String named, @Nullable String figure, @Nullable String meant) {
    return new Attribution(
        id,
        source,
        cue,
        content,
        named,
        kind,
        act,
        medium,
        inside,
        anonymity,
        figure,
        meant,
        confidence,
        decidedBy);
  }

  /** From the first to the last word of the statement with its source and cue. */
  public Span place() {
    return Stream.of(source, cue, content)
        .flatMap(List::stream)
        .reduce(Span::cover)
        .orElseThrow(() -> new IllegalStateException(id + ": neither cue nor content"));
  }
}
