package io.lojal.programme;

import org.yaml.snakeyaml.nodes.Node;

/**
 * A value, and where it was written.
 *
 * @param name the name it was written under; empty in a list
 * @param node the name where there is one, else the value
 */
public record Placed<T>(String name, T value, Node node) {}
