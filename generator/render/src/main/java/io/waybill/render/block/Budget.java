package io.waybill.render.block;

/** How much of a document is read before the general reader is asked, which knows what to say about more. */
final class Budget {

    private final int mostNodes;
    private final int deepest;
    private int nodes;

    Budget(int mostNodes, int deepest) {
        this.mostNodes = mostNodes;
        this.deepest = deepest;
    }

    /** Takes one key or value. */
    void take() {
        GivesUp.unless(++nodes < mostNodes);
    }

    /** Takes one collection, whose parts are a level below it. */
    void enter(int depth) {
        take();
        GivesUp.unless(depth < deepest);
    }
}
