package dev.whence.report;

/** Makes what is around every page of a case in a browser. */
final class PageFrame {

  private final Look look = Look.standard();

  /** What a page of a case may load and run. */
  String policy() {
    return look.policyOfDesk() + "; frame-ancestors 'none'";
  }

  /**
   * The frame of a page.
   *
   * @param address of the way it belongs to, such as "/search"; empty for none
   */
  Frame of(String title, String address) {
    return of(title, address, "");
  }

  /** The same, with words in the field for a search. */
  Frame of(String title, String address, String searched) {
    return new Frame(head(title, false), address, searched.isEmpty() ? null : searched, null);
  }

  /**
   * The frame of a page that looks again by itself: with the script it takes in what is new,
   * without it the browser loads it anew every other second.
   *
   * @param again whether there is something to be looked at again
   */
  Frame lookingAgain(String title, boolean again) {
    return new Frame(head(title, again), "", null, again ? look.errand() : null);
  }

  private Head head(String title, boolean again) {
    return new Head(title, look.policyOfDesk(), look.style(), again);
  }
}
