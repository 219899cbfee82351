package dev.whence.rumour;

import java.util.Set;

/**
 * One sentence as articles are compared by: its keys without its words.
 *
 * @param index place among the article's sentences, from 0
 * @param depth how far into the article's own text it stands; headlines are 0, the lead is 1
 * @param block which of the article's blocks it stands in
 * @param spoken whether what somebody is said to have said begins in it
 * @param keys the keys of its own words
 */
record Sketch(int index, int depth, int block, boolean spoken, Set<String> keys) {}
