package dev.whence;

import dev.whence.model.Amendments;
import dev.whence.model.Rumour;
import dev.whence.model.Trace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the page to come back to after a correction. Rumours are numbered by their places, which
 * change when they are merged or parted.
 */
final class WayBack {

  /** A page of ours: never an address of another host. */
  private static final Pattern OURS =
      Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9/?=&%+._-]*)?(?:#[A-Za-z0-9-]*)?");

  private static final Pattern OF_RUMOUR = Pattern.compile("/rumours/([1-9][0-9]{0,7})(/.*)?");

  private WayBack() {}

  /** The page that a form names, if it is one of ours; else the first page. */
  static String named(String given) {
    return OURS.matcher(given).matches() ? given : "/";
  }

  /** The same page after a change: of a rumour that was merged, that of the one it went into. */
  static String after(String back, Trace before, Trace now) {
    Matcher ofRumour = OF_RUMOUR.matcher(back);
    if (!ofRumour.matches()) {
      return back;
    }
    int number = Integer.parseInt(ofRumour.group(1));
    if (number > before.rumours().size()) {
      return "/";
    }
    String shown = before.rumours().get(number - 1).claim();
    int place = place(before.amendments().programClaim(shown), now);
    String rest = ofRumour.group(2) == null ? "" : ofRumour.group(2);
    return place == 0 ? "/" : "/rumours/" + place + rest;
  }

  /** The place from 1 of the rumour that stands for a claim of the program; 0 where none does. */
  private static int place(String claim, Trace trace) {
    Amendments amendments = trace.amendments();
    List<Rumour> rumours = trace.rumours();
    for (int i = 0; i < rumours.size(); i++) {
      if (amendments.programClaims(rumours.get(i).claim()).contains(claim)) {
        return i + 1;
      }
    }
    return 0;
  }
}
