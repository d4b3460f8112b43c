package io.waybill.pipeline;

/** Keeps what a run says. */
final class RecordingConsole implements Console {

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

    void clear() {
        results.setLength(0);
        notes.setLength(0);
    }

    String results() {
        return results.toString();
    }

    String notes() {
        return notes.toString();
    }
}
