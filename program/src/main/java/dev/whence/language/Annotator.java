package dev.whence.language;

import dev.whence.language.time.TimeReader;
import dev.whence.language.time.TimeReader.Times;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Note;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Marks a document's sentences, words, names and times. Safe for use by many threads; the same
 * document always gives the same result.
 */
public final class Annotator {

  private final SentenceSplitter sentences = new SentenceSplitter();
  private final TimeReader times = TimeReader.english();
  private final WordSplitter words = new WordSplitter();
  private final LanguageFinder languages = new LanguageFinder();
  private final Lexicon lexicon;
  private final ThreadLocal<Tagger> taggers;

  private Annotator(Models models, Lexicon lexicon) {
    Lemmatizer lemmas = new Lemmatizer();
    this.lexicon = lexicon;
    taggers = ThreadLocal.withInitial(() -> new Tagger(models, lemmas, lexicon.demonyms()));
  }

  /** An annotator for English. Loads its models here, once, which takes some tenths of a second. */
  public static Annotator english() {
    CompletableFuture<Lexicon> lexicon = CompletableFuture.supplyAsync(Lexicon::new);
    return new Annotator(Models.load(), lexicon.join());
  }

  /** Annotates the article's text, headline included; furniture, credits and captions get none. */
  public Annotated annotate(Document document) {
    String text = Straightener.straighten(document.text());
    List<Sentence> found = sentences(document, text);
    Finding language = languages.find(document);
    boolean english = language == null || language.value().equals("en");
    Named named = english ? named(document, text, found) : new Named(List.of(), List.of());
    Times told = english ? times.read(document, text, found) : times.skip(document, text, found);
    List<Note> notes = new ArrayList<>(told.notes());
    if (language != null && !english) {
      notes.add(otherLanguage(document, language.value()));
    }
    return new Annotated(
        document,
        found,
        named.entities(),
        named.mentions(),
        told.mentions(),
        told.published(),
        language,
        notes);
  }

  private Named named(Document document, String text, List<Sentence> found) {
    List<Name> names = new NameSpotter(lexicon, text, found, headlines(document)).spot();
    Named grouped = new NameGrouper(text, names).group(document.text());
    return new PronounResolver(lexicon, text, found, grouped).resolve();
  }

  private static Set<Integer> headlines(Document document) {
    Set<Integer> headlines = new HashSet<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      BlockKind kind = document.blocks().get(i).kind();
      if (kind == BlockKind.HEADLINE || kind == BlockKind.HEADING) {
        headlines.add(i);
      }
    }
    return headlines;
  }

  private static Note otherLanguage(Document document, String language) {
    return new Note(
        document.article(),
        Stage.LANGUAGE,
        null,
        "language " + language + ": attributions are found for English only so far");
  }

  private List<Sentence> sentences(Document document, String text) {
    Tagger tagger = taggers.get();
    boolean wrapped = SentenceSplitter.isWrapped(text, articleText(document));
    List<Sentence> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block.kind().isArticleText()) {
        for (Span span : sentences.split(text, block.span(), wrapped)) {
          found.add(new Sentence(span, i, tagger.tag(text, words.split(text, span))));
        }
      }
    }
    return found;
  }

  private static List<Span> articleText(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind().isArticleText())
        .map(Block::span)
        .toList();
  }
}
