package dev.whence.rumour;

import dev.whence.model.Merge;
import dev.whence.model.Merge.Part;
import dev.whence.model.Merge.Reason;
import dev.whence.model.OriginKind;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of each origin what was counted as one in it: under which names and descriptions articles
 * give it, why these are taken for one voice, and which words that rests on. It decides nothing;
 * {@link OriginLinker} has joined them.
 */
final class MergeFinder {

  /**
   * One way of an article to an origin, before ways that say the same are joined.
   *
   * @param article its place in the folder
   * @param end the origin
   * @param chain the article's own words, whose end the origin's name need not be
   * @param voucher who vouches for an unnamed source; null where unknown
   * @param followed whether the chain ends at an outlet that the folder says has it from the origin
   * @param via who handed it on, by name
   * @param words the words that say so
   */
  record Way(
      int article,
      End end,
      Chain chain,
      @Nullable String voucher,
      boolean followed,
      List<String> via,
      Words words) {

    Way {
      via = List.copyOf(via);
    }

    /** One string for all that is the same voice without any merge. */
    private String voice() {
      List<String> words = Names.words(chain.origin());
      String name = words.isEmpty() ? chain.origin() : String.join(" ", words);
      return switch (chain.kind()) {
        case PERSON, ORGANISATION -> followed + " named " + name;
        case OUTLET -> followed + " outlet " + OutletNames.squash(chain.origin());
        case DOCUMENT -> "document " + name;
        case UNNAMED -> "unnamed " + name + " of " + voucher;
      };
    }

    private boolean isUnnamed() {
      return chain.kind() == OriginKind.UNNAMED;
    }
  }

  /** All ways that give one voice, the folder's first first. */
  private record Voice(Part part, List<Way> ways) {

    boolean isFollowed() {
      return ways.get(0).followed();
    }
  }

  private final Folder folder;
  private final OutletNames known;

  MergeFinder(Folder folder, OutletNames known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * The merges of one origin, by reason.
   *
   * @param id the origin's
   * @param name the origin's
   * @param ways all ways to it, in the order of the folder
   */
  List<Merge> find(String id, String name, List<Way> ways) {
    List<Voice> voices = voices(ways);
    Voice main = mainOf(voices, name);
    Map<String, Merge> byWhy = new LinkedHashMap<>();
    for (Voice voice : voices) {
      if (!voice.equals(main)) {
        Merge merge = merge(id, main, voice, reason(main, voice), ways);
        byWhy.merge(merge.reason() + merge.why(), merge, MergeFinder::together);
      }
    }
    List<Merge> merges = new ArrayList<>(byWhy.values());
    merges.sort(Comparator.comparing(Merge::reason).thenComparing(Merge::why));
    if (merges.isEmpty()) {
      acrossArticles(id, main).forEach(merges::add);
    }
    return merges;
  }

  private static List<Voice> voices(List<Way> ways) {
    Map<String, List<Way>> byVoice = new LinkedHashMap<>();
    ways.forEach(way -> byVoice.computeIfAbsent(way.voice(), key -> new ArrayList<>()).add(way));
    List<Voice> voices = new ArrayList<>();
    for (List<Way> same : byVoice.values()) {
      Way first = same.get(0);
      Set<Words> words = new LinkedHashSet<>();
      same.forEach(way -> words.add(way.words()));
      Part part =
          new Part(
              printed(same),
              first.chain().kind(),
              first.isUnnamed() ? first.voucher() : null,
              List.copyOf(words));
      voices.add(new Voice(part, same));
    }
    return voices;
  }

  /** Of several ways to print a voice the most used; of equally used ones the first by letters. */
  private static String printed(List<Way> ways) {
    Map<String, Integer> counts = new TreeMap<>();
    ways.forEach(way -> counts.merge(way.chain().origin(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static Voice mainOf(List<Voice> voices, String name) {
    return voices.stream()
        .max(
            Comparator.comparing((Voice voice) -> !voice.isFollowed())
                .thenComparing(voice -> voice.part().name().equals(name))
                .thenComparing(MergeFinder::isOfItsVoucher)
                .thenComparing(voice -> voice.ways().size()))
        .orElseThrow();
  }

  /** Whether it is vouched for by the one under whose name the origin is shown. */
  private static boolean isOfItsVoucher(Voice voice) {
    return Objects.equals(voice.part().publishedBy(), voice.ways().get(0).end().voucher());
  }

  private Reason reason(Voice main, Voice other) {
    if (other.isFollowed()) {
      return Reason.ONE_FROM_THE_OTHER;
    }
    return switch (other.part().kind()) {
      case DOCUMENT -> Reason.SAME_DOCUMENT;
      case UNNAMED -> unnamedReason(main, other);
      case PERSON, ORGANISATION, OUTLET -> Reason.SAME_NAME;
    };
  }

  private Reason unnamedReason(Voice main, Voice other) {
    boolean oneArticle =
        main.ways().stream()
            .anyMatch(one -> other.ways().stream().anyMatch(way -> way.article() == one.article()));
    if (oneArticle && !Objects.equals(main.part().publishedBy(), other.part().publishedBy())) {
      return Reason.EXPLICIT_WORDS;
    }
    List<Way> all = new ArrayList<>(main.ways());
    all.addAll(other.ways());
    return acrossReason(all);
  }

  /** Why one unnamed source stands behind several articles. */
  private Reason acrossReason(List<Way> ways) {
    Set<Integer> articles = new LinkedHashSet<>();
    ways.forEach(way -> articles.add(way.article()));
    long originals = articles.stream().filter(article -> !isCopyOf(article, articles)).count();
    if (articles.size() > 1 && originals == 1) {
      return Reason.SAME_TEXT;
    }
    return ways.stream().allMatch(this::isCredited) ? Reason.SAME_CREDIT : Reason.SAME_DESCRIPTION;
  }

  private boolean isCopyOf(int article, Set<Integer> others) {
    return others.contains(folder.copies()[article]);
  }

  /** Whether the one that vouches is the wire or paper whose text the article says it prints. */
  private boolean isCredited(Way way) {
    Step credit = known.creditOf(folder.pages().get(way.article()));
    String voucher = way.voucher();
    return credit != null && voucher != null && OutletNames.same(credit.by(), voucher);
  }

  /** One description of an unnamed source in several articles is a merge too. */
  private List<Merge> acrossArticles(String id, Voice voice) {
    long articles = voice.ways().stream().map(Way::article).distinct().count();
    if (voice.part().kind() != OriginKind.UNNAMED || articles < 2) {
      return List.of();
    }
    Reason reason = acrossReason(voice.ways());
    String why = why(reason, voice.part(), voice.part());
    return List.of(
        new Merge(List.of(id), List.of(voice.part()), reason, true, firstWords(voice), why));
  }

  private static List<Words> firstWords(Voice voice) {
    Map<String, Words> ofArticles = new LinkedHashMap<>();
    voice.part().words().forEach(words -> ofArticles.putIfAbsent(words.article(), words));
    return List.copyOf(ofArticles.values());
  }

  private static Merge merge(String id, Voice main, Voice other, Reason reason, List<Way> ways) {
    List<Words> evidence =
        reason == Reason.ONE_FROM_THE_OTHER
            ? sayingSo(other, ways)
            : List.of(main.part().words().get(0), other.part().words().get(0));
    return new Merge(
        List.of(id),
        List.of(main.part(), other.part()),
        reason,
        true,
        evidence.stream().distinct().toList(),
        why(reason, main.part(), other.part()));
  }

  /** Two merges into one origin for the same reason. */
  private static Merge together(Merge one, Merge other) {
    Set<Part> parts = new LinkedHashSet<>(one.parts());
    parts.addAll(other.parts());
    Set<Words> evidence = new LinkedHashSet<>(one.evidence());
    evidence.addAll(other.evidence());
    return new Merge(
        one.origins(), List.copyOf(parts), one.reason(), true, List.copyOf(evidence), one.why());
  }

  /** The words of other articles that say whom an outlet has it from. */
  private static List<Words> sayingSo(Voice cited, List<Way> ways) {
    List<Words> saying =
        ways.stream()
            .filter(way -> !way.followed())
            .filter(
                way -> way.via().stream().anyMatch(by -> OutletNames.same(by, cited.part().name())))
            .map(Way::words)
            .distinct()
            .limit(2)
            .toList();
    return saying.isEmpty() ? List.of(cited.part().words().get(0)) : saying;
  }

  private static String why(Reason reason, Part main, Part other) {
    String by = main.publishedBy();
    return switch (reason) {
      case SAME_NAME ->
          main.kind() == OriginKind.PERSON
              ? "the names fit one person"
              : "they are ways to name one "
                  + (main.kind() == OriginKind.OUTLET ? "outlet" : "body");
      case SAME_DOCUMENT -> "the same kind of document, and no words name two makers";
      case SAME_TEXT -> "the articles that give it share their text";
      case SAME_CREDIT -> "the articles print the text of " + by + " and say so";
      case SAME_DESCRIPTION ->
          by == null || other.publishedBy() == null
              ? "described alike, and nobody else is named who vouches for it"
              : "on the word of " + by + " in each case, and described alike";
      case EXPLICIT_WORDS -> "one article’s own words make them one";
      case ONE_FROM_THE_OTHER -> "these words say that " + other.name() + " has it from there";
      case MAY_BE_THE_SAME -> "no words tell them apart, and none say that they are the same";
    };
  }
}
