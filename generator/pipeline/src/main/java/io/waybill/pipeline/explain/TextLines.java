package io.waybill.pipeline.explain;

/** Facts with labels, one a line, the texts below each other. */
final class TextLines {

    private static final int WIDTH = 9;

    private final StringBuilder text = new StringBuilder();

    void line(String label, String value) {
        text.append(label)
                .append(" ".repeat(Math.max(1, WIDTH - label.length())))
                .append(value)
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
