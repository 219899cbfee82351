package dev.whence.rumour;

import dev.whence.model.HedgeChange;
import dev.whence.model.Published;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays the wording of a claim at each step beside the one before, and a headline beside its text,
 * and says what hedge was lost or added, aspect by aspect.
 */
final class HedgeComparer {

  private static final Pattern STRENGTHENS =
      Pattern.compile(
          "(?i)\\b(?:gains? (?:strength|ground|weight)|confirm\\w*|prove[sdn]?|reveal\\w*|it['’]s official)\\b");
  private static final Pattern HANDS_ON =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied)|rejects?|dismiss\\w*|says?|said|reports?|claims?|according to)\\b|^[^:]{3,30}: ");
  private static final double IN_FULL = 0.5;
  private static final double HEDGED = 0.8;

  private final CueLexicon cues;

  HedgeComparer(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * Compares within each article and from article to article: each article with the one in the
   * folder that it has the claim from, and with the earliest where it names none. At most one
   * change of an aspect for each article.
   *
   * @param pages the articles
   * @param measured for each article all its sentences
   * @param carrying for each article those that carry the claim; empty where it does not speak of
   *     it
   * @param sources for articles that have the claim from another of the folder, that one, both by
   *     place
   */
  List<HedgeChange> compare(
      List<Page> pages,
      List<List<Carrier>> measured,
      List<List<Carrier>> carrying,
      Map<Integer, Integer> sources,
      ClaimKeys claim) {
    Optional<Words> first = firstHedged(pages, carrying, claim);
    List<HedgeChange> changes = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (!carrying.get(i).isEmpty()) {
        Page page = pages.get(i);
        List<Carrier> sentences = measured.get(i);
        within(page, sentences, carrying.get(i))
            .or(() -> first.flatMap(before -> across(page, sentences, before)))
            .ifPresent(changes::add);
        changes.addAll(aspects(i, pages, carrying, sources.get(i)));
      }
    }
    return changes;
  }

  private static List<HedgeChange> aspects(
      int article, List<Page> pages, List<List<Carrier>> carrying, @Nullable Integer source) {
    Page page = pages.get(article);
    List<HedgeChange> within = AspectComparer.within(page, carrying.get(article));
    return !within.isEmpty() || source == null || source == article
        ? within
        : AspectComparer.along(
            pages.get(source), carrying.get(source), page, carrying.get(article));
  }

  private Optional<HedgeChange> within(Page page, List<Carrier> measured, List<Carrier> carrying) {
    Optional<Carrier> headline =
        measured.stream().filter(c -> c.line().headline() && c.likeness() >= 0.1).findFirst();
    Optional<Carrier> hedged =
        carrying.stream()
            .filter(c -> !c.line().headline() && hedge(c) >= HEDGED)
            .max(Comparator.comparingDouble(Carrier::likeness));
    if (headline.isEmpty() || hedged.isEmpty() || handsOn(headline.get())) {
      return Optional.empty();
    }
    boolean flat = hedge(headline.get()) == 0;
    boolean stronger = STRENGTHENS.matcher(headline.get().line().text()).find();
    return flat || stronger
        ? Optional.of(
            lost(
                page.words(hedged.get().line().span()),
                page.words(headline.get().line().span()),
                flat
                    ? "the headline tells flatly what the text hedges"
                    : "the headline makes more of it than the text, which hedges"))
        : Optional.empty();
  }

  /** The earliest dated article's hedged telling. */
  private Optional<Words> firstHedged(
      List<Page> pages, List<List<Carrier>> carrying, ClaimKeys claim) {
    return IntStream.range(0, pages.size())
        .boxed()
        .filter(i -> !carrying.get(i).isEmpty() && dateOf(pages.get(i)) != null)
        .min(
            Comparator.comparing((Integer i) -> String.valueOf(dateOf(pages.get(i))))
                .thenComparing(i -> pages.get(i).id()))
        .flatMap(
            i ->
                carrying.get(i).stream()
                    .filter(c -> hedge(c) >= HEDGED && claim.share(c.line().keys()) > 0)
                    .findFirst()
                    .map(c -> pages.get(i).words(c.line().span())));
  }

  /** A later article that tells flatly, high up and nearly in full, what was first hedged. */
  private Optional<HedgeChange> across(Page page, List<Carrier> measured, Words before) {
    List<Carrier> top =
        measured.stream().filter(c -> c.depth() <= 1 && c.likeness() >= 0.3).toList();
    boolean hedgedAtTop = top.stream().anyMatch(c -> hedge(c) > 0);
    return page.id().equals(before.article()) || hedgedAtTop
        ? Optional.empty()
        : top.stream()
            .filter(c -> c.likeness() >= IN_FULL && !handsOn(c) && !c.line().isQuestion())
            .findFirst()
            .map(
                c ->
                    lost(
                        before,
                        page.words(c.line().span()),
                        "it is told flatly here; the earliest article at hand hedges it"));
  }

  private static HedgeChange lost(Words before, Words after, String why) {
    return new HedgeChange(HedgeChange.Aspect.WHETHER, HedgeChange.Change.LOST, before, after, why);
  }

  private static @Nullable String dateOf(Page page) {
    Published published = page.reading().annotated().document().metadata().published();
    return published == null ? null : published.edtf();
  }

  /** Whether a sentence is itself a denial, or says whose word it is. */
  private boolean handsOn(Carrier carrier) {
    String text = carrier.line().text();
    return HANDS_ON.matcher(text).find()
        || cues.strength("denial", text) >= HEDGED
        || cues.strength("attributed", text) > 0;
  }

  private double hedge(Carrier carrier) {
    return cues.strength("hedge", carrier.line().text());
  }
}
