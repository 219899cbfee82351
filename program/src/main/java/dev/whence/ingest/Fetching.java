package dev.whence.ingest;

import dev.whence.model.Envelope;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.util.List;

/** Brings what stands at a web address. How, is the business of who gives it. */
public interface Fetching {

  /**
   * Brings the bytes at an address. Never throws for what a site or a network does.
   *
   * @param id the name the result is to have
   * @param address an absolute http or https address
   * @param said what a feed or list says about the article there
   * @return bytes with their envelope, or why there are none
   */
  Entry bring(String id, String address, Envelope said);

  /** Tells which addresses will be asked for next, in that order. */
  default void expect(List<String> addresses) {}

  /** Fetches nothing. */
  static Fetching never() {
    return (id, address, said) ->
        new Entry.Refused(
            new Rejected(
                id,
                Stage.INGEST,
                RejectionReason.NOT_FETCHED,
                id + ": is a web address, and nothing is fetched here; save the page and give it"));
  }
}
