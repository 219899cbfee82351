package dev.whence.absence;

import dev.whence.model.ObservableKind;
import java.util.List;
import java.util.regex.Pattern;

/** The words of sightings and of their lack, from the most telling kind on. */
final class SightingPatterns {

  private static final String PICTURES =
      "(?:photos?|photographs?|pictures?|images?|videos?|footage|recordings?)";
  private static final String PAGES =
      "(?:photos?|photographs?|portraits?|pictures?|images?|videos?|pages?|posts?|tweets?|accounts?"
          + "|profiles?|biograph(?:y|ies)|articles?|entry|entries|names?)";

  /**
   * The words of one kind.
   *
   * @param needs small letters, one run of which stands in every sentence with such words: most
   *     sentences have none and need not be searched, which costs far more
   */
  record Worded(ObservableKind kind, Pattern words, List<String> needs) {

    /** Whether a sentence in small letters may hold such words. */
    boolean mayBeIn(String sentence) {
      return needs.stream().anyMatch(sentence::contains);
    }
  }

  /** "Did not say when he had last appeared" tells nothing of when that was. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "(?i)(?:\\bnot|n't|\\bnever|\\bdeclin\\w+ to|\\brefus\\w+ to|\\bunable to)"
              + " (?:say|tell|know|recall|remember|reveal|disclose|specify|explain|clear|known)\\b[^.]*$");

  /** The most telling first; words that one has matched are no other's. */
  static final List<Worded> ALL =
      List.of(
          // the photo is back
          worded(
              ObservableKind.RESTORED,
              List.of("reappeared", "restored", "back", "again"),
              PAGES
                  + "\\b[^.]{0,40}\\b(?:reappeared|restored|(?:is|was|are|were) back|posted again|online again)\\b"),
          // she appeared in public again
          worded(
              ObservableKind.SEEN,
              List.of("reappeared", "again", "first time", "re-emerged", "resurfaced"),
              "\\b(?:seen|appeared|photographed|appearance) (?:in public )?(?:again|for the first time)\\b"
                  + "|\\b(?:reappeared|re-emerged)\\b|\\bresurfaced (?:in public|on (?:state )?television)\\b"),
          // his portrait was removed from the hall; her page no longer opens
          worded(
              ObservableKind.REMOVED,
              List.of(
                  "deleted",
                  "removed",
                  "taken",
                  "scrubbed",
                  "wiped",
                  "erased",
                  "suspended",
                  "deactivated",
                  "vanished",
                  "disappeared",
                  "no longer"),
              PAGES
                  + "\\b(?! (?:above|below))[^.]{0,40}\\b(?:deleted|removed|taken (?:down|off)|scrubbed|wiped|erased|suspended"
                  + "|deactivated|vanished|disappeared|no longer (?:opens?|appears?|online|available))\\b"),
          // was last seen in public in May; has not been seen since May
          worded(
              ObservableKind.LAST_SEEN,
              List.of("last", "since"),
              "\\blast (?:time [^.]{0,40})?(?:seen|photographed|appeared|appearance|spotted)\\b"
                  + "|\\bnot (?:been )?(?:seen|photographed|appeared|heard from)(?: in public)? since\\b"
                  + "|\\blast public appearance\\b"),
          // no photos of the meeting were published
          worded(
              ObservableKind.NO_IMAGES,
              List.of("photo", "picture", "image", "video", "footage", "recording"),
              "\\bno (?:\\w+ or )?(?:recent |new |official )?"
                  + PICTURES
                  + "\\b|\\b(?:absence|lack) of (?:any )?"
                  + PICTURES
                  + "\\b|\\bwithout (?:any )?"
                  + PICTURES
                  + "\\b|\\b(?:not|n't) (?:released?|posted|published|provided|shown|posting) (?:any |a )?(?:recent )?"
                  + PICTURES),
          // had been expected at the parade and did not come; her seat was empty
          worded(
              ObservableKind.EXPECTED_ABSENT,
              List.of(
                  "appear", "come", "attend", "show", "arrive", "speak", "empty", "absent",
                  "missing"),
              "\\b(?:expected|scheduled|due|supposed|was to) [^.]{0,60}\\b(?:did not|didn't|failed to|never)"
                  + " (?:appear|come|attend|show|arrive|speak)"
                  + "|\\b(?:seat|chair|place) (?:was|stood|remained|stayed) empty\\b"
                  + "|\\b(?:was|were) (?:conspicuously |notably )?(?:absent|missing) from\\b"
                  + "|\\bdid not attend\\b|\\bfailed to (?:appear|attend|show up)\\b"),
          // has not been shown in public
          worded(
              ObservableKind.NOT_SHOWN,
              List.of("public", "camera", "front"),
              "(?:not|n't|never) (?:yet )?(?:produced|put|paraded?|shown|presented|brought)\\b[^.]{0,40}"
                  + "\\b(?:public|publicly|cameras?|front)"
                  + "|\\b(?:not|n't) (?:been )?(?:seen|appeared) in public\\b|\\bparade [^.]{0,30}in front of\\b"),
          // before, his meetings were reported every week
          worded(
              ObservableKind.CONTRAST,
              List.of(
                  "published",
                  "publici",
                  "photographed",
                  "shown",
                  "broadcast",
                  "reported on",
                  "posted"),
              "\\b(?:before(?! \\p{Ll}+ing\\b)|previously(?! (?:disclosed|reported|thought|known|announced|believed|said|stated|acknowledged)\\b)"
                  + "|until then|in earlier years|in the past|formerly|used to)\\b[^.]{0,80}"
                  + "\\b(?:published|publicised|publicized|photographed|shown|broadcast|posted"
                  + "|reported on(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b))\\b"
                  + "|\\b(?:posted|published) (?:an? )?"
                  + PICTURES
                  + " of\\b(?! (?:him|her|it|them|my|your)sel)"));

  private SightingPatterns() {}

  /** Whether words of a sentence, from a place on, are what somebody does not tell. */
  static boolean isUnsaid(String sentence, int from) {
    return UNSAID.matcher(sentence.substring(0, from)).find();
  }

  private static Worded worded(ObservableKind kind, List<String> needs, String pattern) {
    return new Worded(kind, Pattern.compile("(?i)" + pattern), needs);
  }
}
