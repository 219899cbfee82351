package dev.whence.model;

/** What a block of a document is. */
public enum BlockKind {
  HEADLINE,
  STANDFIRST,
  /** A heading inside the text. */
  HEADING,
  PARAGRAPH,
  /** Words set off as somebody else's: a block quotation or an embedded post. */
  QUOTATION,
  LIST_ITEM,
  /** Author, dateline or wire credit; kept as metadata, not read for attributions. */
  CREDIT,
  /** A photo's caption or credit; not read for attributions. */
  CAPTION,
  /** Navigation, advertisement, form: kept only where the text must stay unchanged; not read. */
  FURNITURE;

  /** Whether the article's own text, headline included, is in such a block. */
  public boolean isArticleText() {
    return this != CREDIT && this != CAPTION && this != FURNITURE;
  }
}
