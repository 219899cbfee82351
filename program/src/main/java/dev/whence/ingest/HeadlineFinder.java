package dev.whence.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading that is the article's headline: the one that says what the page's title says,
 * else the first of the first rank.
 */
final class HeadlineFinder {

  private static final int SHORTEST = 8;
  private static final int FEWEST_WORDS = 4;
  private static final double NEARLY_ALL = 0.8;

  /** Of two parts of the title the longer is the headline, the other the site's name. */
  private static final double TIE_BREAK = 0.001;

  private final PageElements page;
  private final MetaTags tags;
  private final String pageTitle;
  private @Nullable Set<String> titleWords;

  HeadlineFinder(PageElements page, MetaTags tags) {
    this.page = page;
    this.tags = tags;
    this.pageTitle = page.page().title();
  }

  @Nullable Element find() {
    String title = FurnitureWords.skeleton(pageTitle);
    String social = FurnitureWords.skeleton(social());
    Element best = null;
    double most = 0;
    for (Element heading : page.headings()) {
      double score = score(heading, title, social);
      if (score > most) {
        most = score;
        best = heading;
      }
    }
    return best;
  }

  private String social() {
    MetaTags.Tag tag = tags.first("og:title", "twitter:title");
    return tag == null ? "" : tag.content();
  }

  private double score(Element heading, String title, String social) {
    if (!heading.normalName().equals("h1") && title.isEmpty() && social.isEmpty()) {
      return 0;
    }
    String words = heading.text();
    if (words.isBlank() || words.length() > 400) {
      return 0;
    }
    String skeleton = FurnitureWords.skeleton(words);
    double rank =
        switch (heading.normalName()) {
          case "h1" -> 1;
          case "h2" -> 0.3;
          default -> 0.1;
        };
    if (skeleton.length() < SHORTEST) {
      return rank == 1 ? 0.5 : 0;
    }
    if (skeleton.equals(social) || skeleton.equals(title)) {
      return 4 + rank;
    }
    boolean part =
        title.contains(skeleton)
            || social.contains(skeleton)
            || (social.length() > 20 && skeleton.contains(social))
            || (rank == 1 && sharesWordsWithTitle(words));
    if (part) {
      return 3 * Math.min(1.0, skeleton.length() / 30.0) + rank + skeleton.length() * TIE_BREAK;
    }
    return rank == 1 ? 1 : 0;
  }

  /** Whether nearly all words are in the title too, though not quite in the same letters. */
  private boolean sharesWordsWithTitle(String words) {
    if (titleWords == null) {
      titleWords = FurnitureWords.wordsOf(pageTitle);
    }
    Set<String> inTitle = titleWords;
    Set<String> own = FurnitureWords.wordsOf(words);
    long shared = own.stream().filter(inTitle::contains).count();
    return own.size() >= FEWEST_WORDS && shared >= own.size() * NEARLY_ALL;
  }
}
