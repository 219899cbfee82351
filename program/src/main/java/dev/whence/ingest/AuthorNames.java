package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a byline into the names in it and leaves out what is no person's name. */
final class AuthorNames {

  private static final int LONGEST_LINE = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S+");
  private static final Pattern STOP = Pattern.compile("[.,:]+$");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|story|words|text|article|edited) )?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|es)?|author|text|texte|texto|foto)\\b:?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,|;|\\||/|&|•|·|\\n|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b|\\bi\\b|\\boch\\b|\\ben\\b)\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|da|do|dos|del|della|di|van|von|der|den|zu|la|le|bin|al|el|ibn|y|af|av|ter)){1,4}");
  private static final Pattern LOGIN = Pattern.compile("^(\\p{Lu}\\p{Ll}+)\\.(\\p{Lu}[\\p{L}-]+)$");
  private static final Pattern PEN_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_-]{1,24}");
  private static final Set<String> NO_PERSONS =
      Set.of(
          "staff",
          "editor",
          "editors",
          "editorial",
          "redaktion",
          "redazione",
          "redacción",
          "redaction",
          "rédaction",
          "redakcja",
          "admin",
          "administrator",
          "desk",
          "newsroom",
          "team",
          "correspondent",
          "reporter",
          "reporters",
          "agency",
          "agencies",
          "news",
          "press",
          "media",
          "online",
          "guest",
          "contributor",
          "contributors",
          "writer",
          "writers",
          "wire",
          "service",
          "services",
          "office",
          "department",
          "bureau",
          "magazine",
          "magazin",
          "journal",
          "zeitung",
          "times",
          "post",
          "photo",
          "images",
          "getty",
          "reuters",
          "afp",
          "associated",
          "author",
          "autor",
          "company",
          "gmbh",
          "inc",
          "ltd",
          "university",
          "institute",
          "verlag",
          "verein",
          "presse",
          "blog",
          "archive",
          "unknown",
          "anonymous",
          "anonym",
          "anónimo",
          "anonimo",
          "anonyme",
          "webmaster",
          "sekretariat",
          "pressestelle",
          "support",
          "partei",
          "multimedia",
          "redacao",
          "redação",
          "red",
          "root",
          "system",
          "administrador",
          "gastautor",
          "gastbeitrag",
          "web",
          "home",
          "user",
          "senior",
          "chief",
          "updated",
          "published",
          "copyright");

  private AuthorNames() {}

  /** The names in printed order; empty when the line holds none. */
  static List<String> in(String line) {
    List<String> names = new ArrayList<>();
    String words = BLANKS.matcher(line).replaceAll(" ").strip();
    if (words.length() > LONGEST_LINE || words.contains("://")) {
      return names;
    }
    words = LEADING.matcher(words).replaceFirst("");
    words = BRACKETS.matcher(words).replaceAll(" ");
    words = ADDRESS.matcher(words).replaceAll(" ").strip();
    words = LOGIN.matcher(words).replaceFirst("$1 $2");
    for (String part : BETWEEN.split(words, -1)) {
      String name = STOP.matcher(part.strip()).replaceAll("");
      if (isName(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether one word is a name somebody writes under: "Aurelia", "lars77". */
  static boolean isPenName(String word) {
    return PEN_NAME.matcher(word).matches()
        && !NO_PERSONS.contains(word.toLowerCase(Locale.ROOT))
        && !AgencyNames.is(word);
  }

  private static boolean isName(String name) {
    if (!NAME.matcher(name).matches()) {
      return false;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
      if (NO_PERSONS.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
