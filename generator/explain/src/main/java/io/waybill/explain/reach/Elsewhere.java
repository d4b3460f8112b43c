package io.waybill.explain.reach;

/** The addresses of no pod that no block names: what only rules for everybody are about. */
enum Elsewhere implements End {
    OUTSIDE;

    /** What tables call it. */
    @Override
    public String toString() {
        return "outside";
    }
}
