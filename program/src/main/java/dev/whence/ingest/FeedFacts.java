package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed says about an article, gathered fact by fact with the words of the feed. */
final class FeedFacts {

  private @Nullable Finding title;
  private @Nullable Finding outlet;
  private @Nullable Finding language;
  private @Nullable Finding address;
  private @Nullable Finding credit;
  private @Nullable Finding section;
  private @Nullable Published published;
  private @Nullable Published modified;
  private final List<Finding> authors = new ArrayList<>();

  FeedFacts title(String value) {
    title = title != null ? title : finding(value, Certainty.SURE, "title", "title");
    return this;
  }

  FeedFacts outlet(String value) {
    outlet = outlet != null ? outlet : finding(value, Certainty.LIKELY, "feed title", "outlet");
    return this;
  }

  FeedFacts language(String value) {
    String code = value.strip().split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    boolean fits = language == null && code.matches("[a-z]{2}");
    language = fits ? finding(code, Certainty.LIKELY, "feed language", "language") : language;
    return this;
  }

  FeedFacts address(String value) {
    boolean fits = address == null && value.matches("(?i)https?://\\S+");
    address = fits ? finding(value.strip(), Certainty.LIKELY, "link", "address") : address;
    return this;
  }

  /** Another paper that the item names as where it has the article from. */
  FeedFacts source(String value) {
    credit = credit != null ? credit : finding(value, Certainty.LIKELY, "source", "credit");
    return this;
  }

  FeedFacts section(String value) {
    section = section != null ? section : finding(value, Certainty.LIKELY, "category", "section");
    return this;
  }

  /** Names, by one or several, perhaps with an address as RSS wants it: "a@b.example (Ann Bel)". */
  FeedFacts author(String value) {
    String words = value.strip();
    java.util.regex.Matcher mail =
        java.util.regex.Pattern.compile("\\S+@\\S+ \\(([^)]+)\\)").matcher(words);
    String name = mail.matches() ? mail.group(1).strip() : words;
    if (name.isBlank() || name.contains("@")) {
      return this;
    }
    List<String> names = AuthorNames.in(name);
    Certainty certainty = names.isEmpty() ? Certainty.GUESS : Certainty.LIKELY;
    for (String one : names.isEmpty() ? List.of(name) : names) {
      boolean isNew = authors.stream().noneMatch(known -> known.value().equals(one));
      Finding finding = finding(one, certainty, "author " + words, "author");
      if (isNew && finding != null) {
        authors.add(finding);
      }
    }
    return this;
  }

  FeedFacts published(String where, String words) {
    published = published != null ? published : date(where, words);
    return this;
  }

  FeedFacts modified(String where, String words) {
    modified = modified != null ? modified : date(where, words);
    return this;
  }

  private static @Nullable Published date(String where, String words) {
    MailDate date = MailDate.in(words);
    return date == null
        ? null
        : new Published(
            date.day(),
            date.day(),
            Certainty.SURE,
            where + ": " + words.strip(),
            "ingest.date.feed");
  }

  private static @Nullable Finding finding(
      String value, Certainty certainty, String where, String rule) {
    String clean = value.replaceAll("\\s+", " ").strip();
    String evidence = where.contains(clean) ? where : where + ": " + clean;
    return clean.isEmpty()
        ? null
        : new Finding(clean, certainty, evidence, "ingest." + rule + ".feed");
  }

  Metadata build() {
    return new Metadata(
        title, outlet, authors, published, modified, language, address, credit, section);
  }
}
