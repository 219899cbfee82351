package dev.whence.ingest;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Follows the drawing of one page after the other and keeps the characters, with the places of
 * pictures and links. Paths, colours and pictures themselves are passed over.
 */
final class PdfGlyphReader extends PDFStreamEngine {

  private static final int DEEPEST_STATE = 2_000;
  private static final int MOST_LINKS = 2_000;
  private static final float SMALLEST_PICTURE = 40;
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final PdfBudget budget;
  private final Deque<Boolean> marks = new ArrayDeque<>();
  private List<Drawn> drawn = new ArrayList<>();
  private List<PDRectangle> pictures = new ArrayList<>();
  private int damaged;
  private int unnamed;
  private int beside;

  PdfGlyphReader(PdfBudget budget) {
    this.budget = budget;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** A character in the frame of the page: origin below left, y upwards. */
  private record Drawn(
      String text,
      float x,
      float y,
      float endX,
      float endY,
      float size,
      double angle,
      PDFont font,
      boolean artifact) {

    int turned() {
      return (int) Math.floorMod(Math.round(angle / (Math.PI / 2)), 4L);
    }

    boolean isSlanted() {
      double off = angle / (Math.PI / 2);
      return Math.abs(off - Math.rint(off)) > 0.06;
    }
  }

  private record Target(PDRectangle place, String address) {}

  /** How many drawing steps could not be carried out so far. */
  int damaged() {
    return damaged;
  }

  /**
   * How many characters had a shape and no meaning so far: their font does not say what they are.
   */
  int unnamed() {
    return unnamed;
  }

  /** How many characters stood aslant, as a watermark does, or off the page so far. */
  int beside() {
    return beside;
  }

  PdfPage read(PDPage page, int number) throws IOException {
    budget.page();
    drawn = new ArrayList<>();
    pictures = new ArrayList<>();
    marks.clear();
    try {
      processPage(page);
    } catch (PdfLimit e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A damaged page keeps what was drawn before the damage.
      damaged++;
    }
    return turned(page, number, targets(page));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    switch (operator.getName()) {
      case "q" -> {
        if (getGraphicsStackSize() > DEEPEST_STATE) {
          throw new PdfLimit("nests its drawing more than " + DEEPEST_STATE + " deep, the limit");
        }
      }
      case "BMC", "BDC" -> {
        if (marks.size() < DEEPEST_STATE) {
          marks.push(!operands.isEmpty() && ARTIFACT.equals(operands.get(0)));
        }
      }
      case "EMC" -> marks.poll();
      case "Do" -> picture(operands);
      default -> {}
    }
    super.processOperator(operator, operands);
  }

  private void picture(List<COSBase> operands) {
    boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
    if (named
        && getResources() != null
        && getResources().isImageXObject((COSName) operands.get(0))) {
      Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
      Point2D.Float a = matrix.transformPoint(0, 0);
      Point2D.Float b = matrix.transformPoint(1, 1);
      float width = Math.abs(b.x - a.x);
      float height = Math.abs(b.y - a.y);
      if (width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE) {
        pictures.add(new PDRectangle(Math.min(a.x, b.x), Math.min(a.y, b.y), width, height));
      }
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof PdfLimit) {
      throw e;
    }
    damaged++;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.glyph();
    String text = font.toUnicode(code);
    if (text == null && font instanceof PDSimpleFont) {
      text = String.valueOf((char) code);
    }
    if (text == null || text.isEmpty()) {
      unnamed++;
      return;
    }
    Point2D.Float start = matrix.transformPoint(0, 0);
    Point2D.Float end = matrix.transformPoint(displacement.getX(), 0);
    double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
    float size = matrix.getScalingFactorY();
    if (Float.isFinite(start.x + start.y + end.x + end.y + size) && size > 0.1f) {
      boolean artifact = marks.contains(true);
      drawn.add(new Drawn(text, start.x, start.y, end.x, end.y, size, angle, font, artifact));
    }
  }

  private static List<Target> targets(PDPage page) {
    List<Target> targets = new ArrayList<>();
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (targets.size() < MOST_LINKS
            && annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null
            && link.getRectangle() != null) {
          targets.add(new Target(link.getRectangle(), action.getURI()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // Links of a damaged page are lost, its text is not.
      return targets;
    }
    return targets;
  }

  /** Turns everything into the frame of a reader who holds the page as most of its text asks. */
  private PdfPage turned(PDPage page, int number, List<Target> targets) {
    PDRectangle box = page.getCropBox();
    int[] votes = new int[4];
    drawn.forEach(glyph -> votes[glyph.turned()]++);
    int frame = 0;
    for (int turn = 1; turn < 4; turn++) {
      frame = votes[turn] > votes[frame] ? turn : frame;
    }
    PdfPage.Box whole = turned(box, frame);
    List<PdfGlyph> glyphs = new ArrayList<>(drawn.size());
    for (Drawn glyph : drawn) {
      if (glyph.isSlanted() || !isOn(box, glyph)) {
        beside += glyph.text.isBlank() ? 0 : 1;
      } else {
        int own = glyph.turned();
        PdfPage.Box frameOfGlyph = turned(box, own);
        float x = along(glyph.x, glyph.y, own) - frameOfGlyph.left();
        float y = down(glyph.x, glyph.y, own) - frameOfGlyph.top();
        float width = along(glyph.endX, glyph.endY, own) - frameOfGlyph.left() - x;
        glyphs.add(
            new PdfGlyph(
                glyph.text,
                x,
                y,
                Math.abs(width),
                glyph.size,
                isBold(glyph.font),
                isItalic(glyph.font),
                Math.floorMod(own - frame, 4),
                glyph.artifact,
                link(glyph, targets)));
      }
    }
    List<PdfPage.Box> boxes = new ArrayList<>();
    for (PDRectangle picture : pictures) {
      PdfPage.Box place = turned(picture, frame);
      boxes.add(
          new PdfPage.Box(
              place.left() - whole.left(),
              place.top() - whole.top(),
              place.right() - whole.left(),
              place.bottom() - whole.top()));
    }
    return new PdfPage(
        number, whole.right() - whole.left(), whole.bottom() - whole.top(), glyphs, boxes);
  }

  private static boolean isOn(PDRectangle box, Drawn glyph) {
    return glyph.x >= box.getLowerLeftX() - 1
        && glyph.x <= box.getUpperRightX() + 1
        && glyph.y >= box.getLowerLeftY() - 1
        && glyph.y <= box.getUpperRightY() + 1;
  }

  private static @Nullable String link(Drawn glyph, List<Target> targets) {
    float x = (glyph.x + glyph.endX) / 2;
    float y = glyph.y + glyph.size / 4;
    for (Target target : targets) {
      if (target.place.contains(x, y)) {
        return target.address;
      }
    }
    return null;
  }

  private static float along(float x, float y, int turned) {
    return switch (turned) {
      case 1 -> y;
      case 2 -> -x;
      case 3 -> -y;
      default -> x;
    };
  }

  private static float down(float x, float y, int turned) {
    return switch (turned) {
      case 1 -> x;
      case 2 -> y;
      case 3 -> -x;
      default -> -y;
    };
  }

  private static PdfPage.Box turned(PDRectangle box, int turned) {
    float ax = along(box.getLowerLeftX(), box.getLowerLeftY(), turned);
    float bx = along(box.getUpperRightX(), box.getUpperRightY(), turned);
    float ay = down(box.getLowerLeftX(), box.getLowerLeftY(), turned);
    float by = down(box.getUpperRightX(), box.getUpperRightY(), turned);
    return new PdfPage.Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }

  private static boolean isBold(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = name(font);
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }

  private static boolean isItalic(PDFont font) {
    String name = name(font);
    return name.contains("italic") || name.contains("oblique");
  }

  private static String name(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
