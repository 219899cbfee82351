package dev.whence.report;

/**
 * The head of a page.
 *
 * @param policy what the page may load, run and send
 * @param again whether browsers without script are to load it anew every other second
 */
record Head(String title, String policy, String style, boolean again) {}
