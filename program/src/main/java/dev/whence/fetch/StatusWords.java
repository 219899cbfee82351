package dev.whence.fetch;

import dev.whence.model.RejectionReason;

/** Says plainly why a site gave no page. */
final class StatusWords {

  private StatusWords() {}

  static Unreached of(int status) {
    return switch (status) {
      case 401, 402, 403, 407, 451 ->
          Unreached.notAllowed(
              (status == 451
                      ? "the site may not show it for legal reasons"
                      : "the site asks for a login or payment, or shuts out programs")
                  + " ("
                  + status
                  + "); open it in the browser, save it, and give the file");
      case 404, 410 ->
          Unreached.noAnswer(
              "no such page ("
                  + status
                  + "); check the address, or look for a copy in a web archive");
      case 429, 503 ->
          Unreached.noAnswer("the site is too busy (" + status + "); try later, or save the page");
      case 304, 204, 205 ->
          new Unreached(RejectionReason.EMPTY, "the site sent no page (" + status + ")");
      default ->
          Unreached.noAnswer(
              (status >= 500 ? "the site has a fault" : "the site refused")
                  + " ("
                  + status
                  + "); try later, or save the page from the browser");
    };
  }
}
