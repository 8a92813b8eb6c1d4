/** What the demo shows: a panel in a terminal, plain lines without one, JSON for programs. */
package io.lojal.cli.screen;
