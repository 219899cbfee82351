package dev.whence.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link Chain} from left to right, and says the same in a numbered list below it. The tone
 * is the style of the line; every node and every number opens exact words.
 */
final class ChainPicture {

  private static final int MARGIN = 8;

  /** Above this many pixels the picture may shrink to fit, but not below this. */
  private static final int WIDE = 736;

  private static final int NAME_COLUMNS = 22;

  /** Where along its last curve an edge's number may stand, best first. */
  private static final double[] NUMBER_AT = {0.5, 0.62, 0.38, 0.72, 0.28, 0.8, 0.2, 0.87, 0.13};

  private static final double CLOSEST = 22;

  private final Chain chain;
  private final ChainLayout layout;
  private final Statements statements;
  private final String prefix;
  private final List<double[]> numbers = new ArrayList<>();

  ChainPicture(Chain chain, Statements statements, String prefix) {
    this.chain = chain;
    this.layout = new ChainLayout(chain);
    this.statements = statements;
    this.prefix = prefix;
  }

  void write(Markup markup) {
    int width = layout.width() + 2 * MARGIN;
    int height = layout.height() + 2 * MARGIN;
    markup.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "Picture of the chains; it scrolls sideways");
    markup.open(
        "svg",
        "class",
        width > WIDE ? "chain wide" : "chain",
        "role",
        "group",
        "aria-label",
        "Who has the claim from whom, from the origins at the left to the latest articles at the"
            + " right. The list below says the same in words.",
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "viewBox",
        -MARGIN + " " + -MARGIN + " " + width + " " + height);
    markup.line();
    arrow(markup);
    chain.edges().forEach(edge -> line(markup, edge));
    chain.nodes().forEach(node -> node(markup, node));
    int number = 0;
    for (Chain.Edge edge : chain.edges()) {
      number(markup, edge, ++number);
    }
    markup.close().closeLine();
    legend(markup);
    if (chain.isFolded()) {
      markup
          .element(
              "p",
              "Too many for one picture, so it is drawn by source: whoever fewest articles lead to"
                  + " are one node, and an article that has it from several is counted behind each."
                  + " A node of several opens the list of them.",
              "class",
              "small")
          .line();
    }
    list(markup);
  }

  private void arrow(Markup markup) {
    markup.open("defs");
    markup.open(
        "marker",
        "id",
        prefix + "arrow",
        "viewBox",
        "0 0 8 8",
        "refX",
        "7",
        "refY",
        "4",
        "markerWidth",
        "8",
        "markerHeight",
        "8",
        "markerUnits",
        "userSpaceOnUse",
        "orient",
        "auto");
    markup.shape("path", "d", "M0 0L8 4L0 8z", "class", "arrow");
    markup.close().closeLine();
  }

  private void line(Markup markup, Chain.Edge edge) {
    Way way = new Way(layout.wayOf(edge));
    String style = edge.style().name().toLowerCase(Locale.ROOT);
    String arrow = "url(#" + prefix + "arrow)";
    markup.shape("path", "class", "edge " + style, "d", way.path(), "marker-end", arrow);
    if (edge.style() == Chain.Style.COPY) {
      markup.shape("path", "class", "edge inner", "d", way.path());
    }
    if (edge.style() == Chain.Style.DENIED) {
      cross(markup, way.at(0.28));
      cross(markup, way.at(0.85));
    }
    markup.line();
  }

  private static void cross(Markup markup, double[] at) {
    String d = String.format(Locale.ROOT, "M%.1f %.1fl10 10m0 -10l-10 10", at[0] - 5, at[1] - 5);
    markup.shape("path", "class", "cross", "d", d);
  }

  private void node(Markup markup, Chain.Node node) {
    ChainLayout.Place place = layout.of(node.key());
    int top = place.y() - ChainLayout.NODE_HEIGHT / 2;
    markup.open(
        "g",
        "class",
        "node "
            + node.kind().name().toLowerCase(Locale.ROOT)
            + (node.remark().equals("unnamed") ? " unnamed" : ""));
    Optional<String> target = target(node);
    target.ifPresent(href -> markup.open("a", "href", href, "aria-label", label(node)));
    markup.shape(
        "rect",
        "x",
        String.valueOf(place.x()),
        "y",
        String.valueOf(top),
        "width",
        String.valueOf(ChainLayout.NODE_WIDTH),
        "height",
        String.valueOf(ChainLayout.NODE_HEIGHT),
        "rx",
        "3");
    List<String> lines = lines(node.name(), 2);
    int y = place.y() - (lines.size() == 2 ? 10 : 3);
    for (String line : lines) {
      label(markup, line, place.x() + 12, y, "name");
      y += 16;
    }
    label(markup, lines(node.remark(), 1).get(0), place.x() + 12, y + 1, "remark");
    target.ifPresent(href -> markup.close());
    markup.closeLine();
  }

  private Optional<String> target(Chain.Node node) {
    if (node.isSeveral()) {
      return Optional.of("#" + (isInSteps(node) ? foldedId(node) : prefix + "table"));
    }
    Optional<String> words = Optional.ofNullable(node.words()).flatMap(statements::target);
    return words.isPresent() || node.articles().isEmpty()
        ? words
        : Optional.of(statements.articleTarget(node.articles().get(0)));
  }

  /** What a node shows, as one line: a spoken name must hold what is to be seen. */
  private static String label(Chain.Node node) {
    return String.join(" ", lines(node.name(), 2)) + " " + lines(node.remark(), 1).get(0);
  }

  private static void label(Markup markup, String text, int x, int y, String style) {
    markup.open("text", "class", style, "x", String.valueOf(x), "y", String.valueOf(y));
    markup.plain(text).close().text(" ");
  }

  private void number(Markup markup, Chain.Edge edge, int number) {
    double[] at = free(new Way(layout.wayOf(edge)));
    String target =
        Optional.ofNullable(edge.words())
            .flatMap(statements::target)
            .orElse("#" + prefix + "step-" + number);
    markup.open(
        "a",
        "class",
        "number",
        "href",
        target,
        "aria-label",
        "Step " + number + ": " + sentence(edge) + "; open the words");
    String x = String.format(Locale.ROOT, "%.1f", at[0]);
    markup.shape("circle", "cx", x, "cy", String.format(Locale.ROOT, "%.1f", at[1]), "r", "10");
    markup.open("text", "x", x, "y", String.format(Locale.ROOT, "%.1f", at[1] + 4));
    markup.plain(String.valueOf(number)).close().closeLine();
  }

  /** The first place that keeps clear of the numbers already there; else the freest. */
  private double[] free(Way way) {
    double[] freest = way.at(NUMBER_AT[0]);
    double room = -1;
    for (double t : NUMBER_AT) {
      double[] at = way.at(t);
      double nearest = nearest(at);
      if (nearest > room) {
        freest = at;
        room = nearest;
      }
      if (nearest >= CLOSEST) {
        break;
      }
    }
    numbers.add(freest);
    return freest;
  }

  private double nearest(double[] at) {
    return numbers.stream()
        .mapToDouble(other -> Math.hypot(at[0] - other[0], at[1] - other[1]))
        .min()
        .orElse(CLOSEST);
  }

  private void legend(Markup markup) {
    boolean mixed = chain.edges().stream().anyMatch(edge -> edge.style() == Chain.Style.MIXED);
    markup.open("p", "class", "legend");
    for (Chain.Style style : Chain.Style.values()) {
      if (style == Chain.Style.MIXED && !mixed) {
        continue;
      }
      String name = style.name().toLowerCase(Locale.ROOT);
      markup.open("span", "class", "key");
      markup.open("svg", "width", "44", "height", "12", "aria-hidden", "true");
      markup.shape("path", "class", "edge " + name, "d", "M2 6H42");
      if (style == Chain.Style.COPY) {
        markup.shape("path", "class", "edge inner", "d", "M2 6H42");
      }
      if (style == Chain.Style.DENIED) {
        cross(markup, new double[] {22, 6});
      }
      markup.close();
      markup.text(" " + meaning(style)).close().text(" ");
    }
    markup.closeLine();
  }

  private static String meaning(Chain.Style style) {
    return switch (style) {
      case FLAT -> "told flat, as fact";
      case HEDGED -> "hedged";
      case DOUBTED -> "doubted";
      case DENIED -> "denied";
      case COPY -> "copied text";
      case MIXED -> "in several ways";
    };
  }

  private void list(Markup markup) {
    if (chain.edges().isEmpty()) {
      return;
    }
    markup.open("details", "class", "fold", "open", chain.edges().size() <= 15 ? "" : null);
    markup.element("summary", "The same in words, step by step").line();
    markup.open("ol", "class", "steps");
    int number = 0;
    Set<String> listed = new HashSet<>();
    for (Chain.Edge edge : chain.edges()) {
      markup.open("li", "id", prefix + "step-" + ++number);
      markup.text(sentence(edge));
      if (edge.words() != null) {
        markup.text(": ");
        statements.quote(markup, edge.words());
      }
      for (String key : List.of(edge.from(), edge.to())) {
        Chain.Node node = chain.node(key);
        if (node.isSeveral() && listed.add(key)) {
          folded(markup, node);
        }
      }
      markup.closeLine();
    }
    markup.close().closeLine();
  }

  private boolean isInSteps(Chain.Node node) {
    return chain.edges().stream()
        .anyMatch(edge -> edge.from().equals(node.key()) || edge.to().equals(node.key()));
  }

  private String foldedId(Chain.Node node) {
    return prefix + "folded-" + (chain.nodes().indexOf(node) + 1);
  }

  /** Whom a node of several stands for, each with a link to its words or its article. */
  private void folded(Markup markup, Chain.Node node) {
    markup.open("details", "class", "fold", "id", foldedId(node));
    markup.element("summary", "The " + node.name()).line();
    markup.open("ul", "class", "several");
    for (Chain.Node one : alone(node)) {
      markup.open("li");
      Optional<String> target = target(one);
      if (target.isPresent()) {
        markup.element("a", one.name(), "href", target.get());
      } else {
        markup.element("bdi", one.name());
      }
      markup.text(", " + one.remark()).closeLine();
    }
    markup.close().closeLine();
  }

  /** The nodes that stand for themselves behind one of several. */
  private static List<Chain.Node> alone(Chain.Node node) {
    return node.isSeveral()
        ? node.folded().stream().flatMap(one -> alone(one).stream()).distinct().toList()
        : List.of(node);
  }

  private String sentence(Chain.Edge edge) {
    Chain.Node from = chain.node(edge.from());
    Chain.Node to = chain.node(edge.to());
    String teller =
        to.kind() == Chain.Kind.ARTICLES ? to.name() + " (" + to.remark() + ")" : to.name();
    if (edge.style() == Chain.Style.COPY) {
      return to.isSeveral()
          ? teller + " share half their text or more with " + from.name()
          : teller + " shares half its text or more with " + from.name();
    }
    if (from.kind() == Chain.Kind.DENIER) {
      return from.name() + (from.isSeveral() ? " deny it in " : " denies it in ") + teller;
    }
    String unnamed = from.remark().equals("unnamed") ? " (unnamed)" : "";
    return teller
        + (to.isSeveral() ? " have it from " : " has it from ")
        + from.name()
        + unnamed
        + ", "
        + meaning(edge.style());
  }

  /** Breaks a name into lines that fit a node; what does not fit ends in an ellipsis. */
  private static List<String> lines(String name, int most) {
    List<String> lines = new ArrayList<>();
    @Nullable String line = null;
    for (String word : name.strip().split("\\s+", -1)) {
      String longer = line == null ? word : line + " " + word;
      if (line != null && TerminalText.columns(longer) > NAME_COLUMNS) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line == null ? "" : line);
    boolean cut = lines.size() > most;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    kept.replaceAll(ChainPicture::fitting);
    if (cut) {
      kept.set(most - 1, kept.get(most - 1).replaceAll("…$", "") + "…");
    }
    return kept;
  }

  private static String fitting(String line) {
    int end = line.length();
    while (TerminalText.columns(line.substring(0, end)) > NAME_COLUMNS) {
      end = line.offsetByCodePoints(end, -1);
    }
    return end == line.length() ? line : line.substring(0, end) + "…";
  }

  /** The curve of an edge through its waypoints. */
  private static final class Way {

    private static final int TIP = 2;

    private final List<double[]> curves = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();

    private Way(List<ChainLayout.Place> places) {
      ChainLayout.Place first = places.get(0);
      double x = first.x() + ChainLayout.NODE_WIDTH;
      double y = first.y();
      path.append(String.format(Locale.ROOT, "M%.1f %.1f", x, y));
      for (int i = 1; i < places.size(); i++) {
        ChainLayout.Place next = places.get(i);
        boolean last = i == places.size() - 1;
        curve(x, y, last ? next.x() - TIP : next.x(), next.y());
        x = next.x() + ChainLayout.NODE_WIDTH;
        y = next.y();
        if (!last) {
          path.append(String.format(Locale.ROOT, "H%.1f", x));
        }
      }
    }

    private void curve(double x0, double y0, double x1, double y1) {
      double bend = Math.max(40, Math.abs(x1 - x0) / 2);
      curves.add(new double[] {x0, y0, x0 + bend, y0, x1 - bend, y1, x1, y1});
      path.append(
          String.format(
              Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", x0 + bend, y0, x1 - bend, y1, x1, y1));
    }

    private String path() {
      return path.toString();
    }

    /** A point of the last curve, at a part between 0 and 1 of its way. */
    private double[] at(double t) {
      double[] c = curves.get(curves.size() - 1);
      double s = 1 - t;
      double[] b = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
      return new double[] {
        b[0] * c[0] + b[1] * c[2] + b[2] * c[4] + b[3] * c[6],
        b[0] * c[1] + b[1] * c[3] + b[2] * c[5] + b[3] * c[7]
      };
    }
  }
}
