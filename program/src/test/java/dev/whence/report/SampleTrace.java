package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Certainty;
import dev.whence.model.Denial;
import dev.whence.model.HedgeChange;
import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Note;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Passage;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Stage;
import dev.whence.model.Stance;
import dev.whence.model.Statement;
import dev.whence.model.Tone;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.util.List;

/** A whole trace of an invented affair: the port director of Brindmoor and her arrest. */
final class SampleTrace {

  static final String CLAIM = "Port director Mara Quell has been arrested in Brindmoor";

  private final SampleArticle courier =
      new SampleArticle(
              "quell/1-courier.html",
              """
              Port director Mara Quell reportedly arrested

              Port director Mara Quell has reportedly been arrested, a person close to the harbour board told the Courier on condition of anonymity.
              The harbour board declined to comment on the arrest.
              Quell was last seen in public on 26 February, when she opened the new fish hall.
              """)
          .outlet("Brindmoor Courier")
          .published("2024-03-04")
          .says(
              "a person close to the harbour board",
              SpeakerKind.UNNAMED,
              Act.ASSERTS,
              "a person close to the harbour board",
              "told the Courier",
              "Port director Mara Quell has reportedly been arrested")
          .says(
              "The harbour board",
              SpeakerKind.ORGANISATION,
              Act.SILENT,
              "The harbour board",
              "declined to comment",
              "on the arrest");
  private final SampleArticle post =
      new SampleArticle(
              "quell/2-post.html",
              """
              Where is Mara Quell?

              The Brindmoor Courier reported that port director Mara Quell may have been arrested, citing a person close to the harbour board.
              “She has not been arrested,” said her lawyer, Tomas Rehn. “She is at home with a cold.”
              Asked about it, the interior ministry said only that it does not speak of single cases.
              """)
          .outlet("Harbour Post")
          .published("2024-03-05")
          .says(
              "Brindmoor Courier",
              SpeakerKind.OUTLET,
              Act.ASSERTS,
              "The Brindmoor Courier",
              "reported",
              "that port director Mara Quell may have been arrested, citing a person close to the harbour board")
          .says(
              "a person close to the harbour board",
              SpeakerKind.UNNAMED,
              Act.ASSERTS,
              "a person close to the harbour board",
              "citing",
              "port director Mara Quell may have been arrested",
              "a1")
          .says(
              "Tomas Rehn",
              SpeakerKind.PERSON,
              Act.DENIES,
              "her lawyer, Tomas Rehn",
              "said",
              "“She has not been arrested,”");
  private final SampleArticle ledger =
      new SampleArticle(
              "quell/3-ledger.txt",
              """
              PORT CHIEF ARRESTED

              Port director Mara Quell was arrested on Monday, the Harbour Post writes.
              Photographs of Quell were removed from the port’s website, said Oda Lind, a shipping analyst.
              Harbour police had seen nothing of the kind, they say.
              """)
          .outlet("Daily Ledger")
          .published("2024-03-05", "2024-03-08", "“on Monday”")
          .note(Stage.INGEST, null, "3 marks mended: UTF-8 had been read as windows-1252")
          .says(
              "Harbour Post",
              SpeakerKind.OUTLET,
              Act.ASSERTS,
              "the Harbour Post",
              "writes",
              "Port director Mara Quell was arrested on Monday")
          .says(
              "Oda Lind",
              SpeakerKind.PERSON,
              Act.ASSERTS,
              "Oda Lind, a shipping analyst",
              "said",
              "Photographs of Quell were removed from the port’s website");
  private final SampleArticle wire =
      new SampleArticle(
              "quell/4-wire.html",
              """
              Brindmoor port director held, officials say

              Brindmoor’s port director, Mara Quell, has been arrested, two officials told Northwind Wire.
              No pictures of an arrest have been published.
              The ministry of the interior did not answer a request for comment about Quell.
              Photo: The harbour of Brindmoor. Northwind Wire
              """)
          .outlet("Northwind Wire")
          .published("2024-03-06")
          .says(
              "two officials",
              SpeakerKind.UNNAMED,
              Act.ASSERTS,
              "two officials",
              "told Northwind Wire",
              "Brindmoor’s port director, Mara Quell, has been arrested");
  private final SampleArticle lantern =
      new SampleArticle(
              "quell/5-lantern.html",
              """
              Port director held

              Brindmoor’s port director, Mara Quell, has been arrested, two officials told Northwind Wire.
              No pictures of an arrest have been published.
              """)
          .outlet("The Lantern")
          .published("2024-03-06")
          .says(
              "two officials",
              SpeakerKind.UNNAMED,
              Act.ASSERTS,
              "two officials",
              "told Northwind Wire",
              "Brindmoor’s port director, Mara Quell, has been arrested");
  private final SampleArticle blog =
      new SampleArticle(
              "quell/6-quays.txt",
              """
              Quay gossip

              I do not believe a word of it: that Mara Quell sits in a cell is what people in the bars say, no more.
              A port official said she chaired a meeting on Tuesday.
              """)
          .says(
              "people in the bars",
              SpeakerKind.UNNAMED,
              Act.ASSERTS,
              "people in the bars",
              "say",
              "that Mara Quell sits in a cell")
          .note(Stage.LANGUAGE, null, "no words that date the article");
  private final SampleArticle opera =
      new SampleArticle(
              "quell/7-opera.html",
              """
              Opera season opens

              The season of the Brindmoor opera opened on Friday with an old favourite.
              """)
          .outlet("Brindmoor Courier")
          .published("2024-03-02");

  static Trace trace() {
    SampleTrace sample = new SampleTrace();
    return new Trace(List.of(sample.rumour()), sample.readings(), rejected());
  }

  List<dev.whence.model.Reading> readings() {
    return List.of(
        courier.reading(),
        post.reading(),
        ledger.reading(),
        wire.reading(),
        lantern.reading(),
        blog.reading(),
        opera.reading());
  }

  static List<Rejected> rejected() {
    return List.of(
        new Rejected(
            "quell/8-empty.html",
            Stage.INGEST,
            RejectionReason.EMPTY,
            "quell/8-empty.html: no text, 0 bytes; was the page saved before it had loaded?"));
  }

  Rumour rumour() {
    return new Rumour(
        CLAIM,
        List.of(
            tracedCourier(),
            tracedPost(),
            tracedLedger(),
            tracedWire(),
            tracedLantern(),
            tracedBlog(),
            tracedOpera()),
        List.of(
            new Origin(
                "o1",
                "a person close to the harbour board",
                OriginKind.UNNAMED,
                "Brindmoor Courier",
                true),
            new Origin("o2", "two officials", OriginKind.UNNAMED, "Northwind Wire", true),
            new Origin("o3", "people in the bars", OriginKind.UNNAMED, null, true),
            new Origin("o4", "Tomas Rehn", OriginKind.PERSON, null, false)),
        independentOrigins(),
        List.of(
            new Statement(
                "a port official",
                blog.words("A port official said she chaired a meeting on Tuesday"))),
        List.of(
            new Observable(
                ObservableKind.LAST_SEEN,
                null,
                courier.words("Quell was last seen in public on 26 February")),
            new Observable(
                ObservableKind.REMOVED,
                "Oda Lind",
                ledger.words("Photographs of Quell were removed from the port’s website")),
            new Observable(
                ObservableKind.NO_IMAGES,
                null,
                wire.words("No pictures of an arrest have been published"))),
        List.of(
            new HedgeChange(
                HedgeChange.Aspect.WHETHER,
                HedgeChange.Change.LOST,
                post.words("may have been arrested"),
                ledger.words("was arrested on Monday"),
                "“may have been” is gone; the day is new")),
        List.of("The Evening Tide"),
        List.of(
            new Note(
                "quell/6-quays.txt", Stage.RUMOUR, null, "stance unsure: doubt in own voice")));
  }

  private IndependentOrigins independentOrigins() {
    return new IndependentOrigins(
        1,
        3,
        "three unnamed sources, and no words say that they are different people",
        List.of(
            new Merge(
                List.of("o1", "o2"),
                Merge.Reason.MAY_BE_THE_SAME,
                false,
                List.of(),
                "nothing tells the person close to the harbour board from the two officials"),
            new Merge(
                List.of("o1", "o3"),
                Merge.Reason.MAY_BE_THE_SAME,
                false,
                List.of(blog.words("what people in the bars say")),
                "talk in bars may go back to the Courier’s report")));
  }

  private Traced tracedCourier() {
    return new Traced(
        courier.id(),
        Stance.REPORTS,
        Tone.HEDGED,
        Certainty.SURE,
        List.of(
            new RestsOn(
                "o1",
                List.of(),
                courier.words("a person close to the harbour board told the Courier"))),
        true,
        null,
        List.of(),
        List.of(
            new Silence(
                "the harbour board",
                SilenceKind.DECLINED,
                "the arrest",
                courier.words("The harbour board declined to comment on the arrest"))),
        List.of(
            new Passage(
                courier.words("Port director Mara Quell has reportedly been arrested"),
                "a1",
                Tone.HEDGED,
                0.93)),
        "rules");
  }

  private Traced tracedPost() {
    return new Traced(
        post.id(),
        Stance.REPORTS,
        Tone.HEDGED,
        Certainty.SURE,
        List.of(
            new RestsOn(
                "o1",
                List.of(
                    new Hop(
                        "Brindmoor Courier",
                        courier.id(),
                        post.words("The Brindmoor Courier reported"))),
                post.words("citing a person close to the harbour board"))),
        false,
        null,
        List.of(
            new Denial(
                "Tomas Rehn",
                "the arrest",
                post.words("“She has not been arrested,” said her lawyer, Tomas Rehn"),
                true)),
        List.of(
            new Silence(
                "the interior ministry",
                SilenceKind.NO_DENIAL,
                null,
                post.words("said only that it does not speak of single cases"))),
        List.of(
            new Passage(
                post.words("port director Mara Quell may have been arrested"),
                "a1",
                Tone.HEDGED,
                0.9)),
        "rules");
  }

  private Traced tracedLedger() {
    return new Traced(
        ledger.id(),
        Stance.SUPPORTS,
        Tone.FLAT,
        Certainty.LIKELY,
        List.of(
            new RestsOn(
                "o1",
                List.of(
                    new Hop("Harbour Post", post.id(), ledger.words("the Harbour Post writes")),
                    new Hop(
                        "Brindmoor Courier",
                        courier.id(),
                        post.words("The Brindmoor Courier reported"))),
                ledger.words("the Harbour Post writes"))),
        false,
        null,
        List.of(),
        List.of(),
        List.of(
            new Passage(ledger.words("PORT CHIEF ARRESTED"), null, Tone.FLAT, 0.7),
            new Passage(
                ledger.words("Port director Mara Quell was arrested on Monday"),
                "a1",
                Tone.FLAT,
                0.91)),
        "rules");
  }

  private Traced tracedWire() {
    return new Traced(
        wire.id(),
        Stance.REPORTS,
        Tone.FLAT,
        Certainty.SURE,
        List.of(new RestsOn("o2", List.of(), wire.words("two officials told Northwind Wire"))),
        true,
        null,
        List.of(),
        List.of(
            new Silence(
                "the ministry of the interior",
                SilenceKind.NO_ANSWER,
                "Quell",
                wire.words(
                    "The ministry of the interior did not answer a request for comment about Quell"))),
        List.of(
            new Passage(
                wire.words("Brindmoor’s port director, Mara Quell, has been arrested"),
                "a1",
                Tone.FLAT,
                0.95)),
        "rules");
  }

  private Traced tracedLantern() {
    return new Traced(
        lantern.id(),
        Stance.REPORTS,
        Tone.FLAT,
        Certainty.SURE,
        List.of(
            new RestsOn(
                "o2",
                List.of(
                    new Hop(
                        "Northwind Wire",
                        wire.id(),
                        lantern.words("two officials told Northwind Wire"))),
                lantern.words("two officials told Northwind Wire"))),
        false,
        wire.id(),
        List.of(),
        List.of(),
        List.of(
            new Passage(
                lantern.words("Brindmoor’s port director, Mara Quell, has been arrested"),
                "a1",
                Tone.FLAT,
                0.95)),
        "rules");
  }

  private Traced tracedBlog() {
    return new Traced(
        blog.id(),
        Stance.REPORTS,
        Tone.DOUBTED,
        Certainty.GUESS,
        List.of(new RestsOn("o3", List.of(), blog.words("people in the bars say"))),
        false,
        null,
        List.of(),
        List.of(),
        List.of(new Passage(blog.words("that Mara Quell sits in a cell"), "a1", Tone.DOUBTED, 0.6)),
        "rules");
  }

  private Traced tracedOpera() {
    return new Traced(
        opera.id(),
        Stance.UNRELATED,
        Tone.FLAT,
        Certainty.SURE,
        List.of(),
        false,
        null,
        List.of(),
        List.of(),
        List.of(),
        "rules");
  }
}
