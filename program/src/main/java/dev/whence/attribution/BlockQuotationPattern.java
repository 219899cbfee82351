package dev.whence.attribution;

import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Note;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * EXAMPLE: The Harbour Post reported: (and then paragraphs of the Harbour Post).
 *
 * <p>Blocks marked as quotation are the Post's. Where none is marked, its words are taken to run up
 * to the paragraph that names the Post again, else to be the next paragraph alone, and a note says
 * so.
 */
final class BlockQuotationPattern {

  /** Its name as a rule. */
  static final String NAME = "block-quotation";

  private static final int LONGEST = 40;

  private final Document document;
  private final List<Note> notes;

  BlockQuotationPattern(Document document, List<Note> notes) {
    this.document = document;
    this.notes = notes;
  }

  void find(Findings findings) {
    List<TaggedSentence> sentences = findings.sentences();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      boolean introduces =
          sentence.word(sentence.size() - 1).equals(":") && sentence.size() < LONGEST;
      if (introduces && !findings.isCueTaken(sentence, sentence.size() - 2)) {
        introduce(sentence, sentences.get(i + 1), findings);
      }
    }
  }

  private void introduce(TaggedSentence sentence, TaggedSentence next, Findings findings) {
    for (int head = sentence.size() - 2; head > 0; head--) {
      VerbGroup group = findings.subjects().groups().read(sentence, head);
      boolean speech =
          group != null
              && !group.passive()
              && (group.takes(Frame.QUOTE) || group.takes(Frame.THAT));
      if (group == null || !speech) {
        continue;
      }
      Place source = findings.subjects().of(sentence, group.range().from());
      List<Span> content = source == null ? List.of() : content(sentence, next, source);
      if (source != null && !content.isEmpty()) {
        findings.add(
            new Candidate(
                sentence, source, group.range(), content, group.verb().act(), NAME, null));
      }
      return;
    }
  }

  private List<Span> content(TaggedSentence sentence, TaggedSentence next, Place source) {
    if (next.opensQuotation(0)) {
      Quotation quotation = next.quotation(0);
      return quotation == null ? List.of() : List.of(quotation.span());
    }
    int first = next.block();
    if (first == sentence.block()) {
      return List.of();
    }
    return document.blocks().get(first).kind() == BlockKind.QUOTATION
        ? marked(first)
        : unmarked(first, source);
  }

  private List<Span> marked(int first) {
    List<Span> content = new ArrayList<>();
    for (int at = first;
        at < document.blocks().size() && document.blocks().get(at).kind() == BlockKind.QUOTATION;
        at++) {
      content.add(document.blocks().get(at).span());
    }
    return content;
  }

  private List<Span> unmarked(int first, Place source) {
    String name = source.words().replaceFirst("^[Tt]he ", "").toLowerCase(Locale.ROOT);
    List<Span> content = new ArrayList<>();
    int at = first;
    while (at < document.blocks().size() && isPlain(at) && !names(at, name)) {
      content.add(document.blocks().get(at).span());
      at++;
    }
    boolean named = at < document.blocks().size() && isPlain(at);
    List<Span> kept = named || content.isEmpty() ? content : content.subList(0, 1);
    if (!kept.isEmpty()) {
      notes.add(
          new Note(
              document.article(),
              Stage.ATTRIBUTION,
              source.span(),
              "the words of “"
                  + source.words()
                  + "” are not marked as a quotation; they are taken to end "
                  + (named
                      ? "before the paragraph that names it again"
                      : "with the next paragraph")));
    }
    return List.copyOf(kept);
  }

  private boolean isPlain(int block) {
    BlockKind kind = document.blocks().get(block).kind();
    return kind == BlockKind.PARAGRAPH || kind == BlockKind.QUOTATION || !kind.isArticleText();
  }

  private boolean names(int block, String name) {
    return document.blocks().get(block).kind().isArticleText()
        && document
            .blocks()
            .get(block)
            .span()
            .of(document.text())
            .toLowerCase(Locale.ROOT)
            .contains(name);
  }
}
