/**
 * Opens pages in headless Chromium, as a reader would. {@link dev.whence.browser.Browser} starts it
 * with the network off; without Chromium the tests are skipped, or fail where {@code
 * -Dwhence.browser=required} is given.
 */
@NullMarked
package dev.whence.browser;

import org.jspecify.annotations.NullMarked;
