/** History from other systems: rows of files in, events out, and a count of what was refused. */
package io.lojal.cli.history;
