package io.waybill.docs;

import io.waybill.pipeline.run.Console;

/** Keeps what is printed. */
final class TextConsole implements Console {

    private final StringBuilder output = new StringBuilder();

    @Override
    public void print(String results) {
        output.append(results);
    }

    @Override
    public void tell(String line) {
        output.append(line).append('\n');
    }

    String text() {
        return output.toString();
    }
}
