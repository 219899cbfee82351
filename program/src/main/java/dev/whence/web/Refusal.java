package dev.whence.web;

/**
 * Why a request is not answered with a page.
 *
 * @param status the HTTP status
 * @param reason plain words, without anything that was asked
 */
record Refusal(int status, String reason) {}
