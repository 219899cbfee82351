package dev.whence.rumour;

import dev.whence.model.Hop;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Published;
import dev.whence.model.RestsOn;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the chains of all articles: one origin under all its names, and an outlet that one article
 * cites with nobody behind it followed into what another article says it cites.
 */
final class OriginLinker {

  private static final double COUNTED = 0.15;
  private static final double SAYS_IT = 0.4;

  /** A name stands for its words; less of them shows that they are of the claim. */
  private static final double NAMED_SAYS_IT = 0.25;

  private final ClaimKeys claim;
  private final Folder folder;
  private final OutletNames known;
  private final OriginSelector selector;
  private final List<List<Chain>> chains;
  private final int speaking;
  private final Map<String, String> outlets;
  private final Map<String, List<Page>> articlesOf = new HashMap<>();
  private final Set<String> carrying;
  private final Map<Chain, End> endOf = new HashMap<>();
  private final Map<String, End> sameVoice = new HashMap<>();
  private final Set<End> firstHand = new HashSet<>();
  private final Map<End, Set<Integer>> toldOwn = new HashMap<>();
  private final Map<End, Set<Integer>> citing = new HashMap<>();
  private final Ends ends;
  private final Affiliations affiliations;
  private final Map<String, Map<End, Double>> behind = new HashMap<>();
  private final List<MergeFinder.Way> ways = new ArrayList<>();

  private OriginLinker(
      ClaimKeys claim,
      Folder folder,
      OutletNames known,
      List<List<Chain>> chains,
      Set<Integer> carrying,
      OriginSelector selector) {
    this.claim = claim;
    this.folder = folder;
    this.known = known;
    this.ends = new Ends(claim.keys());
    this.selector = selector;
    this.speaking = carrying.size();
    this.carrying = new HashSet<>();
    carrying.forEach(i -> this.carrying.add(folder.pages().get(i).id()));
    this.chains = chains;
    this.affiliations =
        Affiliations.of(carrying.stream().sorted().map(folder.pages()::get).toList());
    Map<String, Integer> counts = outletCounts(chains);
    for (Page page : folder.pages()) {
      String own = known.ownOf(page);
      if (own != null) {
        counts.merge(own, 1, Integer::sum);
      }
    }
    this.outlets = OutletNames.grouped(counts);
    for (Page page : folder.pages()) {
      String own = known.ownOf(page);
      if (own != null) {
        articlesOf.computeIfAbsent(OutletNames.squash(own), key -> new ArrayList<>()).add(page);
      }
    }
  }

  /**
   * Links the articles' chains.
   *
   * @param claim the claim
   * @param folder the articles
   * @param known the outlets they are of and name
   * @param chains for each article its chains, in text order
   * @param carrying the articles that speak of the claim, by place in the folder
   * @param selector tells origins from those who only comment
   */
  static Linked link(
      ClaimKeys claim,
      Folder folder,
      OutletNames known,
      List<List<Chain>> chains,
      Set<Integer> carrying,
      OriginSelector selector) {
    OriginLinker linker = new OriginLinker(claim, folder, known, chains, carrying, selector);
    linker.gather();
    linker.learnWhoStandsBehindWhom();
    return linker.linked();
  }

  private static Map<String, Integer> outletCounts(List<List<Chain>> chains) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<Chain> ofPage : chains) {
      for (Chain chain : ofPage) {
        chain.via().stream()
            .filter(Step::outlet)
            .forEach(step -> counts.merge(step.by(), 1, Integer::sum));
        if (chain.kind() == OriginKind.OUTLET) {
          counts.merge(chain.origin(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private void gather() {
    record Placed(int page, Chain chain) {}
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      for (Chain chain : chains.get(i)) {
        placed.add(new Placed(i, chain));
      }
    }
    // Longest names first and by name, so that the order of the articles changes nothing.
    placed.sort(
        Comparator.comparing((Placed p) -> -Names.words(p.chain().origin()).size())
            .thenComparing(p -> p.chain().origin())
            .thenComparing(p -> folder.pages().get(p.page()).id())
            .thenComparing(p -> p.chain().words())
            .thenComparing(p -> String.valueOf(voucherOf(p.page(), p.chain()))));
    for (Placed p : placed) {
      Chain chain = p.chain();
      String name =
          chain.kind() == OriginKind.OUTLET
              ? leader(chain.origin())
              : affiliations.full(chain.origin());
      End end =
          sameVoice.computeIfAbsent(
              voiceKey(p.page(), chain),
              key -> ends.of(chain.kind(), name, voucherOf(p.page(), chain)));
      boolean canTell = chain.kind() == OriginKind.UNNAMED || chain.kind() == OriginKind.PERSON;
      boolean itself = canTell && chain.toldOwn() && chain.via().isEmpty();
      if (itself) {
        firstHand.add(end);
        toldOwn.computeIfAbsent(end, key -> new HashSet<>()).add(p.page());
      }
      end.add(name);
      endOf.put(chain, end);
      if (chain.cites()) {
        citing.computeIfAbsent(end, key -> new HashSet<>()).add(p.page());
      }
    }
  }

  /** Within one article a description resolved to the same words is one voice, whoever it told. */
  private static String voiceKey(int page, Chain chain) {
    boolean resolved =
        chain.kind() == OriginKind.UNNAMED && chain.decidedBy().startsWith("rule:attribution");
    return page + "|" + chain.kind() + "|" + chain.origin() + (resolved ? "" : "|" + chain.words());
  }

  private String leader(String outlet) {
    return affiliations.full(outlets.getOrDefault(outlet, outlet));
  }

  /** Who vouches for an unnamed source: the last it passed through, else the article's outlet. */
  private @Nullable String voucherOf(int page, Chain chain) {
    if (chain.kind() != OriginKind.UNNAMED) {
      return null;
    }
    if (chain.via().isEmpty()) {
      String own = known.ownOf(folder.pages().get(page));
      return own == null ? null : leader(own);
    }
    Step last = chain.via().get(chain.via().size() - 1);
    return last.outlet() ? leader(last.by()) : bodyFor(last.by());
  }

  /** What the one who speaks for a body vouches for, the body does. */
  private String bodyFor(String person) {
    String body = affiliations.bodyOf(person);
    return body == null ? affiliations.full(person) : leader(OutletNames.clean(body));
  }

  private void learnWhoStandsBehindWhom() {
    for (List<Chain> ofPage : chains) {
      for (Chain chain : ofPage) {
        if (!chain.via().isEmpty() && chain.kind() != OriginKind.OUTLET) {
          Step last = chain.via().get(chain.via().size() - 1);
          String by = last.outlet() ? leader(last.by()) : last.by();
          behind
              .computeIfAbsent(by, key -> new LinkedHashMap<>())
              .merge(endOf(chain), weightBehind(chain, last), Double::sum);
        }
      }
    }
  }

  private End endOf(Chain chain) {
    return Objects.requireNonNull(endOf.get(chain));
  }

  /** Words of one sentence say more than that an article also credits the outlet elsewhere. */
  private static double weightBehind(Chain chain, Step last) {
    boolean sameSentence = chain.words().overlaps(last.words());
    double kind = chain.kind() == OriginKind.UNNAMED || chain.kind() == OriginKind.PERSON ? 1 : 0.5;
    return kind * (sameSentence ? 1 : 0.2) * (0.3 + chain.evidence().likeness());
  }

  /** Who the folder's articles say an outlet or person has it from, most clearly said first. */
  private @Nullable End behind(String by) {
    return behind.getOrDefault(by, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() >= 0.3)
        .max(
            Map.Entry.<End, Double>comparingByValue()
                .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Linked linked() {
    List<List<Found>> all = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      all.add(foundIn(i));
    }
    Map<End, Set<Integer>> candidates = usersOf(all);
    OriginSigns signs = new OriginSigns(all, candidates, speaking);
    List<List<Found>> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int article = i;
      found.add(all.get(i).stream().filter(one -> keeps(one, article, signs, candidates)).toList());
    }
    Map<End, Set<Integer>> users = usersOf(found);
    List<End> ordered = new ArrayList<>(users.keySet());
    ordered.sort(
        Comparator.comparingInt((End end) -> -users.getOrDefault(end, Set.of()).size())
            .thenComparing(End::name)
            .thenComparing(End::kind));
    Map<End, String> ids = new HashMap<>();
    List<Origin> origins = new ArrayList<>();
    boolean prevails = IndependenceCounter.prevails(users.values());
    Map<End, String> voiceOf = voices(ordered);
    for (End end : ordered) {
      String id = "o" + (ids.size() + 1);
      ids.put(end, id);
      origins.add(
          new Origin(
              id,
              end.name(),
              end.kind(),
              end.voucher(),
              isCounted(end, usersOfVoice(voiceOf, end, users).size(), prevails)));
    }
    List<List<RestsOn>> restsOn =
        found.stream().map(ofPage -> ofPage.stream().map(f -> f.restsOn(ids)).toList()).toList();
    return new Linked(
        origins,
        restsOn,
        ordered,
        users,
        voiceOf,
        firstHand,
        secondHand(users),
        all,
        signs,
        toFetch(),
        merges(ordered, users));
  }

  /** The bodies whose voices the ends are, each body under one name. */
  private Map<End, String> voices(List<End> ends) {
    Map<End, String> voiceOf = new LinkedHashMap<>();
    Set<String> bodies = new LinkedHashSet<>();
    for (End end : ends) {
      String body =
          end.names().stream()
              .map(name -> affiliations.voiceOf(name, claim))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (body != null && end.kind() == OriginKind.PERSON) {
        String known =
            bodies.stream().filter(one -> Names.sameBody(one, body)).findFirst().orElse(body);
        bodies.add(known);
        voiceOf.put(end, known);
      }
    }
    return voiceOf;
  }

  /** The articles that rest on an end or on another voice of the same body. */
  static Set<Integer> usersOfVoice(
      Map<End, String> voiceOf, End end, Map<End, Set<Integer>> users) {
    String body = voiceOf.get(end);
    Set<Integer> all = new HashSet<>(users.getOrDefault(end, Set.of()));
    voiceOf.forEach(
        (other, its) -> {
          if (its.equals(body)) {
            all.addAll(users.getOrDefault(other, Set.of()));
          }
        });
    return all;
  }

  /** Those who in half the articles that rest on them say that they have it from others. */
  private Set<End> secondHand(Map<End, Set<Integer>> users) {
    Set<End> ends = new HashSet<>();
    citing.forEach(
        (end, articles) -> {
          if (2 * articles.size() >= users.getOrDefault(end, Set.of()).size()) {
            ends.add(end);
          }
        });
    return ends;
  }

  /** What was counted as one in each origin, by the ways of the articles that rest on it. */
  private List<Merge> merges(List<End> ordered, Map<End, Set<Integer>> users) {
    Map<End, List<MergeFinder.Way>> byEnd = new HashMap<>();
    for (MergeFinder.Way way : ways) {
      if (users.getOrDefault(way.end(), Set.of()).contains(way.article())) {
        byEnd.computeIfAbsent(way.end(), key -> new ArrayList<>()).add(way);
      }
    }
    MergeFinder finder = new MergeFinder(folder, known);
    List<Merge> merges = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      End end = ordered.get(i);
      merges.addAll(finder.find("o" + (i + 1), end.name(), byEnd.getOrDefault(end, List.of())));
    }
    return merges;
  }

  /**
   * Beside an origin that half the articles lead to, one that few lead to is too thin to count by
   * itself, unless it told an outlet that is in the folder itself.
   */
  private boolean isCounted(End end, int users, boolean prevails) {
    return !prevails || users > COUNTED * speaking || firstHand.contains(end);
  }

  private boolean keeps(
      Found found, int article, OriginSigns signs, Map<End, Set<Integer>> candidates) {
    return toldOwnTheClaim(found, article)
        || isCitedThroughAnother(found, candidates.getOrDefault(found.end(), Set.of()).size())
        || selector.keeps(signs.of(article, found), speaking);
  }

  /** An outlet that several articles cite at second hand is where the word ends, not a step. */
  private static boolean isCitedThroughAnother(Found found, int support) {
    return found.end().kind() == OriginKind.OUTLET && !found.via().isEmpty() && support >= 2;
  }

  /** What somebody told the article's own outlet needs no other article beside it. */
  private boolean toldOwnTheClaim(Found found, int article) {
    boolean named = found.end().kind() == OriginKind.PERSON;
    boolean itself =
        named
            ? found.via().isEmpty() && toldOwn.getOrDefault(found.end(), Set.of()).contains(article)
            : firstHand.contains(found.end()) && found.chain().toldOwn() && found.published();
    return itself
        && !Speakers.speaksForOthers(found.chain().origin())
        && found.chain().evidence().content() >= (named ? NAMED_SAYS_IT : SAYS_IT);
  }

  private static Map<End, Set<Integer>> usersOf(List<List<Found>> found) {
    Map<End, Set<Integer>> users = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      for (Found one : found.get(i)) {
        users.computeIfAbsent(one.end(), key -> new HashSet<>()).add(i);
      }
    }
    return users;
  }

  /**
   * The article that the outlet a word passed through published of the claim, the earliest and none
   * later than the one that cites it; null when the folder has none.
   */
  private @Nullable String ownArticle(Step step, Page reader) {
    if (!step.outlet()) {
      return null;
    }
    return articlesOf.getOrDefault(OutletNames.squash(step.by()), List.of()).stream()
        .filter(page -> carrying.contains(page.id()) && !page.id().equals(reader.id()))
        .filter(page -> !firstDay(page).isAfter(lastDay(reader)))
        .min(Comparator.comparing(OriginLinker::firstDay).thenComparing(Page::id))
        .map(Page::id)
        .orElse(null);
  }

  private static LocalDate firstDay(Page page) {
    Published published = page.reading().annotated().document().metadata().published();
    LocalDate day = published == null ? null : published.earliest();
    return day == null ? LocalDate.MIN : day;
  }

  private static LocalDate lastDay(Page page) {
    Published published = page.reading().annotated().document().metadata().published();
    LocalDate day = published == null ? null : published.latest();
    return day == null ? LocalDate.MAX : day;
  }

  /** The outlets cited that published no article of the folder, in order of first citation. */
  private List<String> toFetch() {
    Map<String, String> outside = new LinkedHashMap<>();
    for (List<Chain> ofPage : chains) {
      for (Chain chain : ofPage) {
        chain.via().stream().filter(Step::outlet).forEach(step -> addOutside(outside, step.by()));
        if (chain.kind() == OriginKind.OUTLET) {
          addOutside(outside, chain.origin());
        }
      }
    }
    return List.copyOf(outside.values());
  }

  private void addOutside(Map<String, String> outside, String outlet) {
    String name = leader(outlet);
    if (!articlesOf.containsKey(OutletNames.squash(outlet))
        && !articlesOf.containsKey(OutletNames.squash(name))) {
      outside.putIfAbsent(OutletNames.squash(name), name);
    }
  }

  private List<Found> foundIn(int article) {
    Page page = folder.pages().get(article);
    boolean published = known.publisherOf(page) != null;
    Map<String, Found> found = new LinkedHashMap<>();
    for (Chain chain : chains.get(article)) {
      List<Hop> via = new ArrayList<>();
      chain.via().forEach(step -> addHops(page, step, via));
      End end = endOf(chain);
      boolean followed = false;
      if (chain.kind() == OriginKind.OUTLET || chain.kind() == OriginKind.PERSON) {
        End deeper = behindOf(chain, end);
        boolean deeperFits = chain.kind() == OriginKind.OUTLET || isUnnamed(deeper);
        if (deeper != null && deeperFits) {
          boolean outlet = chain.kind() == OriginKind.OUTLET;
          Step cited = new Step(chain.origin(), outlet, chain.words());
          addHops(page, cited, via);
          end = deeper;
          followed = true;
        }
      }
      Found one = new Found(end, via, page.words(chain.words()), chain, followed, published);
      found.merge(one.key(), one, (first, later) -> clearer(page, first, later));
      ways.add(
          new MergeFinder.Way(
              article,
              end,
              chain,
              voucherOf(article, chain),
              followed,
              via.stream().map(Hop::by).toList(),
              one.words()));
    }
    return List.copyOf(new LinkedHashSet<>(found.values()));
  }

  /** A step under its folder's name; one who speaks for a body hands on what the body has. */
  private void addHops(Page page, Step step, List<Hop> via) {
    String body = step.outlet() ? null : affiliations.bodyOf(step.by());
    if (body != null) {
      addHop(page, new Step(leader(OutletNames.clean(body)), true, step.words()), via);
    }
    addHop(page, step, via);
  }

  private void addHop(Page page, Step step, List<Hop> via) {
    String by = step.outlet() ? leader(step.by()) : affiliations.full(step.by());
    boolean again = via.stream().anyMatch(hop -> OutletNames.same(hop.by(), by));
    if (!again) {
      via.add(new Hop(by, ownArticle(step, page), page.words(step.words())));
    }
  }

  /** Of two places where one end is given in the same way, the one whose words say more. */
  private static Found clearer(Page page, Found first, Found later) {
    boolean more =
        first.end().kind() != OriginKind.DOCUMENT
            && later.chain().evidence().content() > first.chain().evidence().content();
    return isHeadline(page, first) || more ? later : first;
  }

  private static boolean isHeadline(Page page, Found found) {
    return page.lineAt(found.chain().words().start()).headline();
  }

  /** Whom a chain's end has it from: a reporter from whom the outlet has it that he writes for. */
  private @Nullable End behindOf(Chain chain, End end) {
    End deeper = behind(nameBehind(chain, end));
    String body = chain.kind() == OriginKind.PERSON ? affiliations.bodyOf(chain.origin()) : null;
    return deeper != null || body == null || !known.knows(body)
        ? deeper
        : behind(leader(OutletNames.clean(body)));
  }

  private String nameBehind(Chain chain, End end) {
    return chain.kind() == OriginKind.OUTLET ? leader(chain.origin()) : end.name();
  }

  private static boolean isUnnamed(@Nullable End end) {
    return end != null && end.kind() == OriginKind.UNNAMED;
  }

  /** One line of an article's account, before the origins have their ids. */
  record Found(
      End end, List<Hop> via, Words words, Chain chain, boolean followed, boolean published) {

    String key() {
      StringBuilder key = new StringBuilder(String.valueOf(System.identityHashCode(end)));
      via.forEach(hop -> key.append('|').append(OutletNames.squash(hop.by())));
      return key.toString();
    }

    RestsOn restsOn(Map<End, String> ids) {
      return new RestsOn(Objects.requireNonNull(ids.get(end)), via, words);
    }
  }

  /**
   * The folder's origins.
   *
   * @param origins most used first, then by name
   * @param restsOn for each article what it rests on, in text order
   * @param ends the origins' ends, in the same order
   * @param users which articles rest on each end
   * @param voiceOf the body whose voice an end is, where the articles say so
   * @param firstHand the ends that told an outlet of the folder itself
   * @param secondHand the ends that are shown to have some of the word from others
   * @param candidates for each article all ends of its chains, kept or not
   * @param signs what speaks for each of them
   * @param toFetch the outlets cited that published no article of the folder
   * @param merges what was counted as one in each origin
   */
  record Linked(
      List<Origin> origins,
      List<List<RestsOn>> restsOn,
      List<End> ends,
      Map<End, Set<Integer>> users,
      Map<End, String> voiceOf,
      Set<End> firstHand,
      Set<End> secondHand,
      List<List<Found>> candidates,
      OriginSigns signs,
      List<String> toFetch,
      List<Merge> merges) {

    /** The articles that rest on the origin at a place of the list. */
    Set<Integer> usersOf(int origin) {
      return users.getOrDefault(ends.get(origin), Set.of());
    }
  }
}
