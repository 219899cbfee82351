package dev.whence.report;

/** Tells characters that would act on what shows them from those that are only shown. */
final class HostileText {

  private HostileText() {}

  /**
   * Whether a character steers a terminal, hides text or turns its direction: controls, bidi
   * controls, lone surrogates, tags and the interlinear marks. Tab and line ends are not meant.
   */
  static boolean isControl(int point) {
    if (point == '\t' || point == '\n' || point == '\r') {
      return false;
    }
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x206F)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C
        || (point >= 0xFFF9 && point <= 0xFFFB)
        || (point >= 0xE0000 && point <= 0xE007F)
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || (point & 0xFFFE) == 0xFFFE;
  }
}
