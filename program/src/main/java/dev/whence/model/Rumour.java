package dev.whence.model;

import java.util.List;

/**
 * One claim as it circulates through a folder of articles. It gives no verdict.
 *
 * @param claim the claim: the user's words, or the folder's clearest sentence
 * @param articles one entry for every article read, in the order of the folder
 * @param origins each distinct origin once
 * @param independentOrigins the interval, with reasons
 * @param contraryClaims statements that do not fit the claim without denying it
 * @param observables what could be seen or not seen
 * @param hedges how the wording changed on the way
 * @param toFetch outlets that are cited and not in the folder, in order of first citation
 * @param notes doubts of this step
 */
public record Rumour(
    String claim,
    List<Traced> articles,
    List<Origin> origins,
    IndependentOrigins independentOrigins,
    List<Statement> contraryClaims,
    List<Observable> observables,
    List<HedgeChange> hedges,
    List<String> toFetch,
    List<Note> notes) {

  public Rumour {
    articles = List.copyOf(articles);
    origins = List.copyOf(origins);
    contraryClaims = List.copyOf(contraryClaims);
    observables = List.copyOf(observables);
    hedges = List.copyOf(hedges);
    toFetch = List.copyOf(toFetch);
    notes = List.copyOf(notes);
  }
}
