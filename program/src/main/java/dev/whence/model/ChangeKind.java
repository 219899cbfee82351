package dev.whence.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a user may say of a case. */
public enum ChangeKind {
  /** Another speaker; {@code detail} says what the speaker is. */
  SPEAKER(Of.STATEMENT),
  /** Other words that name who speaks. */
  SOURCE(Of.STATEMENT),
  /** Other words that signal the speech. */
  CUE(Of.STATEMENT),
  /** Other words of what is said. */
  CONTENT(Of.STATEMENT),
  /** Another act. */
  ACT(Of.STATEMENT, labels(Act.values())),
  /** Nobody is said to have said this. */
  STATEMENT_REMOVED(Of.STATEMENT),
  /** Somebody is said to have said this; {@code detail} says what the speaker is. */
  STATEMENT_ADDED(Of.STATEMENT),
  /** What an article does with a claim. */
  STANCE(Of.ARTICLE_OF_RUMOUR, labels(Stance.values())),
  /** How an article words a claim. */
  TONE(Of.ARTICLE_OF_RUMOUR, labels(Tone.values())),
  /** The word was not handed on by the one named. */
  HOP_WRONG(Of.NAME_IN_ARTICLE),
  /** An article does not have the word from the origin named. */
  ORIGIN_WRONG(Of.NAME_IN_ARTICLE),
  /** An article has the word from another origin than the one named. */
  ORIGIN_MOVED(Of.NAME_IN_ARTICLE),
  /** The origin named and another are one. */
  ORIGINS_ONE(Of.NAME_OF_RUMOUR),
  /** The origin named and another, which the program holds for one or perhaps one, are two. */
  ORIGINS_APART(Of.NAME_OF_RUMOUR),
  /** Another name of a person, body or outlet; one in use merges. */
  NAME(Of.NAME),
  /** Another wording of a rumour's claim; one in use merges the rumours. */
  CLAIM(Of.RUMOUR),
  /** An article speaks of another rumour. */
  CLAIM_MOVED(Of.ARTICLE_OF_RUMOUR),
  /** Words of the user's own, about anything. */
  NOTE(Of.ANYTHING),
  /**
   * An article that was missing, as the file of this name or as words pasted; its name is the
   * outlet that published it and {@code detail} the day, where the user told them. Taken back, the
   * article is out of the case, and its bytes stay.
   */
  ARTICLE_ADDED(Of.ARTICLE),
  /** How far a source is to be relied on: A is best, E is worst, F cannot be judged. */
  RELIABILITY(Of.NAME, List.of("A", "B", "C", "D", "E", "F")),
  /** How credible a piece of information is: 1 is best, 5 is worst, 6 cannot be judged. */
  CREDIBILITY(Of.RUMOUR, List.of("1", "2", "3", "4", "5", "6")),
  /** How likely the user holds a claim to be. */
  LIKELIHOOD(
      Of.RUMOUR,
      List.of(
          "almost no chance",
          "very unlikely",
          "unlikely",
          "about even",
          "likely",
          "very likely",
          "almost certain")),
  /** How firm the ground of that judgement is. */
  CONFIDENCE(Of.RUMOUR, List.of("low", "moderate", "high")),
  /** The user's rating of a claim in her own words, for a review that she publishes. */
  RATING(Of.RUMOUR),
  /** Takes back the entry whose number is {@code after}. */
  UNDO(Of.ANYTHING);

  private static final Set<ChangeKind> WITHOUT_VALUE =
      EnumSet.of(STATEMENT_REMOVED, HOP_WRONG, ORIGIN_WRONG, SPEAKER, STATEMENT_ADDED, SOURCE, CUE);
  private static final Set<ChangeKind> GRADES =
      EnumSet.of(RELIABILITY, CREDIBILITY, LIKELIHOOD, CONFIDENCE, RATING);

  private final Of of;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of and Stream.toList alone
  private final List<String> choices;

  ChangeKind(Of of) {
    this(of, List.of());
  }

  ChangeKind(Of of, List<String> choices) {
    this.of = of;
    this.choices = choices;
  }

  /** The values to be chosen from, best or first ones first; empty where any words will do. */
  public List<String> choices() {
    return choices;
  }

  /** Whether it is about a statement of an article, and so reaches what is traced from it. */
  public boolean isOfStatement() {
    return of == Of.STATEMENT;
  }

  /** Whether it is a judgement that only a user gives. */
  public boolean isGrade() {
    return GRADES.contains(this);
  }

  /** What is missing in a change of this kind, in plain words; empty when nothing is. */
  String missing(Target target, String after) {
    if (!of.isIn(target)) {
      return of.needs;
    }
    if (after.isEmpty() && !WITHOUT_VALUE.contains(this)) {
      return "a value";
    }
    return choices.isEmpty() || choices.contains(after)
        ? ""
        : "one of " + String.join(", ", choices) + " instead of " + after;
  }

  /** The name in forms and in JSON: lower case, with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a label; throws {@link IllegalArgumentException} for any other text. */
  public static ChangeKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> labels(Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What must be told of a target. */
  private enum Of {
    STATEMENT("the words of a statement"),
    ARTICLE("an article"),
    ARTICLE_OF_RUMOUR("a rumour and an article"),
    NAME_IN_ARTICLE("a rumour, an article and a name"),
    NAME_OF_RUMOUR("a rumour and a name"),
    NAME("a name"),
    RUMOUR("a rumour"),
    ANYTHING("nothing");

    private final String needs;

    Of(String needs) {
      this.needs = needs;
    }

    boolean isIn(Target target) {
      boolean claim = target.claim() != null;
      Anchor anchor = target.anchor();
      boolean name = target.name() != null;
      return switch (this) {
        case STATEMENT -> anchor != null && anchor.span() != null;
        case ARTICLE -> anchor != null;
        case ARTICLE_OF_RUMOUR -> claim && anchor != null;
        case NAME_IN_ARTICLE -> claim && anchor != null && name;
        case NAME_OF_RUMOUR -> claim && name;
        case NAME -> name;
        case RUMOUR -> claim;
        case ANYTHING -> true;
      };
    }
  }
}
