package dev.whence.report;

import dev.whence.model.Merge;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words which voices are, or may be, one. */
final class MergeText {

  private static final int SHOWN = 4;

  private MergeText() {}

  /**
   * The voices of a merge: of one that made one origin the names it was counted together from, of
   * one description that several articles give that it stands in so many.
   *
   * @param names the names of the rumour's origins, by their ids
   */
  static String voices(Merge merge, Map<String, String> names) {
    if (merge.parts().isEmpty()) {
      return merge.origins().stream()
          .map(id -> names.getOrDefault(id, id))
          .distinct()
          .collect(Collectors.joining(" + "));
    }
    if (merge.parts().size() == 1) {
      Merge.Part only = merge.parts().get(0);
      long articles = only.words().stream().map(words -> words.article()).distinct().count();
      return only.shownName() + " in " + PlainWords.count((int) articles, "article");
    }
    return distinct(merge.parts());
  }

  private static String distinct(List<Merge.Part> parts) {
    List<String> names = parts.stream().map(Merge.Part::shownName).distinct().toList();
    String first = names.stream().limit(SHOWN).collect(Collectors.joining(" + "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
