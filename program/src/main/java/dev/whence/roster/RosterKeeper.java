package dev.whence.roster;

import dev.whence.model.BodyCount;
import dev.whence.model.PostChange;
import dev.whence.model.PostStatement;
import dev.whence.model.Posts;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the rosters of a case: who held which post of a body when, on whose word. */
public final class RosterKeeper {

  private static final Comparator<PostStatement> ORDER =
      Comparator.comparing(Standings::day)
          .thenComparing(statement -> statement.words().article())
          .thenComparing(statement -> statement.words().span());

  private static final Set<String> PRONOUNS = Set.of("its", "his", "her", "their", "our", "my");

  private final List<PostStatement> statements;
  private final List<BodyCount> counts;
  private final Map<String, BodyNames.Name> names = new HashMap<>();

  private RosterKeeper(List<PostStatement> statements, List<BodyCount> counts) {
    this.statements = statements;
    this.counts = counts;
    statements.stream().map(PostStatement::body).filter(Objects::nonNull).forEach(this::take);
    counts.forEach(count -> take(count.body()));
  }

  /** Reads the articles of a case; their order does not matter. */
  public static RosterKeeper of(List<Reading> readings) {
    return of(readings, (article, name) -> name);
  }

  /**
   * The same, where somebody was given another name.
   *
   * @param given the name that somebody has now, for an article's id and the name as printed there
   *     or as it would be shown
   */
  public static RosterKeeper of(List<Reading> readings, BinaryOperator<String> given) {
    return of(readings, RosterKeeper::foundIn, given);
  }

  /** What one article says of posts, and of how many a body has. */
  public static Posts foundIn(Reading reading) {
    return new Posts(PostReader.read(reading), CountReader.read(reading));
  }

  /**
   * The same, where it may be known already what was found in an article.
   *
   * @param found gives what {@link #foundIn} gives
   */
  public static RosterKeeper of(
      List<Reading> readings, Function<Reading, Posts> found, BinaryOperator<String> given) {
    List<PostStatement> read = new ArrayList<>();
    List<BodyCount> counts = new ArrayList<>();
    for (Reading reading : readings) {
      Posts posts = found.apply(reading);
      posts.stated().forEach(one -> read.add(renamed(one, given)));
      counts.addAll(posts.counted());
    }
    UnaryOperator<String> names =
        PeopleNames.merged(
            read.stream().map(PostStatement::person).filter(Objects::nonNull).toList());
    List<PostStatement> merged =
        read.stream()
            .map(statement -> renamed(named(statement, names), given))
            .sorted(ORDER)
            .toList();
    counts.sort(Comparator.comparing(count -> count.words().article()));
    return new RosterKeeper(merged, counts);
  }

  private void take(String body) {
    names.computeIfAbsent(body, BodyNames.Name::of);
  }

  private static PostStatement renamed(PostStatement old, BinaryOperator<String> given) {
    String article = old.words().article();
    return new PostStatement(
        renamed(article, old.person(), given),
        old.holder(),
        old.post(),
        renamed(article, old.body(), given),
        old.change(),
        old.denied(),
        old.grade(),
        old.from(),
        old.to(),
        old.dated(),
        old.toTheDay(),
        renamed(article, old.onWordOf(), given),
        old.words());
  }

  private static @Nullable String renamed(
      String article, @Nullable String name, BinaryOperator<String> given) {
    return name == null ? null : given.apply(article, name);
  }

  private static PostStatement named(PostStatement statement, UnaryOperator<String> names) {
    String person = statement.person();
    return new PostStatement(
        person == null ? null : names.apply(person),
        statement.holder(),
        statement.post(),
        isPronoun(statement.body()) ? null : statement.body(),
        statement.change(),
        statement.denied(),
        statement.grade(),
        statement.from(),
        statement.to(),
        statement.dated(),
        statement.toTheDay(),
        statement.onWordOf(),
        statement.words());
  }

  /** "Its spokeswoman" names no body. */
  private static boolean isPronoun(@Nullable String body) {
    return body != null && PRONOUNS.contains(body.toLowerCase(Locale.ROOT));
  }

  /**
   * The fullest name of a person, for each name that these articles print of one; any other name is
   * given back as it is.
   */
  public static UnaryOperator<String> names(List<Reading> readings) {
    return PeopleNames.of(readings);
  }

  /** What the articles say of posts, of whatever body and of none, by date. */
  public List<PostStatement> statements() {
    return statements;
  }

  /** The bodies that any statement names, in the order of the alphabet. */
  public List<String> bodies() {
    TreeSet<String> bodies = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    statements.stream().map(PostStatement::body).filter(Objects::nonNull).forEach(bodies::add);
    return List.copyOf(bodies);
  }

  /**
   * The roster of a body.
   *
   * @param body as a user writes it; bodies whose printed names hold all its words are meant
   * @param at the day to give it for; null for the last that is known
   */
  public Roster roster(String body, @Nullable LocalDate at) {
    BodyNames.Name asked = BodyNames.Name.of(body);
    List<PostStatement> own =
        statements.stream().filter(one -> isCalled(one.body(), asked)).toList();
    List<BodyCount> numbers =
        counts.stream().filter(count -> isCalled(count.body(), asked)).toList();
    List<Seat> seats = ActingSeats.withoutSucceeded(seats(own, ofPeople(), at));
    List<PostStatement> changes = own.stream().filter(RosterKeeper::isChange).toList();
    List<String> warnings = Warnings.of(seats, numbers);
    return new Roster(body, at, seats, changes, unnamed(own, numbers), numbers, warnings);
  }

  /**
   * Who went and is not named: of this body; and where no body is told, in the articles that tell
   * of changes in it. Nobody says that those were of this body, nor which of its people they were.
   */
  private List<PostStatement> unnamed(List<PostStatement> own, List<BodyCount> numbers) {
    Set<PostStatement> ours = new HashSet<>(own);
    Set<String> people = new HashSet<>();
    own.forEach(statement -> people.add(String.valueOf(statement.person())));
    Set<String> articles = new HashSet<>();
    numbers.forEach(number -> articles.add(number.words().article()));
    for (PostStatement one : statements) {
      boolean investigated =
          one.change() == PostChange.INVESTIGATED && people.contains(String.valueOf(one.person()));
      if (investigated || (ours.contains(one) && isChange(one))) {
        articles.add(one.words().article());
      }
    }
    return statements.stream()
        .filter(one -> one.holder() != null)
        .filter(
            one ->
                ours.contains(one)
                    || (one.body() == null && articles.contains(one.words().article())))
        .toList();
  }

  private boolean isCalled(@Nullable String body, BodyNames.Name asked) {
    BodyNames.Name name = body == null ? null : names.get(body);
    return name != null && name.isCalled(asked);
  }

  private static boolean isChange(PostStatement statement) {
    boolean change =
        statement.change() == PostChange.BECOMES
            || statement.change() == PostChange.LEAVES
            || statement.change() == PostChange.ABOLISHED;
    return change && statement.holder() == null;
  }

  /** What is said of people and of whatever post they have. */
  private List<PostStatement> ofPeople() {
    return statements.stream().filter(RosterKeeper::isOfThePerson).toList();
  }

  /** Whether a statement tells nothing of who has the post. */
  static boolean isOfThePerson(PostStatement statement) {
    return statement.change() == PostChange.INVESTIGATED
        || statement.change() == PostChange.LIKENED;
  }

  private static List<Seat> seats(
      List<PostStatement> statements, List<PostStatement> ofPeople, @Nullable LocalDate at) {
    Map<String, List<PostStatement>> bySeat = new TreeMap<>();
    for (PostStatement statement : statements) {
      if (statement.person() != null && !isOfThePerson(statement)) {
        String key = statement.post() + "\t" + statement.person();
        bySeat.computeIfAbsent(key, k -> new ArrayList<>()).add(statement);
      }
    }
    List<Seat> seats = new ArrayList<>();
    bySeat.forEach(
        (key, own) -> {
          String post = key.substring(0, key.indexOf('\t'));
          List<PostStatement> all = new ArrayList<>(own);
          statements.stream()
              .filter(one -> one.change() == PostChange.ABOLISHED && one.post().equals(post))
              .forEach(all::add);
          String person = key.substring(key.indexOf('\t') + 1);
          ofPeople.stream().filter(one -> person.equals(one.person())).forEach(all::add);
          all.sort(ORDER);
          seats.add(new Seat(person, post, Standings.of(all, at), all));
        });
    return seats;
  }
}
