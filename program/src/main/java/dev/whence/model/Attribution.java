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

  /** From the first to the last word of the statement with its source and cue. */
  public Span place() {
    return Stream.of(source, cue, content)
        .flatMap(List::stream)
        .reduce(Span::cover)
        .orElseThrow(() -> new IllegalStateException(id + ": neither cue nor content"));
  }
}
