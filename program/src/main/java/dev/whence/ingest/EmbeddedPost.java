package dev.whence.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who posted a post that a page embeds as a block quotation. */
final class EmbeddedPost {

  private static final int LONGEST_FRAME = 160;
  private static final Pattern SIGNATURE =
      Pattern.compile("[—–―-]\\s*([^—–@()]{1,60}?\\s*\\(@[\\w.]{1,40}\\))");
  private static final Pattern SHARED =
      Pattern.compile(
          "(?:post shared by|Beitrag geteilt von|publication partagée par)\\s+(.{1,60}?\\(@?[\\w.]{1,40}\\))");

  private EmbeddedPost() {}

  /** Whether the unit only signs an embedded post or introduces it, and is none of its words. */
  static boolean isFrame(PageUnit unit) {
    if (unit.shape() != PageUnit.Shape.QUOTATION || unit.length() > LONGEST_FRAME) {
      return false;
    }
    boolean signs =
        SIGNATURE.matcher(unit.words()).lookingAt() || SHARED.matcher(unit.words()).find();
    return signs || (isInPicturePost(unit) && !unit.holder().normalName().equals("p"));
  }

  /** In an Instagram post, what is no paragraph is a button of the service. */
  private static boolean isInPicturePost(PageUnit unit) {
    for (Element at = unit.holder(); at != null; at = at.parent()) {
      if (at.hasClass("instagram-media")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are a post's, which may be one link as a whole. */
  static boolean isPost(PageUnit unit) {
    return unit.shape() == PageUnit.Shape.QUOTATION && isInPicturePost(unit);
  }

  /** The poster as the embedded post signs; null when the unit is in none or it is not signed. */
  static @Nullable String postedBy(PageUnit unit) {
    if (unit.shape() != PageUnit.Shape.QUOTATION) {
      return null;
    }
    for (Element at = unit.holder(); at != null; at = at.parent()) {
      if (at.normalName().equals("blockquote")) {
        String words = at.text();
        Matcher signature = SIGNATURE.matcher(words);
        Matcher shared = SHARED.matcher(words);
        return signature.find()
            ? signature.group(1).strip()
            : shared.find() ? shared.group(1).strip() : null;
      }
    }
    return null;
  }
}
