package dev.whence.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a feed as members of a container, in the feed's order. */
final class FeedItems implements Container {

  private final List<FeedItem> items;
  private final boolean follow;
  private int at;

  FeedItems(List<FeedItem> items, boolean follow) {
    this.items = items;
    this.follow = follow;
  }

  @Override
  public @Nullable Member next() {
    if (at == items.size()) {
      return null;
    }
    FeedItem item = items.get(at++);
    List<String> following =
        follow
            ? items.subList(at, items.size()).stream()
                .map(FeedItem::link)
                .filter(link -> !link.isBlank())
                .limit(50)
                .toList()
            : List.of();
    return item.member(follow, following);
  }

  @Override
  public void close() {}
}
