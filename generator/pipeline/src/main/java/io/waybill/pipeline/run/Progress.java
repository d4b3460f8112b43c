package io.waybill.pipeline.run;

/** Says now and then how much of a long work is done. */
public final class Progress {

    private static final int WORTH_TELLING = 1000;
    private static final int STEPS_BETWEEN = 250;

    private final Console console;
    private final int total;
    private int done;

    public Progress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    public void step() {
        done++;
        if (total >= WORTH_TELLING && done % STEPS_BETWEEN == 0) {
            console.progress(done + " of " + total + " files");
        }
    }

    public void end() {
        if (total >= WORTH_TELLING) {
            console.progress("");
        }
    }
}
