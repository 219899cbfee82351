package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when an article was published and last changed: first as the page states it for machines,
 * then in its address, then in time elements and lines beside the headline. Words that only bound
 * the day, such as "May 2015", give an interval.
 */
final class DateFinder {

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?=/|-|_|$)");
  private static final Pattern DAY_FIRST_IN_ADDRESS =
      Pattern.compile("/(\\d\\d)[-.](\\d\\d)[-.]((?:19|20)\\d\\d)(?=/|-|_|\\.|$)");
  private static final Pattern MONTH_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/(?=[^/]*[a-z][^/]*/?$)");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?:\\b(?:last |letztes )?update(?:d\\b|\\s*:)|\\b(?:last )?(?:modified|edited|revised)\\b|\\b(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)\\b|^stand\\b|\\bstand(?: des artikels)?\\s*:"
              + "|mise? à jour|\\bactualizado|\\baggiornato|\\batualizado|\\bbijgewerkt|\\baktualizacja|\\buppdaterad|\\bopdateret|обновлено|изменено|更新)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BEFORE_DATELINE =
      Pattern.compile(
          "\\(?(?:\\p{Lu}[\\p{L}.’'-]+(?: (?:am|an|der|de|la|of|do|do|upon) | ?[|/] ?| )?){1,5}[,(] ?\\(?");

  /** A line of these is about a reader or an event. */
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "\\b(?:registriert|registered|joined|member since|mitglied seit|beigetreten|inscrit|deadline)\\b|\\d[.:]\\d\\d(?: ?uhr| ?h)? ?[–-] ?\\d{1,2}[.:]\\d\\d",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPAN_OF_DAYS =
      Pattern.compile(" ?(?:[–-]|bis) ?\\d{1,2}\\. ?[\\p{L}\\d].*");
  private static final int LONGEST_LINE = 140;

  /** No page was printed on the web before. */
  private static final int FIRST_YEAR = 1991;

  private final PageElements page;
  private final MetaTags tags;
  private final @Nullable JsonNode article;
  private final @Nullable Finding address;

  DateFinder(
      PageElements page, MetaTags tags, @Nullable JsonNode article, @Nullable Finding address) {
    this.page = page;
    this.tags = tags;
    this.article = article;
    this.address = address;
  }

  @Nullable Published published(Surroundings surroundings) {
    Published found =
        dated(
            LinkedFacts.text(article, "datePublished"),
            "JSON-LD datePublished",
            Certainty.SURE,
            "json-ld");
    found = found != null ? found : stated();
    found = found != null ? found : inAddress();
    found = found != null ? found : inTimeElement(surroundings);
    found = found != null ? found : beside(surroundings);
    found = found != null ? found : monthInAddress();
    return found != null ? found : beforeChange(surroundings);
  }

  /** What was changed on a day was published on it or before. */
  private @Nullable Published beforeChange(Surroundings surroundings) {
    Published change = modified(surroundings);
    return change == null
        ? null
        : new Published(
            null, change.latest(), change.certainty(), change.evidence(), "ingest.date.change");
  }

  private @Nullable Published stated() {
    MetaTags.Tag tag =
        tags.first(
            "article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms:created",
            "dcterms.issued",
            "dcterms.date",
            "publish-date",
            "publish_date",
            "pubdate",
            "publication_date",
            "published_time",
            "dc.date",
            "dc.date.created",
            "date",
            "cxenseparse:recs:publishtime",
            "last-modified-date",
            "article.published");
    return tag == null ? null : dated(tag.content(), "meta " + tag.name(), Certainty.SURE, "meta");
  }

  @Nullable Published modified(Surroundings surroundings) {
    Published stated =
        dated(
            LinkedFacts.text(article, "dateModified"),
            "JSON-LD dateModified",
            Certainty.SURE,
            "json-ld");
    if (stated != null) {
      return stated;
    }
    MetaTags.Tag tag =
        tags.first(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dcterms:modified",
            "dc.date.modified",
            "lastmod",
            "last-modified");
    Published found =
        tag == null ? null : dated(tag.content(), "meta " + tag.name(), Certainty.SURE, "meta");
    found = found != null ? found : changedTime(surroundings);
    return found != null ? found : changedInWords(surroundings);
  }

  private @Nullable Published changedTime(Surroundings surroundings) {
    for (Element time : page.times()) {
      boolean changed =
          time.attr("itemprop").equals("dateModified")
              || (time.hasClass("updated")
                  && !time.hasClass("published")
                  && !time.hasClass("entry-date")
                  && !time.attr("itemprop").equals("datePublished"));
      if (changed && surroundings.isNear(page.before(time)) && !Elsewhere.isOrItem(time)) {
        return dated(words(time), "time", Certainty.LIKELY, "time");
      }
    }
    return null;
  }

  private static @Nullable Published changedInWords(Surroundings surroundings) {
    List<String> parts = surroundings.parts();
    Published found = changedInWords(surroundings.above());
    found = found != null ? found : changedInWords(surroundings.below());
    found = found != null ? found : changedInWords(parts.subList(0, Math.min(3, parts.size())));
    return found != null
        ? found
        : changedInWords(parts.subList(Math.max(0, parts.size() - 2), parts.size()));
  }

  private static @Nullable Published changedInWords(List<String> lines) {
    for (String line : lines) {
      Matcher changed =
          line.length() > LONGEST_LINE || !mayHoldYear(line) ? null : CHANGED.matcher(line);
      if (changed != null && changed.find()) {
        Published found = dated(line.substring(changed.start()), "", Certainty.LIKELY, "words");
        if (found != null) {
          return new Published(
              found.earliest(), found.latest(), Certainty.LIKELY, line, "ingest.date.words");
        }
      }
    }
    return null;
  }

  private static @Nullable Published dated(
      @Nullable String words, String where, Certainty certainty, String rule) {
    PrintedDate date = words == null ? null : PrintedDate.in(words);
    return date == null || words == null
        ? null
        : new Published(
            date.day(), date.day(), certainty, where + ": " + words, "ingest.date." + rule);
  }

  /** A time element that is marked as the article's, or the first that stands in it. */
  private @Nullable Published inTimeElement(Surroundings surroundings) {
    Element likely = null;
    for (Element time : page.times()) {
      boolean near = surroundings.isNear(page.before(time));
      boolean marked =
          time.hasAttr("pubdate")
              || time.attr("itemprop").equals("datePublished")
              || time.hasClass("entry-date")
              || time.hasClass("published");
      if (marked && near && !Elsewhere.is(time)) {
        return dated(words(time), "time", Certainty.SURE, "time");
      }
      boolean own =
          near
              && time.closest("article,header,main") != null
              && !Elsewhere.isOrItem(time)
              && !isAfter(time, surroundings);
      likely = likely == null && own ? time : likely;
    }
    return likely == null ? null : dated(words(likely), "time", Certainty.LIKELY, "time");
  }

  private boolean isAfter(Element time, Surroundings surroundings) {
    return surroundings.to() >= 0 && page.before(time) > surroundings.to() + 2_000;
  }

  private static String words(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      String words = element.attr(attribute);
      if (!words.isBlank() && PrintedDate.in(words) != null) {
        return words;
      }
    }
    return element.text();
  }

  private static @Nullable Published beside(Surroundings surroundings) {
    for (String line : surroundings.above()) {
      Published found = line.length() > LONGEST_LINE || !mayHoldYear(line) ? null : inLine(line);
      if (found != null) {
        return found;
      }
    }
    List<String> parts = surroundings.parts();
    for (String part : parts.subList(0, Math.min(3, parts.size()))) {
      String start = part.substring(0, Math.min(80, part.length()));
      PrintedDate date = PrintedDate.in(start);
      int at = date == null ? -1 : start.indexOf(date.words());
      if (date != null && at >= 0 && BEFORE_DATELINE.matcher(start.substring(0, at)).matches()) {
        return of(date, start, "ingest.date.dateline");
      }
    }
    return null;
  }

  private static boolean mayHoldYear(String line) {
    return line.contains("20") || line.contains("19");
  }

  /** The day before any word of a change; none in a line about a reader or an event. */
  private static @Nullable Published inLine(String line) {
    Matcher changed = CHANGED.matcher(line);
    String words = changed.find() ? line.substring(0, changed.start()) : line;
    PrintedDate date = PrintedDate.in(words);
    if (date == null || date.day().getYear() < FIRST_YEAR || OTHER_DAY.matcher(line).find()) {
      return null;
    }
    String after = words.substring(words.indexOf(date.words()) + date.words().length());
    return SPAN_OF_DAYS.matcher(after).matches()
        ? null
        : of(date, line, "ingest.date.beside-headline");
  }

  private static Published of(PrintedDate date, String words, String rule) {
    return new Published(date.day(), date.day(), Certainty.LIKELY, words, rule);
  }

  private @Nullable Published inAddress() {
    if (address == null) {
      return null;
    }
    Matcher day = DAY_IN_ADDRESS.matcher(address.value());
    String words = null;
    if (day.find()) {
      words = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
    } else {
      Matcher dayFirst = DAY_FIRST_IN_ADDRESS.matcher(address.value());
      words =
          dayFirst.find()
              ? dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1)
              : null;
    }
    PrintedDate date = words == null ? null : PrintedDate.in(words);
    return date == null ? null : of(date, address.value(), "ingest.date.address");
  }

  /** Many addresses hold the month alone; that bounds the day. */
  private @Nullable Published monthInAddress() {
    Matcher month = address == null ? null : MONTH_IN_ADDRESS.matcher(address.value());
    if (month == null || address == null || !month.find()) {
      return null;
    }
    LocalDate first =
        LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
    return new Published(
        first,
        first.plusMonths(1).minusDays(1),
        Certainty.LIKELY,
        address.value(),
        "ingest.date.address-month");
  }
}
