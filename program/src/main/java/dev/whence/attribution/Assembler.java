package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Note;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes attributions of candidates: verified spans, resolved speaker, act, and nesting. */
final class Assembler {

  /** A name is given only to what is rather there than not: below, the speaker is unresolved. */
  private static final double LEAST_FOR_A_NAME = 0.5;

  private final Annotated annotated;
  private final String text;
  private final SpeakerResolver resolver;
  private final List<Note> notes;

  Assembler(Annotated annotated, SpeakerResolver resolver, List<Note> notes) {
    this.annotated = annotated;
    this.text = annotated.document().text();
    this.resolver = resolver;
    this.notes = notes;
  }

  List<Attribution> assemble(List<Candidate> candidates) {
    List<Candidate> sound = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate mended = candidate.withContent(lines(candidate.content()));
      String why = fault(mended);
      if (why == null) {
        sound.add(mended);
      } else {
        notes.add(
            new Note(
                annotated.document().article(),
                Stage.ATTRIBUTION,
                candidate.sentence().span(),
                why));
      }
    }
    sound.sort(Comparator.comparingInt(Candidate::position));
    int[] outers = new Nesting(sound).outers();
    List<Attribution> all = new ArrayList<>();
    for (int i = 0; i < sound.size(); i++) {
      all.add(attribution(i, sound.get(i), outers[i]));
    }
    return all;
  }

  private Attribution attribution(int index, Candidate candidate, int outer) {
    Speaker speaker = speaker(candidate);
    return new Attribution(
        "a" + (index + 1),
        source(candidate),
        candidate.cue() == null ? List.of() : List.of(candidate.sentence().span(candidate.cue())),
        candidate.content(),
        speaker.name(),
        speaker.kind(),
        act(candidate),
        candidate.medium(),
        outer < 0 ? null : "a" + (outer + 1),
        speaker.anonymity(),
        candidate.confidence(),
        decidedBy(candidate));
  }

  private Speaker speaker(Candidate candidate) {
    Speaker speaker =
        candidate.rule().equals("understood")
            ? resolver.understood(candidate.sentence())
            : resolver.resolve(candidate.source(), candidate.kind());
    boolean hearer =
        speaker.kind() == SpeakerKind.ORGANISATION || speaker.kind() == SpeakerKind.UNNAMED;
    if (hearer && SourceMender.isHearing(candidate)) {
      return Speaker.none();
    }
    boolean doubtful = candidate.confidence() < LEAST_FOR_A_NAME && speaker.kind().isNamed();
    return doubtful ? new Speaker(null, speaker.kind(), speaker.anonymity()) : speaker;
  }

  private static String decidedBy(Candidate candidate) {
    if (candidate.kind() == null) {
      return "rule:" + candidate.rule();
    }
    return candidate.rule().equals(LinkedSpeech.READER)
        ? LinkedSpeech.MODEL
        : LinkedSpeech.MODEL + "+rule:" + candidate.rule();
  }

  private static List<Span> source(Candidate candidate) {
    Place source = candidate.source();
    return source == null ? List.of() : List.of(source.span());
  }

  private static Act act(Candidate candidate) {
    return Withholding.corrected(candidate, ActReader.read(candidate));
  }

  private @Nullable String fault(Candidate candidate) {
    Range cue = candidate.cue();
    if (cue == null && candidate.content().isEmpty()) {
      return "neither cue nor content was left of what rule " + candidate.rule() + " saw";
    }
    if (cue != null
        && candidate.content().isEmpty()
        && candidate.act() != Act.SILENT
        && candidate.act() != Act.DENIES) {
      return "cue without content: “" + candidate.sentence().words(cue) + "”";
    }
    List<Span> parts = new ArrayList<>(candidate.content());
    if (cue != null) {
      parts.add(candidate.sentence().span(cue));
    }
    Place source = candidate.source();
    if (source != null) {
      parts.add(source.span());
    }
    parts.sort(Comparator.naturalOrder());
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).overlaps(parts.get(i - 1))) {
        return "source, cue and content overlap, rule " + candidate.rule();
      }
    }
    return null;
  }

  /** Cuts spans at line ends and joins those of one line with only blanks between them. */
  private List<Span> lines(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.naturalOrder());
    List<Span> cut = new ArrayList<>();
    for (Span span : sorted) {
      int start = span.start();
      for (int at = span.start(); at <= span.end(); at++) {
        if (at == span.end() || text.charAt(at) == '\n') {
          add(cut, start, at);
          start = at + 1;
        }
      }
    }
    return cut;
  }

  private void add(List<Span> spans, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end || !hasLetter(start, end)) {
      return;
    }
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && start <= last.end()) {
      spans.set(spans.size() - 1, last.cover(new Span(start, end)));
    } else if (last != null
        && text.substring(last.end(), start).isBlank()
        && text.indexOf('\n', last.end()) >= start) {
      spans.set(spans.size() - 1, new Span(last.start(), end));
    } else {
      spans.add(new Span(start, end));
    }
  }

  private boolean hasLetter(int start, int end) {
    for (int at = start; at < end; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
