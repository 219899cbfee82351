package dev.whence.report;

import dev.whence.model.ChangeKind;
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

/** The forms for names, which may stand in many articles. */
final class NameForms {

  private static final int MOST = 100;

  private final Trace shown;
  private final Coverage coverage;
  private final Signer signer;

  NameForms(Trace shown, Signer signer) {
    this.shown = shown;
    this.coverage = new Coverage(shown);
    this.signer = signer;
  }

  /** The page on which a name is changed. */
  static String address(String name) {
    return "/names?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  void write(Markup markup, String name) {
    Map<String, Integer> speakers = speakers(shown);
    markup.element("h1", "Names of people, bodies and outlets").line();
    markup
        .element(
            "p",
            "Give somebody another name; where another is called so already, both become one. In"
                + " one article alone, it tells two of one name apart. Printed words stay as they"
                + " are.")
        .line();
    CorrectionForm.list(markup, "names", all(speakers));
    Map<String, String> where = new LinkedHashMap<>();
    where.put("everywhere", "in every article");
    shown.readings().forEach(one -> where.put(one.article(), "only in " + titled(one)));
    CorrectionForm.open(markup, signer, ChangeKind.NAME, "/names")
        .line("Name as shown", "name", name, "names", true)
        .line("New name", "after", "", "names", true)
        .choice("Where", "article", where, "everywhere")
        .end("Rename or merge");
    markup.element("h2", PlainWords.count(speakers.size(), "named speaker")).line();
    markup.open("ol", "class", "statements").line();
    speakers.entrySet().stream()
        .limit(MOST)
        .forEach(
            one -> {
              markup.open("li").element("a", one.getKey(), "href", address(one.getKey()));
              markup.element(
                  "span", " " + PlainWords.count(one.getValue(), "statement"), "class", "small");
              markup.closeLine();
            });
    markup.closeLine();
    if (speakers.size() > MOST) {
      markup.element("p", "The " + MOST + " who speak most are listed.", "class", "small").line();
    }
  }

  private String titled(Reading one) {
    return coverage.nameOf(one.article())
        + coverage.titleOf(one.article()).map(it -> ": " + it).orElse("");
  }

  private List<String> all(Map<String, Integer> speakers) {
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
