package dev.whence.language;

import dev.whence.model.Outlet;
import java.util.Arrays;
import java.util.List;

/** The outlets that come with the program, with their other names and domains. */
public final class OutletList {

  private OutletList() {}

  /** All of them, in the order of the list. */
  public static List<Outlet> standard() {
    return WordList.rows("outlets.tsv").stream()
        .map(
            row ->
                new Outlet(
                    row.get(0),
                    parts(row.get(1)),
                    row.size() > 2 ? parts(row.get(2)) : List.of(),
                    row.size() > 3 && row.get(3).equals("article")))
        .toList();
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split(",", -1)).filter(part -> !part.isBlank()).toList();
  }
}
