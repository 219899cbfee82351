package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its places and its statements marked.
 *
 * <p>Places that something points at become elements with an id. HTML elements nest and spans need
 * not, so of two places that cross, the later is cut at the end of the earlier: its first part
 * keeps the id, the rest stands right behind and names that id in {@code data-of}. Who speaks, the
 * words that say so and what is said need no id; they are marked piece by piece inside.
 */
final class MarkedText {

  private static final int DEPTH = 3;
  private static final int SOURCE = 4;
  private static final int CUE = 8;
  private static final int DENIED = 16;

  private final Reading reading;
  private final Anchors anchors;
  private final Set<Span> carriesTheClaim;
  private final byte[] roles;
  private final Set<String> given = new HashSet<>();

  MarkedText(Reading reading, Anchors anchors, Set<Span> carriesTheClaim) {
    this.reading = reading;
    this.anchors = anchors;
    this.carriesTheClaim = carriesTheClaim;
    this.roles = rolesOf(reading);
  }

  /** The pieces of one block of the text; the blocks must come in text order. */
  List<MarkedPiece> of(Span block) {
    PriorityQueue<Piece> pending = piecesIn(block);
    Deque<Piece> open = new ArrayDeque<>();
    Deque<List<MarkedPiece>> written = new ArrayDeque<>();
    written.push(new ArrayList<>());
    int at = block.start();
    while (at < block.end()) {
      while (!pending.isEmpty() && pending.peek().span.start() == at) {
        open(written, pending, open);
      }
      int next = open.isEmpty() ? block.end() : open.peek().span.end();
      if (!pending.isEmpty()) {
        next = Math.min(next, pending.peek().span.start());
      }
      statements(written.element(), at, next);
      at = next;
      while (!open.isEmpty() && open.peek().span.end() == at) {
        open.pop();
        written.pop();
      }
    }
    return written.element();
  }

  private PriorityQueue<Piece> piecesIn(Span block) {
    PriorityQueue<Piece> pieces =
        new PriorityQueue<>(
            Comparator.comparingInt((Piece piece) -> piece.span.start())
                .thenComparing(piece -> piece.span.end(), Comparator.reverseOrder())
                .thenComparing(piece -> piece.of));
    Collection<Span> places = anchors.in(reading.article());
    for (Span place : places) {
      if (place.overlaps(block)) {
        Span inside =
            new Span(Math.max(place.start(), block.start()), Math.min(place.end(), block.end()));
        String id = anchors.id(reading.article(), place);
        pieces.add(new Piece(inside, given.add(id) ? id : null, id, place));
      }
    }
    return pieces;
  }

  private void open(
      Deque<List<MarkedPiece>> written, PriorityQueue<Piece> pending, Deque<Piece> open) {
    Piece piece = pending.remove();
    Piece outer = open.peek();
    if (outer != null && piece.span.end() > outer.span.end()) {
      int cut = outer.span.end();
      pending.add(new Piece(new Span(cut, piece.span.end()), null, piece.of, piece.place));
      piece = new Piece(new Span(piece.span.start(), cut), piece.id, piece.of, piece.place);
    }
    open.push(piece);
    List<MarkedPiece> inside = new ArrayList<>();
    String of = piece.id == null ? piece.of : null;
    boolean claim = carriesTheClaim.contains(piece.place);
    written
        .element()
        .add(new MarkedPiece(null, piece.id == null ? "w rest" : "w", claim, piece.id, of, inside));
    written.push(inside);
  }

  /** Marks runs of characters that have the same part in the statements. */
  private void statements(List<MarkedPiece> written, int start, int end) {
    int from = start;
    for (int at = start + 1; at <= end; at++) {
      if (at == end || roles[at] != roles[from]) {
        String words = reading.text().substring(from, at);
        written.add(MarkedPiece.words(words, roles[from] == 0 ? null : classOf(roles[from])));
        from = at;
      }
    }
  }

  private static String classOf(byte role) {
    StringBuilder names = new StringBuilder();
    if ((role & DEPTH) > 0) {
      names.append('t').append(role & DEPTH);
    }
    append(names, (role & SOURCE) != 0, "s");
    append(names, (role & CUE) != 0, "c");
    append(names, (role & DENIED) != 0, "n");
    return names.toString();
  }

  private static void append(StringBuilder names, boolean wanted, String name) {
    if (wanted) {
      names.append(names.length() == 0 ? "" : " ").append(name);
    }
  }

  private static byte[] rolesOf(Reading reading) {
    byte[] roles = new byte[reading.text().length()];
    for (Attribution attribution : reading.attributions()) {
      paint(roles, attribution.source(), SOURCE);
      paint(roles, attribution.cue(), CUE);
      if (attribution.act() == Act.DENIES) {
        paint(roles, attribution.content(), DENIED);
      }
      for (Span span : attribution.content()) {
        for (int at = span.start(); at < span.end(); at++) {
          if ((roles[at] & DEPTH) < DEPTH) {
            roles[at]++;
          }
        }
      }
    }
    return roles;
  }

  private static void paint(byte[] roles, List<Span> spans, int role) {
    for (Span span : spans) {
      for (int at = span.start(); at < span.end(); at++) {
        roles[at] |= (byte) role;
      }
    }
  }

  /**
   * A part of a place.
   *
   * @param id the place's id for its first part; null for the others
   * @param of the place's id
   */
  private record Piece(Span span, @Nullable String id, String of, Span place) {}
}
