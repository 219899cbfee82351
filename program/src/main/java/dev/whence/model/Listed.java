package dev.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read, without its text: what a list of articles shows of it.
 *
 * @param article its id
 * @param sha256 of its original bytes, in lower-case hexadecimal
 * @param title the headline, where it has one
 * @param outlet the paper, agency or site that published it, where it says so
 * @param published when it was published, as far as can be said
 * @param notes the notes of every step, in the order of the steps
 */
public record Listed(
    String article,
    String sha256,
    @Nullable Finding title,
    @Nullable Finding outlet,
    @Nullable Published published,
    List<Note> notes) {

  private static final String ENDINGS = "(?i)(\\.(html?|xhtml|txt|gz))+$";

  public Listed {
    notes = List.copyOf(notes);
  }

  /** The article's outlet, or its file name where the outlet is unknown. */
  public String name() {
    return outlet == null ? fileNameOf(article) : outlet.value();
  }

  /** The last step of a path or address, without the endings of pages and texts. */
  public static String fileNameOf(String article) {
    String path = article.replace('\\', '/').replaceAll("/+$", "");
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll(ENDINGS, "");
    return name.isBlank() ? article : name;
  }
}
