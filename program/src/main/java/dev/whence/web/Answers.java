package dev.whence.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers each request: refuses it, shows a page, or does what a form says. Thread-safe. */
final class Answers extends Handler.Abstract {

  private final Gate gate;
  private final String policy;
  private final Function<Asked, Optional<String>> pages;
  private final Supplier<String> nowhere;
  private final Forms forms;
  private final Consumer<RuntimeException> faults;

  Answers(
      Gate gate,
      String policy,
      Function<Asked, Optional<String>> pages,
      Supplier<String> nowhere,
      Forms forms,
      Consumer<RuntimeException> faults) {
    this.gate = gate;
    this.policy = policy;
    this.pages = pages;
    this.nowhere = nowhere;
    this.forms = forms;
    this.faults = faults;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Hardening.add(response.getHeaders(), policy);
    Optional<Refusal> refusal = gate.refusal(request);
    if (refusal.isPresent()) {
      refuse(response, refusal.get(), callback);
    } else if (gate.isKey(request)) {
      Response.addCookie(response, gate.cookie());
      goOn(response, "/", callback);
    } else if (Gate.isForm(request)) {
      form(request, response, callback);
    } else {
      page(request, response, callback);
    }
    return true;
  }

  private void form(Request request, Response response, Callback callback) {
    forms.read(
        request,
        read -> {
          if (read.refusal().isPresent()) {
            refuse(response, read.refusal().get(), callback);
          } else {
            take(read.posted().orElseThrow(), response, callback);
          }
        });
  }

  private void take(Posted posted, Response response, Callback callback) {
    Received received;
    try {
      received = forms.take(posted);
    } catch (RuntimeException e) {
      fault(response, e, callback);
      return;
    }
    if (received.next().isPresent()) {
      if (!received.who().isEmpty()) {
        Response.addCookie(response, Forms.remembering(received.who()));
      }
      goOn(response, received.next().get(), callback);
    } else if (received.page().isPresent()) {
      send(response, HttpStatus.UNPROCESSABLE_ENTITY_422, received.page().get(), callback);
    } else {
      refuse(
          response,
          new Refusal(HttpStatus.NOT_FOUND_404, "There is no such form; begin again at /"),
          callback);
    }
  }

  private void page(Request request, Response response, Callback callback) {
    Asked asked = asked(request);
    int status;
    String page;
    try {
      Optional<String> found = pages.apply(asked);
      status = found.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404;
      page = found.orElseGet(nowhere);
    } catch (RuntimeException e) {
      fault(response, e, callback);
      return;
    }
    send(response, status, page, callback);
  }

  private static Asked asked(Request request) {
    Map<String, String> fields = new HashMap<>();
    Request.extractQueryParameters(request)
        .forEach(
            field ->
                fields.put(field.getName(), field.getValues().get(field.getValues().size() - 1)));
    return new Asked(request.getHttpURI().getDecodedPath(), fields, Forms.who(request));
  }

  private void fault(Response response, RuntimeException fault, Callback callback) {
    faults.accept(fault);
    refuse(
        response,
        new Refusal(
            HttpStatus.INTERNAL_SERVER_ERROR_500, "A fault of Whence; the terminal says more."),
        callback);
  }

  /** The address stays as it is: the server would make it a whole one, by the Host it was told. */
  private static void goOn(Response response, String next, Callback callback) {
    response.setStatus(HttpStatus.SEE_OTHER_303);
    response.getHeaders().put(HttpHeader.LOCATION, next);
    callback.succeeded();
  }

  private static void send(Response response, int status, String page, Callback callback) {
    write(response, status, "text/html; charset=utf-8", page, callback);
  }

  static void refuse(Response response, Refusal refusal, Callback callback) {
    if (refusal.status() == HttpStatus.REQUEST_TIMEOUT_408) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    write(
        response, refusal.status(), "text/plain; charset=utf-8", refusal.reason() + "\n", callback);
  }

  private static void write(
      Response response, int status, String type, String text, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, text, callback);
  }
}
