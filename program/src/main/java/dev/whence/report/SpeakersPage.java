package dev.whence.report;

import dev.whence.model.Speaker;
import dev.whence.model.SpeakerKind;
import java.util.List;

/** Everybody with a name who speaks in a case, is seen or not seen in it, or has a post. */
final class SpeakersPage {

  private final SpeakerIndex speakers;

  SpeakersPage(SpeakerIndex speakers) {
    this.speakers = speakers;
  }

  void write(Markup markup) {
    markup.element("h1", "People and bodies").line();
    markup
        .element(
            "p",
            "Everybody with a name who is said to speak or to stay silent, to have a post, or to have"
                + " been seen or not. Names that may be two people’s are kept apart; unnamed sources"
                + " are nobody here.",
            "class",
            "standfirst")
        .line();
    list(markup, SpeakerKind.PERSON);
    list(markup, SpeakerKind.ORGANISATION);
    list(markup, SpeakerKind.OUTLET);
  }

  private void list(Markup markup, SpeakerKind kind) {
    List<Speaker> own = speakers.all().stream().filter(one -> one.kind() == kind).toList();
    if (own.isEmpty()) {
      return;
    }
    markup.open("h2").text(heading(kind) + " ");
    markup.element("span", String.valueOf(own.size()), "class", "count").closeLine();
    markup.open("ul", "class", "roll").line();
    for (Speaker speaker : own) {
      markup.open("li");
      String page = speakers.pageOf(speaker.name()).orElse("/speakers");
      markup.open("a", "href", page).element("bdi", speaker.name()).close();
      markup.element("span", " " + figures(speaker), "class", "small").closeLine();
    }
    markup.closeLine();
  }

  private static String heading(SpeakerKind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case ORGANISATION -> "Bodies";
      default -> "Outlets";
    };
  }

  private static String figures(Speaker speaker) {
    int statements = (int) speaker.statements();
    int silences = speaker.said().size() - statements;
    if (speaker.said().isEmpty()) {
      return "no word in this case";
    }
    if (statements == 0) {
      return PlainWords.count(silences, "silence");
    }
    return PlainWords.count(statements, "statement")
        + (silences == 0 ? "" : ", " + PlainWords.count(silences, "silence"));
  }
}
