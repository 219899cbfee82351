package dev.whence.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/**
 * A case file that cannot be used as it is: locked, full, read-only, damaged, or not a case at all.
 * The message says which, names the file and says what to do. Never a fault of the program itself.
 */
public final class CaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaseException(Path file, String problem) {
    super(file + ": " + problem);
  }

  private CaseException(Path file, String problem, SQLException cause) {
    super(file + ": " + problem, cause);
  }

  /**
   * What the database's error means to the user.
   *
   * @return the exception to throw; an {@link IllegalStateException} for what is our own fault
   */
  static RuntimeException of(Path file, SQLException error) {
    String problem = problem(primary(error));
    return problem.isEmpty()
        ? new IllegalStateException(file + ": the case refused what was to be saved", error)
        : new CaseException(file, problem, error);
  }

  /** SQLite's native part could not be started, for want of room or rights where it is unpacked. */
  static CaseException cannotStart(Path file, SQLException error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return new CaseException(
        file,
        "cannot be opened, SQLite does not start ("
            + cause.getMessage()
            + "); make room in "
            + System.getProperty("java.io.tmpdir")
            + " or name another folder: WHENCE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
        error);
  }

  private static SQLiteErrorCode primary(SQLException error) {
    return SQLiteErrorCode.getErrorCode(error.getErrorCode() & 0xff);
  }

  private static String problem(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_FULL ->
          "the disk is full, or the file has reached its size limit; everything saved before is"
              + " kept. Make room and run again: what was read is not read again";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "locked by another program; close it (or wait until it has finished) and run again";
      case SQLITE_NOTADB ->
          "not a case file (no SQLite file); name the case that whence trace made";
      case SQLITE_CORRUPT -> "damaged; restore it from a copy, or trace again into another";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "may not be written; check the rights of the file and its folder, or name another with"
              + " --case";
      case SQLITE_CANTOPEN ->
          "cannot be opened or made; check that its folder exists and may be written, or name"
              + " another with --case";
      case SQLITE_IOERR -> "the disk failed to read or write it; check the disk and its free room";
      default -> "";
    };
  }
}
