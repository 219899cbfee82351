package dev.whence.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Drops, unit by unit, what stands in the article's region but is none of it. */
final class UnitFilter {

  private static final int LABEL = 25;
  private static final int SHORT = 45;
  private static final int RUNNING = 80;
  private static final int NEAR = 3;
  private static final int RUN = 4;
  private static final double MOST_RUNS = 0.7;
  private static final int TAIL = 6;
  private static final int REPEATABLE = 12;

  private final List<PageUnit> units;
  private final int lead;
  private final boolean standfirstKnown;
  private final boolean[] kept;

  /**
   * Takes the units of an article's region.
   *
   * @param lead how many of them stand before the region, after the headline
   * @param standfirstKnown whether the standfirst is marked among them
   */
  UnitFilter(List<PageUnit> units, int lead, boolean standfirstKnown) {
    this.units = units;
    this.lead = lead;
    this.standfirstKnown = standfirstKnown;
    this.kept = new boolean[units.size()];
  }

  List<PageUnit> filter() {
    for (int i = 0; i < kept.length; i++) {
      PageUnit unit = units.get(i);
      boolean linked = unit.linkShare() > 0.6 && unit.length() < 250 && !isSentenceOfText(i);
      boolean own = !unit.isJunk() && isText(unit) && !linked;
      kept[i] = unit.isLead() || (own && (i >= lead || isLead(unit)));
    }
    dropHead();
    dropRelated();
    dropLinkLists();
    dropLabels();
    dropTail();
    dropRepetitions();
    List<PageUnit> result = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        if (i < lead) {
          units.get(i).markLead();
        }
        result.add(units.get(i));
      }
    }
    return result;
  }

  private static boolean isText(PageUnit unit) {
    String words = unit.words();
    if (unit.shape() == PageUnit.Shape.CAPTION
        || FurnitureWords.isControl(words)
        || FurnitureWords.isAddress(words)
        || EmbeddedPost.isFrame(unit)
        || FurnitureWords.isForm(words)
        || FurnitureWords.isPictureCredit(words)) {
      return false;
    }
    if (unit.shape() == PageUnit.Shape.HEADING) {
      return unit.linkShare() < 0.5;
    }
    boolean label = unit.length() < LABEL && !FurnitureWords.endsAsSentence(words);
    return !(label && unit.shape() == PageUnit.Shape.TEXT);
  }

  /** A sentence that is one link as a whole, between others of the same text. */
  private boolean isSentenceOfText(int i) {
    PageUnit unit = units.get(i);
    if (EmbeddedPost.isPost(unit)) {
      return true;
    }
    return unit.shape() != PageUnit.Shape.ITEM
        && FurnitureWords.endsWithStop(unit.words())
        && IntStream.rangeClosed(i - NEAR, i + NEAR).anyMatch(near -> isLike(unit, near));
  }

  private boolean isLike(PageUnit unit, int i) {
    return i >= 0
        && i < units.size()
        && units.get(i).mass() > 60
        && units.get(i).shape() == unit.shape()
        && Objects.equals(units.get(i).holder().parent(), unit.holder().parent());
  }

  private boolean isLead(PageUnit unit) {
    if (standfirstKnown) {
      return unit.mass() >= RUNNING;
    }
    return unit.shape() == PageUnit.Shape.HEADING ? unit.length() > SHORT : unit.mass() >= LABEL;
  }

  /** Kickers, dates and names before the first running text. */
  private void dropHead() {
    for (int i = 0; i < kept.length; i++) {
      PageUnit unit = units.get(i);
      if (!kept[i] || unit.isLead() || unit.shape() == PageUnit.Shape.HEADING) {
        continue;
      }
      if (unit.mass() > LABEL
          || unit.length() > SHORT
          || unit.shape() == PageUnit.Shape.ITEM
          || FurnitureWords.endsWithStop(unit.words())) {
        return;
      }
      kept[i] = false;
    }
  }

  /** A line printed again and again, and a pull quote, which repeats what the text says. */
  private void dropRepetitions() {
    Set<String> met = new HashSet<>();
    boolean quotations = false;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        String skeleton = units.get(i).skeleton();
        kept[i] = skeleton.length() < REPEATABLE || met.add(skeleton);
        quotations |= kept[i] && isLongQuotation(units.get(i));
      }
    }
    String text = quotations ? runningText() : "";
    for (int i = 0; i < kept.length && quotations; i++) {
      if (kept[i] && isLongQuotation(units.get(i))) {
        kept[i] = !isRepeated(units.get(i).words(), text);
      }
    }
  }

  private static boolean isLongQuotation(PageUnit unit) {
    return unit.shape() == PageUnit.Shape.QUOTATION && unit.length() > SHORT;
  }

  /** What is kept and no quotation, in letters and digits only. */
  private String runningText() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < kept.length; i++) {
      boolean running = kept[i] && units.get(i).shape() != PageUnit.Shape.QUOTATION;
      all.append(running ? units.get(i).skeleton() : "").append('\n');
    }
    return all.toString();
  }

  /** A pull quote may leave words out: then most of its runs of words are in the text. */
  private static boolean isRepeated(String quotation, String text) {
    List<String> words = FurnitureWords.wordsInOrder(quotation);
    int runs = words.size() - RUN + 1;
    if (runs < RUN) {
      return text.contains(FurnitureWords.skeleton(quotation));
    }
    int possible = runs;
    for (int i = 0; i < runs && possible >= runs * MOST_RUNS; i++) {
      possible -= text.contains(String.join("", words.subList(i, i + RUN))) ? 0 : 1;
    }
    return possible >= runs * MOST_RUNS;
  }

  /** A heading such as "Related articles" goes with the links and labels under it. */
  private void dropRelated() {
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && isLabel(units.get(i)) && FurnitureWords.isRelated(units.get(i).words())) {
        kept[i] = false;
        for (int next = i + 1; next < kept.length && !isRunning(units.get(next)); next++) {
          kept[next] = false;
        }
      }
    }
  }

  private static boolean isRunning(PageUnit unit) {
    return unit.mass() > 60 && unit.linkShare() < 0.3;
  }

  /** Items that are mostly links go together with the whole of their list. */
  private void dropLinkLists() {
    for (int i = 0; i < kept.length; ) {
      if (units.get(i).shape() != PageUnit.Shape.ITEM) {
        i++;
        continue;
      }
      int end = i;
      double links = 0;
      double all = 0;
      while (end < kept.length && units.get(end).shape() == PageUnit.Shape.ITEM) {
        links += units.get(end).linkShare() * units.get(end).length();
        all += units.get(end).length();
        end++;
      }
      if (links > all * 0.5) {
        java.util.Arrays.fill(kept, i, end, false);
      }
      i = end;
    }
  }

  /** A heading or label goes when nothing of the article follows it. */
  private void dropLabels() {
    for (int i = kept.length - 1; i >= 0; i--) {
      if (kept[i] && !units.get(i).isLead() && isLabel(units.get(i)) && !isFollowed(i)) {
        kept[i] = false;
      }
    }
  }

  private static boolean isLabel(PageUnit unit) {
    return unit.shape() == PageUnit.Shape.HEADING
        || (unit.length() < SHORT
            && !FurnitureWords.endsWithStop(unit.words())
            && !isExclamation(unit));
  }

  private boolean isFollowed(int index) {
    boolean heading = units.get(index).shape() == PageUnit.Shape.HEADING;
    for (int i = index + 1; i < kept.length; i++) {
      boolean nextHeading = units.get(i).shape() == PageUnit.Shape.HEADING;
      if (kept[i]) {
        return true;
      }
      boolean dropped =
          units.get(i).shape() != PageUnit.Shape.CAPTION
              && !units.get(i).isJunk()
              && !FurnitureWords.isControl(units.get(i).words());
      if (dropped && (!heading || !nextHeading)) {
        return false;
      }
    }
    return false;
  }

  private boolean isInKeptList(int i) {
    return i > 0
        && kept[i - 1]
        && units.get(i).shape() == PageUnit.Shape.ITEM
        && units.get(i - 1).shape() == PageUnit.Shape.ITEM;
  }

  /** A short line that is a sentence in a paragraph of its own, such as "Think again!". */
  private static boolean isExclamation(PageUnit unit) {
    char last = unit.words().charAt(unit.length() - 1);
    return unit.shape() == PageUnit.Shape.PARAGRAPH
        && "!?！？؟”»".indexOf(last) >= 0
        && unit.linkShare() == 0;
  }

  /** Calls to sign up, credits and loose ends after the last running text. */
  private void dropTail() {
    int seen = 0;
    for (int i = kept.length - 1; i >= 0 && seen < TAIL; i--) {
      if (!kept[i]) {
        continue;
      }
      seen++;
      PageUnit unit = units.get(i);
      boolean links = unit.linkShare() > 0.35 && unit.length() < 300;
      boolean loose = isLabel(unit) && seen == 1 && !isInKeptList(i);
      if (loose || links || FurnitureWords.isCall(unit.words())) {
        kept[i] = false;
        seen--;
      } else if (seen > 1) {
        break;
      }
    }
  }
}
