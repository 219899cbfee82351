package dev.whence.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Document;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Roster;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.TextComparison;
import dev.whence.model.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON a program reads. Every method gives one object on one line, without a line end, in a
 * fixed order of keys; no line break of any kind stands inside it, so that every reader of JSON
 * Lines sees one line. Spans are {@code [start, end)} in UTF-16 units of {@code document.text}.
 * Thread-safe.
 */
public final class JsonExport {

  private final JsonMapper mapper;

  private JsonExport(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The export in the shapes that docs/manual.md describes. */
  public static JsonExport standard() {
    JsonMapper mapper = new JsonMapper();
    mapper.getFactory().setCharacterEscapes(new LineBreakEscapes());
    return new JsonExport(mapper);
  }

  /** What one article gives by itself: its document, attributions and notes. */
  public String read(Reading reading) {
    return write(new ReadingJson(mapper).reading(reading));
  }

  /**
   * An article's main text: every block of its own text but the headline, joined by an empty line.
   * {@code document.text} is that text here, and not what spans point into.
   */
  public String text(Document document) {
    return write(new ReadingJson(mapper).mainText(document));
  }

  /** Who belongs to a body. */
  public String roster(Roster roster) {
    return write(new LedgerJson(mapper).roster(roster));
  }

  /** Who stayed silent. */
  public String silences(SilenceLedger ledger) {
    return write(new LedgerJson(mapper).silences(ledger));
  }

  /** What could be seen or not. */
  public String sightings(SightingLedger ledger) {
    return write(new LedgerJson(mapper).sightings(ledger));
  }

  /** What changed between readings. */
  public String changes(List<TextComparison> comparisons) {
    return write(new LedgerJson(mapper).changes(comparisons));
  }

  /** What users said of a case, every entry of the log, and what became of those that stand. */
  public String corrections(CorrectionLog log, Trace trace) {
    return write(new CorrectionJson(mapper).log(log, trace));
  }

  /** An article that could not be read, and why. */
  public String rejected(Rejected rejected) {
    return write(new ReadingJson(mapper).rejected(rejected));
  }

  /**
   * The one rumour of a run that asked for a claim, in the shape of origin labels ({@code claim},
   * {@code articles}, {@code origins}, {@code independent_origins}, {@code why}), with what the
   * labels have no place for in keys of its own.
   *
   * @param trace of a run that asked for one claim
   * @throws IllegalArgumentException when the run holds another number of rumours
   */
  public String trace(Trace trace) {
    if (trace.rumours().size() != 1) {
      throw new IllegalArgumentException("one rumour expected, got " + trace.rumours().size());
    }
    RumourJson json = new RumourJson(mapper, trace);
    return write(json.withRejected(json.rumour(trace.rumours().get(0))));
  }

  /** Every rumour of a run without a claim, under {@code rumours}, in the order of the trace. */
  public String rumours(Trace trace) {
    return write(new RumourJson(mapper, trace).rumours());
  }

  private String write(JsonNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  /** Escapes the line ends that JSON allows inside a string and some readers split lines at. */
  private static final class LineBreakEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case 0x85, 0x2028, 0x2029 -> new SerializedString(String.format("\\u%04x", character));
        default -> null;
      };
    }
  }
}
