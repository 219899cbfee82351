package dev.whence.rumour;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the post, video, photo or letter that a folder's articles point at as the place a claim
 * comes from, and the signatures of posts they print.
 *
 * <p>One article alone may mention a picture by the way. When a good share of the articles say that
 * one was posted, uploaded or made, and say where or by whom, it is what the claim rests on, and
 * then every article that speaks of it rests on it, also in fewer words.
 */
final class DocumentFinder {

  /** A place that speaks of a document. */
  private record Sighting(
      int page,
      Carrier carrier,
      String thing,
      @Nullable String platform,
      @Nullable String maker,
      boolean posted) {

    boolean located() {
      return posted && (platform != null || maker != null);
    }

    double clearness() {
      return carrier.likeness()
          + (posted ? 0.3 : 0)
          + (platform == null ? 0 : 0.2)
          + (maker == null ? 0 : 0.3)
          + 1.0 / (2 + carrier.depth());
    }
  }

  private static final double ENOUGH = 0.2;
  private static final int NEAR_TOP = 6;
  private static final double SHARE = 0.34;
  private static final double SHARE_WHEN_CLAIMED = 0.2;

  private static final Pattern THING =
      Pattern.compile(
          "(?i)\\b(videos?|clips?|footage|photos?|photographs?|pictures?|images?|tweet(?:s|ed)?|(?<!Washington |New York |National |Huffington )posts?|letters?|notes?|pamphlets?|leaflets?|cartoons?|drawings?|illustrations?|recordings?|screenshots?|obituar(?:y|ies)|public service announcements?|psa|mockumentary|tv show)\\b");
  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)videos?|clips?|footage|public service announcements?|psa|mockumentary|tv show|recordings?");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "\\b(YouTube|Youtube|Twitter|Facebook|Instagram|Reddit|[Ii]mgur|Vine|LiveLeak|Tumblr|Snapchat|WhatsApp|Telegram|Weibo|VKontakte|Pinterest|social media|social networks?)\\b|\\b(?i:tweet)(?:ed|s)?\\b|\\bredd(?:it|itor)\\b");
  private static final Pattern POSTED =
      Pattern.compile(
          "(?i)\\b(?:re-?)?(?:post(?:ed|ing)|upload(?:ed|ing)|shar(?:ed|ing)|tweet(?:ed|ing)?|publish(?:ed|ing)|released|circulat(?:ed|ing|e)|surfaced|appeared|popped up|emerged|distributed|created|produced|made by|filmed|sponsored|put out|recorded|unearthed|viral|attributed)\\b");
  private static final Pattern BY = Pattern.compile("\\b(?:by|from)\\s");
  private static final Pattern USER =
      Pattern.compile(
          "(?i:\\b(?:user|redditor|account)\\b) (?:called |named |of )?(@?\\w*_\\w*|@\\w+|\\p{L}+\\d\\w*)|(@\\w{3,})");

  /** An account whose holder the words leave open. */
  private static final Pattern PURPORTED =
      Pattern.compile(
          "\\b(?i:account|profile|page) (?i:(?:purporting|claiming|said|believed|thought|alleged) to be (?:that of |run by )?|purportedly (?:belonging to |that of )?|supposedly (?:belonging to )?)(?:[\\p{L}\\-]+ ){0,6}?(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+)"
              + "|\\b(?i:account|profile|page) in (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+)['’‘]s name");

  private static final Pattern SIGNED =
      Pattern.compile("(?:—|–|--?|―)\\s*([\\p{L}\\p{N}_ .'’\\-]{2,40}?)\\s*\\((@\\w+)\\)");

  /** Three words and more that are no tag: the post is in this sentence, not in the one before. */
  private static final Pattern SAYS_MORE =
      Pattern.compile("(?:(?<![#@\\p{L}/.])\\p{L}[\\p{L}'’]*[,.!?]? +){3}");

  /** Who posts a link passes on what stands there. */
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?:|\\bvia @");

  private static final int NEAR = 40;
  private static final int JUST_BEFORE = 14;

  private final Map<Integer, Chain> documents = new TreeMap<>();

  private DocumentFinder() {}

  /**
   * Looks through all articles.
   *
   * @param measured for each article its sentences; empty for one that does not speak of the claim
   */
  static DocumentFinder of(ClaimKeys claim, List<Page> pages, List<List<Carrier>> measured) {
    DocumentFinder finder = new DocumentFinder();
    List<Sighting> still = new ArrayList<>();
    List<Sighting> moving = new ArrayList<>();
    int speaking = 0;
    for (int i = 0; i < pages.size(); i++) {
      speaking += measured.get(i).isEmpty() ? 0 : 1;
      for (Carrier carrier : measured.get(i)) {
        Sighting sighting = sightingIn(pages.get(i), i, carrier);
        if (sighting != null) {
          (MOVING.matcher(sighting.thing()).matches() ? moving : still).add(sighting);
        }
      }
    }
    boolean claimed = THING.matcher(claim.claim()).find();
    double needed = Math.max(1.5, (claimed ? SHARE_WHEN_CLAIMED : SHARE) * speaking);
    List<Sighting> likelier = pagesOf(moving) >= pagesOf(still) ? moving : still;
    if (pagesOf(likelier) >= needed) {
      finder.settle(likelier);
    }
    return finder;
  }

  private static long pagesOf(List<Sighting> sightings) {
    return sightings.stream().filter(Sighting::located).map(Sighting::page).distinct().count();
  }

  private static @Nullable Sighting sightingIn(Page page, int index, Carrier carrier) {
    String text = carrier.line().text();
    Matcher thing = THING.matcher(text);
    boolean near = carrier.likeness() >= ENOUGH || carrier.depth() <= NEAR_TOP;
    if (!near || !thing.find()) {
      return null;
    }
    Matcher platform = PLATFORM.matcher(text);
    String on = platform.find() ? platform.group() : null;
    Matcher posted = POSTED.matcher(text);
    boolean isPosted = posted.find();
    String maker = isPosted ? makerNear(page, carrier.line(), posted) : null;
    return new Sighting(
        index,
        carrier,
        nounOf(thing.group(1)),
        on == null ? null : platformName(on),
        maker,
        isPosted);
  }

  private static String nounOf(String thing) {
    String noun = thing.toLowerCase(Locale.ROOT);
    if (noun.equals("tweeted")) {
      return "tweet";
    }
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String platformName(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    return lower.startsWith("tweet") ? "Twitter" : lower.startsWith("redd") ? "Reddit" : printed;
  }

  private static @Nullable String makerNear(Page page, Line line, Matcher posted) {
    Matcher purported = PURPORTED.matcher(line.text());
    if (purported.find()) {
      String holder = purported.group(1) == null ? purported.group(2) : purported.group(1);
      return "an account in " + holder + "’s name";
    }
    Matcher user = USER.matcher(line.text());
    if (user.find()) {
      return user.group(1) == null ? user.group(2) : user.group(1);
    }
    Matcher by = BY.matcher(line.text());
    if (by.find(posted.start())) {
      int at = line.span().start() + by.end();
      return nameBetween(page, at, at + NEAR, true);
    }
    int verb = line.span().start() + posted.start();
    return nameBetween(page, Math.max(line.span().start(), verb - JUST_BEFORE), verb, false);
  }

  /** The first or last body or person named in a stretch; no outlet, platform or place. */
  private static @Nullable String nameBetween(Page page, int from, int to, boolean first) {
    String found = null;
    for (Mention mention : page.mentionsFrom(from)) {
      if (mention.span().start() > to || (mention.span().end() > to && !first)) {
        break;
      }
      Entity entity = page.entity(mention.entity());
      boolean maker =
          mention.form() == MentionForm.NAME
              && entity != null
              && entity.kind() != EntityKind.PLACE
              && !PLATFORM.matcher(entity.name()).find();
      if (maker && entity != null) {
        found = entity.name();
        if (first) {
          return found;
        }
      }
    }
    return found;
  }

  private void settle(List<Sighting> sightings) {
    String thing = String.valueOf(mostUsed(sightings, Sighting::thing, 0));
    String platform = mostUsed(sightings, Sighting::platform, 0.4);
    String maker = mostUsed(sightings, Sighting::maker, 0.3);
    String name = nameOf(thing, platform, maker);
    Map<Integer, Sighting> best = new TreeMap<>();
    Comparator<Sighting> clearer =
        Comparator.comparingDouble(Sighting::clearness)
            .thenComparing(sighting -> -sighting.carrier().line().index());
    for (Sighting sighting : sightings) {
      best.merge(
          sighting.page(),
          sighting,
          (one, other) -> clearer.compare(one, other) >= 0 ? one : other);
    }
    best.forEach((page, sighting) -> documents.put(page, chain(name, sighting.carrier())));
  }

  private static String nameOf(String thing, @Nullable String platform, @Nullable String maker) {
    if (maker == null) {
      boolean implied = platform == null || thing.equals("tweet");
      return thing + (implied ? "" : " on " + platform);
    }
    boolean handle = maker.startsWith("@") || maker.indexOf('_') >= 0;
    if (!handle || platform == null) {
      boolean tweeted = "Twitter".equals(platform) && !thing.equals("tweet");
      String by = tweeted ? " tweeted by " : maker.startsWith("an account") ? " from " : " by ";
      return thing + by + maker;
    }
    if (!maker.startsWith("@")) {
      return platform + " user " + maker;
    }
    return platform.equals("Twitter")
        ? "tweet by " + maker
        : "post on the " + maker + " " + platform + " account";
  }

  /** The commonest value, when it makes up a good share of all; null otherwise. */
  private static @Nullable String mostUsed(
      List<Sighting> sightings, Function<Sighting, @Nullable String> part, double share) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sighting sighting : sightings) {
      String value = part.apply(sighting);
      if (value != null) {
        counts.merge(value, sighting.posted() ? 2 : 1, Integer::sum);
      }
    }
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= share * all && entry.getValue() >= 2)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static Chain chain(String name, Carrier carrier) {
    return new Chain(
        name,
        OriginKind.DOCUMENT,
        List.of(),
        carrier.line().span(),
        new Evidence(carrier.likeness(), carrier.likeness(), true, false, carrier.depth(), 1),
        "rule:document");
  }

  /** The document an article rests on and the posts it prints with their signatures. */
  List<Chain> chains(int article, Page page, List<Carrier> measured) {
    List<Chain> found = new ArrayList<>();
    Chain document = documents.get(article);
    if (document != null) {
      found.add(document);
    }
    measured.forEach(carrier -> signatures(page, measured, carrier, found));
    return found;
  }

  private static void signatures(
      Page page, List<Carrier> measured, Carrier carrier, List<Chain> found) {
    Matcher signed = SIGNED.matcher(carrier.line().text());
    while (signed.find()) {
      int index = carrier.line().index();
      String post = carrier.line().text().substring(0, signed.start());
      boolean goesOn = index > 0 && !SAYS_MORE.matcher(post).find();
      double before = goesOn ? measured.get(index - 1).likeness() : 0;
      double likeness = Math.max(carrier.likeness(), before);
      String whole = goesOn ? measured.get(index - 1).line().text() + " " + post : post;
      if (likeness >= ENOUGH && !LINK.matcher(whole).find()) {
        Span words =
            before > carrier.likeness()
                ? page.lines().get(index - 1).span().cover(carrier.line().span())
                : carrier.line().span();
        found.add(
            new Chain(
                signed.group(1).strip(),
                OriginKind.PERSON,
                List.of(),
                words,
                new Evidence(likeness, likeness, true, true, carrier.depth(), 1),
                "rule:signature"));
      }
    }
  }
}
