package dev.whence.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole run's result: what the report shows. Every article read is exactly once in {@link
 * #readings}, in {@link #others} or in {@link #rejected}.
 *
 * @param rumours the claim asked for, or those found in the folder, best supported first
 * @param readings the articles that are shown with their texts, in the order given; all that speak
 *     of a rumour are among them
 * @param others the articles that were read and are left out for being many, in the order given;
 *     none speaks of a rumour
 * @param rejected the articles that could not be read, in the order given
 * @param amendments what users corrected in it; their values stand in the records already
 */
public record Trace(
    List<Rumour> rumours,
    List<Reading> readings,
    List<Listed> others,
    List<Rejected> rejected,
    Amendments amendments) {

  public Trace {
    rumours = List.copyOf(rumours);
    readings = List.copyOf(readings);
    others = List.copyOf(others);
    rejected = List.copyOf(rejected);
  }

  /** A run as the program made it. */
  public Trace(
      List<Rumour> rumours, List<Reading> readings, List<Listed> others, List<Rejected> rejected) {
    this(rumours, readings, others, rejected, Amendments.none());
  }

  /** A run all of whose articles are shown. */
  public Trace(List<Rumour> rumours, List<Reading> readings, List<Rejected> rejected) {
    this(rumours, readings, List.of(), rejected);
  }

  /** How many articles were read. */
  public int read() {
    return readings.size() + others.size();
  }

  /** The same with only the amendments that concern its rumours, articles and names. */
  public Trace withAmendmentsOfItsOwn() {
    if (amendments.equals(Amendments.none())) {
      return this;
    }
    Set<String> claims = rumours.stream().map(Rumour::claim).collect(Collectors.toSet());
    Set<String> articles = readings.stream().map(Reading::article).collect(Collectors.toSet());
    others.forEach(one -> articles.add(one.article()));
    Amendments own = amendments.concerning(claims, articles, names());
    return new Trace(rumours, readings, others, rejected, own);
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Rumour rumour : rumours) {
      rumour.origins().forEach(one -> names.addAll(List.of(one.name(), one.shownName())));
      rumour.articles().stream()
          .flatMap(article -> article.restsOn().stream())
          .flatMap(way -> way.via().stream())
          .forEach(hop -> names.add(hop.by()));
    }
    for (Reading reading : readings) {
      reading.attributions().forEach(one -> names.add(String.valueOf(one.speaker())));
      Finding outlet = reading.annotated().document().metadata().outlet();
      names.add(outlet == null ? "" : outlet.value());
    }
    return names;
  }
}
