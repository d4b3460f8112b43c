package io.waybill.render;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One document of a file.
 *
 * @param index counted from 0 within the file
 * @param origin where it begins
 * @param root what it holds; empty when it could not be read
 * @param problems what is wrong with its text
 */
public record Document(int index, Origin origin, Optional<Node> root, List<ReadProblem> problems) {}
