package dev.whence.model;

/**
 * One fact about an article and why we believe it.
 *
 * @param value the fact, such as a title or an outlet's name; never blank
 * @param certainty how sure
 * @param evidence the words or the markup it rests on, as printed
 * @param decidedBy rule or model id, or the user
 */
public record Finding(String value, Certainty certainty, String evidence, String decidedBy) {

  public Finding {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a finding needs a value; evidence was: " + evidence);
    }
  }
}
