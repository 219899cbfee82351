package dev.whence.absence;

import dev.whence.model.Absences.Withheld;
import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who declined to comment, did not answer, was not asked, or neither confirmed nor denied in
 * an article, whatever about: first the statements read as silences, then sentences whose words
 * show one that no statement holds. A silence is never a denial.
 */
final class SilenceFinder {

  private static final Pattern NO_DENIAL =
      Pattern.compile("(?i)neither confirm|confirm(?:ed)? (?:n?or) den");
  private static final Pattern NON_DENIAL =
      Pattern.compile("(?i)no (?:\\p{Ll}+ )?denial|not (?:\\p{Ll}+ )?den(?:y|ied)");
  private static final Pattern NOT_ASKED =
      Pattern.compile("(?i)(?:not|n['’]t|never) (?:been )?(?:asked|approached|contacted)");
  private static final Pattern DECLINED =
      Pattern.compile("(?i)declin|refus|would not|no comment|not comment|wouldn['’]t");
  private static final Pattern ANSWERING =
      Pattern.compile(
          "(?i)comment|respon|repl(?:y|ie)|answer|return|reach|available|declin|refus|denial|deny|denied|silent|statement|speak|w(?:ould|ill)(?: not|n['’]t) confirm");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)he|she|it|they|we|i|you|this|that|who|which");
  private static final Pattern THIRD = Pattern.compile("(?i)he|she|they|it");

  /** A body without its name: that of the one who speaks for it there. */
  private static final Pattern THE_BODY =
      Pattern.compile(
          "(?i)(?:the|our) (?:company|firm|agency|department|office|ministry|bureau|club|group|bank|party|band|family|couple|singer|actor|actress)");

  private static final Pattern SPOKESPERSON =
      Pattern.compile("(?i).*\\b(?:spokes\\p{L}+|rep)\\b.*");

  private static final Pattern TWO =
      Pattern.compile("^(\\p{Lu}[\\p{L}\\p{N}]+) and (\\p{Lu}[\\p{L}\\p{N}]+)\\b");

  private final ArticleText text;
  private final List<Withheld> found = new ArrayList<>();

  private SilenceFinder(ArticleText text) {
    this.text = text;
  }

  /** The silences of an article in text order. */
  static List<Withheld> find(ArticleText text) {
    SilenceFinder finder = new SilenceFinder(text);
    Set<Integer> covered = finder.fromStatements();
    for (int i = 0; i < text.sentences().size(); i++) {
      if (!covered.contains(i)) {
        finder.fromWords(i);
      }
    }
    finder.found.sort(
        Comparator.comparing(Withheld::sentence)
            .thenComparing(Withheld::at)
            .thenComparing(Withheld::who));
    return finder.found;
  }

  /** Adds the statements that are silences; gives the sentences that need no second look. */
  private Set<Integer> fromStatements() {
    Set<Integer> covered = new HashSet<>();
    for (Attribution attribution : text.reading().attributions()) {
      if (attribution.act() == Act.SILENT) {
        int sentence = text.sentenceOf(attribution);
        String who = whoOf(attribution, sentence);
        if (who != null) {
          boolean answering = isAnswering(attribution);
          add(who, attribution, sentence, answering);
          if (answering) {
            covered.add(sentence);
          }
        }
      }
    }
    return covered;
  }

  private void add(String who, Attribution attribution, int sentence, boolean answering) {
    List<Span> first = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
    int at = first.get(0).start();
    String words =
        attribution.cue().stream().map(text::words).collect(Collectors.joining(" "))
            + " "
            + attribution.content().stream().map(text::words).collect(Collectors.joining(" "));
    List<Span> of = SilenceObject.of(text, attribution, sentence, at);
    SilenceKind kind = kindOf(words);
    if (kind == SilenceKind.NO_ANSWER && !answering) {
      kind = SilenceKind.NO_DETAILS;
      of = of.isEmpty() ? SilenceObject.saidBeside(text, attribution, sentence) : of;
    }
    add(who, kind, of, at, sentence, Optional.of(attribution.id()), answering);
  }

  /** Two bodies in one breath are two silences. */
  private void add(
      String who,
      SilenceKind kind,
      List<Span> of,
      int at,
      int sentence,
      Optional<String> attribution,
      boolean answering) {
    Span span = text.sentences().get(sentence).span();
    Matcher two = TWO.matcher(who);
    List<String> names = two.find() ? List.of(two.group(1), two.group(2)) : List.of(who);
    for (String name : names) {
      found.add(new Withheld(name, kind, of, at, span, attribution, answering));
    }
  }

  /** Whether the words speak of comments and answers, not of what somebody left unexplained. */
  private boolean isAnswering(Attribution attribution) {
    return attribution.cue().stream().anyMatch(cue -> ANSWERING.matcher(text.words(cue)).find());
  }

  private @Nullable String whoOf(Attribution attribution, int sentence) {
    String speaker = attribution.speaker();
    String principal = principal(attribution);
    if (principal != null) {
      return principal;
    }
    if (speaker != null) {
      String body = Mandates.inSentence(text, sentence);
      return attribution.kind() == SpeakerKind.PERSON && body != null ? body : speaker;
    }
    if (attribution.source().isEmpty()) {
      return null;
    }
    return resolved(attribution.source().get(0));
  }

  /** A pronoun's owner where it is known; null where it is not; other words as they are. */
  private @Nullable String resolved(Span at) {
    String who = text.words(at);
    if (!PRONOUN.matcher(who.strip()).matches()) {
      return who;
    }
    for (Mention mention : text.mentionsFrom(at.start())) {
      if (mention.span().start() >= at.end()) {
        return null;
      }
      Entity entity = text.entity(mention);
      if (entity != null) {
        return entity.name();
      }
    }
    return null;
  }

  private void fromWords(int sentence) {
    Span span = text.sentences().get(sentence).span();
    String words = text.words(span);
    for (SilencePatterns.Shown shown : SilencePatterns.shown(words)) {
      Span printed = shown.who();
      Span at = new Span(span.start() + printed.start(), span.start() + printed.end());
      String who = silentAt(at);
      if (who != null) {
        List<Span> of = SilenceObject.of(text, null, sentence, at.start());
        SilenceKind kind = kindOf(words.substring(shown.words().start(), shown.words().end()));
        add(who, kind, of, at.start(), sentence, Optional.empty(), true);
      }
    }
  }

  /** Who is silent, by the words for him; null where a pronoun leaves it open. */
  private @Nullable String silentAt(Span at) {
    String principal = principal(at);
    String body = SPOKESPERSON.matcher(text.words(at)).matches() ? Mandates.within(text, at) : null;
    if (principal != null || body != null) {
      return principal != null ? principal : body;
    }
    String who = resolved(at);
    if (who != null) {
      return SilencePatterns.withoutVerb(who);
    }
    return SilencePatterns.isOurs(text.words(at)) ? speakerSaying(at.start()) : null;
  }

  /** Of a statement whose speaker is not named: "she has no comment", in her manager's words. */
  private @Nullable String principal(Attribution attribution) {
    return attribution.source().isEmpty() ? null : principal(attribution.source().get(0));
  }

  /**
   * Whom "she" or "the company" means in the words of one who speaks for her or for it: not the one
   * who says it.
   */
  private @Nullable String principal(Span who) {
    String words = text.words(who).strip();
    boolean open = THIRD.matcher(words).matches() || THE_BODY.matcher(words).matches();
    return open ? Mandates.speakingAt(text, who.start()) : null;
  }

  /** Whose words an offset lies in, so that "we do not comment" is said by somebody. */
  private @Nullable String speakerSaying(int offset) {
    for (Attribution attribution : text.reading().attributions()) {
      String speaker = attribution.speaker();
      boolean says =
          attribution.content().stream()
              .anyMatch(span -> span.start() <= offset && offset < span.end());
      if (says && speaker != null && attribution.act() == Act.ASSERTS) {
        return SilencePatterns.bodySpokenFor(speaker);
      }
    }
    return null;
  }

  private static SilenceKind kindOf(String words) {
    if (NO_DENIAL.matcher(words).find()) {
      return SilenceKind.NO_DENIAL;
    }
    if (NON_DENIAL.matcher(words).find()) {
      return SilenceKind.NON_DENIAL;
    }
    if (NOT_ASKED.matcher(words).find()) {
      return SilenceKind.NOT_ASKED;
    }
    return DECLINED.matcher(words).find() ? SilenceKind.DECLINED : SilenceKind.NO_ANSWER;
  }
}
