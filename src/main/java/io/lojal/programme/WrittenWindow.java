package io.lojal.programme;

import io.lojal.member.Window;

/**
 * A window as it was written.
 *
 * @param opener the name of the event that opens it, or null
 */
record WrittenWindow(Window window, String opener) {}
