package dev.whence;

import dev.whence.ingest.Input;
import dev.whence.model.Anchor;
import dev.whence.model.Article;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Listed;
import dev.whence.model.Metadata;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import dev.whence.model.Target;
import dev.whence.report.ErrandPage;
import dev.whence.web.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article that a user adds to a case at the desk: a file, or words that she pasted. It goes
 * through the same door as every other, and each article that comes of it is an entry of the log.
 *
 * @param name of the file; made of the title for pasted words
 * @param content what it holds
 * @param outlet who published it; null where the user does not say
 * @param day when, in ISO 8601; null where the user does not say
 * @param how what the log says that it is
 */
record Adding(
    String name, Upload content, @Nullable String outlet, @Nullable String day, String how) {

  /** No path and no address begins so. */
  private static final String DESK = "desk!/";

  private static final String PASTED = "pasted words";
  private static final int LONGEST_TITLE = 80;
  private static final Pattern NO_NAME = Pattern.compile("[/\\\\!#\\p{Cc}\\p{Cf}]+");

  /** A file. */
  static Adding file(Upload file, String outlet, String day) {
    return new Adding(
        NO_NAME.matcher(file.name()).replaceAll("-"),
        file,
        orNull(outlet),
        checkedDay(day),
        file.name());
  }

  /** Words that were pasted; the title becomes their first line. */
  static Adding pasted(String title, String words, String outlet, String day) {
    if (title.isBlank() || words.isBlank()) {
      throw new WrongUseException("Give a title, and the words of the article.");
    }
    String name = NO_NAME.matcher(title.strip()).replaceAll("-");
    byte[] text = (title.strip() + "\n\n" + words.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    String file = beginning(name).strip() + ".txt";
    return new Adding(file, new Upload(file, text), orNull(outlet), checkedDay(day), PASTED);
  }

  /** No more of a title than a name may have; a sign of two units stays whole. */
  private static String beginning(String title) {
    int end = Math.min(LONGEST_TITLE, title.length());
    boolean parted = end < title.length() && Character.isLowSurrogate(title.charAt(end));
    return title.substring(0, parted ? end - 1 : end);
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value.strip();
  }

  private static @Nullable String checkedDay(String day) {
    if (day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day.strip()).toString();
    } catch (DateTimeParseException e) {
      throw new WrongUseException(
          "“" + day + "” is no day; write it as 2024-03-31, or leave it empty.", e);
    }
  }

  /** What came of it: the articles that are in the case now, and what could not be read. */
  record Outcome(List<Listed> added, List<Rejected> rejected) {

    /** The same in plain words. */
    ErrandPage.Told told() {
      List<String> good = new ArrayList<>();
      for (Listed one : added) {
        String title = one.title() == null ? "" : ": " + one.title().value();
        good.add(
            one.name() + title + " – is in the case now. Trace the rumours again to take it in.");
      }
      return new ErrandPage.Told(good, rejected.stream().map(Rejected::message).toList(), false);
    }
  }

  /**
   * Reads it into the case.
   *
   * @param who signs the entries of the log, with the time and the reason
   */
  Outcome into(StoredCase stored, Instant at, String who, String why, Progress progress) {
    List<Listed> added = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    Metadata told = Added.told(outlet, day, Correction.userDecider(who));
    Known known = new Known(stored);
    Whence.with(1, progress)
        .add(
            Input.ofBytes(known.free(DESK + name), content.bytes()),
            stored.file(),
            told,
            known::refusal,
            reading -> stored.append(at, who, why, entry(reading)),
            result -> result.to(reading -> added.add(reading.listed()), rejected::add));
    return new Outcome(added, rejected);
  }

  private Change entry(Reading reading) {
    Target target = new Target(null, Anchor.of(reading), outlet);
    return new Change(ChangeKind.ARTICLE_ADDED, target, null, how, day);
  }

  /** What the case holds already. */
  private static final class Known {

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> bySha256 = new HashMap<>();
    private final Set<String> withdrawn;

    Known(StoredCase stored) {
      for (Reading reading : stored.program().readings()) {
        names.add(reading.article());
        bySha256.putIfAbsent(reading.annotated().document().sha256(), reading.article());
      }
      withdrawn = stored.log().withdrawn();
    }

    /** A name that no article has, nor any archive of which an article came. */
    String free(String wanted) {
      String name = wanted;
      for (int i = 2; isTaken(name); i++) {
        name = wanted + "#" + i;
      }
      return name;
    }

    private boolean isTaken(String name) {
      return names.stream().anyMatch(one -> one.equals(name) || one.startsWith(name + "!/"));
    }

    Optional<Rejected> refusal(Article article) {
      String same = bySha256.putIfAbsent(article.sha256(), article.id());
      if (same == null) {
        return Optional.empty();
      }
      String why =
          withdrawn.contains(same)
              ? "these very bytes were added before, as "
                  + same
                  + ", and taken out; take that back under Corrections"
              : "the case has these very bytes already, as " + same;
      return Optional.of(
          new Rejected(
              article.id(),
              Stage.INGEST,
              RejectionReason.DUPLICATE_INPUT,
              article.id() + ": " + why));
    }
  }
}
