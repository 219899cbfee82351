package dev.whence.rumour;

import dev.whence.model.Outlet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One name for each of the names that lists of outlets know. Immutable. */
final class OutletAliases {

  private static final OutletAliases NONE = new OutletAliases();

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byDomain = new HashMap<>();
  private final Set<String> presented = new HashSet<>();

  private OutletAliases() {}

  /** Knows no outlet. */
  static OutletAliases none() {
    return NONE;
  }

  /**
   * Those of two lists. Where both know a name, the user's list decides.
   *
   * @param users each of whose names counts as an outlet's wherever an article credits it
   * @param common those that come with the program
   */
  static OutletAliases of(List<Outlet> users, List<Outlet> common) {
    OutletAliases aliases = new OutletAliases();
    users.forEach(aliases::add);
    aliases.presented.addAll(aliases.byName.keySet());
    common.forEach(aliases::add);
    return aliases;
  }

  private void add(Outlet outlet) {
    String name = byName.getOrDefault(OutletNames.squash(outlet.name()), outlet.name());
    addName(outlet, outlet.name(), name);
    outlet.otherNames().forEach(other -> addName(outlet, other, name));
    outlet.domains().forEach(domain -> byDomain.putIfAbsent(plain(domain), name));
  }

  private void addName(Outlet outlet, String printed, String name) {
    boolean vague = outlet.isCommonWord() && OutletNames.clean(printed).indexOf(' ') < 0;
    String key = OutletNames.squash(printed);
    if (!vague && !key.isEmpty()) {
      byName.putIfAbsent(key, name);
    }
  }

  private static String plain(String domain) {
    return domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** The name that a list knows a printed one by; the printed one where none does. */
  String nameOf(String printed) {
    String site = byDomain.get(plain(printed));
    if (site != null) {
      return site;
    }
    String plainName = printed.indexOf('.') < 0 ? byName.get(OutletNames.squash(printed)) : null;
    return plainName == null ? printed : plainName;
  }

  /** The names of the user's outlets, as {@link OutletNames#squash} gives them. */
  Set<String> presented() {
    return presented;
  }
}
