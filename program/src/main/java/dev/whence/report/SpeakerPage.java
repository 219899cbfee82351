package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.PostStatement;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Speaker;
import dev.whence.model.Speaker.Change;
import dev.whence.model.Speaker.Said;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, body or outlet: everything said, in order of time, and what others say of them.
 *
 * @param otherNames as they are printed besides
 * @param commonWord whether a name is a common word, which may mean several
 */
record SpeakerPage(
    String kind,
    String name,
    List<String> otherNames,
    boolean commonWord,
    List<OneSaid> said,
    List<Changed> changes,
    List<SilenceSection.Entry> silences,
    List<SightingSection.Seen> sightings,
    List<Post> posts,
    List<Published> published) {

  /**
   * Something said.
   *
   * @param as the words for the speaker where they are no name of theirs
   * @param by who passes it on
   */
  record OneSaid(
      String date,
      String act,
      @Nullable String as,
      @Nullable Name by,
      List<On> rumours,
      Quoted words) {}

  /** A rumour it is about, and how it is worded; the label of the tone colours it. */
  record On(int number, String tone, String spoken) {}

  /** What somebody said of a rumour before and after. */
  record Changed(Link rumour, Side before, Side after) {}

  /** One of the two. */
  record Side(String act, List<String> tones, Quoted words) {}

  /** A post, and of which body. */
  record Post(String post, @Nullable Name body, RosterSection.OfPost statement) {}

  /** An article of an outlet. */
  record Published(@Nullable String title, Cite cite) {}

  static SpeakerPage of(
      Speaker speaker,
      Trace trace,
      Ledgers ledgers,
      SpeakerIndex speakers,
      Coverage coverage,
      Statements statements) {
    return new Maker(speaker, trace, ledgers, speakers, coverage, statements).page();
  }

  /** Makes the page of one speaker. */
  private record Maker(
      Speaker speaker,
      Trace trace,
      Ledgers ledgers,
      SpeakerIndex speakers,
      Coverage coverage,
      Statements statements) {

    private SpeakerPage page() {
      return new SpeakerPage(
          PlainWords.of(speaker.kind()),
          speaker.name(),
          speaker.printed().stream().filter(name -> !name.equals(speaker.name())).toList(),
          speaker.printed().stream().anyMatch(Maker::isCommonWord),
          speaker.said().stream().map(this::said).toList(),
          speaker.changes().stream().map(this::changed).toList(),
          SilenceSection.entries(
              ledgers.silences().entries().stream().filter(one -> isOwn(one.actor())).toList(),
              statements),
          SightingSection.sightings(
              ledgers.sightings().sightings().stream().filter(one -> isOwn(one.ofWhom())).toList(),
              statements),
          ledgers.posts().stream().filter(one -> isOwn(one.person())).map(this::post).toList(),
          published());
    }

    private static boolean isCommonWord(String name) {
      return name.codePoints().noneMatch(Character::isUpperCase)
          && name.codePoints().anyMatch(Character::isLowerCase);
    }

    private boolean isOwn(@Nullable String name) {
      return name != null && speakers.speaker(name).filter(speaker::equals).isPresent();
    }

    private OneSaid said(Said one) {
      String as = one.as();
      return new OneSaid(
          coverage.publishedOf(one.words().article()).map(DateText::of).orElse("undated"),
          PlainWords.of(one.act()),
          as == null || as.equalsIgnoreCase(speaker.name()) ? null : as,
          statements.nameOrNone(one.onWordOf()),
          one.rumours().stream()
              .map(on -> new On(on.number(), on.tone().label(), PlainWords.of(on.tone())))
              .toList(),
          statements.quote(one.words()));
    }

    private Changed changed(Change change) {
      Rumour rumour = trace.rumours().get(change.rumour() - 1);
      return new Changed(
          new Link(rumour.claim(), "/rumours/" + change.rumour()),
          side(change.before(), change.rumour()),
          side(change.after(), change.rumour()));
    }

    private Side side(Said said, int number) {
      return new Side(
          PlainWords.of(said.act()),
          said.rumours().stream()
              .filter(on -> on.number() == number)
              .map(on -> PlainWords.of(on.tone()))
              .toList(),
          statements.quote(said.words()));
    }

    private Post post(PostStatement one) {
      return new Post(
          one.post(), statements.nameOrNone(one.body()), RosterSection.ofPost(one, statements));
    }

    private List<Published> published() {
      return speaker.kind() == SpeakerKind.PERSON
          ? List.of()
          : trace.readings().stream()
              .map(Reading::article)
              .filter(article -> isOwn(coverage.nameOf(article)))
              .map(
                  article ->
                      new Published(
                          coverage.titleOf(article).orElse(null), statements.cite(article)))
              .toList();
    }
  }
}
