package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.SilenceKind;
import dev.whence.model.SilenceLedger.Entry;
import dev.whence.model.Speaker;
import dev.whence.model.Unheard;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who has not spoken in a case, as far as the words of its articles show that. */
final class UnheardPage {

  private static final int MOST_PLACES = 5;

  private final Ledgers ledgers;
  private final SpeakerIndex speakers;
  private final Statements statements;

  UnheardPage(Ledgers ledgers, SpeakerIndex speakers, Statements statements) {
    this.ledgers = ledgers;
    this.speakers = speakers;
    this.statements = statements;
  }

  void write(Markup markup) {
    markup.element("h1", "Who has not spoken").line();
    markup
        .element(
            "p",
            "Only what the articles’ words show. A silence is no denial, who was not asked is not"
                + " silent, and who has no word here may have spoken elsewhere.",
            "class",
            "standfirst")
        .line();
    List<Entry> entries = ledgers.silences().entries();
    silences(markup, "Silent, and without a word in this case", entries, this::isOnlySilent);
    silences(
        markup,
        "Silent, and not named, so that nobody can say whether they speak elsewhere",
        entries,
        one -> one.kind() != SilenceKind.NOT_ASKED && speakers.speaker(one.actor()).isEmpty());
    silences(
        markup,
        "Silent there, and with words elsewhere in this case",
        entries,
        one -> one.kind() != SilenceKind.NOT_ASKED && speaks(one.actor()));
    silences(
        markup, "Said not to have been asked", entries, one -> one.kind() == SilenceKind.NOT_ASKED);
    unheard(markup, "Said to have been asked; no answer is told", Unheard.Why.ASKED);
    unheard(markup, "Accused, and without a word in this case", Unheard.Why.ACCUSED);
  }

  private boolean isOnlySilent(Entry entry) {
    return entry.kind() != SilenceKind.NOT_ASKED
        && speakers.speaker(entry.actor()).map(Speaker::statements).orElse(1L) == 0;
  }

  private boolean speaks(String actor) {
    return speakers.speaker(actor).map(Speaker::statements).orElse(0L) > 0;
  }

  private void silences(Markup markup, String title, List<Entry> entries, Predicate<Entry> which) {
    List<Entry> own = new ArrayList<>(entries);
    own.removeIf(which.negate());
    heading(markup, title, own.size());
    if (own.isEmpty()) {
      none(markup);
      return;
    }
    markup.open("ul", "class", "silences").line();
    for (Entry entry : own) {
      markup.open("li");
      statements.name(markup, entry.actor());
      String of = entry.of() == null ? "" : " (" + entry.of() + ")";
      markup.text(" " + PlainWords.of(entry.kind()) + of + ": ");
      statements.quoteBriefly(markup, entry.words());
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void unheard(Markup markup, String title, Unheard.Why why) {
    List<Unheard> own =
        ledgers.speakers().unheard().stream().filter(one -> one.why() == why).toList();
    heading(markup, title, own.size());
    if (own.isEmpty()) {
      none(markup);
      return;
    }
    markup.open("ul", "class", "silences").line();
    own.forEach(one -> unheard(markup, one));
    markup.closeLine();
  }

  private void unheard(Markup markup, Unheard one) {
    markup.open("li");
    markup.element("bdi", one.name(), "class", "name").text(": ");
    String between = "";
    for (Words words : one.words().subList(0, Math.min(MOST_PLACES, one.words().size()))) {
      markup.text(between);
      statements.quoteBriefly(markup, words);
      between = "; ";
    }
    int left = one.words().size() - MOST_PLACES;
    markup.text(left > 0 ? "; and " + left + " more" : "").closeLine();
  }

  private static void heading(Markup markup, String title, int count) {
    markup.open("h2").text(title + " ");
    markup.element("span", String.valueOf(count), "class", "count").closeLine();
  }

  private static void none(Markup markup) {
    markup.element("p", "Nobody was found.", "class", "none").line();
  }
}
