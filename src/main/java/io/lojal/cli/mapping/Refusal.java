package io.lojal.cli.mapping;

/**
 * Why a row did not become an event.
 *
 * @param words what is wrong, for people
 */
public record Refusal(RefusalCode code, String words) {}
