/** Scenarios: what was given, what is expected of it, and what came. */
package io.lojal.cli.scenario;
