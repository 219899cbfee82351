package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what somebody could see or not see: last seen, no images, pages and photos removed. */
final class ObservableFinder {

  private static final String PICTURES =
      "(?:photos?|photographs?|pictures?|images?|videos?|footage|recordings?)";
  private static final String PAGES =
      "(?:photos?|photographs?|pictures?|images?|videos?|pages?|posts?|tweets?|accounts?|profiles?|biograph(?:y|ies)|articles?|names?)";
  private static final Pattern PICTURE = Pattern.compile("(?i)\\b" + PICTURES + "\\b");

  /** "Did not say when he had last appeared" tells nothing of when that was. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "(?i)(?:\\bnot|n['’]t|\\bnever|\\bdeclin\\w+ to|\\brefus\\w+ to|\\bunable to)"
              + " (?:say|tell|know|recall|remember|reveal|disclose|specify|explain|clear|known)\\b[^.]*$");

  private static final Map<ObservableKind, Pattern> WORDS = new EnumMap<>(ObservableKind.class);

  static {
    WORDS.put(
        ObservableKind.LAST_SEEN,
        Pattern.compile(
            "(?i)\\blast (?:time [^.]{0,40})?(?:seen|photographed|appeared|appearance|spotted)\\b"
                + "|\\bnot (?:been )?(?:seen|photographed|appeared)(?: in public)? since\\b|\\blast public appearance\\b"));
    WORDS.put(
        ObservableKind.NO_IMAGES,
        Pattern.compile(
            "(?i)\\bno (?:\\w+ or )?"
                + PICTURES
                + "\\b|\\b(?:absence|lack) of (?:any )?"
                + PICTURES
                + "\\b|\\bwithout (?:any )?"
                + PICTURES
                + "\\b|\\bnot (?:released?|posted|published|provided|shown) (?:any |a )?(?:recent )?"
                + PICTURES));
    WORDS.put(
        ObservableKind.REMOVED,
        Pattern.compile(
            "(?i)\\b"
                + PAGES
                + "\\b[^.]{0,30}\\b(?:deleted|removed|taken down|scrubbed|wiped|erased|suspended|deactivated|vanished)\\b"));
    WORDS.put(
        ObservableKind.NOT_SHOWN,
        Pattern.compile(
            "(?i)(?:not|n['’]t|never) (?:yet )?(?:produced|put|paraded?|shown|presented|brought)\\b[^.]{0,40}\\b(?:public|publicly|cameras?|front)"
                + "|\\bparade [^.]{0,30}in front of\\b|\\bnot (?:been )?(?:seen|appeared) in public\\b"));
  }

  private ObservableFinder() {}

  /** What the articles that speak of the claim say could be seen or not, in the folder's order. */
  static List<Observable> find(Page page, ClaimKeys claim) {
    List<Observable> found = new ArrayList<>();
    for (Line line : page.lines()) {
      boolean about =
          line.keys().stream().anyMatch(claim.names()::contains)
              || line.namedByPronouns().stream().anyMatch(claim.names()::contains)
              || PICTURE.matcher(line.text()).find();
      for (Map.Entry<ObservableKind, Pattern> entry : WORDS.entrySet()) {
        Matcher words = entry.getValue().matcher(line.text());
        if (about && words.find() && !isUnsaid(line, words.start())) {
          String sayer = sayer(page, line.span().start() + words.start());
          found.add(new Observable(entry.getKey(), sayer, page.words(line.span())));
        }
      }
    }
    return found;
  }

  private static boolean isUnsaid(Line line, int at) {
    return UNSAID.matcher(line.text().substring(0, at)).find();
  }

  /** Who says the words at a place; null for the article's own voice. */
  private static @Nullable String sayer(Page page, int at) {
    for (Attribution attribution : page.reading().attributions()) {
      for (Span content : attribution.content()) {
        if (content.contains(at)) {
          return attribution.speaker();
        }
      }
    }
    return null;
  }
}
