package io.waybill.explain.picture;

import java.util.ArrayList;
import java.util.List;

/** Stacks things in their order, each as near to the place it wants as the others let it. */
final class Stacking {

    private final List<Block> blocks = new ArrayList<>();

    /** Things that touch each other. */
    private static final class Block {
        private final List<Double> offsets = new ArrayList<>();
        private double size;
        private double weight;
        private double weighted;

        double top() {
            return weighted / weight;
        }

        void append(Block below) {
            below.offsets.forEach(offset -> offsets.add(offset + size));
            weighted += below.weighted - size * below.weight;
            weight += below.weight;
            size += below.size;
        }
    }

    /** Adds a thing below the others. */
    void add(double wanted, double size, double weight) {
        Block block = new Block();
        block.offsets.add(0.0);
        block.size = size;
        block.weight = weight;
        block.weighted = wanted * weight;
        blocks.add(block);
        while (blocks.size() > 1 && overlap()) {
            Block last = blocks.remove(blocks.size() - 1);
            blocks.get(blocks.size() - 1).append(last);
        }
    }

    private boolean overlap() {
        Block above = blocks.get(blocks.size() - 2);
        return above.top() + above.size > blocks.get(blocks.size() - 1).top();
    }

    /** Where each thing begins. */
    List<Double> tops() {
        List<Double> tops = new ArrayList<>();
        for (Block block : blocks) {
            block.offsets.forEach(offset -> tops.add(block.top() + offset));
        }
        return tops;
    }
}
