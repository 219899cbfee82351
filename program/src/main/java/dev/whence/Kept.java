package dev.whence;

import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.store.CaseException;
import dev.whence.store.CaseFile;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An article in a case: of all that is there, only what is asked for is loaded. A case that cannot
 * be read any more, or that another program has changed meanwhile, is a {@link WrongUseException}.
 *
 * @param article its id
 * @param sha256 of the bytes it was read from
 */
record Kept(CaseFile file, String article, String sha256) implements Filed {

  @Override
  public Optional<byte[]> gist() {
    return loaded(() -> file.gist(article, sha256));
  }

  @Override
  public Reading reading() {
    return loaded(() -> file.find(article, sha256)).orElseThrow(this::gone);
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
