package dev.whence.roster;

import dev.whence.model.PostChange;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences that speak of posts, each shape with an example. "§" stands for a person. */
final class PostPatterns {

  /**
   * One shape.
   *
   * @param change what it says where no word beside the post says otherwise
   * @param pattern with groups "p" (who), and where they are printed "q" (who before), "mod",
   *     "role", "body" and "before" (a body printed before the post)
   * @param before what it says of "q"
   * @param beside whether the post stands beside the name and nothing else is said: "CIA Director
   *     §"
   */
  record Shape(PostChange change, Pattern pattern, PostChange before, boolean beside) {}

  private static final String P = "(?<p>§+)";

  /** "The number two official in the ministry" has a post, though nobody says which. */
  private static final String RANK =
      "(?:number[- ](?:two|three)|no\\. [23]|second[- ]ranking|third[- ]ranking|highest[- ]ranking)"
          + " (?:official|officer|leader)";

  private static final String HEAD =
      "(?:secretary of state|president|prime minister|minister|chairman|chairwoman|chairperson|chair|chief executive"
          + "|chief|director|head|governor|mayor|secretary|commander|leader|speaker|judge|justice"
          + "|ambassador|envoy|commissioner|treasurer|editor|coach|captain|manager|superintendent"
          + "|rector|dean|prosecutor|comptroller|auditor|member|officer|spokesman|spokeswoman"
          + "|premier|chancellor|marshal|harbourmaster|warden|registrar|inspector|"
          + RANK
          + ")";
  private static final String MOD =
      "(?:(?<mod>acting|interim|caretaker|former|ex|one-time|then|outgoing|incoming|new)[- ])?";

  /** Words of a post that are no part of the body's name: "Foreign Minister". */
  private static final String FIELD =
      "(?:deputy|vice|first|second|senior|chief|executive|general|permanent|standing|assistant"
          + "|joint|finance|defen[cs]e|foreign|interior|justice|health|education|trade|culture"
          + "|agriculture|transport|energy|police|party|navy|army|works|prime|state)";

  private static final String ROLE = "(?<role>(?:" + FIELD + "[- ])*" + HEAD + ")";
  static final String STOP =
      "(?:after|since|on|in|until|from|who|which|that|was|is|were|are|has|had|have|said|says|by|for"
          + "|when|amid|over|because|following|to|as|before|at|last|this|next|yesterday|today|with"
          + "|while|would|will|but|it|told|denied|effective|during)";

  /** "Named its head on 4 March": a day, a month or a year is no body. */
  private static final String DAY =
      "(?:\\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
          + "|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
          + "(?! (?-i:\\p{Lu})))";

  private static final String BODY =
      "(?<body>(?!(?:"
          + DAY
          + "|"
          + STOP
          + ")\\b)[\\p{L}\\p{N}&'-]+(?: (?!"
          + STOP
          + "\\b)(?:and (?-i:\\p{Lu})[\\p{L}]*|(?!and\\b)[\\p{L}\\p{N}&'-]+)){0,7})";
  private static final String OF =
      "(?: (?:of|for|at|on|to|(?<=official )in) (?:the |its |his |her )?" + BODY + ")?";
  private static final String POST = "(?:the |an? |its |one of the )?" + MOD + ROLE + OF;
  private static final String ADVERB =
      "(?: (?:also|now|still|already|reportedly|formally|officially|then|later|allegedly|quietly|not"
          + "|never))*";

  private static final String GONE =
      "(?:removed|ousted|dismissed|sacked|fired|expelled|suspended|stripped|relieved|replaced|purged)";
  private static final String FROM =
      "(?: (?:as|from (?:his |her |the )?(?:post|position|job|office|role|seat)(?: as)?|of (?:his|her)"
          + " (?:post|duties) as|from (?:being )?|of) )";

  /** What every shape needs; most sentences have neither, and are not tried. */
  static final Pattern NEEDED =
      Pattern.compile(
          "(?i)\\b(?:"
              + HEAD
              + "|joined|joins|join|removed|ousted|dismissed|expelled|suspended|purged|dropped|left"
              + "|quit|resigned|absent|missing|gone|not (?:from|on|among|listed)|sits|serves|sat)");

  /** From the most telling on; a person's post is read by the first that matches. */
  static final List<Shape> ALL =
      List.of(
          // § replaced § as head of the board
          shape(
              PostChange.BECOMES,
              P
                  + ",?[^.;]{0,40}? (?:replaces|replaced|succeeds|succeeded|will replace|to replace)"
                  + " (?<q>§+) as "
                  + POST,
              PostChange.LEAVES),
          // § was removed as head of the board
          shape(
              PostChange.LEAVES,
              P
                  + "(?:,[^.;,§]{0,60},)? (?:was|is|has been|had been|were|have been|been|being|be|may"
                  + " have been|will be)"
                  + ADVERB
                  + " "
                  + GONE
                  + FROM
                  + POST,
              PostChange.LEAVES),
          // § has resigned as head of the board
          shape(
              PostChange.LEAVES,
              P
                  + "(?:,[^.;,§]{0,60},)? (?:has |had |have |may have |will |would )?"
                  + ADVERB.strip()
                  + " ?(?:resigned|resign|resigns|stepped down|step down|steps down|quit|quits|retired"
                  + "|left|leaves)"
                  + FROM
                  + POST,
              PostChange.LEAVES),
          // the council removed § as head of the board
          shape(
              PostChange.LEAVES,
              "(?:removed|ousted|dismissed|sacked|fired|expelled|suspended|relieved) "
                  + P
                  + FROM
                  + POST,
              PostChange.LEAVES),
          // § was appointed head of the board
          shape(
              PostChange.BECOMES,
              P
                  + "(?:,[^.;,§]{0,60},)? (?:was|is|has been|had been|will be|been|be)"
                  + ADVERB
                  + " (?:appointed|named|elected|chosen|sworn in|promoted|installed|confirmed|picked)"
                  + "(?: as| to be| to the post of| to)? "
                  + POST,
              PostChange.LEAVES),
          // the council appointed § head of the board
          shape(
              PostChange.BECOMES,
              "(?:appointed|named|elected|chose|promoted|installed|names|appoints|elects) (?:\\p{Lu}\\w+ )?"
                  + P
                  + "(?: as| to be| to the post of| to)? "
                  + POST,
              PostChange.LEAVES),
          // § became head of the board
          shape(
              PostChange.BECOMES,
              P
                  + "(?:,[^.;,§]{0,60},)? (?:has |had |will )?"
                  + ADVERB.strip()
                  + " ?(?:became|become|becomes|took over as|takes over as|take over as|took office as)"
                  + " "
                  + POST,
              PostChange.LEAVES),
          // § joined the board
          shape(
              PostChange.BECOMES,
              P + " (?:has |had |will )?(?:joined|joins|join)(?<role>) the " + BODY,
              PostChange.LEAVES),
          // § was expelled from the board
          shape(
              PostChange.LEAVES,
              P
                  + "(?:,[^.;,§]{0,60},)? (?:was|has been|had been|been|being|be)"
                  + ADVERB
                  + " (?:removed|ousted|dismissed|expelled|suspended|purged|dropped)(?<role>) from the "
                  + BODY,
              PostChange.LEAVES),
          // § left the board
          shape(
              PostChange.LEAVES,
              P + " (?:has |had )?(?:left|quit|resigned from)(?<role>) the " + BODY,
              PostChange.LEAVES),
          // § was absent from the board's list of members
          shape(
              PostChange.LEAVES,
              P
                  + "(?:'s name)? (?:was|is|were)"
                  + ADVERB
                  + " (?:absent|missing|gone|not) (?:from|on|among|listed among)(?<role>)"
                  + " (?:the )?(?:list of |published |new |members of the )*"
                  + BODY,
              PostChange.LEAVES),
          // § sits on the board
          shape(
              PostChange.HOLDS,
              P + "(?:, who|,)? (?:still )?(?:sits|serves|sat)(?<role>) on the " + BODY,
              PostChange.LEAVES),
          // § remains head of the board; § has been head of the board since 2019
          shape(
              PostChange.HOLDS,
              P
                  + "(?:,[^.;,§]{0,60},)?(?: ,? ?who)? (?:is|remains|has been|serves as|has served as|works as)"
                  + ADVERB
                  + " "
                  + POST,
              PostChange.LEAVES),
          // § was head of the board
          shape(
              PostChange.HELD,
              P
                  + "(?:,[^.;,§]{0,60},)?(?:,? who)? (?:was|had been|served as|had served as)"
                  + ADVERB
                  + " "
                  + POST,
              PostChange.LEAVES),
          // §, who as vice chairman of the board was …
          shape(
              PostChange.HELD, P + ",? (?:who )?as " + POST + " (?:was|had)\\b", PostChange.LEAVES),
          shape(PostChange.HOLDS, P + ",? (?:who )?as " + POST, PostChange.LEAVES),
          // §, the head of the board
          beside(P + ", " + POST),
          // the board's head, §; CIA Director §; acting head of the board §
          beside(
              "(?:(?<before>(?!(?:former|acting|interim|ex|caretaker|outgoing|incoming|new)\\b)(?:(?!"
                  + FIELD
                  + " )(?-i:\\p{Lu})[\\p{L}&-]*(?:'s)? )+|(?<=the )[\\p{L} ]{3,30}'s ))?"
                  + MOD
                  + ROLE
                  + OF
                  + ",? (?:(?-i:Gen|General|Adm|Admiral|Col|Colonel|Dr|Mr|Ms|Mrs)\\.? )?"
                  + P));

  /** § was under investigation; §, who served under another, was under investigation. */
  static final Pattern INVESTIGATED =
      compiled(
          P
              + "(?:,[^.;\"]{0,250}?,|[^.;\"§]{0,200}?(?<!,)) (?:was|is|were|are|been|being|put|placed) under (?:a |an )?(?:\\w+ )?investigation");

  /** §—a rough equivalent of the navy's deputy warden— */
  static final Pattern LIKENED =
      compiled(
          P
              + "(?:,| ?[\u2014\u2013]| -| \\() ?(?:who (?:is|was) )?(?<like>(?:the |an? )?(?:rough |near |close )?"
              + "(?:equivalent|counterpart) (?:of|to) [^,.;:()\"\u201c\u201d\u2014\u2013\uE000]{3,80})");

  /** the post of head of the board was abolished; the board abolished the post of head. */
  static final List<Pattern> ABOLISHED =
      List.of(
          compiled(
              "post of "
                  + ROLE
                  + OF
                  + "(?: (?:was|has been|is|will be))"
                  + ADVERB
                  + " (?:abolished|scrapped|done away with)"),
          compiled(
              "(?:abolished|scrapped|abolishes|scraps) the (?:post|office|position) of "
                  + ROLE
                  + OF));

  private PostPatterns() {}

  private static Shape shape(PostChange change, String pattern, PostChange before) {
    return new Shape(change, compiled(pattern), before, false);
  }

  private static Shape beside(String pattern) {
    return new Shape(PostChange.HOLDS, compiled(pattern), PostChange.LEAVES, true);
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile("(?i)" + pattern.replace("§", String.valueOf(MaskedSentence.PERSON)));
  }
}
