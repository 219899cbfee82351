-- The tables of a case, in plain SQL: for PostgreSQL write BYTEA for BLOB and string_agg for group_concat, and
-- let the integer keys be GENERATED. docs/schema.md explains each column.

CREATE TABLE case_file (
  format TEXT NOT NULL,
  schema_version INTEGER NOT NULL
);

CREATE TABLE articles (
  article_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  original BLOB NOT NULL,
  reader_version TEXT NOT NULL,
  text TEXT NOT NULL,
  alignment TEXT NOT NULL
);

CREATE TABLE gists (
  article_key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  made_by TEXT NOT NULL,
  content BLOB NOT NULL
);

CREATE TABLE finds (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  sought TEXT NOT NULL,
  reading TEXT NOT NULL,
  made_by TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (article_key, sought)
);

CREATE TABLE findings (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  certainty TEXT NOT NULL,
  evidence TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (article_key, field, position)
);

CREATE TABLE dates (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  field TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  certainty TEXT NOT NULL,
  evidence TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (article_key, field)
);

CREATE TABLE blocks (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  posted_by TEXT,
  PRIMARY KEY (article_key, position)
);

CREATE TABLE links (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (article_key, position)
);

CREATE TABLE sentences (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  block INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  tokens TEXT NOT NULL,
  PRIMARY KEY (article_key, position)
);

CREATE TABLE entities (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  PRIMARY KEY (article_key, entity)
);

CREATE TABLE mentions (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  form TEXT NOT NULL,
  entity INTEGER NOT NULL,
  certainty TEXT NOT NULL,
  PRIMARY KEY (article_key, position),
  FOREIGN KEY (article_key, entity) REFERENCES entities (article_key, entity)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE times (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  PRIMARY KEY (article_key, position)
);

CREATE TABLE time_values (
  article_key INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (article_key, position),
  FOREIGN KEY (article_key, position) REFERENCES times (article_key, position) ON DELETE CASCADE
);

CREATE TABLE attributions (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  speaker TEXT,
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  medium TEXT,
  inside TEXT,
  anonymity TEXT,
  figure_of TEXT,
  stands_for TEXT,
  confidence REAL NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (article_key, id),
  FOREIGN KEY (article_key, inside) REFERENCES attributions (article_key, id)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE attribution_spans (
  article_key INTEGER NOT NULL,
  attribution TEXT NOT NULL,
  part TEXT NOT NULL,
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (article_key, attribution, part, position),
  FOREIGN KEY (article_key, attribution) REFERENCES attributions (article_key, id)
    ON DELETE CASCADE
);

CREATE TABLE notes (
  article_key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  step TEXT NOT NULL,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL,
  start_at INTEGER,
  end_at INTEGER,
  message TEXT NOT NULL,
  PRIMARY KEY (article_key, step, position)
);

CREATE TABLE rejected (
  id TEXT PRIMARY KEY,
  stage TEXT NOT NULL,
  reason TEXT NOT NULL,
  message TEXT NOT NULL
);

CREATE TABLE rumours (
  rumour_key INTEGER PRIMARY KEY,
  claim TEXT NOT NULL,
  asked INTEGER NOT NULL,
  position INTEGER NOT NULL,
  least INTEGER NOT NULL,
  most INTEGER NOT NULL,
  why TEXT NOT NULL,
  UNIQUE (asked, claim)
);

CREATE TABLE rumour_articles (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  stance TEXT NOT NULL,
  tone TEXT NOT NULL,
  certainty TEXT NOT NULL,
  own_reporting INTEGER NOT NULL,
  copies TEXT REFERENCES articles (id),
  decided_by TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE origins (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  published_by TEXT,
  counted INTEGER NOT NULL,
  PRIMARY KEY (rumour_key, id)
);

CREATE TABLE rests_on (
  rumour_key INTEGER NOT NULL,
  article_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, article_position, position),
  FOREIGN KEY (rumour_key, article_position) REFERENCES rumour_articles (rumour_key, position)
    ON DELETE CASCADE,
  FOREIGN KEY (rumour_key, origin) REFERENCES origins (rumour_key, id)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE hops (
  rumour_key INTEGER NOT NULL,
  article_position INTEGER NOT NULL,
  rests_on_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  passed_on_by TEXT NOT NULL,
  own_article TEXT REFERENCES articles (id),
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, article_position, rests_on_position, position),
  FOREIGN KEY (rumour_key, article_position, rests_on_position)
    REFERENCES rests_on (rumour_key, article_position, position) ON DELETE CASCADE
);

CREATE TABLE denials (
  rumour_key INTEGER NOT NULL,
  article_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  denied TEXT NOT NULL,
  of_claim INTEGER NOT NULL DEFAULT 1 CHECK (of_claim IN (0, 1)),
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, article_position, position),
  FOREIGN KEY (rumour_key, article_position) REFERENCES rumour_articles (rumour_key, position)
    ON DELETE CASCADE
);

CREATE TABLE silences (
  rumour_key INTEGER NOT NULL,
  article_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  matter TEXT,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, article_position, position),
  FOREIGN KEY (rumour_key, article_position) REFERENCES rumour_articles (rumour_key, position)
    ON DELETE CASCADE
);

CREATE TABLE passages (
  rumour_key INTEGER NOT NULL,
  article_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  attribution TEXT,
  tone TEXT NOT NULL,
  likeness REAL NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, article_position, position),
  FOREIGN KEY (rumour_key, article_position) REFERENCES rumour_articles (rumour_key, position)
    ON DELETE CASCADE
);

CREATE TABLE merges (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  certain INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE merge_origins (
  rumour_key INTEGER NOT NULL,
  merge_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (rumour_key, merge_position, position),
  FOREIGN KEY (rumour_key, merge_position) REFERENCES merges (rumour_key, position)
    ON DELETE CASCADE,
  FOREIGN KEY (rumour_key, origin) REFERENCES origins (rumour_key, id)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE merge_evidence (
  rumour_key INTEGER NOT NULL,
  merge_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, merge_position, position),
  FOREIGN KEY (rumour_key, merge_position) REFERENCES merges (rumour_key, position)
    ON DELETE CASCADE
);

CREATE TABLE merge_parts (
  rumour_key INTEGER NOT NULL,
  merge_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  published_by TEXT,
  PRIMARY KEY (rumour_key, merge_position, position),
  FOREIGN KEY (rumour_key, merge_position) REFERENCES merges (rumour_key, position)
    ON DELETE CASCADE
);

CREATE TABLE merge_part_words (
  rumour_key INTEGER NOT NULL,
  merge_position INTEGER NOT NULL,
  part_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, merge_position, part_position, position),
  FOREIGN KEY (rumour_key, merge_position, part_position)
    REFERENCES merge_parts (rumour_key, merge_position, position) ON DELETE CASCADE
);

CREATE TABLE contrary_claims (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE observables (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_word_of TEXT,
  article TEXT NOT NULL REFERENCES articles (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE hedges (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT NOT NULL,
  change TEXT NOT NULL,
  why TEXT NOT NULL,
  before_article TEXT NOT NULL REFERENCES articles (id),
  before_start_at INTEGER NOT NULL,
  before_end_at INTEGER NOT NULL,
  before_words TEXT NOT NULL,
  after_article TEXT NOT NULL REFERENCES articles (id),
  after_start_at INTEGER NOT NULL,
  after_end_at INTEGER NOT NULL,
  after_words TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE to_fetch (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  outlet TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

CREATE TABLE rumour_notes (
  rumour_key INTEGER NOT NULL REFERENCES rumours ON DELETE CASCADE,
  position INTEGER NOT NULL,
  article TEXT NOT NULL,
  stage TEXT NOT NULL,
  start_at INTEGER,
  end_at INTEGER,
  message TEXT NOT NULL,
  PRIMARY KEY (rumour_key, position)
);

-- The user's own list of outlets; of several other names or domains each is on a line of its own.

CREATE TABLE outlets (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  other_names TEXT NOT NULL,
  domains TEXT NOT NULL,
  common_word INTEGER NOT NULL
);

-- Corrections: a log that is only ever added to. What takes an entry back is an entry too.

CREATE TABLE corrections (
  number INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  kind TEXT NOT NULL,
  claim TEXT,
  article TEXT,
  sha256 TEXT,
  start_at INTEGER,
  end_at INTEGER,
  words TEXT,
  name TEXT,
  value_before TEXT,
  value_after TEXT NOT NULL,
  detail TEXT,
  undoes INTEGER REFERENCES corrections (number)
);

CREATE TRIGGER corrections_follow BEFORE INSERT ON corrections
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM corrections)
BEGIN SELECT RAISE(ABORT, 'an entry of the log of corrections takes the next number'); END;

CREATE TRIGGER corrections_unchanged BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'an entry of the log of corrections is never changed'); END;

CREATE TRIGGER corrections_kept BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'an entry of the log of corrections is never deleted'); END;

CREATE TABLE traced_with (
  rumour_key INTEGER PRIMARY KEY REFERENCES rumours ON DELETE CASCADE,
  correction INTEGER NOT NULL
);

CREATE VIEW statements AS
SELECT
  a.id AS article,
  (SELECT f.value FROM findings f
    WHERE f.article_key = a.article_key AND f.field = 'outlet') AS outlet,
  s.id AS attribution,
  s.speaker,
  s.kind,
  s.act,
  (SELECT group_concat(p.words, ' … ') FROM (SELECT words FROM attribution_spans
    WHERE article_key = s.article_key AND attribution = s.id AND part = 'source'
    ORDER BY position) p) AS source_words,
  (SELECT group_concat(p.words, ' … ') FROM (SELECT words FROM attribution_spans
    WHERE article_key = s.article_key AND attribution = s.id AND part = 'cue'
    ORDER BY position) p) AS cue_words,
  (SELECT group_concat(p.words, ' … ') FROM (SELECT words FROM attribution_spans
    WHERE article_key = s.article_key AND attribution = s.id AND part = 'content'
    ORDER BY position) p) AS content_words,
  s.medium,
  s.inside,
  s.anonymity,
  s.confidence,
  s.decided_by
FROM attributions s JOIN articles a ON a.article_key = s.article_key
ORDER BY a.article_key, s.position;

CREATE VIEW chains AS
SELECT
  r.claim,
  t.article,
  t.stance,
  t.tone,
  o.name AS origin,
  o.kind AS origin_kind,
  o.published_by,
  (SELECT group_concat(h.passed_on_by, ' < ') FROM (SELECT passed_on_by FROM hops
    WHERE rumour_key = e.rumour_key AND article_position = e.article_position
      AND rests_on_position = e.position
    ORDER BY position) h) AS via,
  e.words
FROM rests_on e
JOIN rumours r ON r.rumour_key = e.rumour_key
JOIN rumour_articles t ON t.rumour_key = e.rumour_key AND t.position = e.article_position
JOIN origins o ON o.rumour_key = e.rumour_key AND o.id = e.origin
ORDER BY r.asked DESC, r.position, e.article_position, e.position;

CREATE VIEW articles_by_date AS
SELECT
  a.id AS article,
  (SELECT f.value FROM findings f
    WHERE f.article_key = a.article_key AND f.field = 'title') AS title,
  (SELECT f.value FROM findings f
    WHERE f.article_key = a.article_key AND f.field = 'outlet') AS outlet,
  d.earliest,
  d.latest,
  d.certainty AS date_certainty,
  a.sha256
FROM articles a
LEFT JOIN dates d ON d.article_key = a.article_key AND d.field = 'annotated'
ORDER BY d.earliest, a.article_key;
