package io.lojal.cli.mapping;

/**
 * The columns of a file, and whose clock its times are by.
 *
 * @param zone null where the event's time has an offset, or was refused
 */
record ZonedColumns(Columns columns, String zone) {}
