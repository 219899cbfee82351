package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.List;
import java.util.Set;

/**
 * A verb that can introduce what somebody said.
 *
 * @param name lemma and particles, as in verbs.tsv
 * @param act what its subject does with the content
 * @param frames what it can be built with
 * @param particles words that must follow the verb; often empty
 */
record CueVerb(String name, Act act, Set<Frame> frames, List<String> particles) {

  CueVerb {
    frames = Set.copyOf(frames);
    particles = List.copyOf(particles);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
