package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.PostStatement;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SightingLedger.Sighting;
import dev.whence.model.SilenceLedger;
import dev.whence.model.SilenceLedger.Entry;
import dev.whence.model.Speaker;
import dev.whence.model.Speaker.Change;
import dev.whence.model.Speaker.OnRumour;
import dev.whence.model.Speaker.Said;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.List;

/** One person, body or outlet: everything said, in order of time, and what others say of them. */
final class SpeakerPage {

  private final Speaker speaker;
  private final Trace trace;
  private final Ledgers ledgers;
  private final SpeakerIndex speakers;
  private final Coverage coverage;
  private final Statements statements;

  SpeakerPage(
      Speaker speaker,
      Trace trace,
      Ledgers ledgers,
      SpeakerIndex speakers,
      Coverage coverage,
      Statements statements) {
    this.speaker = speaker;
    this.trace = trace;
    this.ledgers = ledgers;
    this.speakers = speakers;
    this.coverage = coverage;
    this.statements = statements;
  }

  void write(Markup markup) {
    markup.element("p", PlainWords.of(speaker.kind()), "class", "kicker");
    markup.element("h1", speaker.name(), "dir", "auto").line();
    head(markup);
    said(markup);
    changes(markup);
    silences(markup);
    sightings(markup);
    posts(markup);
    published(markup);
  }

  private void head(Markup markup) {
    List<String> others =
        speaker.printed().stream().filter(name -> !name.equals(speaker.name())).toList();
    if (!others.isEmpty()) {
      markup.element("p", "Also printed as: " + String.join("; ", others), "class", "small").line();
    }
    if (speaker.printed().stream().anyMatch(SpeakerPage::isCommonWord)) {
      markup
          .element(
              "p",
              "This is a common word. Articles that use it may mean different bodies.",
              "class",
              "doubt")
          .line();
    }
  }

  private static boolean isCommonWord(String name) {
    return name.codePoints().noneMatch(Character::isUpperCase)
        && name.codePoints().anyMatch(Character::isLowerCase);
  }

  private void said(Markup markup) {
    List<Said> said = speaker.said();
    heading(markup, "Said, in order of time", said.size());
    if (said.isEmpty()) {
      none(markup, "No article gives a word of theirs.");
      return;
    }
    markup.open("ol", "class", "ledger").line();
    said.forEach(one -> said(markup, one));
    markup.closeLine();
  }

  private void said(Markup markup, Said one) {
    markup.open("li");
    String date = coverage.publishedOf(one.words().article()).map(DateText::of).orElse("undated");
    markup.element("span", date, "class", "day").text(" ");
    markup.element("strong", PlainWords.of(one.act()));
    String as = one.as();
    if (as != null && !as.equalsIgnoreCase(speaker.name())) {
      markup.text(" (as “" + as + "”)");
    }
    String by = one.onWordOf();
    if (by != null) {
      markup.text(", as passed on by ");
      statements.name(markup, by);
    }
    one.rumours().forEach(on -> rumour(markup, on));
    markup.open("p");
    statements.quote(markup, one.words());
    markup.close().closeLine();
  }

  private void rumour(Markup markup, OnRumour on) {
    markup
        .text(" ")
        .element("span", PlainWords.of(on.tone()), "class", "tone " + on.tone().label());
    markup.text(" ");
    markup.element(
        "a", "rumour " + on.number(), "class", "small", "href", "/rumours/" + on.number());
  }

  private void changes(Markup markup) {
    if (speaker.changes().isEmpty()) {
      return;
    }
    heading(markup, "What changed", speaker.changes().size());
    for (Change change : speaker.changes()) {
      Rumour rumour = trace.rumours().get(change.rumour() - 1);
      markup.open("div", "class", "drift").line();
      markup.open("p", "class", "label");
      markup.element("a", rumour.claim(), "href", "/rumours/" + change.rumour(), "dir", "auto");
      markup.closeLine();
      side(markup, "Before", change.before(), change.rumour());
      markup.element("span", "→", "class", "into", "aria-hidden", "true");
      side(markup, "After", change.after(), change.rumour());
      markup.closeLine();
    }
  }

  private void side(Markup markup, String label, Said said, int number) {
    markup.open("div", "class", "side").open("p", "class", "small");
    markup.text(label + ": " + PlainWords.of(said.act()) + ", ");
    said.rumours().stream()
        .filter(on -> on.number() == number)
        .forEach(on -> markup.text(PlainWords.of(on.tone()) + ", "));
    statements.cite(markup, said.words().article());
    markup.close().open("p", "class", "big");
    statements.words(markup, said.words());
    markup.close().closeLine();
  }

  private boolean isOwn(String name) {
    return speakers.speaker(name).filter(speaker::equals).isPresent();
  }

  private void silences(Markup markup) {
    List<Entry> own =
        ledgers.silences().entries().stream().filter(one -> isOwn(one.actor())).toList();
    if (own.isEmpty()) {
      return;
    }
    heading(markup, "Silences, which are no denials", own.size());
    SilenceLedger ledger = new SilenceLedger(own, List.of());
    new SilenceSection(ledger, statements).entries(markup, own);
  }

  private void sightings(Markup markup) {
    List<Sighting> own =
        ledgers.sightings().sightings().stream()
            .filter(one -> one.ofWhom() != null && isOwn(one.ofWhom()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    heading(markup, "Seen or not seen, as others say", own.size());
    new SightingSection(ledgers.sightings(), statements).sightings(markup, own);
  }

  private void posts(Markup markup) {
    List<PostStatement> own =
        ledgers.posts().stream()
            .filter(one -> one.person() != null && isOwn(one.person()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    heading(markup, "Posts", own.size());
    markup.open("ol", "class", "ledger").line();
    for (PostStatement one : own) {
      markup.open("li").element("strong", one.post());
      markup.text(one.body() == null ? " " : " of ");
      if (one.body() != null) {
        statements.name(markup, one.body());
      }
      RosterSection.statement(markup, statements, one);
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void published(Markup markup) {
    if (speaker.kind() == SpeakerKind.PERSON) {
      return;
    }
    List<Reading> own =
        trace.readings().stream().filter(one -> isOwn(coverage.nameOf(one.article()))).toList();
    if (own.isEmpty()) {
      return;
    }
    heading(markup, "Published", own.size());
    markup.open("ul").line();
    for (Reading one : own) {
      markup.open("li").text(coverage.titleOf(one.article()).map(it -> it + " ").orElse(""));
      statements.cite(markup, one.article());
      markup.closeLine();
    }
    markup.closeLine();
  }

  private static void heading(Markup markup, String title, int count) {
    markup.open("h2").text(title + " ");
    markup.element("span", String.valueOf(count), "class", "count").closeLine();
  }

  private static void none(Markup markup, String text) {
    markup.element("p", text, "class", "none").line();
  }
}
