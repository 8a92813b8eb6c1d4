/**
 * What a programme means, a second time, and random programmes and histories that hold the engine
 * against it.
 *
 * <p>The reference ({@link io.lojal.reference.Reference} and the classes that begin with {@code
 * Naive}) is written from {@code docs/semantics.md} alone: it counts everything again whenever it
 * is asked. {@link io.lojal.reference.Engine} tells what the engine makes of the same journal, in
 * the same words; {@link io.lojal.reference.Arrival} has events come one by one.
 *
 * <p>Random programmes are text: {@link io.lojal.reference.RandomProgrammes} writes YAML, as a
 * manager would, and {@link io.lojal.reference.Authored} has it read by the real reader. A new
 * construct of the language is added in four places:
 *
 * <ol>
 *   <li>It is written, now and then, where its rule is made: {@code if (chance.in(30))
 *       meter.put("zone", "member")} in {@code RandomMeters}. A new group of rules is a method that
 *       makes one, and a line in {@link io.lojal.reference.RandomProgrammes#programme}.
 *   <li>An event that it needs is a method of {@code RandomHistories}, and a share in its {@code
 *       event()}.
 *   <li>The reference learns what it means, from the page, and {@code ReferenceStanding} what it
 *       leaves with the member.
 *   <li>{@code ExercisedTest} then says whether it ever does anything.
 * </ol>
 *
 * Every choice is drawn from the seed ({@link io.lojal.reference.Chance}), so a number is a whole
 * history.
 */
package io.lojal.reference;
