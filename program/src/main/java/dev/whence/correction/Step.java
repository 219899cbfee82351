package dev.whence.correction;

/**
 * A record after a correction.
 *
 * @param value the record; the same as before when the correction could not be followed
 * @param unplaced why it could not; empty when it was
 */
record Step<T>(T value, String unplaced) {

  static <T> Step<T> done(T value) {
    return new Step<>(value, "");
  }

  static <T> Step<T> unplaced(T same, String why) {
    return new Step<>(same, why);
  }
}
