package dev.whence.absence;

import dev.whence.model.Attribution;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Speaker;
import dev.whence.model.Speaker.Change;
import dev.whence.model.Speaker.OnRumour;
import dev.whence.model.Speaker.Said;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that each speaker with a name says or withholds, in order of time. */
final class SpeakerBook {

  private static final Comparator<Said> BY_PLACE =
      Comparator.comparing((Said one) -> one.words().article())
          .thenComparing(one -> one.words().span());

  private final Actors actors;
  private final RumourPlaces rumours;
  private final Map<String, Entry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, LocalDate> days = new HashMap<>();

  private SpeakerBook(Actors actors, RumourPlaces rumours) {
    this.actors = actors;
    this.rumours = rumours;
  }

  static List<Speaker> of(List<Reading> readings, List<Rumour> rumours, Actors actors) {
    SpeakerBook book = new SpeakerBook(actors, RumourPlaces.of(rumours));
    readings.forEach(book::read);
    return book.entries.entrySet().stream()
        .map(one -> book.speaker(one.getKey(), one.getValue()))
        .toList();
  }

  private void read(Reading reading) {
    Published published = reading.annotated().published();
    if (published != null) {
      LocalDate day = published.latest() == null ? published.earliest() : published.latest();
      days.put(reading.article(), day == null ? LocalDate.MAX : day);
    }
    for (Attribution attribution : reading.attributions()) {
      String name = actors.named(reading, attribution);
      if (name != null) {
        entries.computeIfAbsent(name, key -> new Entry()).add(said(reading, attribution));
        entries.get(name).show(attribution);
      }
    }
  }

  private Said said(Reading reading, Attribution attribution) {
    List<Span> source = attribution.source();
    return new Said(
        attribution.id(),
        attribution.act(),
        source.isEmpty() ? null : source.get(0).of(reading.text()),
        outer(reading, attribution),
        Words.of(reading, attribution.place()),
        rumours.of(reading.article(), attribution));
  }

  /** Who passes a statement on, where that is said. */
  private static @Nullable String outer(Reading reading, Attribution inner) {
    for (Attribution outer : reading.attributions()) {
      if (outer.id().equals(inner.inside())) {
        return outer.speaker() == null && !outer.source().isEmpty()
            ? outer.source().get(0).of(reading.text())
            : outer.speaker();
      }
    }
    return null;
  }

  private Speaker speaker(String name, Entry entry) {
    List<Said> said =
        entry.said.stream()
            .sorted(Comparator.comparing(this::day).thenComparing(BY_PLACE))
            .toList();
    entry.printed.add(name);
    return new Speaker(name, entry.kind(), List.copyOf(entry.printed), said, changes(said));
  }

  private LocalDate day(Said said) {
    return days.getOrDefault(said.words().article(), LocalDate.MAX);
  }

  /** Of undated statements nobody knows which came first. */
  private List<Change> changes(List<Said> said) {
    Map<Integer, Said> last = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Said one : said) {
      for (OnRumour on : one.rumours()) {
        if (day(one).equals(LocalDate.MAX)) {
          continue;
        }
        Said before = last.put(on.number(), one);
        if (before != null && differs(before, one, on)) {
          changes.add(new Change(on.number(), before, one));
        }
      }
    }
    return changes;
  }

  private static boolean differs(Said before, Said after, OnRumour now) {
    return before.act() != after.act() || !before.rumours().contains(now);
  }

  /** What is gathered of one speaker. */
  private static final class Entry {

    private final List<Said> said = new ArrayList<>();
    private final TreeSet<String> printed = new TreeSet<>();
    private final Map<SpeakerKind, Integer> kinds = new EnumMap<>(SpeakerKind.class);

    void add(Said one) {
      said.add(one);
    }

    void show(Attribution attribution) {
      String speaker = attribution.speaker();
      if (speaker != null) {
        printed.add(speaker);
      }
      boolean named = attribution.kind().isNamed();
      kinds.merge(named ? attribution.kind() : SpeakerKind.ORGANISATION, 1, Integer::sum);
    }

    SpeakerKind kind() {
      return kinds.entrySet().stream()
          .max(
              Map.Entry.<SpeakerKind, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse(SpeakerKind.NONE);
    }
  }
}
