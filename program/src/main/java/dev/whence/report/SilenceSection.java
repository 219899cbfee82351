package dev.whence.report;

import dev.whence.model.SilenceLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of silences, each with its matter and what ended it, and how often they speak. */
record SilenceSection(List<Entry> entries, List<Rate> rates) {

  /**
   * A silence.
   *
   * @param of its matter; null where none is named
   * @param by who says so; null for the article
   * @param ended the day it was ended, null where it was not
   * @param last the words that ended it
   */
  record Entry(
      String day,
      Name who,
      String does,
      @Nullable String of,
      @Nullable Name by,
      Quoted words,
      @Nullable String ended,
      @Nullable Quoted last) {}

  /** How often somebody has words. */
  record Rate(Name who, int answered, int of) {}

  static SilenceSection of(SilenceLedger ledger, Statements statements) {
    return new SilenceSection(
        entries(ledger.entries(), statements),
        ledger.rates().stream()
            .map(one -> new Rate(statements.name(one.actor()), one.answered(), one.of()))
            .toList());
  }

  static List<Entry> entries(List<SilenceLedger.Entry> entries, Statements statements) {
    return entries.stream().map(entry -> entry(entry, statements)).toList();
  }

  private static Entry entry(SilenceLedger.Entry entry, Statements statements) {
    SilenceLedger.End end = entry.end();
    return new Entry(
        DateText.told(entry.from(), entry.to()),
        statements.name(entry.actor()),
        PlainWords.of(entry.kind()),
        entry.of(),
        statements.nameOrNone(entry.onWordOf()),
        statements.quote(entry.words()),
        end == null ? null : DateText.of(end.from()),
        end == null ? null : statements.quote(end.words()));
  }
}
