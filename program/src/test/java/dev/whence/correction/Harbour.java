package dev.whence.correction;

import dev.whence.model.Act;
import dev.whence.model.Alignment;
import dev.whence.model.Anchor;
import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Certainty;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Metadata;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.model.Target;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A small case about an invented harbour, made by hand. */
final class Harbour {

  static final String CLAIM = "The harbour will close";
  static final String OTHER_CLAIM = "The ferry was sold";
  static final String POST = "post.txt";
  static final String HERALD = "herald.txt";
  static final String COURIER = "courier.txt";

  static final String POST_TEXT =
      "The harbour will close in May, Mara Quell said on Monday. “We have no choice,” she added.";
  static final String HERALD_TEXT =
      "According to the Post, the harbour will close. An official said that the ferry was sold.";
  static final String COURIER_TEXT =
      "Citing the Herald and the Post, the Courier wrote that the harbour will close, as Tom Brook"
          + " told it.";

  private Harbour() {}

  static Reading post() {
    return reading(
        POST,
        "Harbour Post",
        POST_TEXT,
        said("a1", POST_TEXT, "Mara Quell", "said", "The harbour will close in May", "Mara Quell"),
        said("a2", POST_TEXT, "she", "added", "“We have no choice,”", "Mara Quell"));
  }

  static Reading herald() {
    return reading(
        HERALD,
        "Lake Herald",
        HERALD_TEXT,
        said("a1", HERALD_TEXT, "the Post", "According to", "the harbour will close", "the Post"),
        said("a2", HERALD_TEXT, "An official", "said", "the ferry was sold", "an official"));
  }

  static Reading courier() {
    return reading(
        COURIER,
        "Courier",
        COURIER_TEXT,
        said("a1", COURIER_TEXT, "Tom Brook", "told", "the harbour will close", "Tom Brook"));
  }

  /** Another reading of an article, as another version of the program may give it. */
  static Reading reading(String id, String outlet, String text, Attribution... attributions) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Span whole = new Span(0, text.length());
    Document document =
        new Document(
            id,
            new Article(id, bytes).sha256(),
            text,
            List.of(new Block(BlockKind.PARAGRAPH, whole)),
            List.of(),
            new Metadata(
                null,
                new Finding(outlet, Certainty.SURE, outlet, "page"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null),
            new Alignment(List.of(new Alignment.Run(whole, new ByteRange(0, bytes.length), false))),
            List.of());
    return new Reading(
        new Annotated(document, List.of(), List.of(), List.of(), List.of(), null, null, List.of()),
        List.of(attributions),
        List.of());
  }

  static Attribution said(
      String id, String text, String source, String cue, String content, String speaker) {
    return new Attribution(
        id,
        List.of(span(text, source)),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        speaker.isEmpty() ? null : speaker,
        speaker.isEmpty() ? SpeakerKind.NONE : SpeakerKind.PERSON,
        Act.ASSERTS,
        null,
        null,
        null,
        0.9,
        "rules");
  }

  static Span span(String text, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(at, at + words.length());
  }

  /** Three articles on one rumour with three origins, two of which may be one; one on another. */
  static Trace trace() {
    return trace(List.of(post(), herald(), courier()));
  }

  static Trace trace(List<Reading> readings) {
    return new Trace(List.of(rumour(readings), ferry(readings)), readings, List.of());
  }

  private static Rumour rumour(List<Reading> readings) {
    Words post = Words.of(readings.get(0), span(POST_TEXT, "Mara Quell said"));
    Words herald = Words.of(readings.get(1), span(HERALD_TEXT, "According to the Post"));
    Words courier = Words.of(readings.get(2), span(COURIER_TEXT, "Citing the Herald and the Post"));
    return new Rumour(
        CLAIM,
        List.of(
            traced(POST, Stance.SUPPORTS, post, new RestsOn("o1", List.of(), post)),
            traced(
                HERALD,
                Stance.REPORTS,
                herald,
                new RestsOn("o1", List.of(new Hop("Harbour Post", POST, herald)), herald),
                new RestsOn("o3", List.of(), herald)),
            traced(
                COURIER,
                Stance.REPORTS,
                courier,
                new RestsOn("o2", List.of(new Hop("Lake Herald", HERALD, courier)), courier))),
        List.of(
            new Origin("o1", "Mara Quell", OriginKind.PERSON, null, true),
            new Origin("o2", "Tom Brook", OriginKind.PERSON, null, true),
            new Origin("o3", "an official", OriginKind.UNNAMED, "Lake Herald", true)),
        new IndependentOrigins(
            2,
            3,
            "two are told apart by name",
            List.of(
                new Merge(
                    List.of("o2", "o3"),
                    Merge.Reason.MAY_BE_THE_SAME,
                    false,
                    List.of(),
                    "no words tell them apart"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same, where the program counted the Herald's "M. Quell" as the Post's "Mara Quell". */
  static Trace withTwoNamesForOne() {
    List<Reading> readings = List.of(post(), herald(), courier());
    Rumour rumour = rumour(readings);
    IndependentOrigins old = rumour.independentOrigins();
    Words post = Words.of(readings.get(0), span(POST_TEXT, "Mara Quell said"));
    Words herald = Words.of(readings.get(1), span(HERALD_TEXT, "According to the Post"));
    List<Merge> merges = new ArrayList<>(old.merges());
    merges.add(
        new Merge(
            List.of("o1"),
            List.of(
                new Merge.Part("Mara Quell", OriginKind.PERSON, null, List.of(post)),
                new Merge.Part("M. Quell", OriginKind.PERSON, null, List.of(herald))),
            Merge.Reason.SAME_NAME,
            true,
            List.of(post, herald),
            "the names fit one person"));
    RumourDraft draft = new RumourDraft(rumour);
    draft.interval = new IndependentOrigins(old.least(), old.most(), old.why(), merges);
    return new Trace(List.of(draft.build(), ferry(readings)), readings, List.of());
  }

  private static Rumour ferry(List<Reading> readings) {
    Words words = Words.of(readings.get(1), span(HERALD_TEXT, "the ferry was sold"));
    return new Rumour(
        OTHER_CLAIM,
        List.of(traced(HERALD, Stance.REPORTS, words, new RestsOn("o1", List.of(), words))),
        List.of(new Origin("o1", "an official", OriginKind.UNNAMED, "Lake Herald", true)),
        new IndependentOrigins(1, 1, "one article says where it has it from", List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Traced traced(String article, Stance stance, Words words, RestsOn... restsOn) {
    return new Traced(
        article,
        stance,
        Tone.FLAT,
        Certainty.LIKELY,
        List.of(restsOn),
        false,
        null,
        List.of(),
        List.of(),
        List.of(new Passage(words, null, Tone.FLAT, 0.8)),
        "rules");
  }

  /** A log of changes that “you” made, each against the program's own value. */
  static CorrectionLog log(Change... changes) {
    List<Correction> entries = new ArrayList<>();
    for (Change change : changes) {
      Change full = Corrections.against(trace(), change);
      entries.add(
          new Correction(
              entries.size() + 1,
              Instant.parse("2024-05-01T10:00:00Z").plusSeconds(entries.size()),
              "you",
              "",
              full));
    }
    return new CorrectionLog(entries);
  }

  static Change ofStatement(ChangeKind kind, Reading reading, String content, String after) {
    Anchor anchor = Anchor.of(reading, span(reading.text(), content));
    boolean speaker = kind == ChangeKind.SPEAKER || kind == ChangeKind.STATEMENT_ADDED;
    return new Change(kind, Target.of(anchor), null, after, speaker ? "person" : null);
  }

  static Change ofArticle(ChangeKind kind, Reading reading, String after) {
    return Change.of(kind, new Target(CLAIM, Anchor.of(reading), null), after);
  }

  static Change ofOrigin(ChangeKind kind, Reading reading, String name, String after) {
    return Change.of(kind, new Target(CLAIM, Anchor.of(reading), name), after);
  }

  static Change ofOrigins(ChangeKind kind, String name, String after) {
    return Change.of(kind, new Target(CLAIM, null, name), after);
  }
}
