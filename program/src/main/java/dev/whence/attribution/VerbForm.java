package dev.whence.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form of a verb: "said" is past and participle of "say". */
record VerbForm(String form, String lemma, Kind kind) {

  enum Kind {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    ING
  }

  /** All forms of a verb; the irregular row holds lemma, past and participle. */
  static List<VerbForm> of(String lemma, String @Nullable [] irregular) {
    List<VerbForm> forms = new ArrayList<>();
    forms.add(new VerbForm(lemma, lemma, Kind.BASE));
    forms.add(new VerbForm(present(lemma), lemma, Kind.PRESENT));
    if (irregular == null) {
      for (String past : pasts(lemma)) {
        forms.add(new VerbForm(past, lemma, Kind.PAST));
      }
    } else {
      forms.add(new VerbForm(irregular[1], lemma, Kind.PAST));
      if (!irregular[2].equals(irregular[1])) {
        forms.add(new VerbForm(irregular[2], lemma, Kind.PARTICIPLE));
      }
    }
    for (String ing : ings(lemma)) {
      forms.add(new VerbForm(ing, lemma, Kind.ING));
    }
    return forms;
  }

  private static String present(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch");
    return lemma + (hissing || lemma.equals("go") || lemma.equals("echo") ? "es" : "s");
  }

  private static List<String> pasts(String lemma) {
    if (lemma.endsWith("e")) {
      return List.of(lemma + "d");
    }
    if (endsInConsonantY(lemma)) {
      return List.of(lemma.substring(0, lemma.length() - 1) + "ied");
    }
    return List.of(lemma + "ed", doubled(lemma) + "ed");
  }

  private static List<String> ings(String lemma) {
    boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
    return dropsE
        ? List.of(lemma.substring(0, lemma.length() - 1) + "ing")
        : List.of(lemma + "ing", doubled(lemma) + "ing");
  }

  private static String doubled(String lemma) {
    return lemma + lemma.charAt(lemma.length() - 1);
  }

  private static boolean endsInConsonantY(String lemma) {
    return lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
  }
}
