package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who signed an article. What the page states for machines is believed, unless a byline is
 * printed that names somebody else: the stated name is then whoever typed the text into the system.
 */
final class AuthorFinder {

  private static final int MOST = 8;
  private static final int LONGEST = 120;
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?is)(?:^|[|·•–—] ?)(?:(?:written|posted|text|story|reported|words|ein interview|interview) )?"
              + "(?:(?:by|von|par|por|di|door|przez|av)\\b ?:?|(?:autor(?:in|en|es)?|autore|author|auteure?|interview|tekst|автор|szerző)\\s*:|~) ?(.*)");
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?i)[\\s,|–·•-]*(?:(?:\\p{L}+(?:day|tag)|am|on|le|el|il|op|updated|published|posted|stand|vom)[.,:]*\\s*)*$");

  private final PageElements page;
  private final MetaTags tags;
  private final LinkedFacts linked;
  private final @Nullable JsonNode article;
  private final @Nullable Finding outlet;

  AuthorFinder(
      PageElements page,
      MetaTags tags,
      LinkedFacts linked,
      @Nullable JsonNode article,
      @Nullable Finding outlet) {
    this.page = page;
    this.tags = tags;
    this.linked = linked;
    this.article = article;
    this.outlet = outlet;
  }

  List<Finding> find(Surroundings surroundings) {
    List<Finding> stated = stated();
    List<Finding> printed = printed(surroundings.above());
    if (!printed.isEmpty() && stated.stream().noneMatch(author -> isAmong(author, printed))) {
      return printed;
    }
    if (!stated.isEmpty()) {
      return stated;
    }
    List<Finding> marked = marked(page.authors(), surroundings, true, "rel-author");
    if (marked.isEmpty()) {
      marked = marked(page.bylines(), surroundings, false, "byline-class");
    }
    return marked.isEmpty() ? printed(surroundings.below()) : marked;
  }

  private List<Finding> stated() {
    List<Finding> found = new ArrayList<>();
    for (LinkedFacts.Named author : linked.names(article, "author")) {
      if (!author.isOrganization()) {
        add(
            found,
            author.name(),
            true,
            Certainty.SURE,
            "JSON-LD author: " + author.name(),
            "json-ld");
      }
    }
    if (found.isEmpty()) {
      List<MetaTags.Tag> named =
          tags.all(
              "author",
              "article:author",
              "parsely-author",
              "sailthru.author",
              "dc.creator",
              "dc:creator",
              "dc.author",
              "dcterms.creator",
              "byl",
              "article:author_name",
              "cxenseparse:author");
      for (MetaTags.Tag tag : named) {
        add(found, tag.content(), false, Certainty.SURE, tag.evidence(), "meta");
      }
    }
    return found;
  }

  private List<Finding> printed(List<String> lines) {
    List<Finding> found = new ArrayList<>();
    for (String line : lines) {
      Matcher byline = line.length() > LONGEST ? null : BYLINE.matcher(line);
      if (found.isEmpty() && byline != null && byline.find()) {
        add(found, cutAtDate(byline.group(1)), false, Certainty.LIKELY, line, "byline");
      }
    }
    return found;
  }

  private List<Finding> marked(
      List<Element> elements, Surroundings surroundings, boolean single, String rule) {
    List<Finding> found = new ArrayList<>();
    int asked = 0;
    for (Element element : elements) {
      if (asked < MOST && surroundings.isNear(page.before(element)) && !Elsewhere.is(element)) {
        asked++;
        String words = element.hasAttr("content") ? element.attr("content") : element.text();
        if (words.length() <= LONGEST && (found.isEmpty() || single)) {
          Matcher byline = BYLINE.matcher(words);
          String names = cutAtDate(byline.find() ? byline.group(1) : words);
          add(found, names, single, Certainty.LIKELY, words, rule);
        }
      }
    }
    return found;
  }

  /** Whether words are a byline and nothing else: "By Ada Vale and Bo Lind, Norrby Post". */
  static boolean isLine(String words) {
    Matcher byline = words.length() > LONGEST ? null : BYLINE.matcher(words);
    return byline != null
        && byline.lookingAt()
        && !FurnitureWords.endsAsSentence(words)
        && !AuthorNames.in(cutAtDate(byline.group(1))).isEmpty();
  }

  private static String cutAtDate(String line) {
    PrintedDate date = PrintedDate.in(line);
    int at = date == null ? -1 : line.indexOf(date.words());
    return at < 0 ? line : BEFORE_DATE.matcher(line.substring(0, at)).replaceFirst("");
  }

  private void add(
      List<Finding> found,
      String line,
      boolean single,
      Certainty certainty,
      String evidence,
      String rule) {
    List<String> names = new ArrayList<>(AuthorNames.in(line));
    boolean penName = names.isEmpty() && single && AuthorNames.isPenName(line.strip());
    if (penName) {
      names.add(line.strip());
    }
    for (String name : names) {
      boolean known = found.stream().anyMatch(author -> author.value().equalsIgnoreCase(name));
      if (!isOutlet(name) && !known) {
        Certainty sure = penName ? Certainty.LIKELY : certainty;
        found.add(new Finding(name, sure, evidence, "ingest.author." + rule));
      }
    }
  }

  private boolean isOutlet(String name) {
    if (outlet == null) {
      return false;
    }
    String own = FurnitureWords.skeleton(outlet.value());
    String skeleton = FurnitureWords.skeleton(name);
    return own.equals(skeleton) || (own.length() > 7 && skeleton.contains(own));
  }

  /** Whether one of the names shares a word with the author's. */
  private static boolean isAmong(Finding author, List<Finding> names) {
    List<String> words = List.of(author.value().split("[ .]", -1));
    return names.stream()
        .flatMap(name -> List.of(name.value().split("[ .]", -1)).stream())
        .anyMatch(word -> word.length() > 2 && words.stream().anyMatch(word::equalsIgnoreCase));
  }
}
