package dev.whence.rumour;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Finding;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the outlets of a folder under their several names: "the Post" in an article that also says
 * "Washington Post", "PandoDaily" and "Pando Daily", "mirror.co.uk" and "The Mirror".
 */
final class OutletNames {

  private static final Pattern DOMAIN =
      Pattern.compile("(?i)\\.(?:com|net|org|info|tv|ca|co\\.\\p{Ll}{2}|\\p{Ll}{2})$");
  private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*");
  private static final Pattern DAY =
      Pattern.compile("(?:^|\\s)(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s|$)");

  /** "CNN's Ada Lind" is CNN; longer names may hold an "'s" of their own. */
  private static final Pattern REPORTER =
      Pattern.compile("^(\\p{Lu}{2,5})['’]s \\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}\\-]+)+$");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern SECTION = Pattern.compile(" [/|] .*$");
  private static final Pattern THE = Pattern.compile("^(?i:the) ");
  private static final Pattern STOPS = Pattern.compile("[.,:;]+$");
  private static final Pattern WWW = Pattern.compile("^www\\.");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?<!(?i:told|tells|telling|to|with) (?i:the|a|that|this) )\\b(?i:newspaper|daily|tabloid|weekly|magazine|(?:radio |television |tv )?station|(?:news|press|state|wire) (?:agency|service)|(?:news |television |tv )?channel|broadcaster|news site)"
              + " (?:[Tt]he )?(\\p{Lu}[\\p{L}\\p{N}&’'\\-]*(?: \\p{Lu}[\\p{L}\\p{N}&’'\\-]*){0,4})");

  private final Set<String> known = new HashSet<>();
  private final Map<String, String> publishers = new TreeMap<>();
  private final Map<String, String> shown = new HashMap<>();

  /** Names as cleaned and in lower case, by how they are printed. */
  private final Map<String, String> lowered = new HashMap<>();

  private final OutletAliases aliases;

  private OutletNames(OutletAliases aliases) {
    this.aliases = aliases;
    known.addAll(aliases.presented());
  }

  /** Knows no outlet of an article yet, but the names that lists give outlets. */
  static OutletNames with(OutletAliases aliases) {
    return new OutletNames(aliases);
  }

  /** The same outlets, to learn more that are of one claim's articles only. */
  OutletNames copy() {
    OutletNames copy = with(aliases);
    copy.known.addAll(known);
    copy.publishers.putAll(publishers);
    return copy;
  }

  /** Adds the outlets that an article names; the first to name a publisher decides its spelling. */
  void add(Gist gist) {
    known.addAll(gist.outlets());
    String publisher = gist.publisher();
    if (publisher != null) {
      publishers.putIfAbsent(squash(aliases.nameOf(publisher)), publisher);
      learn(publisher);
    }
  }

  /** The outlets that an article names or describes as one, as {@link #squash} gives them. */
  static Set<String> namedIn(Page page) {
    Set<String> named = new HashSet<>();
    for (Entity entity : page.reading().annotated().entities()) {
      if (entity.kind() == EntityKind.OUTLET) {
        named.add(squash(entity.name()));
      }
    }
    for (Line line : page.lines()) {
      Matcher described = DESCRIBED.matcher(line.text());
      while (described.find()) {
        String name = clean(described.group(1));
        if (!Keys.of(name).isEmpty()) {
          named.add(squash(name));
        }
      }
    }
    return named;
  }

  /** The outlet that a page prints as its own; null when it does not. */
  static @Nullable String printedPublisher(Page page) {
    Finding outlet = page.reading().annotated().document().metadata().outlet();
    return outlet == null ? null : clean(outlet.value());
  }

  /** The outlet that an article's page gives as its own; null when it does not say. */
  @Nullable String publisherOf(Page page) {
    String publisher = page.publisher();
    return publisher == null ? null : listed(publisher);
  }

  /**
   * The outlet an article is of: its page's word, or its dateline's unless that is a reprint, or
   * the one it speaks of as its own.
   */
  @Nullable String ownOf(Page page) {
    String own = page.ownOutlet();
    if (own == null) {
      String spokenOf = shown.get(page.id());
      return spokenOf == null ? null : listed(spokenOf);
    }
    boolean reprint = publisherOf(page) == null && published(own);
    return reprint ? null : listed(own);
  }

  /** The wire or paper whose text an article says it prints, as a step; null when it says none. */
  @Nullable Step creditOf(Page page) {
    Finding credit = page.reading().annotated().document().metadata().credit();
    String by = credit == null ? OwnOutlet.inDateline(page) : clean(credit.value());
    String own = ownOf(page);
    boolean other = by != null && (own == null || !same(listed(by), own));
    if (by == null || squash(by).isEmpty() || !other || (credit == null && !published(by))) {
      return null;
    }
    String name = full(page, by);
    int at = page.text().indexOf(by);
    return at < 0 ? null : new Step(name, true, new Span(at, at + by.length()));
  }

  /**
   * The name by which a list knows a printed one, if it is the user's or if an article of the
   * folder is of that outlet; else the printed one, which is what a reader finds in the article.
   */
  private String listed(String printed) {
    String listed = aliases.nameOf(printed);
    if (aliases.presented().contains(squash(listed))) {
      return listed;
    }
    return publishers.getOrDefault(squash(listed), printed);
  }

  /** Whether an article of the folder is of this outlet. */
  boolean published(String name) {
    return publishers.containsKey(squash(aliases.nameOf(name)));
  }

  /**
   * The full name of an outlet that an article calls by the end of its name only: the article's own
   * outlet, or the only one of the folder or of those named in the article that ends so.
   */
  String full(Page page, String printed) {
    String name = listed(printed);
    String exact = publishers.get(squash(name));
    if (exact != null) {
      return exact;
    }
    String own = publisherOf(page);
    if (own != null && endsIn(own, name)) {
      return own;
    }
    Map<String, String> fits = new TreeMap<>();
    String shorter = lowered(name);
    publishers.values().forEach(publisher -> addIfEnds(fits, publisher, shorter));
    for (Entity entity : page.reading().annotated().entities()) {
      if (entity.kind() == EntityKind.OUTLET) {
        addIfEnds(fits, clean(entity.name()), shorter);
      }
    }
    return fits.size() == 1 ? fits.values().iterator().next() : name;
  }

  private String lowered(String name) {
    return lowered.computeIfAbsent(name, one -> clean(one).toLowerCase(Locale.ROOT));
  }

  private void addIfEnds(Map<String, String> fits, String longer, String shorter) {
    if (!shorter.isEmpty() && lowered(longer).endsWith(" " + shorter)) {
      fits.putIfAbsent(squash(longer), longer);
    }
  }

  /** Whether a name is the last words of a longer one. */
  static boolean endsIn(String longer, String name) {
    String shorter = clean(name).toLowerCase(Locale.ROOT);
    return !shorter.isEmpty() && clean(longer).toLowerCase(Locale.ROOT).endsWith(" " + shorter);
  }

  /** Adds that an article speaks of an outlet as its own. */
  void learnOwn(Page page, String outlet) {
    shown.put(page.id(), outlet);
  }

  /** Adds a name that an article uses as an outlet's. */
  void learn(String name) {
    known.add(squash(name));
  }

  /** Whether a name is a known outlet's, or the beginning of one ("Pando" for "PandoDaily"). */
  boolean knows(String name) {
    String plain = squash(name);
    return known.contains(plain)
        || (plain.length() >= 5
            && (known.contains(plain + "daily")
                || known.contains(plain + "news")
                || known.contains(plain + "online")));
  }

  /** A name as printed without article, possessive and white space around it. */
  static String clean(String name) {
    // each pattern is tried only where what it needs is there: this is asked very often
    String cleaned = name.contains("day") ? DAY.matcher(name).replaceAll("") : name;
    boolean owns = cleaned.indexOf('\'') >= 0 || cleaned.indexOf('’') >= 0;
    cleaned =
        owns
            ? POSSESSIVE
                .matcher(REPORTER.matcher(cleaned).replaceFirst("$1").strip())
                .replaceFirst("")
            : cleaned.strip();
    if (cleaned.indexOf('/') >= 0 || cleaned.indexOf('|') >= 0) {
      cleaned = SECTION.matcher(cleaned).replaceFirst("");
    }
    if (cleaned.regionMatches(true, 0, "the ", 0, 4)) {
      cleaned = THE.matcher(cleaned).replaceFirst("");
    }
    return STOPS.matcher(cleaned).replaceFirst("").strip();
  }

  /** One string for all ways to write a name: lower case, no spaces, no article, no domain. */
  static String squash(String name) {
    String plain = clean(name).toLowerCase(Locale.ROOT);
    if (plain.indexOf('.') >= 0) {
      plain = DOMAIN.matcher(WWW.matcher(plain).replaceFirst("")).replaceFirst("");
    }
    return NO_LETTER.matcher(plain).replaceAll("");
  }

  /** Whether two names are two ways to write one outlet. */
  static boolean same(String one, String other) {
    String a = squash(one);
    String b = squash(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.equals(b) || isShortFor(a, b) || isShortFor(b, a) || sharesWords(one, other);
  }

  private static boolean isShortFor(String shorter, String longer) {
    return shorter.length() >= 4
        && shorter.length() < longer.length()
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  private static boolean sharesWords(String one, String other) {
    Set<String> a = new HashSet<>(Keys.of(one));
    Set<String> b = new HashSet<>(Keys.of(other));
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() >= 2 && both.size() == Math.min(a.size(), b.size());
  }

  /**
   * The groups of names that mean one outlet.
   *
   * @param counts how often each printed name is used
   * @return for each name the one its group is known by: of the ways to write the longest of those
   *     most used the commonest, rather its name than its address, and "PandoDaily" where it is so
   *     written: writers take such names apart, they do not put them together
   */
  static Map<String, String> grouped(Map<String, Integer> counts) {
    List<String> names =
        new TreeSet<>(counts.keySet())
            .stream().sorted(Comparator.comparingInt((String n) -> -squash(n).length())).toList();
    Map<String, List<String>> spellings = new HashMap<>();
    names.forEach(
        name -> spellings.computeIfAbsent(squash(name), k -> new ArrayList<>()).add(name));
    Map<String, Set<String>> leadersBySign = new HashMap<>();
    Map<String, String> spelled = new HashMap<>();
    for (String name : names) {
      Set<String> candidates = new TreeSet<>();
      signs(name).forEach(sign -> candidates.addAll(leadersBySign.getOrDefault(sign, Set.of())));
      String leader =
          candidates.stream()
              .filter(other -> same(name, other))
              .max(
                  Comparator.comparingInt((String fit) -> squash(fit).equals(squash(name)) ? 1 : 0)
                      .thenComparingInt(fit -> counts.getOrDefault(fit, 0))
                      .thenComparing(Comparator.reverseOrder()))
              .orElse(name);
      signs(leader)
          .forEach(sign -> leadersBySign.computeIfAbsent(sign, k -> new TreeSet<>()).add(leader));
      spelled.put(
          name, spelling(spellings.getOrDefault(squash(leader), List.of()), counts, leader));
    }
    return spelled;
  }

  /**
   * Signs of which two names that {@link #same} takes for one have one in common: the first and the
   * last letters, and each word. So a name is compared with few others, never with all.
   */
  private static Set<String> signs(String name) {
    String plain = squash(name);
    int most = Math.min(plain.length(), 4);
    Set<String> signs = new HashSet<>();
    signs.add("^" + plain.substring(0, most));
    signs.add(plain.substring(plain.length() - most) + "$");
    signs.addAll(Keys.of(name));
    return signs;
  }

  private static String spelling(
      List<String> spellings, Map<String, Integer> counts, String leader) {
    return spellings.stream()
        .max(
            Comparator.comparingInt((String name) -> DOMAIN.matcher(name).find() ? 0 : 1)
                .thenComparingInt(name -> ONE_WORD.matcher(name).matches() ? 1 : 0)
                .thenComparingInt(name -> counts.getOrDefault(name, 0))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(leader);
  }
}
