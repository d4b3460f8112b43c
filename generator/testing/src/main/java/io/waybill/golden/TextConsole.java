package io.waybill.golden;

import io.waybill.pipeline.run.Console;

/** Keeps everything for the message of a failed test. */
final class TextConsole implements Console {

    private final StringBuilder text = new StringBuilder("\n");

    @Override
    public void print(String results) {
        text.append(results);
    }

    @Override
    public void tell(String line) {
        text.append(line).append('\n');
    }

    String text() {
        return text.toString();
    }
}
