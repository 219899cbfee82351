package dev.whence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void every_article_read_or_rejected_once_is_the_law() {
    Ledger ledger = ledger(List.of("a", "b", "c"));
    ledger.read("b");
    ledger.rejected(rejected("a"));
    ledger.read("c");
    assertThatCode(ledger::check).doesNotThrowAnyException();
  }

  @Test
  void article_that_never_ended_breaks_the_law() {
    Ledger ledger = ledger(List.of("a", "b"));
    ledger.read("a");
    assertThatThrownBy(ledger::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 articles were met, 1 were read and 0 rejected")
        .hasMessageContaining("b (never ended)");
  }

  @Test
  void article_read_and_rejected_breaks_the_law() {
    Ledger ledger = ledger(List.of("a"));
    ledger.read("a");
    ledger.rejected(rejected("a"));
    assertThatThrownBy(ledger::check).hasMessageContaining("a (ended too often)");
  }

  @Test
  void name_given_twice_must_end_twice() {
    Ledger ledger = ledger(List.of("a", "a"));
    ledger.rejected(rejected("a"));
    ledger.read("a");
    assertThatCode(ledger::check).doesNotThrowAnyException();
  }

  private static Ledger ledger(List<String> met) {
    Ledger ledger = new Ledger();
    met.forEach(ledger::met);
    return ledger;
  }

  private static Rejected rejected(String article) {
    return new Rejected(article, Stage.INGEST, RejectionReason.EMPTY, "empty");
  }
}
