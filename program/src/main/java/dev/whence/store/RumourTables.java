package dev.whence.store;

import dev.whence.model.Certainty;
import dev.whence.model.Denial;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Note;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Statement;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rumours with all their parts, to their tables and back. */
final class RumourTables {

  private static final String WORDS = "article, start_at, end_at, words";

  private final Sql sql;

  RumourTables(Sql sql) {
    this.sql = sql;
  }

  // ---- saving

  /**
   * Adds a rumour; the case holds none of that claim and kind, and every article it speaks of.
   *
   * @param asked whether the user gave the claim
   * @param position its place among the rumours of its kind
   */
  long insert(Rumour rumour, boolean asked, int position) throws SQLException {
    return insert(null, rumour, asked, position);
  }

  /** Where the rumours of a claim stand: one that was asked for, one that was found, or both. */
  List<Place> places(String claim) throws SQLException {
    return sql.list(
        "SELECT rumour_key, asked, position FROM rumours WHERE claim = ? ORDER BY rumour_key",
        row ->
            new Place(row.rows().getLong("rumour_key"), row.flag("asked"), row.number("position")),
        claim);
  }

  /** Where a rumour stands among the others. */
  record Place(long key, boolean asked, int position) {}

  /** The same in the place of one that is gone. */
  void insertAt(long key, Rumour rumour, boolean asked, int position) throws SQLException {
    insert(key, rumour, asked, position);
  }

  private long insert(@Nullable Long at, Rumour rumour, boolean asked, int position)
      throws SQLException {
    IndependentOrigins interval = rumour.independentOrigins();
    sql.insert(
        "rumours (rumour_key, claim, asked, position, least, most, why)",
        at,
        rumour.claim(),
        asked ? 1 : 0,
        position,
        interval.least(),
        interval.most(),
        interval.why());
    long key =
        sql.list(
                "SELECT rumour_key FROM rumours WHERE asked = ? AND claim = ?",
                row -> row.rows().getLong("rumour_key"),
                asked ? 1 : 0,
                rumour.claim())
            .get(0);
    insertOrigins(key, rumour.origins());
    for (int i = 0; i < rumour.articles().size(); i++) {
      insertTraced(key, i, rumour.articles().get(i));
    }
    insertMerges(key, interval.merges());
    insertAround(key, rumour);
    return key;
  }

  private void insertOrigins(long key, List<Origin> origins) throws SQLException {
    int position = 0;
    for (Origin origin : origins) {
      sql.insert(
          "origins (rumour_key, id, position, name, kind, published_by, counted)",
          key,
          origin.id(),
          position++,
          origin.name(),
          Row.label(origin.kind()),
          origin.publishedBy(),
          origin.counted() ? 1 : 0);
    }
  }

  private void insertTraced(long key, int at, Traced traced) throws SQLException {
    sql.insert(
        "rumour_articles (rumour_key, position, article, stance, tone, certainty, own_reporting,"
            + " copies, decided_by)",
        key,
        at,
        traced.article(),
        Row.label(traced.stance()),
        Row.label(traced.tone()),
        Row.label(traced.certainty()),
        traced.ownReporting() ? 1 : 0,
        traced.copies(),
        traced.decidedBy());
    for (int i = 0; i < traced.restsOn().size(); i++) {
      insertRestsOn(key, at, i, traced.restsOn().get(i));
    }
    for (int i = 0; i < traced.denials().size(); i++) {
      Denial denial = traced.denials().get(i);
      sql.insert(
          "denials (rumour_key, article_position, position, who, denied, of_claim, " + WORDS + ")",
          row(denial.words(), key, at, i, denial.who(), denial.of(), denial.ofClaim() ? 1 : 0));
    }
    for (int i = 0; i < traced.silences().size(); i++) {
      Silence silence = traced.silences().get(i);
      sql.insert(
          "silences (rumour_key, article_position, position, who, kind, matter, " + WORDS + ")",
          row(silence.words(), key, at, i, silence.who(), Row.label(silence.kind()), silence.of()));
    }
    for (int i = 0; i < traced.passages().size(); i++) {
      Passage passage = traced.passages().get(i);
      sql.insert(
          "passages (rumour_key, article_position, position, attribution, tone, likeness, "
              + WORDS
              + ")",
          row(
              passage.words(),
              key,
              at,
              i,
              passage.attribution(),
              Row.label(passage.tone()),
              passage.likeness()));
    }
  }

  private void insertRestsOn(long key, int at, int position, RestsOn restsOn) throws SQLException {
    sql.insert(
        "rests_on (rumour_key, article_position, position, origin, " + WORDS + ")",
        row(restsOn.words(), key, at, position, restsOn.origin()));
    for (int i = 0; i < restsOn.via().size(); i++) {
      Hop hop = restsOn.via().get(i);
      sql.insert(
          "hops (rumour_key, article_position, rests_on_position, position, passed_on_by,"
              + " own_article, "
              + WORDS
              + ")",
          row(hop.words(), key, at, position, i, hop.by(), hop.article()));
    }
  }

  private void insertMerges(long key, List<Merge> merges) throws SQLException {
    for (int i = 0; i < merges.size(); i++) {
      Merge merge = merges.get(i);
      sql.insert(
          "merges (rumour_key, position, reason, certain, why)",
          key,
          i,
          Row.label(merge.reason()),
          merge.certain() ? 1 : 0,
          merge.why());
      for (int j = 0; j < merge.origins().size(); j++) {
        sql.insert(
            "merge_origins (rumour_key, merge_position, position, origin)",
            key,
            i,
            j,
            merge.origins().get(j));
      }
      for (int j = 0; j < merge.evidence().size(); j++) {
        sql.insert(
            "merge_evidence (rumour_key, merge_position, position, " + WORDS + ")",
            row(merge.evidence().get(j), key, i, j));
      }
      for (int j = 0; j < merge.parts().size(); j++) {
        insertPart(key, i, j, merge.parts().get(j));
      }
    }
  }

  private void insertPart(long key, int merge, int position, Merge.Part part) throws SQLException {
    sql.insert(
        "merge_parts (rumour_key, merge_position, position, name, kind, published_by)",
        key,
        merge,
        position,
        part.name(),
        Row.label(part.kind()),
        part.publishedBy());
    for (int i = 0; i < part.words().size(); i++) {
      sql.insert(
          "merge_part_words (rumour_key, merge_position, part_position, position, " + WORDS + ")",
          row(part.words().get(i), key, merge, position, i));
    }
  }

  /** What stands around the chains: contrary claims, observables, hedges, wishes and notes. */
  private void insertAround(long key, Rumour rumour) throws SQLException {
    int position = 0;
    for (Statement statement : rumour.contraryClaims()) {
      sql.insert(
          "contrary_claims (rumour_key, position, who, " + WORDS + ")",
          row(statement.words(), key, position++, statement.who()));
    }
    position = 0;
    for (Observable seen : rumour.observables()) {
      sql.insert(
          "observables (rumour_key, position, kind, on_word_of, " + WORDS + ")",
          row(seen.words(), key, position++, Row.label(seen.kind()), seen.onWordOf()));
    }
    position = 0;
    for (HedgeChange hedge : rumour.hedges()) {
      insertHedge(key, position++, hedge);
    }
    position = 0;
    for (String outlet : rumour.toFetch()) {
      sql.insert("to_fetch (rumour_key, position, outlet)", key, position++, outlet);
    }
    position = 0;
    for (Note note : rumour.notes()) {
      Span span = note.span();
      sql.insert(
          "rumour_notes (rumour_key, position, article, stage, start_at, end_at, message)",
          key,
          position++,
          note.article(),
          Row.label(note.stage()),
          span == null ? null : span.start(),
          span == null ? null : span.end(),
          note.message());
    }
  }

  private void insertHedge(long key, int position, HedgeChange hedge) throws SQLException {
    sql.insert(
        "hedges (rumour_key, position, aspect, change, why, before_article, before_start_at,"
            + " before_end_at, before_words, after_article, after_start_at, after_end_at,"
            + " after_words)",
        row(
            hedge.after(),
            row(
                hedge.before(),
                key,
                position,
                Row.label(hedge.aspect()),
                Row.label(hedge.change()),
                hedge.why())));
  }

  /** The values of a row that ends in {@link #WORDS}. */
  private static @Nullable Object[] row(Words words, @Nullable Object... first) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object value : first) {
      values.add(value);
    }
    values.add(words.article());
    values.add(words.span().start());
    values.add(words.span().end());
    values.add(words.text());
    return values.toArray();
  }

  // ---- loading

  /** All rumours: those asked for, then those found, each in their order. */
  List<Rumour> load() throws SQLException {
    List<Rumour> rumours = new ArrayList<>();
    for (long key :
        sql.list(
            "SELECT rumour_key FROM rumours ORDER BY asked DESC, position, rumour_key",
            row -> row.rows().getLong("rumour_key"))) {
      rumours.add(load(key));
    }
    return rumours;
  }

  private Rumour load(long key) throws SQLException {
    List<Traced> articles = articles(key);
    List<Merge> merges = merges(key);
    List<Rumour> found =
        sql.list(
            "SELECT claim, least, most, why FROM rumours WHERE rumour_key = ?",
            row ->
                new Rumour(
                    row.text("claim"),
                    articles,
                    origins(key),
                    new IndependentOrigins(
                        row.number("least"), row.number("most"), row.text("why"), merges),
                    contraryClaims(key),
                    observables(key),
                    hedges(key),
                    toFetch(key),
                    notes(key)),
            key);
    return found.get(0);
  }

  private List<Traced> articles(long key) throws SQLException {
    return sql.list(
        "SELECT position, article, stance, tone, certainty, own_reporting, copies, decided_by"
            + " FROM rumour_articles WHERE rumour_key = ? ORDER BY position",
        row -> {
          int at = row.number("position");
          return new Traced(
              row.text("article"),
              row.constant("stance", Stance.class),
              row.constant("tone", Tone.class),
              row.constant("certainty", Certainty.class),
              restsOn(key, at),
              row.flag("own_reporting"),
              row.textOrNull("copies"),
              denials(key, at),
              silences(key, at),
              passages(key, at),
              row.text("decided_by"));
        },
        key);
  }

  private List<RestsOn> restsOn(long key, int at) throws SQLException {
    return sql.list(
        "SELECT position, origin, article, start_at, end_at, words FROM rests_on"
            + " WHERE rumour_key = ? AND article_position = ? ORDER BY position",
        row -> new RestsOn(row.text("origin"), hops(key, at, row.number("position")), row.words()),
        key,
        at);
  }

  private List<Hop> hops(long key, int at, int restsOn) throws SQLException {
    return sql.list(
        "SELECT passed_on_by, own_article, article, start_at, end_at, words FROM hops"
            + " WHERE rumour_key = ? AND article_position = ? AND rests_on_position = ?"
            + " ORDER BY position",
        row -> new Hop(row.text("passed_on_by"), row.textOrNull("own_article"), row.words()),
        key,
        at,
        restsOn);
  }

  private List<Denial> denials(long key, int at) throws SQLException {
    return sql.list(
        "SELECT who, denied, of_claim, article, start_at, end_at, words FROM denials"
            + " WHERE rumour_key = ? AND article_position = ? ORDER BY position",
        row -> new Denial(row.text("who"), row.text("denied"), row.words(), row.flag("of_claim")),
        key,
        at);
  }

  private List<Silence> silences(long key, int at) throws SQLException {
    return sql.list(
        "SELECT who, kind, matter, article, start_at, end_at, words FROM silences"
            + " WHERE rumour_key = ? AND article_position = ? ORDER BY position",
        row ->
            new Silence(
                row.text("who"),
                row.constant("kind", SilenceKind.class),
                row.textOrNull("matter"),
                row.words()),
        key,
        at);
  }

  private List<Passage> passages(long key, int at) throws SQLException {
    return sql.list(
        "SELECT attribution, tone, likeness, article, start_at, end_at, words FROM passages"
            + " WHERE rumour_key = ? AND article_position = ? ORDER BY position",
        row ->
            new Passage(
                row.words(),
                row.textOrNull("attribution"),
                row.constant("tone", Tone.class),
                row.fraction("likeness")),
        key,
        at);
  }

  private List<Origin> origins(long key) throws SQLException {
    return sql.list(
        "SELECT id, name, kind, published_by, counted FROM origins WHERE rumour_key = ?"
            + " ORDER BY position",
        row ->
            new Origin(
                row.text("id"),
                row.text("name"),
                row.constant("kind", OriginKind.class),
                row.textOrNull("published_by"),
                row.flag("counted")),
        key);
  }

  private List<Merge> merges(long key) throws SQLException {
    return sql.list(
        "SELECT position, reason, certain, why FROM merges WHERE rumour_key = ? ORDER BY position",
        row -> {
          int merge = row.number("position");
          return new Merge(
              mergeOrigins(key, merge),
              mergeParts(key, merge),
              row.constant("reason", Merge.Reason.class),
              row.flag("certain"),
              mergeEvidence(key, merge),
              row.text("why"));
        },
        key);
  }

  private List<String> mergeOrigins(long key, int merge) throws SQLException {
    return sql.list(
        "SELECT origin FROM merge_origins WHERE rumour_key = ? AND merge_position = ?"
            + " ORDER BY position",
        row -> row.text("origin"),
        key,
        merge);
  }

  private List<Merge.Part> mergeParts(long key, int merge) throws SQLException {
    return sql.list(
        "SELECT position, name, kind, published_by FROM merge_parts"
            + " WHERE rumour_key = ? AND merge_position = ? ORDER BY position",
        row ->
            new Merge.Part(
                row.text("name"),
                row.constant("kind", OriginKind.class),
                row.textOrNull("published_by"),
                partWords(key, merge, row.number("position"))),
        key,
        merge);
  }

  private List<Words> partWords(long key, int merge, int part) throws SQLException {
    return sql.list(
        "SELECT article, start_at, end_at, words FROM merge_part_words"
            + " WHERE rumour_key = ? AND merge_position = ? AND part_position = ? ORDER BY position",
        Row::words,
        key,
        merge,
        part);
  }

  private List<Words> mergeEvidence(long key, int merge) throws SQLException {
    return sql.list(
        "SELECT article, start_at, end_at, words FROM merge_evidence"
            + " WHERE rumour_key = ? AND merge_position = ? ORDER BY position",
        Row::words,
        key,
        merge);
  }

  private List<Statement> contraryClaims(long key) throws SQLException {
    return sql.list(
        "SELECT who, article, start_at, end_at, words FROM contrary_claims WHERE rumour_key = ?"
            + " ORDER BY position",
        row -> new Statement(row.text("who"), row.words()),
        key);
  }

  private List<Observable> observables(long key) throws SQLException {
    return sql.list(
        "SELECT kind, on_word_of, article, start_at, end_at, words FROM observables"
            + " WHERE rumour_key = ? ORDER BY position",
        row ->
            new Observable(
                row.constant("kind", ObservableKind.class),
                row.textOrNull("on_word_of"),
                row.words()),
        key);
  }

  private List<HedgeChange> hedges(long key) throws SQLException {
    return sql.list(
        "SELECT * FROM hedges WHERE rumour_key = ? ORDER BY position",
        row ->
            new HedgeChange(
                row.constant("aspect", HedgeChange.Aspect.class),
                row.constant("change", HedgeChange.Change.class),
                row.words("before_"),
                row.words("after_"),
                row.text("why")),
        key);
  }

  private List<String> toFetch(long key) throws SQLException {
    return sql.list(
        "SELECT outlet FROM to_fetch WHERE rumour_key = ? ORDER BY position",
        row -> row.text("outlet"),
        key);
  }

  private List<Note> notes(long key) throws SQLException {
    return sql.list(
        "SELECT article, stage, start_at, end_at, message FROM rumour_notes WHERE rumour_key = ?"
            + " ORDER BY position",
        row ->
            new Note(
                row.text("article"),
                row.constant("stage", Stage.class),
                row.spanOrNull(),
                row.text("message")),
        key);
  }
}
