package dev.whence.ingest;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose text an article says it prints: a wire's name in the dateline or at the end, "first
 * published by", "with files from". A name that is merely quoted in the text is none.
 */
final class CreditFinder {

  private static final String NAME =
      "((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: (?:of|and|for|the|de|&)?(?: ?)\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,5})";
  private static final String AGENCIES =
      "(?:Thomson )?Reuters|(?:The )?Associated Press|AP|AFP|Agence France-Presse|Xinhua|TASS|Interfax|dpa|Bloomberg|UPI|PA Media|"
          + "Press Association|AAP|ANSA|EFE|Kyodo(?: News)?|Yonhap|ANI|PTI|IANS|The Canadian Press|APA|SDA|Belga|Anadolu|RIA Novosti|"
          + "Ma['’]an|SANA|IRNA|CNA|Ritzau|NTB|TT|ATS|MTI|PAP|CTK|ČTK|Jiji|QNA|WAM|MENA|SPA|Tasnim|Fars";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.,'’ /-]{1,45}(?:, \\p{L}{3,9}\\.? \\d{1,2})?,? ?[(（]("
              + AGENCIES
              + ")[)）] ?(?:-{1,2}|–|—|:)");
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("^[(\\[]?(" + AGENCIES + ")[)\\]]? ?(?:-{1,2}|–|—) ?\\p{Lu}");
  private static final Pattern AT_END =
      Pattern.compile("(?:[(\\[]|[–—-] ?)(" + AGENCIES + ")[)\\]]?\\.?\\s*$");
  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile(
          "(?i:(?:originally|first) (?:published|appeared|posted|reported|ran)(?: (?:online|here))? (?:in|on|by|at)|"
              + "(?:article|story|report|piece|post|text) (?:was|is) (?:republished|reproduced|reprinted|syndicated)(?: with permission)? (?:from|by)|"
              + "(?:with|additional) (?:files|material) from|"
              + "(?:republished|reprinted|reproduced) (?:with (?:the )?permission )?(?:from|of)|"
              + "zuerst (?:erschienen|veröffentlicht) (?:bei|in|auf)) "
              + NAME);
  private static final Pattern SELF =
      Pattern.compile("(?i)(?:this|our) (?:site|website|paper|newspaper|blog)");

  /** Looked for anywhere near the end of a part; the others begin one. */
  private static final Map<Pattern, PhrasePattern> NEAR_END =
      Map.of(
          AT_END, new PhrasePattern(AT_END), FIRST_PUBLISHED, new PhrasePattern(FIRST_PUBLISHED));

  /** A credit stands at the beginning or the end of a part, however long the part is. */
  private static final int REACH = 600;

  private CreditFinder() {}

  /**
   * Looks through the first and last parts of an article.
   *
   * @param parts the blocks' words in text order
   */
  static @Nullable Finding find(List<String> parts) {
    for (int i = 0; i < Math.min(3, parts.size()); i++) {
      Finding found = byPattern(parts.get(i), DATELINE, Certainty.SURE, "ingest.credit.dateline");
      found = found != null ? found : agencyFirst(parts.get(i));
      if (found != null) {
        return found;
      }
    }
    for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - 4; i--) {
      String part = parts.get(i);
      Finding found =
          byPattern(part, FIRST_PUBLISHED, Certainty.SURE, "ingest.credit.first-published");
      if (found == null && i >= parts.size() - 2) {
        found = byPattern(part, AT_END, Certainty.LIKELY, "ingest.credit.end");
      }
      if (found != null && !SELF.matcher(found.evidence()).find()) {
        return found;
      }
    }
    Finding above =
        parts.isEmpty()
            ? null
            : byPattern(
                parts.get(0), FIRST_PUBLISHED, Certainty.SURE, "ingest.credit.first-published");
    return above;
  }

  private static @Nullable Finding agencyFirst(String part) {
    return byPattern(part, AGENCY_FIRST, Certainty.LIKELY, "ingest.credit.dateline");
  }

  private static @Nullable Finding byPattern(
      String words, Pattern pattern, Certainty certainty, String rule) {
    PhrasePattern nearEnd = NEAR_END.get(pattern);
    Matcher matcher =
        nearEnd == null
            ? pattern.matcher(words.substring(0, Math.min(words.length(), REACH)))
            : nearEnd.first(words.substring(Math.max(0, words.length() - REACH)));
    if (matcher == null || (nearEnd == null && !matcher.lookingAt())) {
      return null;
    }
    String name = matcher.group(1).replaceAll("[.,]+$", "");
    return new Finding(name, certainty, matcher.group().strip(), rule);
  }
}
