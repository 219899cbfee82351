package dev.whence.report;

import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Chain} drawn from left to right, and the same as a numbered list. The tone is the style
 * of the line; every node and every number opens exact words.
 *
 * @param prefix of its ids
 * @param wide whether it is too wide to shrink to fit
 * @param crossOfKey the cross in the legend
 * @param folded whether it is drawn by source, as it has too many nodes else
 * @param open whether the list is unfolded
 */
record ChainPicture(
    String prefix,
    boolean wide,
    int width,
    int height,
    int margin,
    List<Line> lines,
    List<Box> boxes,
    List<StepMark> numbers,
    List<Key> keys,
    String crossOfKey,
    boolean folded,
    List<Step> steps,
    boolean open) {

  /** Above this many pixels the picture may shrink to fit, but not below this. */
  private static final int WIDE = 736;

  private static final int MARGIN = 8;
  private static final int NAME_COLUMNS = 22;
  private static final int LONGEST_OPEN_LIST = 15;

  /** A line; the crosses on it are paths. */
  record Line(String style, String path, List<String> crosses) {

    boolean isCopy() {
      return style.equals("copy");
    }
  }

  /** A node. Its texts stand at the same distance from the left. */
  record Box(String style, @Nullable String target, String spoken, int x, int y, List<Text> texts) {

    int width() {
      return ChainLayout.NODE_WIDTH;
    }

    int height() {
      return ChainLayout.NODE_HEIGHT;
    }
  }

  /** A line of text in a node. */
  record Text(String style, String words, int x, int y) {}

  /** The number of a step, on its line. */
  record StepMark(int number, String target, String spoken, String x, String y, String textY) {}

  /** A style of lines in the legend. */
  record Key(String style, String meaning) {

    boolean isCopy() {
      return style.equals("copy");
    }

    boolean isDenied() {
      return style.equals("denied");
    }
  }

  /** A step in words, and whom its nodes of several stand for. */
  record Step(int number, String told, @Nullable Quoted words, List<Several> several) {}

  /** A node of several. */
  record Several(String id, String name, List<One> all) {}

  /** One of several. */
  record One(Link link, String remark) {}

  static ChainPicture of(Chain chain, Statements statements, String prefix) {
    return new Drawing(chain, statements, prefix).picture();
  }

  private static String label(Chain.Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }

  /** What a node shows, as one line: a spoken name must hold what is to be seen. */
  private static String label(Chain.Node node) {
    return String.join(" ", lines(node.name(), 2)) + " " + lines(node.remark(), 1).get(0);
  }

  private static String cross(double x, double y) {
    return String.format(Locale.ROOT, "M%.1f %.1fl10 10m0 -10l-10 10", x - 5, y - 5);
  }

  /** Lays out the picture of one chain. */
  private static final class Drawing {

    /** Where along its last curve an edge's number may stand, best first. */
    private static final double[] NUMBER_AT = {0.5, 0.62, 0.38, 0.72, 0.28, 0.8, 0.2, 0.87, 0.13};

    private static final double CLOSEST = 22;

    private final Chain chain;
    private final ChainLayout layout;
    private final Statements statements;
    private final String prefix;
    private final List<double[]> numbers = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private Drawing(Chain chain, Statements statements, String prefix) {
      this.chain = chain;
      this.layout = new ChainLayout(chain);
      this.statements = statements;
      this.prefix = prefix;
    }

    private ChainPicture picture() {
      int width = layout.width() + 2 * MARGIN;
      List<StepMark> placed = new ArrayList<>();
      List<Step> steps = new ArrayList<>();
      List<Box> boxes = chain.nodes().stream().map(this::box).toList();
      int number = 0;
      for (Chain.Edge edge : chain.edges()) {
        placed.add(number(edge, ++number));
        steps.add(step(edge, number));
      }
      return new ChainPicture(
          prefix,
          width > WIDE,
          width,
          layout.height() + 2 * MARGIN,
          MARGIN,
          chain.edges().stream().map(this::line).toList(),
          boxes,
          placed,
          keys(),
          ChainPicture.cross(22, 6),
          chain.isFolded(),
          steps,
          steps.size() <= LONGEST_OPEN_LIST);
    }

    private Line line(Chain.Edge edge) {
      Way way = new Way(layout.wayOf(edge));
      List<String> crosses =
          edge.style() == Chain.Style.DENIED
              ? List.of(cross(way.at(0.28)), cross(way.at(0.85)))
              : List.of();
      return new Line(label(edge.style()), way.path(), crosses);
    }

    private static String cross(double[] at) {
      return ChainPicture.cross(at[0], at[1]);
    }

    private Box box(Chain.Node node) {
      ChainLayout.Place place = layout.of(node.key());
      String kind = node.kind().name().toLowerCase(Locale.ROOT);
      List<String> lines = lines(node.name(), 2);
      List<Text> texts = new ArrayList<>();
      int y = place.y() - (lines.size() == 2 ? 10 : 3);
      for (String line : lines) {
        texts.add(new Text("name", line, place.x() + 12, y));
        y += 16;
      }
      texts.add(new Text("remark", lines(node.remark(), 1).get(0), place.x() + 12, y + 1));
      return new Box(
          kind + (node.remark().equals("unnamed") ? " unnamed" : ""),
          target(node).orElse(null),
          label(node),
          place.x(),
          place.y() - ChainLayout.NODE_HEIGHT / 2,
          texts);
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

    private StepMark number(Chain.Edge edge, int number) {
      double[] at = free(new Way(layout.wayOf(edge)));
      String target =
          Optional.ofNullable(edge.words())
              .flatMap(statements::target)
              .orElse("#" + prefix + "step-" + number);
      return new StepMark(
          number, target, sentence(edge), decimal(at[0]), decimal(at[1]), decimal(at[1] + 4));
    }

    private static String decimal(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
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

    private List<Key> keys() {
      boolean mixed = chain.edges().stream().anyMatch(edge -> edge.style() == Chain.Style.MIXED);
      return Stream.of(Chain.Style.values())
          .filter(style -> mixed || style != Chain.Style.MIXED)
          .map(style -> new Key(label(style), meaning(style)))
          .toList();
    }

    private Step step(Chain.Edge edge, int number) {
      List<Several> several = new ArrayList<>();
      for (String key : List.of(edge.from(), edge.to())) {
        Chain.Node node = chain.node(key);
        if (node.isSeveral() && listed.add(key)) {
          several.add(several(node));
        }
      }
      Words words = edge.words();
      return new Step(
          number, sentence(edge), words == null ? null : statements.quote(words), several);
    }

    /** Whom a node of several stands for, each with a link to its words or its article. */
    private Several several(Chain.Node node) {
      List<One> all =
          alone(node).stream()
              .map(one -> new One(new Link(one.name(), target(one).orElse(null)), one.remark()))
              .toList();
      return new Several(foldedId(node), node.name(), all);
    }

    private boolean isInSteps(Chain.Node node) {
      return chain.edges().stream()
          .anyMatch(edge -> edge.from().equals(node.key()) || edge.to().equals(node.key()));
    }

    private String foldedId(Chain.Node node) {
      return prefix + "folded-" + (chain.nodes().indexOf(node) + 1);
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
