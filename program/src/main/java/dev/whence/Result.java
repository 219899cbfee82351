package dev.whence;

import dev.whence.model.Rejected;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What became of one article: something was made of it, or it was rejected.
 *
 * @param <T> what is made of an article
 */
public sealed interface Result<T> {

  /** Hands on what there is to the one that takes it. */
  void to(Consumer<? super T> ifRead, Consumer<? super Rejected> ifRejected);

  /** The same with something else made of the article. */
  <U> Result<U> map(Function<T, U> change);

  /** This, after what was made of the article has been given to the keeper. */
  default Result<T> kept(Consumer<T> keeper) {
    to(keeper, rejected -> {});
    return this;
  }

  /**
   * An article that was read.
   *
   * @param value what was made of it
   */
  record Read<T>(T value) implements Result<T> {
    @Override
    public void to(Consumer<? super T> ifRead, Consumer<? super Rejected> ifRejected) {
      ifRead.accept(value);
    }

    @Override
    public <U> Result<U> map(Function<T, U> change) {
      return new Read<>(change.apply(value));
    }
  }

  /**
   * An article that could not be read.
   *
   * @param rejected why
   */
  record Unread<T>(Rejected rejected) implements Result<T> {
    @Override
    public void to(Consumer<? super T> ifRead, Consumer<? super Rejected> ifRejected) {
      ifRejected.accept(rejected);
    }

    @Override
    public <U> Result<U> map(Function<T, U> change) {
      return new Unread<>(rejected);
    }
  }
}
