package dev.whence.ingest;

import dev.whence.model.Rejected;
import java.util.List;

/**
 * What the user's arguments name.
 *
 * @param inputs articles to read, in the order given; those of a folder or glob in natural order of
 *     their names (2 before 10); ids are unique
 * @param rejected arguments that name nothing readable, in the order given
 */
public record Listing(List<Input> inputs, List<Rejected> rejected) {

  public Listing {
    inputs = List.copyOf(inputs);
    rejected = List.copyOf(rejected);
  }

  /** Whether web addresses are among the inputs. */
  public boolean namesAddresses() {
    return inputs.stream().anyMatch(Input::isAddress);
  }
}
