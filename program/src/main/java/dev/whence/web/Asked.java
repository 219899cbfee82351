package dev.whence.web;

/**
 * What a browser asks for, once it was let in.
 *
 * @param path decoded, beginning with a slash
 * @param words the value of {@code q}, decoded; empty where there is none
 * @param who the name the user of this browser gave; empty where she gave none yet
 */
public record Asked(String path, String words, String who) {}
