package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;

/** Stance and tone of an article, with how sure and by which rule. */
record Judged(Stance stance, Tone tone, Certainty certainty, String decidedBy) {}
