package io.waybill.pipeline;

import io.waybill.pipeline.run.Console;

/** Keeps what a run says. */
public final class RecordingConsole implements Console {

    private final StringBuilder results = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();

    @Override
    public void print(String text) {
        results.append(text);
    }

    @Override
    public void tell(String line) {
        notes.append(line).append('\n');
    }

    /** Forgets everything. */
    public void clear() {
        results.setLength(0);
        notes.setLength(0);
    }

    /** What was printed. */
    public String results() {
        return results.toString();
    }

    /** What was told. */
    public String notes() {
        return notes.toString();
    }
}
