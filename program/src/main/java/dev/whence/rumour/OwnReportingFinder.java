package dev.whence.rumour;

import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words by which an article says that its own outlet saw, asked or obtained something:
 * "told us", "has learned", "will update this post", "told" and its own name.
 */
final class OwnReportingFinder {

  private static final String LATELY = "(?:have |had |also |then |ha(?:s|ve) also |just )?";
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(?:told|(?<!which )(?<!that )tells|telling|confirmed to|said to|wrote to|e-?mailed) (?:us|me)\\b"
              + "|\\bwe "
              + LATELY
              + "(?:asked|contacted|reached out|spoke|heard|learned|called|obtained|tested|seen|saw)\\b"
              + "|\\b(?:I|we) (?:have )?(?:reached out|contacted|asked|e-?mailed) "
              + "|\\b(?:has|have) (?:exclusively )?(?:learned|learnt|seen a copy|obtained)\\b"
              + "|\\b(?:has|have) (?:reached out|contacted|asked)\\b[^.]{1,60}\\b(?:comment|confirm\\p{L}*|statement)"
              + "|\\b(?:we|I|this (?:post|story|article)) (?:will|'ll|’ll) (?:be )?updated?\\b|\\bwill update (?:this|the|our) (?:post|story|article)"
              + "|\\bwill be updated (?:should|if|when|as)\\b"
              + "|\\bcan (?:exclusively )?(?:confirm|reveal)\\b"
              + "|\\b(?:exclusive interview|exclusively (?:told|to|confirmed))\\b"
              + "|\\btold (?:a|an|our|this) (?:\\p{Lu}\\p{L}+ )?(?:correspondent|reporter|newspaper)\\b"
              + "|\\b(?:our|this) (?:correspondent|reporter|newspaper)\\b"
              + "|\\bwe (?:\\p{L}+ )?(?:wanted|decided|tried|set out) to put [^.]{1,40} to the test\\b|\\bin our (?:own )?(?:experiences?|tests?|testing)\\b"
              + "|\\breached (?:by (?:tele)?phone|for comment)\\b(?! by\\b)"
              + "|\\bin an? (?:(?:tele)?phone|exclusive|e-?mail(?:ed)?|video|brief|short) (?:interview|conversation|call)\\b(?! (?:with|to|on|for|given)\\b)"
              + "|\\b(?:tells?|told|sa(?:id|ys)|reveal(?:s|ed)|confirm(?:s|ed)|spoke) (?:\\S+ ){0,3}exclusively\\b");

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"][^”\"]*(?:[”\"]|$)|(?<=[\\s(])[‘'][^‘’']*(?:[’'](?=\\p{L})[^‘’']*)*[’'](?!\\p{L})");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^[^\\n]{0,60}?\\((\\p{Lu}[\\p{L} '’.]{1,30})\\)\\s*(?:[-–—]|--)|^\\((\\p{Lu}[\\p{L} '’.]{1,30})\\)");

  private OwnReportingFinder() {}

  /** The words that say so, the first of them; null when there are none. */
  static @Nullable Words find(Page page) {
    String outlet = outletOf(page);
    for (Line line : page.lines()) {
      String outside = QUOTED.matcher(line.text()).replaceAll("\"\"");
      if (OWN.matcher(outside).find() || toldToOwn(outside, outlet) || checked(page, outside)) {
        return page.words(line.span());
      }
    }
    return null;
  }

  /** "Corvane Press was not able to confirm the report": it has tried. */
  private static boolean checked(Page page, String text) {
    Finding outlet = page.reading().annotated().document().metadata().outlet();
    return outlet != null
        && Pattern.compile(
                "\\b"
                    + Pattern.quote(OutletNames.clean(outlet.value()))
                    + " (?:was (?:not able|unable) to|could not|has not been able to|found|visited|saw|reviewed|obtained)\\b"
                    + "|\\b(?:seen|reviewed|obtained|verified) by (?:the )?"
                    + Pattern.quote(OutletNames.clean(outlet.value()))
                    + "\\b")
            .matcher(text)
            .find();
  }

  private static boolean toldToOwn(String text, @Nullable String outlet) {
    return outlet != null
        && Pattern.compile(
                "(?i)\\b(?:told|tells|speaking to|interview with|confirmed to|statement to|letter to)\\s+(?:the )?"
                    + "(?:"
                    + Pattern.quote(outlet)
                    + "|"
                    + Pattern.quote(lastWord(outlet))
                    + ")\\b")
            .matcher(text)
            .find();
  }

  /** "Ledger" of "Port Senn Ledger": how an outlet calls itself. */
  private static String lastWord(String outlet) {
    return outlet.substring(outlet.lastIndexOf(' ') + 1);
  }

  /** The article's own outlet: by its metadata, else by its dateline; null when neither says. */
  static @Nullable String outletOf(Page page) {
    Metadata metadata = page.reading().annotated().document().metadata();
    Finding outlet = metadata.outlet();
    if (outlet != null) {
      return OutletNames.clean(outlet.value());
    }
    return datelineOf(page);
  }

  /** The outlet in brackets that an article begins with: "LONDON (Reuters) -"; else null. */
  static @Nullable String datelineOf(Page page) {
    List<Line> lines = page.lines();
    for (int i = 0; i < Math.min(3, lines.size()); i++) {
      Matcher dateline = DATELINE.matcher(lines.get(i).text());
      if (dateline.find()) {
        String name = dateline.group(1) == null ? dateline.group(2) : dateline.group(1);
        return OutletNames.clean(name);
      }
    }
    return null;
  }
}
