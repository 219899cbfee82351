package dev.whence.report;

import dev.whence.model.Words;

/** Exact words in a ledger: between quotation marks, with the article they stand in. */
final class LedgerWords {

  private LedgerWords() {}

  static String quoted(Words words) {
    return "\u201c" + TerminalText.harmless(words.text()) + "\u201d (" + words.article() + ")";
  }
}
