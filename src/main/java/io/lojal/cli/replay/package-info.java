/** The same core without a cluster: a file of events in, files of what came of them out. */
package io.lojal.cli.replay;
