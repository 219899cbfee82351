package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of the paper an article stands in. "opinion" is said whenever the page's type,
 * section, address, label over the headline or a tag made for it says so; else the section as
 * stated, or the last crumb of the way to the page.
 */
final class SectionFinder {

  private static final String WORDS =
      "opinions?|op-?ed|commentary|editorials?|columnists?|kommentare?|meinung|meinungen|kolumnen?|leitartikel|glosse|gastkommentar|gastbeitrag|standpunkte?|opini[oó]n|"
          + "opiniones|tribunes?|tribunas?|éditorial|points? de vue|opinioni|editoriale|opinie|publicystyka|felieton|opinião|мнения?|колонка|комментарий";
  private static final Pattern OPINION =
      Pattern.compile(
          "(?:^|[/\\s,&-])(?:" + WORDS + ")(?:$|[/\\s,&-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:" + WORDS + ")(?: ?(?:[|/·:–-]|von|by|de|par) ?.{0,40})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 80;
  private static final int LABELS = 4;

  private final MetaTags tags;
  private final LinkedFacts linked;
  private final @Nullable JsonNode article;
  private final @Nullable Finding address;

  SectionFinder(
      MetaTags tags, LinkedFacts linked, @Nullable JsonNode article, @Nullable Finding address) {
    this.tags = tags;
    this.linked = linked;
    this.article = article;
    this.address = address;
  }

  @Nullable Finding find(String pageTitle, @Nullable Finding title, Surroundings surroundings) {
    String stated = LinkedFacts.text(article, "articleSection");
    MetaTags.Tag tag =
        tags.first("article:section", "parsely-section", "section", "cg", "dc.subject.section");
    String words = stated != null ? stated : tag != null ? tag.content() : "";
    String opinion = opinion(words, surroundings);
    if (opinion != null) {
      return new Finding("opinion", Certainty.LIKELY, opinion, "ingest.section.opinion");
    }
    if (!words.isBlank() && words.length() <= LONGEST) {
      String evidence =
          stated != null ? "JSON-LD articleSection: " + stated : "meta section: " + words;
      return new Finding(words, Certainty.SURE, evidence, "ingest.section.stated");
    }
    String crumb = linked.lastCrumb(pageTitle, title == null ? "" : title.value());
    return crumb == null || crumb.length() > LONGEST
        ? null
        : new Finding(
            crumb, Certainty.LIKELY, "JSON-LD BreadcrumbList: " + crumb, "ingest.section.crumb");
  }

  /** The words that say so; null when nothing does. */
  private @Nullable String opinion(String words, Surroundings surroundings) {
    String type = article == null ? "" : article.path("@type").toString();
    if (type.contains("OpinionNewsArticle")) {
      return "JSON-LD type: OpinionNewsArticle";
    }
    MetaTags.Tag flag = tags.first("article:opinion");
    if (flag != null && flag.content().equalsIgnoreCase("true")) {
      return flag.evidence();
    }
    if (OPINION.matcher(words).find()) {
      return words;
    }
    String path =
        address == null
            ? ""
            : address.value().replaceFirst("^https?://[^/]+", "").replaceFirst("[^/]*/?$", "");
    if (OPINION.matcher(path).find()) {
      return path;
    }
    List<String> above = surroundings.above();
    for (String line : above.subList(0, Math.min(LABELS, above.size()))) {
      if (line.length() <= LONGEST && LABEL.matcher(line).matches()) {
        return line;
      }
    }
    return null;
  }
}
