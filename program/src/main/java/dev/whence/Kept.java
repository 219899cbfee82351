package dev.whence;

import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.store.CaseException;
import dev.whence.store.CaseFile;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An article in a case: of all that is there, only what is asked for is loaded, and a reading not
 * twice while somebody still holds it. A case that cannot be read any more, or that another program
 * has changed meanwhile, is a {@link WrongUseException}. Safe for use by several threads.
 */
final class Kept implements Filed {

  private final CaseFile file;
  private final String article;
  private final String sha256;
  private volatile WeakReference<@Nullable Reading> held = new WeakReference<>(null);

  /**
   * An article that is there.
   *
   * @param article its id
   * @param sha256 of the bytes it was read from
   */
  Kept(CaseFile file, String article, String sha256) {
    this.file = file;
    this.article = article;
    this.sha256 = sha256;
  }

  @Override
  public String article() {
    return article;
  }

  @Override
  public Optional<byte[]> gist() {
    return loaded(() -> file.gist(article, sha256));
  }

  @Override
  public Reading reading() {
    Reading known = held.get();
    if (known == null) {
      known = loaded(() -> file.find(article, sha256)).orElseThrow(this::gone);
      held = new WeakReference<>(known);
    }
    return known;
  }

  @Override
  public Listed listed() {
    return loaded(() -> file.listed(article, sha256)).orElseThrow(this::gone);
  }

  private static <T> T loaded(Supplier<T> loader) {
    try {
      return loader.get();
    } catch (CaseException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  private WrongUseException gone() {
    return new WrongUseException(
        article + ": the case holds it no more; did another program change it? Trace again");
  }
}
