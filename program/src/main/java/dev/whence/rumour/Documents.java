package dev.whence.rumour;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether two descriptions of a document can mean one. */
final class Documents {

  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)^(?:(?:the|this|that|its?|an?) )?(?:[\\p{L}\\-]+ )?(?:videos?|clips?|footage|films?|shows?|psa|adverts?|ads?|recordings?)\\b");
  private static final Pattern MAKER = Pattern.compile(" by (.+)$");

  private Documents() {}

  /** Whether a description fits those already known of a document. */
  static boolean same(Collection<String> known, String name) {
    return known.stream().allMatch(one -> sameForm(one, name)) && sameMaker(known, name);
  }

  private static boolean sameForm(String one, String other) {
    return MOVING.matcher(one).find() == MOVING.matcher(other).find();
  }

  private static boolean sameMaker(Collection<String> known, String name) {
    Set<String> makers = new HashSet<>();
    known.forEach(one -> makers.addAll(makerOf(one)));
    Set<String> maker = makerOf(name);
    return maker.isEmpty() || makers.isEmpty() || maker.stream().anyMatch(makers::contains);
  }

  private static Set<String> makerOf(String name) {
    Matcher maker = MAKER.matcher(name);
    return maker.find() ? new HashSet<>(Names.words(maker.group(1))) : Set.of();
  }
}
