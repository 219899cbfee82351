package dev.whence.absence;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Passage;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Speaker.OnRumour;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which statements of which articles speak of which rumours. */
final class RumourPlaces {

  private final Map<String, List<Place>> byArticle = new HashMap<>();

  private RumourPlaces() {}

  static RumourPlaces of(List<Rumour> rumours) {
    RumourPlaces places = new RumourPlaces();
    int number = 0;
    for (Rumour rumour : rumours) {
      number++;
      for (Traced article : rumour.articles()) {
        places.remember(article, number);
      }
    }
    return places;
  }

  private void remember(Traced article, int rumour) {
    List<Place> here = byArticle.computeIfAbsent(article.article(), key -> new ArrayList<>());
    for (Passage one : article.passages()) {
      if (one.attribution() != null) {
        OnRumour on = new OnRumour(rumour, one.tone());
        here.add(new Place(one.attribution(), one.words().span(), on));
      }
    }
    for (Denial one : article.denials()) {
      here.add(new Place(null, one.words().span(), new OnRumour(rumour, Tone.DENIED)));
    }
  }

  /** The rumours that a statement speaks of, each once, by number. */
  List<OnRumour> of(String article, Attribution attribution) {
    Map<Integer, OnRumour> found = new TreeMap<>();
    for (Place place : byArticle.getOrDefault(article, List.of())) {
      if (place.isOf(attribution)) {
        found.putIfAbsent(place.on().number(), place.on());
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * A place that speaks of a rumour.
   *
   * @param attribution the statement that does; null for a denial, of which only the words are
   *     known
   */
  private record Place(@Nullable String attribution, Span span, OnRumour on) {

    boolean isOf(Attribution one) {
      return attribution == null
          ? one.act() == Act.DENIES && one.place().overlaps(span)
          : attribution.equals(one.id());
    }
  }
}
