package dev.whence;

import dev.whence.model.Act;
import dev.whence.model.SearchQuery;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stance;
import dev.whence.web.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search as a browser asks for it. What is not understood is left out and said.
 *
 * @param doubts what was left out, in plain words
 * @param skip how many hits to leave out at the beginning
 */
record AskedSearch(SearchQuery query, List<String> doubts, int skip) {

  private static final int LONGEST = 200;
  private static final int FURTHEST = 1_000_000;

  static AskedSearch of(Asked asked) {
    List<String> doubts = new ArrayList<>();
    SearchQuery query =
        new SearchQuery(
            words(asked, "q", doubts),
            words(asked, "speaker", doubts),
            words(asked, "outlet", doubts),
            constant(asked, "kind", SpeakerKind.class, doubts),
            constant(asked, "act", Act.class, doubts),
            constant(asked, "stance", Stance.class, doubts),
            day(asked, "from", doubts),
            day(asked, "to", doubts));
    return new AskedSearch(query, List.copyOf(doubts), skip(asked));
  }

  private static String words(Asked asked, String field, List<String> doubts) {
    String words = asked.field(field).strip();
    if (words.length() <= LONGEST) {
      return words;
    }
    doubts.add("Only the first " + LONGEST + " characters of " + field + " were looked for.");
    int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return words.substring(0, end);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Asked asked, String field, Class<E> type, List<String> doubts) {
    String value = asked.field(field);
    if (value.isEmpty()) {
      return null;
    }
    Optional<E> constant =
        List.of(type.getEnumConstants()).stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst();
    if (constant.isEmpty()) {
      doubts.add("There is no such " + field + "; it was left out. Choose one from the list.");
    }
    return constant.orElse(null);
  }

  private static @Nullable LocalDate day(Asked asked, String field, List<String> doubts) {
    String value = asked.field(field).strip();
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      doubts.add("“" + field + "” is no date and was left out; write it as 2024-03-31.");
      return null;
    }
  }

  private static int skip(Asked asked) {
    String value = asked.field("skip");
    return value.matches("[0-9]{1,7}") ? Math.min(FURTHEST, Integer.parseInt(value)) : 0;
  }
}
