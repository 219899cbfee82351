package dev.whence.report;

import dev.whence.model.Certainty;
import dev.whence.model.ChangeKind;
import dev.whence.model.Hop;
import dev.whence.model.Published;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Traced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row for each article that speaks of the claim, in the order of the folder. */
record ArticleTable(List<Row> rows) {

  /**
   * An article.
   *
   * @param edtf its date in a form that sorts; null where it has none
   * @param date the same in words
   * @param unsure whether what it does is a guess
   * @param tone the label of its tone, by which it is coloured
   * @param copies what it is a copy of
   */
  record Row(
      Link article,
      @Nullable String title,
      @Nullable String edtf,
      String date,
      boolean inferred,
      String does,
      boolean unsure,
      List<UserTag> doesTags,
      String tone,
      String wording,
      List<UserTag> wordingTags,
      List<Rests> rests,
      List<UserTag> restsTags,
      boolean ownReporting,
      @Nullable Link copies,
      int denials,
      int silences) {}

  /** What it rests on, and through whom. */
  record Rests(Link origin, List<String> via) {}

  static ArticleTable of(
      Rumour rumour, RumourFigures figures, Coverage coverage, Statements statements) {
    Map<String, String> names = new HashMap<>();
    rumour.origins().forEach(one -> names.put(one.id(), one.name()));
    Maker maker = new Maker(rumour.claim(), names, coverage, statements);
    return new ArticleTable(figures.speaking().stream().map(maker::row).toList());
  }

  /** Makes the rows of one rumour, whose origins have names by their ids. */
  private record Maker(
      String claim, Map<String, String> names, Coverage coverage, Statements statements) {

    private Row row(Traced article) {
      String id = article.article();
      Optional<Published> date = coverage.publishedOf(id);
      String copied = article.copies();
      return new Row(
          statements.article(id),
          coverage.titleOf(id).orElse(null),
          date.map(Published::edtf).orElse(null),
          date.map(DateText::of).orElse("undated"),
          date.filter(Coverage::isInferred).isPresent(),
          PlainWords.of(article.stance()),
          article.certainty() == Certainty.GUESS,
          tags(id, ChangeKind.STANCE),
          article.tone().label(),
          PlainWords.of(article.tone()),
          tags(id, ChangeKind.TONE),
          article.restsOn().stream().map(this::rests).toList(),
          tags(id, ChangeKind.HOP_WRONG, ChangeKind.ORIGIN_WRONG, ChangeKind.ORIGIN_MOVED),
          article.ownReporting(),
          copied == null ? null : statements.article(copied),
          article.denials().size(),
          article.silences().size());
    }

    private Rests rests(RestsOn one) {
      String name = names.getOrDefault(one.origin(), one.origin());
      return new Rests(
          new Link(name, statements.target(one.words()).orElse(null)),
          one.via().stream().map(Hop::by).toList());
    }

    private List<UserTag> tags(String article, ChangeKind... kinds) {
      List<ChangeKind> wanted = List.of(kinds);
      return UserTag.of(
          coverage.amendments().ofRumour(claim).stream()
              .filter(one -> wanted.contains(one.correction().change().kind()))
              .filter(one -> one.correction().change().target().isIn(article))
              .toList());
    }
  }
}
