/**
 * Keeps a case: takes readings, rejections and rumours, gives them back equal. One SQLite file, one
 * transaction an article, so that a run killed at any moment leaves whole articles only. Touches
 * the case file and nothing else, and is touched by {@code Whence} alone; no other room sees SQL.
 * It never decides anything about an article. Start at {@link dev.whence.store.CaseFile}; the
 * tables are in {@code schema.sql} and explained in docs/schema.md.
 */
@NullMarked
package dev.whence.store;

import org.jspecify.annotations.NullMarked;
