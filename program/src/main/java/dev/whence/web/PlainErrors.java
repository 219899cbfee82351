package dev.whence.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses is told in plain words, and nothing of what was sent. */
final class PlainErrors extends ErrorHandler {

  private final String policy;

  PlainErrors(String policy) {
    this.policy = policy;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Hardening.add(response.getHeaders(), policy);
    Answers.refuse(
        response, new Refusal(response.getStatus(), words(response.getStatus())), callback);
    return true;
  }

  private static String words(int status) {
    return switch (status) {
      case 408 -> "This came too slowly.";
      case 413 -> "This is more than is taken here.";
      case 414 -> "This address is too long; search for fewer words.";
      case 431 -> "The heads of this request are too long.";
      case 505 -> "This version of HTTP is not spoken here.";
      default -> status < 500 ? "This request is broken; begin again at /" : "A fault of Whence.";
    };
  }
}
