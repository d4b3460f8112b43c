package io.waybill.validate.typed;

/** Says what a server that knows all resources of a set, and what its cluster has besides, refuses of them. */
@FunctionalInterface
public interface AdmissionCheck {

    /** Reports what is wrong. */
    void check(JudgedSet set);
}
