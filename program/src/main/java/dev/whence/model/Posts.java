package dev.whence.model;

import java.util.List;

/**
 * What one article says of posts and of how many a body has. Found once; it does not depend on any
 * other article.
 *
 * @param stated who holds, held, gets or loses which post, in text order
 * @param counted printed numbers of a body's members, in text order
 */
public record Posts(List<PostStatement> stated, List<BodyCount> counted) {

  public Posts {
    stated = List.copyOf(stated);
    counted = List.copyOf(counted);
  }
}
