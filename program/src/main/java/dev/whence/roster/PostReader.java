package dev.whence.roster;

import dev.whence.model.EntityKind;
import dev.whence.model.MentionForm;
import dev.whence.model.PostChange;
import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.TimeKind;
import dev.whence.model.TimeMention;
import dev.whence.model.Words;
import dev.whence.roster.PostPatterns.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from one article who is said to hold, have held, get or lose which post. */
final class PostReader {

  private static final Pattern FUTURE =
      Pattern.compile("(?i)\\b(?:will|would|to) (?:be |take|become|replace|resign|step|join)");
  private static final String MEMBER = "member";

  /** Who is absent from a parade was no member of it; a Hearing Commission has members. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?i)\\b(?:parade|ceremon(?:y|ies)|meeting|session|plenum|summit|conference|dinner|lunch"
              + "|reception|funeral|wedding|event|seminar|celebrations?|hearing|trial|talks|opening"
              + "|visit|photos?|pictures?|images?|footage|broadcasts?)\\b(?! (?-i:\\p{Lu}))");

  private static final Pattern ANOTHER_CLAUSE =
      Pattern.compile("(?i)[;:]|\\b(?:after|before|when|while|as|who|which|that)\\b");

  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince $");

  private final Reading reading;
  private final BodyNames bodies;

  private PostReader(Reading reading) {
    this.reading = reading;
    this.bodies = BodyNames.of(reading);
  }

  /** The article's statements in text order; persons under the fullest name that it prints. */
  static List<PostStatement> read(Reading reading) {
    PostReader reader = new PostReader(reading);
    List<PostStatement> statements = new ArrayList<>();
    for (MaskedSentence sentence : MaskedSentence.of(reading)) {
      reader.people(sentence, statements);
      reader.investigations(sentence, statements);
      reader.likened(sentence, statements);
      reader.posts(sentence, statements);
      reader.left(sentence, statements);
      reader.unnamed(sentence, statements);
    }
    return statements;
  }

  private void people(MaskedSentence sentence, List<PostStatement> statements) {
    if (sentence.words().indexOf(MaskedSentence.PERSON) < 0
        || !PostPatterns.NEEDED.matcher(sentence.words()).find()) {
      return;
    }
    Set<String> told = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (Shape shape : PostPatterns.ALL) {
      Matcher match = shape.pattern().matcher(sentence.words());
      while (match.find()) {
        boolean first = group(match, "role") == null || places.add(match.start("role"));
        String person = sentence.personAt(match.start("p"));
        String post = post(match);
        boolean placed = !post.equals(MEMBER) || body(sentence, match) != null;
        if (person != null && first && placed && told.add(person + "|" + post)) {
          statements.add(statement(sentence, match, person, shape.change(), shape.beside()));
          String before = group(match, "q") == null ? null : sentence.personAt(match.start("q"));
          if (before != null && told.add(before + "|" + post)) {
            statements.add(statement(sentence, match, before, shape.before(), false));
          }
        }
      }
    }
  }

  private void investigations(MaskedSentence sentence, List<PostStatement> statements) {
    Matcher match = PostPatterns.INVESTIGATED.matcher(sentence.words());
    String person = match.find() ? sentence.personAt(match.start("p")) : null;
    if (person != null) {
      statements.add(statement(sentence, match, person, PostChange.INVESTIGATED, false));
    }
  }

  /** "Domin, a rough equivalent of the navy's deputy warden": the post stays as printed. */
  private void likened(MaskedSentence sentence, List<PostStatement> statements) {
    Matcher match = PostPatterns.LIKENED.matcher(sentence.words());
    String person = match.find() ? sentence.personAt(match.start("p")) : null;
    if (person != null) {
      statements.add(statement(sentence, match, person, PostChange.LIKENED, false));
    }
  }

  private void posts(MaskedSentence sentence, List<PostStatement> statements) {
    for (Pattern pattern : PostPatterns.ABOLISHED) {
      Matcher match = pattern.matcher(sentence.words());
      if (match.find()) {
        statements.add(statement(sentence, match, null, PostChange.ABOLISHED, false));
      }
    }
  }

  /** "The council ousted a top general": somebody went, and these words do not say who. */
  private void unnamed(MaskedSentence sentence, List<PostStatement> statements) {
    for (Matcher match : UnnamedRemovals.in(sentence.words())) {
      statements.add(statement(sentence, match, null, PostChange.LEAVES, false));
    }
  }

  /** "Of the seven members of the board in 2022, only § and one other are left": § is a member. */
  private void left(MaskedSentence sentence, List<PostStatement> statements) {
    CountReader.Left left = CountReader.left(sentence, bodies);
    if (left == null) {
      return;
    }
    LocalDate[] days = days(PostChange.HOLDS, null, false);
    LocalDate since = left.from() == null ? days[0] : left.from();
    for (int at : left.people()) {
      String person = sentence.personAt(at);
      if (person != null) {
        Span place = new Span(sentence.span().start() + at, sentence.span().start() + at + 1);
        Grading grading = Grading.of(reading, sentence.span(), place);
        statements.add(
            new PostStatement(
                person,
                null,
                MEMBER,
                left.body(),
                PostChange.HOLDS,
                grading.denied(),
                grading.grade(),
                since,
                days[1],
                left.from() != null,
                false,
                grading.onWordOf(),
                Words.of(reading, sentence.span())));
      }
    }
  }

  private PostStatement statement(
      MaskedSentence sentence,
      Matcher match,
      @Nullable String person,
      PostChange told,
      boolean beside) {
    int start = sentence.span().start();
    Span place = new Span(start + match.start(), start + match.end());
    PostChange change = changed(told, group(match, "mod"));
    Grading grading =
        beside && change == PostChange.HOLDS
            ? Grading.ofGloss(reading, sentence.span(), place)
            : Grading.of(reading, sentence.span(), telling(match, start, place));
    TimeMention nearest = nearestTime(sentence.span(), place);
    nearest = group(match, "holder") == null ? nearest : ofClause(nearest, place);
    TimeMention time = beside && change == PostChange.HOLDS ? own(nearest, place) : nearest;
    if (told == PostChange.HELD && change == told && time != null && isJustAfter(time, place)) {
      change = PostChange.HOLDS;
    }
    LocalDate[] days = days(change, time, FUTURE.matcher(match.group()).find());
    return new PostStatement(
        person,
        group(match, "holder"),
        told == PostChange.LIKENED ? printed(match, start) : post(match),
        bodies.full(body(sentence, match)),
        change,
        grading.denied(),
        isTenseOfReport(match, told, grading) ? PostGrade.INFERRED : graded(change, grading),
        days[0],
        days[1],
        time != null,
        isDay(time),
        grading.onWordOf(),
        Words.of(reading, sentence.span()));
  }

  /**
   * Where somebody is not named the verb tells alone: "a director, who was not named, was sacked".
   */
  private static Span telling(Matcher match, int start, Span place) {
    return group(match, "done") == null
        ? place
        : new Span(start + match.start("done"), start + match.end("done"));
  }

  private static boolean isDay(@Nullable TimeMention time) {
    return time != null && time.earliest() != null && time.earliest().equals(time.latest());
  }

  private String printed(Matcher match, int start) {
    return reading
        .text()
        .substring(start + match.start("like"), start + match.end("like"))
        .replace('\n', ' ')
        .strip();
  }

  private static PostGrade graded(PostChange change, Grading grading) {
    return change == PostChange.LEAVES || grading.grade() != PostGrade.INFERRED
        ? grading.grade()
        : PostGrade.REPORTED;
  }

  /**
   * "The ministry announced that Domin, who as director was …": the past may be that of the report.
   * That the post is over is inferred, and the ministry has not announced it.
   */
  private static boolean isTenseOfReport(Matcher match, PostChange told, Grading grading) {
    return told == PostChange.HELD && group(match, "mod") == null && grading.onWordOf() != null;
  }

  /**
   * "A film came out on Monday, weeks after the council ousted a general": Monday is the film's.
   */
  private @Nullable TimeMention ofClause(@Nullable TimeMention nearest, Span place) {
    if (nearest == null) {
      return null;
    }
    Span time = nearest.span();
    boolean before = time.end() <= place.start();
    String between =
        before
            ? reading.text().substring(time.end(), place.start())
            : reading.text().substring(place.end(), Math.max(place.end(), time.start()));
    return ANOTHER_CLAUSE.matcher(between).find() ? null : nearest;
  }

  /** "§, chairman since 2019": of the times near a post beside a name only that is the post's. */
  private static @Nullable TimeMention own(@Nullable TimeMention nearest, Span place) {
    return nearest != null && isJustAfter(nearest, place) ? nearest : null;
  }

  /** "was chairman in 2022": the time belongs to the post. */
  private static boolean isJustAfter(TimeMention time, Span place) {
    int gap = time.span().start() - place.end();
    return gap >= 0 && gap <= " during ".length();
  }

  private static PostChange changed(PostChange told, @Nullable String modifier) {
    if (modifier == null || told == PostChange.LEAVES || told == PostChange.ABOLISHED) {
      return told;
    }
    return switch (modifier.toLowerCase(Locale.ROOT)) {
      case "acting", "interim", "caretaker" -> PostChange.ACTS;
      case "former", "ex", "one-time", "then" -> PostChange.HELD;
      default -> told;
    };
  }

  /** First and last day on which a change can have been, or a post been held. */
  private LocalDate[] days(PostChange change, @Nullable TimeMention time, boolean ahead) {
    Published published = reading.annotated().published();
    LocalDate earliest = published == null ? null : published.earliest();
    LocalDate latest = published == null ? null : published.latest();
    if (time != null) {
      boolean since = SINCE.matcher(reading.text().substring(0, time.span().start())).find();
      boolean lasts = since && change != PostChange.HELD && change != PostChange.BECOMES;
      return new LocalDate[] {time.earliest(), lasts ? latest : time.latest()};
    }
    if (change == PostChange.HOLDS || change == PostChange.ACTS) {
      return new LocalDate[] {earliest, latest};
    }
    return ahead ? new LocalDate[] {latest, null} : new LocalDate[] {null, latest};
  }

  /** The time of a sentence that stands nearest to some words of it; null where there is none. */
  private @Nullable TimeMention nearestTime(Span sentence, Span place) {
    TimeMention best = null;
    int distance = Integer.MAX_VALUE;
    for (TimeMention time : reading.annotated().times()) {
      boolean dated = time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
      if (dated && time.earliest() != null && sentence.contains(time.span().start())) {
        int away =
            time.span().start() >= place.end()
                ? time.span().start() - place.end()
                : Math.max(0, place.start() - time.span().end());
        if (away < distance) {
          best = time;
          distance = away;
        }
      }
    }
    return best;
  }

  private static String post(Matcher match) {
    String role = group(match, "role");
    return role == null || role.isEmpty() ? MEMBER : role.toLowerCase(Locale.ROOT);
  }

  /** The body that is named; null for none, for an occasion, and for what is no body's name. */
  private @Nullable String body(MaskedSentence sentence, Matcher match) {
    String body = group(match, "body");
    String before = group(match, "before");
    if (body != null) {
      boolean occasion = post(match).equals(MEMBER) && OCCASION.matcher(body).find();
      return occasion || BodyNames.Name.of(body).words().isEmpty() ? null : body.strip();
    }
    if (before == null) {
      return null;
    }
    String named = before.strip().replaceFirst("'s$", "");
    int start = sentence.span().start() + match.start("before");
    return named.indexOf(' ') >= 0 || isBody(new Span(start, start + named.length()))
        ? named
        : bodies.placeOf(named);
  }

  /** Whether a single word is the name of a body or of a place: "CIA", "Halvora". */
  private boolean isBody(Span word) {
    return reading.annotated().mentions().stream()
        .filter(mention -> mention.form() == MentionForm.NAME && mention.span().overlaps(word))
        .map(mention -> MaskedSentence.entity(reading, mention.entity()))
        .anyMatch(
            entity ->
                entity != null
                    && (entity.kind() == EntityKind.ORGANISATION
                        || entity.kind() == EntityKind.PLACE
                        || entity.kind() == EntityKind.OUTLET));
  }

  private static @Nullable String group(Matcher match, String name) {
    return match.pattern().pattern().contains("(?<" + name + ">") ? match.group(name) : null;
  }
}
