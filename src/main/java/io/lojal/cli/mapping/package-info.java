/** How the columns of a file of history become the fields of events, as somebody wrote it down. */
package io.lojal.cli.mapping;
