package dev.whence.cli;

import dev.whence.View;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How the commands write that give one result an article. */
enum LineFormat {
  TERMINAL,
  JSONL;

  View view(Console console, @Nullable Path out) {
    return this == JSONL
        ? View.json()
        : View.terminal(console.width(), console.colour() && out == null);
  }

  /** What stands between two results. */
  String gap() {
    return this == JSONL ? "" : "\n";
  }
}
