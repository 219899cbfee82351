package dev.whence.ingest;

import org.jsoup.nodes.Node;

/** Says where in a page's source a text node or a line break was printed. */
interface NodePlaces {

  /** Looks the node up; false when it was printed nowhere or nobody knows where. */
  boolean find(Node node);

  /** First character of the source that made the node found last; -1 when none was found. */
  int start();

  /** One past the last character of the source that made the node found last; -1 as above. */
  int end();

  /** Places as jsoup noted them while it read the page. */
  final class Noted implements NodePlaces {

    private int start = -1;
    private int end = -1;

    @Override
    public boolean find(Node node) {
      start = node.sourceRange().startPos();
      end = node.sourceRange().endPos();
      return node.sourceRange().isTracked();
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }
  }
}
