package dev.whence.attribution;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Block;
import dev.whence.model.Note;
import dev.whence.model.Sentence;
import dev.whence.model.SpeechLink;
import java.util.ArrayList;
import java.util.List;

/**
 * Each pattern looks at each sentence, and what the patterns find is weighed with what the trained
 * reader linked. Then quotations are joined over sentences, quotations left over get the speaker
 * that is understood, speakers are resolved, and only what stands up against the text is given out.
 */
final class LinkFinder implements AttributionFinder {

  private final Lexicon lexicon;
  private final List<CuePattern> patterns;

  LinkFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.patterns =
        List.of(
            new RefusalPattern(),
            new AccordingToPattern(),
            new LedToPattern(),
            new ReferencePattern(),
            new VerbCues(),
            new AdjectivePattern(),
            new AskedPattern(),
            new AdverbPattern(lexicon),
            new NounPattern(lexicon),
            new ComesFromPattern(lexicon),
            new TurnedDownPattern(),
            new ColonPattern(lexicon));
  }

  @Override
  public Found find(Annotated annotated, List<SpeechLink> links) {
    List<Quotation> quotations = QuotationReader.read(annotated.document());
    List<TaggedSentence> sentences = sentences(annotated, quotations);
    Findings findings = new Findings(sentences, lexicon);
    for (TaggedSentence sentence : sentences) {
      for (CuePattern pattern : patterns) {
        pattern.find(sentence, findings);
      }
    }
    List<Note> notes = new ArrayList<>();
    new BlockQuotationPattern(annotated.document(), notes).find(findings);
    List<Candidate> linked = new LinkedSpeech(sentences).candidates(links);
    linked = new WholeQuotations(quotations, sentences).of(linked);
    linked = linked.stream().filter(Screen::isSaid).toList();
    findings.keepOnly(new Screen(lexicon)::keeps);
    SourceMender sources = new SourceMender(lexicon, findings.subjects());
    List<Candidate> weighed = Weighing.of(linked, findings.candidates());
    findings.replaceAll(sources.mended(SaidRefusals.merged(weighed)));
    List<Candidate> joined = new QuotationJoiner(quotations, findings).join();
    List<Candidate> candidates =
        HandedOn.of(
            CitingPattern.addTo(AccountWithin.of(SideBySide.of(joined)), lexicon),
            findings.subjects());
    SpeakerResolver resolver = new SpeakerResolver(annotated, lexicon);
    List<Attribution> attributions =
        new QuotedPronouns(annotated.document().text(), quotations)
            .freed(new Assembler(annotated, resolver, notes).assemble(candidates));
    List<Attribution> told =
        new Antecedents(annotated, notes).told(new Figures(annotated).marked(attributions));
    return new Found(told, notes);
  }

  private List<TaggedSentence> sentences(Annotated annotated, List<Quotation> quotations) {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<Block> blocks = annotated.document().blocks();
    String text = annotated.document().text();
    for (Sentence sentence : annotated.sentences()) {
      Block block = blocks.get(sentence.block());
      sentences.add(
          new TaggedSentence(text, sentence, block.kind(), sentences.size(), quotations, lexicon));
    }
    return sentences;
  }
}
