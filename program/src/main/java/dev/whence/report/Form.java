package dev.whence.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is around the fields of a form that a browser sends without any script.
 *
 * @param action the path it is sent to
 * @param back the page to come back to
 * @param about what it is about, as hidden fields
 */
record Form(Signer signer, String action, String back, List<Hidden> about) {

  /** A field that is not shown. */
  record Hidden(String name, String value) {}

  /** A form for corrections. */
  static Form of(Signer signer, String back) {
    return new Form(signer, "/corrections", back, List.of());
  }

  /** The same, sent elsewhere. */
  Form to(String path) {
    return new Form(signer, path, back, about);
  }

  /** The same, coming back to another page. */
  Form backTo(String page) {
    return new Form(signer, action, page, about);
  }

  /** The same, about one thing more. */
  Form with(String name, String value) {
    return new Form(
        signer,
        action,
        back,
        Stream.concat(about.stream(), Stream.of(new Hidden(name, value))).toList());
  }
}
