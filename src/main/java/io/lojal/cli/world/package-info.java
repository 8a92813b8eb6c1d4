/**
 * A simulated ski resort: thousands of members with habits, and what they buy, ride and bring back,
 * in the order in which it would reach the broker. JDK and the core's events only.
 */
package io.lojal.cli.world;
