package dev.whence.rumour;

import dev.whence.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which outlet an article is of, as its page, its first words or the way it speaks of it say. */
final class OwnOutlet {

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[^\\n]{0,60}?\\((\\p{Lu}[\\p{L} '’.]{1,30})\\)\\s*(?:[-–—]|--)|^\\((\\p{Lu}[\\p{L} '’.]{1,30})\\)");

  /** An outlet's name where words before or behind it say what it is. */
  static final String NAME =
      "(\\p{Lu}[\\p{L}\\p{N}&.\\-]*(?: (?:(?:of|for|the|&) )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}&.\\-]*){0,4})";

  private static final Pattern PROMISES =
      Pattern.compile(
          "\\b(?!(?:We|I|You|They|He|She|It|This|That) )"
              + NAME
              + " will (?:\\p{Ll}+ly )?(?:report|update|keep you|bring you|continue to (?:follow|update)|have more)\\b");
  private static final Pattern STAFF =
      Pattern.compile(
          NAME
              + "['’]s? (?:\\p{Lu}[\\p{L}.\\-]+ ){2,3}contributed (?:to this (?:report|story|article)|reporting)\\b");

  private OwnOutlet() {}

  /** The article's own outlet: by its metadata, else by its dateline; null when neither says. */
  static @Nullable String of(Page page) {
    Finding outlet = page.reading().annotated().document().metadata().outlet();
    return outlet == null ? inDateline(page) : OutletNames.clean(outlet.value());
  }

  /** The outlet in brackets that an article begins with: "LONDON (Reuters) -"; else null. */
  static @Nullable String inDateline(Page page) {
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

  /**
   * The outlets that an article speaks of as its own: that promises to report, whose people
   * contributed to it, that several of its people told something. More than one leave it open.
   */
  static Set<String> shownIn(Page page, List<Credit> credits) {
    OwnVoice voice = OwnVoice.of(page);
    Set<String> own = new TreeSet<>(Hearers.ownOf(page, voice, credits));
    for (Line line : page.lines()) {
      for (Pattern pattern : List.of(PROMISES, STAFF)) {
        Matcher matcher = pattern.matcher(voice.of(line));
        if (matcher.find()) {
          own.add(OutletNames.clean(matcher.group(1)));
        }
      }
    }
    return own;
  }
}
