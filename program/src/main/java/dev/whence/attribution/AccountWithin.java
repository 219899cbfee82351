package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * EXAMPLE: The Courier reports that jobs were lost according to the ministry.
 *
 * <p>Without a comma before it, "according to" belongs to the clause that it ends: the Courier
 * reports whose account it is. With one it belongs to the whole sentence.
 */
final class AccountWithin {

  private AccountWithin() {}

  /** The candidates in their order, each such account inside what is reported. */
  static List<Candidate> of(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate account : candidates) {
      if (!isAccount(account)) {
        continue;
      }
      List<Candidate> reports =
          candidates.stream().filter(report -> endsWith(report, account)).toList();
      if (!reports.isEmpty()) {
        place(all, reports, account);
      }
    }
    return all;
  }

  private static boolean isAccount(Candidate one) {
    Range cue = one.cue();
    return cue != null && one.sentence().word(cue.from()).equals("according");
  }

  /** Whether the account stands right behind what the other reports in a clause with "that". */
  private static boolean endsWith(Candidate report, Candidate account) {
    Range cue = account.cue();
    Range verb = report.cue();
    TaggedSentence sentence = account.sentence();
    if (cue == null
        || verb == null
        || account.source() == null
        || account.source().range().from() < cue.to()
        || sentence != report.sentence()
        || verb.to() + 1 >= cue.from()
        || report.content().size() != 1
        || sentence.isMark(cue.from() - 1)) {
      return false;
    }
    Span content = report.content().get(0);
    return sentence.word(verb.to()).equals("that")
        && content.start() == sentence.span(verb.to()).start()
        && content.end() >= sentence.span(cue.from() - 1).end();
  }

  /** The account has the clause of the innermost report, and lies inside them all. */
  private static void place(List<Candidate> all, List<Candidate> reports, Candidate account) {
    Range cue = account.cue();
    Place source = account.source();
    Candidate innermost = Collections.max(reports, Comparator.comparingInt(Candidate::position));
    Range verb = innermost.cue();
    if (cue == null || verb == null || source == null) {
      return;
    }
    Span clause = account.sentence().span(new Range(verb.to() + 1, cue.from()));
    all.replaceAll(one -> one.equals(account) ? account.withContent(List.of(clause)) : one);
    for (Candidate report : reports) {
      Span whole = report.content().get(0).cover(source.span());
      all.replaceAll(one -> one.equals(report) ? report.withContent(List.of(whole)) : one);
    }
  }
}
