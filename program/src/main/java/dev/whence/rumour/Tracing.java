package dev.whence.rumour;

import dev.whence.model.Denial;
import dev.whence.model.HedgeChange;
import dev.whence.model.Note;
import dev.whence.model.Passage;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One claim traced through one folder: the steps in their order. */
final class Tracing {

  private final Folder folder;
  private final ClaimKeys claim;
  private final Rules rules;
  private final RumourTracer.Watcher watcher;
  private final OutletNames outlets;
  private final List<List<Credit>> credits;
  private final List<List<Carrier>> measured = new ArrayList<>();
  private final List<Set<String>> own;

  /** For each article whether its own outlet saw, asked or obtained something. */
  private final List<Boolean> reporting;

  private final List<List<Carrier>> carrying = new ArrayList<>();

  /** The same, with nobody who hears how far it came. */
  Tracing(String claim, Folder folder, Set<Integer> members, Rules rules) {
    this(claim, folder, members, rules, (pass, done) -> {});
  }

  /**
   * Prepares a claim.
   *
   * @param members the articles that may speak of it, by place in the folder
   * @param watcher hears of every article done
   */
  Tracing(
      String claim,
      Folder folder,
      Set<Integer> members,
      Rules rules,
      RumourTracer.Watcher watcher) {
    boolean grouped = members.size() < folder.pages().size();
    this.folder = folder;
    this.rules = rules;
    this.watcher = watcher;
    this.claim = new ClaimKeys(claim, folder);
    List<Page> pages = members.stream().sorted().map(folder.pages()::get).toList();
    PassageFinder passages = PassageFinder.of(this.claim, pages);
    for (int i = 0; i < folder.pages().size(); i++) {
      Page page = folder.pages().get(i);
      boolean speaks = members.contains(i) && (grouped || passages.speaksOf(page));
      measured.add(speaks ? passages.measure(page) : List.of());
      carrying.add(speaks ? PassageFinder.carrying(measured.get(i)) : List.of());
      watcher.at(RumourTracer.Pass.SPEAKING, i + 1);
    }
    this.outlets = folder.outlets().copy();
    this.credits = credits();
    this.own = own();
    this.reporting = reporting();
  }

  private List<Boolean> reporting() {
    List<Boolean> reporting = new ArrayList<>(Collections.nCopies(carrying.size(), false));
    for (int i : speakingPages()) {
      Page page = folder.pages().get(i);
      OwnReportingFinder finder =
          new OwnReportingFinder(page, own.get(i), outlets, credits.get(i), measured.get(i));
      reporting.set(i, finder.find() != null);
    }
    return reporting;
  }

  /** For each article the names of the outlet it is of; several where its words leave it open. */
  private List<Set<String>> own() {
    List<Set<String>> own = new ArrayList<>(Collections.nCopies(carrying.size(), Set.of()));
    for (int i : speakingPages()) {
      Page page = folder.pages().get(i);
      String printed = page.ownOutlet();
      Set<String> names =
          printed == null ? OwnOutlet.shownIn(page, credits.get(i)) : Set.of(printed);
      own.set(i, names);
      if (printed == null && names.size() == 1) {
        names.forEach(name -> outlets.learnOwn(page, name));
      }
    }
    return own;
  }

  /** For each article the outlets it credits; none for one that does not speak of the claim. */
  private List<List<Credit>> credits() {
    List<Integer> speaking = List.copyOf(speakingPages());
    List<List<Credit>> found =
        new CreditFinder(outlets).find(speaking.stream().map(folder.pages()::get).toList());
    List<List<Credit>> credits = new ArrayList<>(Collections.nCopies(carrying.size(), List.of()));
    for (int i = 0; i < found.size(); i++) {
      credits.set(speaking.get(i), found.get(i));
    }
    return credits;
  }

  Rumour run() {
    OriginLinker.Linked linked = linked();
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < folder.pages().size(); i++) {
      traced.add(
          carrying.get(i).isEmpty()
              ? folder.unrelated(i)
              : traced(i, linked.restsOn().get(i), folder.copyOf(i)));
      watcher.at(RumourTracer.Pass.WORDING, i + 1);
    }
    return new Rumour(
        claim.claim(),
        traced,
        linked.origins(),
        IndependenceCounter.count(linked, speaking()),
        inSpeaking((page, i) -> ContraryFinder.find(page, claim)),
        inSpeaking((page, i) -> ObservableSieve.find(page, claim)),
        hedges(linked),
        linked.toFetch(),
        notes(linked));
  }

  private List<Note> notes(OriginLinker.Linked linked) {
    List<Note> notes =
        new ArrayList<>(SharedSlips.find(folder.pages(), speakingPages(), folder.copies()));
    StepNotes steps = new StepNotes(claim, folder.pages(), linked.restsOn());
    notes.addAll(steps.unsaid(linked.origins()));
    notes.addAll(inSpeaking((page, i) -> StepNotes.figures(page, claim)));
    return notes;
  }

  /** What hedge was lost or added on the way, and what those it came from took back themselves. */
  private List<HedgeChange> hedges(OriginLinker.Linked linked) {
    List<HedgeChange> changes =
        new ArrayList<>(
            rules.hedges().compare(folder.pages(), measured, carrying, sources(linked), claim));
    changes.addAll(inSpeaking((page, i) -> DoubtedEvents.find(page, claim)));
    changes.addAll(
        inSpeaking(
            (page, i) -> DowngradeFinder.find(page, linked.restsOn().get(i), linked.origins())));
    return changes;
  }

  /** The origins that the articles' chains lead to. */
  OriginLinker.Linked linked() {
    return OriginLinker.link(claim, folder, outlets, chains(), speakingPages(), rules.origins());
  }

  /**
   * For each article that has the claim from another of the folder the first it names, by place.
   */
  private Map<Integer, Integer> sources(OriginLinker.Linked linked) {
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> published = new HashMap<>();
    for (int i = 0; i < carrying.size(); i++) {
      Page page = folder.pages().get(i);
      String own = outlets.ownOf(page);
      places.put(page.id(), i);
      if (own != null && !carrying.get(i).isEmpty()) {
        published.putIfAbsent(OutletNames.squash(own), i);
      }
    }
    Map<Integer, Integer> sources = new HashMap<>();
    for (int i = 0; i < carrying.size(); i++) {
      int article = i;
      for (OriginLinker.Found found : linked.candidates().get(i)) {
        found.via().stream()
            .map(hop -> hop.article() == null ? null : places.get(hop.article()))
            .filter(Objects::nonNull)
            .findFirst()
            .or(() -> Optional.ofNullable(published.get(OutletNames.squash(found.end().name()))))
            .ifPresent(source -> sources.putIfAbsent(article, source));
      }
    }
    return sources;
  }

  /** What a finder finds in the articles that speak of the claim, in the folder's order. */
  private <T> List<T> inSpeaking(BiFunction<Page, Integer, List<T>> finder) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < carrying.size(); i++) {
      if (!carrying.get(i).isEmpty()) {
        found.addAll(finder.apply(folder.pages().get(i), i));
      }
    }
    return found;
  }

  private int speaking() {
    return speakingPages().size();
  }

  /** The articles that speak of the claim, by place in the folder. */
  private Set<Integer> speakingPages() {
    Set<Integer> pages = new TreeSet<>();
    for (int i = 0; i < carrying.size(); i++) {
      if (!carrying.get(i).isEmpty()) {
        pages.add(i);
      }
    }
    return pages;
  }

  private List<List<Chain>> chains() {
    List<List<Carrier>> speaking = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      speaking.add(carrying.get(i).isEmpty() ? List.of() : measured.get(i));
    }
    DocumentFinder documents = DocumentFinder.of(claim, folder.pages(), speaking);
    ChainFinder finder = new ChainFinder(outlets);
    List<List<Chain>> chains = new ArrayList<>();
    for (int i = 0; i < folder.pages().size(); i++) {
      chains.add(
          carrying.get(i).isEmpty()
              ? List.of()
              : sifted(
                  i,
                  finder.find(
                      folder.pages().get(i),
                      claim,
                      measured.get(i),
                      carrying.get(i),
                      credits.get(i),
                      reporting.get(i),
                      documents.chains(i, folder.pages().get(i), measured.get(i)))));
      watcher.at(RumourTracer.Pass.CHAINS, i + 1);
    }
    return chains;
  }

  private List<Chain> sifted(int article, List<Chain> found) {
    Page page = folder.pages().get(article);
    Statements statements = statements(article);
    List<Denial> denials = rules.denials().find(page, statements, false);
    return OriginSieve.sift(page, claim, statements, denials, found);
  }

  private Statements statements(int article) {
    return new Statements(
        folder.pages().get(article), claim, measured.get(article), carrying.get(article));
  }

  private Traced traced(int article, List<RestsOn> restsOn, @Nullable String copied) {
    Page page = folder.pages().get(article);
    Judged judged = rules.judge(page, claim, measured.get(article), carrying.get(article));
    PassageVoice voice = new PassageVoice(statements(article), claim);
    List<Passage> found =
        carrying.get(article).stream()
            .map(
                c ->
                    new Passage(
                        page.words(c.line().span()),
                        voice.of(page, c.line()),
                        judged.tone(),
                        c.likeness()))
            .toList();
    return new Traced(
        page.id(),
        judged.stance(),
        judged.tone(),
        judged.certainty(),
        restsOn,
        reporting.get(article),
        copied,
        rules.denials().find(page, statements(article), judged.stance() == Stance.DENIES),
        SilenceSieve.find(page, claim),
        found,
        judged.decidedBy());
  }
}
