package io.waybill.benchmarks;

/** Does nothing: what Java itself takes to start. */
public final class EmptyProgram {

    private EmptyProgram() {}

    /** Takes nothing. */
    public static void main(String[] args) {
        System.out.println("started");
    }
}
