package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places found by scanning are those that jsoup notes when it is asked to. */
class PrintedPlacesTest {

  private static final List<String> PIECES =
      List.of(
          "Ada Norrby ",
          "said &amp; waved",
          "&notit; &#x80;",
          "a < b",
          " ",
          "\n",
          "\r\n",
          "<p>",
          "</p>",
          "<br>",
          "<br/>",
          "</br>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<a href='x>y'>",
          "<a title=\"<p>no\" href=z>",
          "</a>",
          "<div class=x data-y = 'a\"b'>",
          "</div>",
          "<table>",
          "<tr>",
          "<td>",
          "</td>",
          "</table>",
          "<pre>\n",
          "</pre>",
          "<!-- <p>no -->",
          "<!-->",
          "<!--->",
          "<!-- a --!>",
          "<!doctype html>",
          "<?php no ?>",
          "</ bogus>",
          "</>",
          "<script>if (a < b) '</p>'</script>",
          "<script><!-- <script>x</script> --></script>",
          "<style>p > a {}</style>",
          "<title>a <b> &lt;</title>",
          "<textarea>\n<p>x</textarea>",
          "<svg><title>map</title><style>p</style></svg>",
          "<svg/>",
          "<select><option>one<p>two</select>",
          "<template>in</template>",
          "<noscript>off</noscript>",
          "<iframe>raw</iframe>",
          "<math><mi>x</mi></math>",
          "<body>",
          "</body>",
          "</html>",
          "\uD83D\uDE00é");

  static IntStream seeds() {
    return IntStream.range(0, 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>\n<head>\n<title>Bridge &amp; port</title>\n</head>\n<body>\n<p>Ada &lt;spoke&gt;.<br>Then <b>she</b> left.</p></body>",
        "<p>a < b<!-- no <p> --><a href='x>y'>link</a> end</p>",
        "<p>one</p><script>var a = '<p>no</p>';</script><p>two</p>",
        "<pre>\nfirst line</pre><p>AT&T</p>",
        "<p>Ann<svg><title>icon</title></svg> spoke",
        "<title>A <b> title</title><p>x"
      })
  void common_markup_is_followed_to_its_end(String page) {
    assertThat(followed(page)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x<table><tr><td>in</td></tr>loose</table>",
        "<p>a</>b",
        "<script><!-- <script>x</script> <p>no --></script><p>yes",
        "<svg><![CDATA[a]]></svg><p>yes"
      })
  void markup_that_only_a_tree_can_order_is_given_up(String page) {
    assertThat(followed(page)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_place_found_is_the_noted_one(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder page = new StringBuilder("<html><title>t</title><body>");
    for (int count = random.nextInt(2, 30); count > 0; count--) {
      page.append(PIECES.get(random.nextInt(PIECES.size())));
      page.append(random.nextInt(3) == 0 ? " w" + random.nextInt(1000) : "");
    }
    followed(page.toString());
  }

  /** Compares all places before it is lost; false when it was. */
  private static boolean followed(String page) {
    Document tree = Parser.htmlParser().setTrackPosition(true).parseInput(page, "");
    List<Node> nodes = new PageElements(tree).printed();
    PrintedPlaces places = new PrintedPlaces(Reads.aligned(page), nodes);
    boolean words = false;
    for (Node node : nodes) {
      if (!places.find(node)) {
        return false;
      }
      words = words || !(node instanceof TextNode text && text.isBlank());
      if (words) {
        assertThat(List.of(places.start(), places.end()))
            .as("%s in %s", node, page)
            .containsExactly(node.sourceRange().startPos(), node.sourceRange().endPos());
      }
    }
    return true;
  }
}
