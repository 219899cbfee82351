package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.Set;

/**
 * A noun that stands for something said: "claims", "rumours".
 *
 * @param name singular
 * @param act what is done with the content
 * @param openers words that may open its content, such as "that"
 */
record CueNoun(String name, Act act, Set<String> openers) {

  CueNoun {
    openers = Set.copyOf(openers);
  }
}
