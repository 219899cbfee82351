package dev.whence.export;

import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Listed;
import dev.whence.model.Merge;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.Stance;
import dev.whence.model.Statement;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes for a person to go on writing in: each line with its quotation, each quotation with the
 * number of its article in the list at the end.
 */
final class MarkdownExport {

  private final Trace trace;
  private final Articles articles;
  private final Grades grades;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final StringBuilder page = new StringBuilder();

  MarkdownExport(Trace trace) {
    this.trace = trace;
    this.articles = new Articles(trace);
    this.grades = new Grades(trace);
    articles.all().forEach(one -> numbers.put(one.article(), numbers.size() + 1));
  }

  String text() {
    trace.rumours().forEach(this::rumour);
    section(
        "Grades that users gave to sources", grades.ofSources().stream().map(this::grade).toList());
    page.append("## Articles\n\n");
    articles.all().forEach(this::article);
    if (!trace.rejected().isEmpty()) {
      List<String> lines = new ArrayList<>();
      trace.rejected().forEach(one -> lines.add(escaped(one.message())));
      section("Not read", lines);
    }
    return page.toString();
  }

  private void rumour(Rumour rumour) {
    IndependentOrigins origins = rumour.independentOrigins();
    page.append("# ").append(escaped(rumour.claim())).append("\n\n");
    page.append("Independent origins: ").append(origins.least());
    if (origins.most() != origins.least()) {
      page.append(" to ").append(origins.most());
    }
    page.append("\n\nWhy: ").append(escaped(origins.why())).append("\n\n");
    section("Origins", rumour.origins().stream().map(one -> origin(rumour, one)).toList());
    section("What is or may be one voice", origins.merges().stream().map(this::merge).toList());
    section("Carried by", carriers(rumour));
    section("Denials", denials(rumour));
    section("Silences", silences(rumour));
    section("Contrary claims", rumour.contraryClaims().stream().map(this::statement).toList());
    section("Grades that users gave", grades.of(rumour).stream().map(this::grade).toList());
    section("Seen or not seen", rumour.observables().stream().map(this::observable).toList());
  }

  private void section(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append("## ").append(heading).append("\n\n");
      lines.forEach(line -> page.append("- ").append(line).append('\n'));
      page.append('\n');
    }
  }

  private String origin(Rumour rumour, Origin origin) {
    StringBuilder line = new StringBuilder(origin.id()).append(": ");
    line.append(escaped(origin.name()));
    if (origin.kind() == OriginKind.UNNAMED) {
      line.append(" (unnamed");
      if (origin.publishedBy() != null) {
        line.append(", vouched for by ").append(escaped(origin.publishedBy()));
      }
      line.append(')');
    }
    if (!origin.counted()) {
      line.append(" (not counted alone)");
    }
    rumour.articles().stream()
        .flatMap(article -> article.restsOn().stream())
        .filter(one -> one.origin().equals(origin.id()))
        .map(RestsOn::words)
        .filter(articles::holds)
        .findFirst()
        .ifPresent(words -> line.append(": ").append(cited(words)));
    return line.toString();
  }

  private String merge(Merge merge) {
    StringBuilder line = new StringBuilder(String.join(", ", merge.origins()));
    line.append(merge.certain() ? ": " : " (may be): ").append(escaped(merge.why()));
    if (merge.parts().size() > 1) {
      line.append(" (");
      line.append(
          escaped(String.join(" + ", merge.parts().stream().map(Merge.Part::shownName).toList())));
      line.append(")");
    }
    merge.evidence().stream()
        .filter(articles::holds)
        .forEach(words -> line.append(' ').append(cited(words)));
    return line.toString();
  }

  private List<String> carriers(Rumour rumour) {
    List<String> lines = new ArrayList<>();
    for (Traced traced : rumour.articles()) {
      if (traced.stance() != Stance.UNRELATED) {
        lines.add(carrier(traced));
      }
    }
    return lines;
  }

  private String carrier(Traced traced) {
    StringBuilder line = new StringBuilder(escaped(articles.name(traced.article())));
    line.append(", ").append(traced.stance().label()).append(", ").append(traced.tone().label());
    String copied = traced.copies();
    if (copied != null) {
      line.append(", a copy of ").append(citation(copied));
    }
    traced.passages().stream()
        .map(passage -> passage.words())
        .filter(articles::holds)
        .findFirst()
        .ifPresentOrElse(
            words -> line.append(": ").append(cited(words)),
            () -> line.append(' ').append(citation(traced.article())));
    return line.toString();
  }

  private List<String> denials(Rumour rumour) {
    List<String> lines = new ArrayList<>();
    for (Traced traced : rumour.articles()) {
      for (Denial denial : traced.denials()) {
        lines.add(
            escaped(denial.who())
                + (denial.hasObject() ? " denies " + escaped(denial.of()) : " says it is not so")
                + ": "
                + cited(denial.words()));
      }
    }
    return lines;
  }

  private List<String> silences(Rumour rumour) {
    List<String> lines = new ArrayList<>();
    for (Traced traced : rumour.articles()) {
      for (Silence silence : traced.silences()) {
        String of = silence.of();
        lines.add(
            escaped(silence.who())
                + ", "
                + silence.kind().label()
                + (of == null ? "" : ", on " + escaped(of))
                + ": "
                + cited(silence.words()));
      }
    }
    return lines;
  }

  private String grade(Correction one) {
    String of = one.change().target().name();
    return one.change().kind().label()
        + (of == null ? "" : " of " + escaped(of))
        + ": "
        + escaped(one.change().after())
        + " – "
        + escaped(one.who())
        + ", "
        + one.at()
        + (one.why().isEmpty() ? "" : ": " + escaped(one.why()));
  }

  private String statement(Statement statement) {
    return escaped(statement.who()) + ": " + cited(statement.words());
  }

  private String observable(Observable observable) {
    String who = observable.onWordOf();
    return observable.kind().label()
        + (who == null ? "" : ", on the word of " + escaped(who))
        + ": "
        + cited(observable.words());
  }

  private void article(Listed one) {
    String id = one.article();
    page.append(numbers.get(id)).append(". ");
    articles.outlet(id).ifPresent(outlet -> page.append(escaped(outlet)).append(", "));
    articles.title(id).ifPresent(title -> page.append('*').append(escaped(title)).append("*, "));
    page.append(articles.published(id).map(date -> escaped(date.edtf())).orElse("undated"));
    page.append(". ").append(escaped(articles.address(id).orElse(id)));
    page.append(" (SHA-256 ").append(one.sha256()).append(")\n");
  }

  private String cited(Words words) {
    return articles.holds(words)
        ? "“" + escaped(words.text()) + "” " + citation(words.article())
        : "its words are no longer in the stored text " + citation(words.article());
  }

  private String citation(String article) {
    return "\\[" + numbers.getOrDefault(article, 0) + "\\]";
  }

  /** Every mark that Markdown might act on is shown as itself. */
  private static String escaped(String text) {
    return CleanText.shown(text)
        .replaceAll("[\\\\`*_{}\\[\\]<>#~|!&]", "\\\\$0")
        .replaceAll("^[-+=]", "\\\\$0")
        .replaceAll("^(\\d+)([.)])", "$1\\\\$2");
  }
}
