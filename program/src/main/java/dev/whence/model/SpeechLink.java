package dev.whence.model;

import java.util.List;

/**
 * What the trained reader takes for somebody's speech: a cue with the words it links. Neither
 * checked against the text nor resolved: that is what makes an {@link Attribution} of it.
 *
 * @param cue the words that signal the speech
 * @param source spans that name who speaks, in text order; empty when nobody is named
 * @param content spans of what is said, in text order; empty when nothing is
 * @param act what the speaker does with the content
 * @param kind what the speaker is
 * @param sureness that the cue is one, from 0 to 1, as the reader gives it
 */
public record SpeechLink(
    Span cue, List<Span> source, List<Span> content, Act act, SpeakerKind kind, double sureness) {

  public SpeechLink {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}
