package dev.whence.report;

import dev.whence.model.Finding;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The forms for names, which may stand in many articles.
 *
 * @param name to change, filled in; empty for none
 * @param names likely ones
 * @param articles in which a name may be changed alone: their ids and titles
 * @param speakers those who speak most
 * @param all how many speak
 */
record NameForms(
    String name,
    List<String> names,
    Map<String, String> articles,
    List<Speaking> speakers,
    int all,
    Form form) {

  private static final int MOST = 100;

  /** Somebody with a name, and how many statements are theirs. */
  record Speaking(Link name, int statements) {}

  static NameForms of(Trace shown, String name, Signer signer) {
    Coverage coverage = new Coverage(shown);
    Map<String, Integer> speakers = speakers(shown);
    Map<String, String> where = new LinkedHashMap<>();
    where.put("everywhere", "in every article");
    shown.readings().forEach(one -> where.put(one.article(), "only in " + titled(one, coverage)));
    return new NameForms(
        name,
        all(shown, speakers),
        where,
        speakers.entrySet().stream()
            .limit(MOST)
            .map(one -> new Speaking(new Link(one.getKey(), address(one.getKey())), one.getValue()))
            .toList(),
        speakers.size(),
        Form.of(signer, "/names"));
  }

  /** The page on which a name is changed. */
  static String address(String name) {
    return "/names?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String titled(Reading one, Coverage coverage) {
    return coverage.nameOf(one.article())
        + coverage.titleOf(one.article()).map(it -> ": " + it).orElse("");
  }

  private static List<String> all(Trace shown, Map<String, Integer> speakers) {
    Set<String> names = new LinkedHashSet<>(speakers.keySet());
    for (Reading reading : shown.readings()) {
      Finding outlet = reading.annotated().document().metadata().outlet();
      if (outlet != null) {
        names.add(outlet.value());
      }
    }
    return List.copyOf(names);
  }

  /** The named speakers of a case by how many statements they have, most first. */
  static Map<String, Integer> speakers(Trace shown) {
    Map<String, Integer> counts = new TreeMap<>();
    shown.readings().stream()
        .flatMap(reading -> reading.attributions().stream())
        .forEach(
            one -> {
              if (one.speaker() != null && one.kind() != SpeakerKind.UNNAMED) {
                counts.merge(one.speaker(), 1, Integer::sum);
              }
            });
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }
}
