package dev.whence.rumour;

import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts, videos, photos and letters an article points at as the place a claim comes from
 * ("a photo posted to Twitter by the group"), and the signatures of posts it prints.
 */
final class DocumentFinder {

  private static final double ENOUGH = 0.25;
  private static final String THING =
      "(videos?|clips?|footage|films?|photos?|photographs?|pictures?|images?|tweets?|posts?|letters?|notes?|pamphlets?|leaflets?|cartoons?|drawings?|illustrations?|recordings?|audio|documents?|memos?|e-?mails?|screenshots?|obituar(?:y|ies)|adverts?|ads?|announcements?|psa|shows?)";
  private static final String PLATFORM =
      "(YouTube|Youtube|Twitter|Facebook|Instagram|Reddit|reddit(?:\\.com)?|[Ii]mgur|Vine|LiveLeak|Tumblr|Snapchat|WhatsApp|Telegram|Weibo|VKontakte|Pinterest|social (?:media|network(?:s|ing sites)?)|the (?:internet|web)|online)";
  private static final String POSTED =
      "(?:re)?(?:posted|uploaded|shared|tweeted|published|released|circulat(?:ed|ing)|surfaced|appeared|popped up|emerged|distributed|created|produced|made|filmed|put out|sent|recorded|unearthed|shows|posting|sharing)";
  private static final String MAKER =
      "(?:the |a |an |its )?(?:[\\p{L}\\-]+ ){0,4}?((?:@\\w+|\\p{Lu}[\\p{L}\\p{N}'’\\-]*)(?: (?:(?:of|the|and|al|el|de) )*\\p{Lu}[\\p{L}\\p{N}'’\\-]*){0,4}|\\w+_\\w*)";

  private static final Pattern THING_POSTED =
      Pattern.compile("(?i:\\b" + THING + "\\b)[^.!?]{0,90}?\\b(?i:" + POSTED + ")\\b");
  private static final Pattern POSTED_THING =
      Pattern.compile("\\b(?i:" + POSTED + ")\\b[^.!?]{0,40}?(?i:\\b" + THING + "\\b)");
  private static final Pattern ON =
      Pattern.compile(
          "\\b(?:on|to|via|in|from|a) (?:the |an? |popular |its )?(?:@\\w+ |[\\p{L}']+ )?"
              + PLATFORM
              + "\\b");
  private static final Pattern BY = Pattern.compile("\\b(?:by|from|of) " + MAKER);
  private static final Pattern USER =
      Pattern.compile(
          "\\b(?i:reddit(?:or)?|twitter|imgur|youtube|instagram|facebook) (?:user|member)? ?(@?\\w*_\\w*|@\\w+|\\w+\\d\\w*)");
  private static final Pattern SIGNED =
      Pattern.compile("(?:—|–|--?|―)\\s*([\\p{L}\\p{N}_ .'’\\-]{2,40}?)\\s*\\((@\\w+)\\)");

  private DocumentFinder() {}

  /** The documents and signed posts of an article that carry the claim, in text order. */
  static List<Chain> find(Page page, List<Carrier> measured) {
    List<Chain> found = new ArrayList<>();
    Chain best = null;
    for (Carrier carrier : measured) {
      signatures(page, measured, carrier, found);
      Chain document = document(carrier);
      if (document != null
          && (best == null || document.evidence().content() > best.evidence().content() + 0.15)) {
        best = document;
      }
    }
    if (best != null) {
      found.add(best);
    }
    return found;
  }

  private static @Nullable Chain document(Carrier carrier) {
    Line line = carrier.line();
    Matcher user = USER.matcher(line.text());
    if (user.find() && carrier.likeness() >= ENOUGH) {
      return chain(user.group().strip(), OriginKind.DOCUMENT, carrier, 0.3);
    }
    Matcher thing = THING_POSTED.matcher(line.text());
    boolean found = thing.find();
    if (!found) {
      thing = POSTED_THING.matcher(line.text());
      found = thing.find();
    }
    if (!found || carrier.likeness() < ENOUGH) {
      return null;
    }
    Matcher on = ON.matcher(line.text());
    Matcher by = BY.matcher(line.text());
    String platform = on.find() ? " on " + on.group(1) : "";
    String maker = by.find(thing.start()) ? " by " + by.group(1) : "";
    if (platform.isEmpty() && maker.isEmpty()) {
      return null;
    }
    String name = thing.group(1).toLowerCase(Locale.ROOT) + platform + maker;
    return chain(
        name,
        OriginKind.DOCUMENT,
        carrier,
        (platform.isEmpty() ? 0 : 0.1) + (maker.isEmpty() ? 0 : 0.1));
  }

  private static Chain chain(String name, OriginKind kind, Carrier carrier, double more) {
    return new Chain(
        name,
        kind,
        List.of(),
        carrier.line().span(),
        new Evidence(
            Math.min(1, carrier.likeness() + more),
            carrier.likeness(),
            false,
            false,
            carrier.depth(),
            1),
        "rule:document");
  }

  private static void signatures(
      Page page, List<Carrier> measured, Carrier carrier, List<Chain> found) {
    Matcher signed = SIGNED.matcher(carrier.line().text());
    while (signed.find()) {
      int index = carrier.line().index();
      double before = index > 0 ? measured.get(index - 1).likeness() : 0;
      double likeness = Math.max(carrier.likeness(), before);
      if (likeness >= ENOUGH) {
        Span words =
            index > 0 && before > carrier.likeness()
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
