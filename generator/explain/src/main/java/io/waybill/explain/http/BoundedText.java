package io.waybill.explain.http;

/** A text that a regular expression may look at a million times, and not forever. */
public final class BoundedText implements CharSequence {

    private static final int MOST_LOOKS = 1_000_000;

    private final CharSequence text;
    private final int[] looks;

    /** A text to look at. */
    public BoundedText(String text) {
        this(text, new int[1]);
    }

    private BoundedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Thrown when an expression tries too much, as nginx gives up too. */
    public static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooksException() {
            super("The regular expression tries too many ways to match");
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks[0]++;
        if (looks[0] > MOST_LOOKS) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
